/** The product: its capabilities in the order people meet them, and what they bring together. */
import {aftermath} from './aftermath/brings';
import {CHAT_NOTICES} from './chat-notices';
import {clocks} from './clocks/brings';
import {FLOOR_TABS} from './core/register/register-plan';
import type {RegisterPlan} from './core/register/table-plan';
import {declare} from './declare/brings';
import {faq} from './faq/brings';
import {HOLDING_NOTES} from './holding-notes';
import {messages} from './messages/brings';
import {connectors} from './connectors/brings';
import {practice} from './practice/brings';
import {review} from './review/brings';
import {setup} from './setup/brings';
import {upkeep} from './upkeep/brings';
import {writing} from './writing/brings';
import type {Capability, SweepPart} from './world/capability';
import {takeUpActs, type ActTakers} from './world/incidents/waiting-acts';

const CAPABILITIES: readonly Capability[] = [
  setup,
  declare,
  upkeep,
  review,
  messages,
  faq,
  clocks,
  aftermath,
  practice,
  writing,
  connectors,
];

/** Tabs by their sheet id: the order people find them in. */
export const REGISTER_PLAN: RegisterPlan = {
  tabs: [...FLOOR_TABS, ...CAPABILITIES.flatMap(({tabs = []}) => tabs)].sort(
    (one, other) => one.sheetId - other.sheetId,
  ),
  settings: CAPABILITIES.flatMap(({settings = []}) => settings),
};
export const TAB_CHECKS = CAPABILITIES.flatMap(({tabChecks = []}) => tabChecks);
/** Beside those an incident is declared with. */
export const MORE_TEMPLATES = CAPABILITIES.flatMap(
  ({templates = []}) => templates,
);
export const ACT_TAKERS = Object.assign(
  {},
  ...CAPABILITIES.map(({acts}) => acts),
) as ActTakers;
/** Before whatever reads the register: what people did in their roles is part of it, and nobody is reminded of what went out. */
const WAITING_ACTS: SweepPart = {
  key: 'acts',
  reads: [],
  run: world => takeUpActs(world, ACT_TAKERS),
};
export const SWEEP_PARTS = [
  WAITING_ACTS,
  HOLDING_NOTES,
  ...CAPABILITIES.flatMap(({sweepParts = []}) => sweepParts),
  CHAT_NOTICES,
];
export const AWAITED = CAPABILITIES.flatMap(({awaited}) => awaited ?? []);
/** Of the one capability that reviews documents. */
export const [PART_REVIEWS] = CAPABILITIES.flatMap(
  ({partReviews}) => partReviews ?? [],
);
export const TEXT_RULES = CAPABILITIES.flatMap(({textRules = []}) => textRules);
export const RELEASE_RULES = CAPABILITIES.flatMap(
  ({releaseRules = []}) => releaseRules,
);
export const CLOSING_RULES = CAPABILITIES.flatMap(
  ({closingRules = []}) => closingRules,
);
