import {parseInstant} from '../../core/base/instant';
import type {FieldProblem} from '../../core/base/answer';
import type {Incident} from '../../core/incident/incident';
import {PHASES} from '../../core/incident/vocabulary';
import {ANCHOR_KEYS, type Anchor} from '../../core/policy/anchors';
import {levelOf, type Level, type Policy} from '../../core/policy/policy';
import {slowestReview} from '../../core/policy/review-minutes';
import type {PolicyRow} from '../../core/policy/policy-tab';
import type {Cell} from '../../core/register/table-plan';
import type {Calendar} from './calendar';
import {contractDuties} from './contracts';
import type {Duty} from './duty';
import {obligations} from './engine';
import {commitmentsIn, decisionsIn, history, type ClockEvent} from './events';
import type {Ledger} from '../../core/register/ledger';
import {toldIn} from './told';
import type {ClockFacts, Obligation} from './obligation';
import {policyDuties} from './policy-duties';
import {regimeDuties} from './regimes';

/** Which column of Incidents holds which instant. */
const ANCHOR_COLUMNS: Readonly<Record<Anchor, string>> = {
  started: 'startedAt',
  detected: 'detectedAt',
  aware: 'awareAt',
  declared: 'declaredAt',
  confirmed: 'confirmedAt',
  classified: 'classifiedAt',
  material: 'materialAt',
  impactEnded: 'impactEndedAt',
  resolved: 'resolvedAt',
};

/** Everything of the register that an incident's clocks depend on. */
export interface Surroundings {
  readonly policy: Policy;
  readonly contracts: readonly PolicyRow[];
  readonly regimes: readonly PolicyRow[];
  readonly calendars: readonly Calendar[];
  readonly now: string;
}

/** One incident as the register has it. This file alone knows the register's columns. */
export interface ClockedIncident {
  readonly incident: Incident;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly problems: readonly FieldProblem[];
  readonly ledger: Ledger;
  /** Those that count. */
  readonly events: readonly ClockEvent[];
  /** Before which of them others are missing: see `Log`. */
  readonly breaks: readonly number[];
  /** What is wrong with rows of its events, by their key. */
  readonly doubts: readonly {readonly key: string; readonly words: string}[];
}

/** What an incident owes, from its rows. */
export function owedBy(
  {incident, cells, problems, ledger, events, breaks, doubts}: ClockedIncident,
  {policy, contracts, regimes, calendars, now}: Surroundings,
): readonly Obligation[] {
  const level = levelOf(policy, incident.severity);
  const severityProblem = problems.find(({field}) => field === 'severity');
  const [first] = calendars;
  const calendar = calendars.find(({key}) => key === level?.calendar) ?? first;
  const found = obligations({
    facts: factsOf(incident, cells, events, breaks),
    duties: [
      ...(level
        ? dutiesOfLevel(level)
        : [noLevel(severityProblem?.message ?? 'No level is set.')]),
      ...(level && level.calendar !== '' && calendar.key !== level.calendar
        ? [noCalendar(level.label, level.calendar, first.key)]
        : []),
      ...ledger.problems.map(unreadableRow),
      // Named until the incident is closed: whoever relies on the record has to know.
      ...doubts.map(({key, words}) =>
        wrong(`promise:${key}`, 'A row of the record', words),
      ),
      ...contractDuties(contracts, {
        levels: policy.levels.map(({key}) => key),
        severity: incident.severity,
        services: incident.services,
      }),
      ...regimeDuties(regimes, incident.regulatory),
    ],
    commitments: commitmentsIn(events),
    told: toldIn(ledger.entries),
    decisions: decisionsIn(events),
    calendar,
    reviewMinutes: slowestReview(level?.reviewTimes ?? []),
    now,
  });
  return found;
}

/** Levels of one reading are the same objects, and many incidents share one. */
const levelDuties = new WeakMap<Level, readonly Duty[]>();

function dutiesOfLevel(level: Level): readonly Duty[] {
  const known = levelDuties.get(level);
  if (known) return known;
  const duties = policyDuties(level, Object.keys(PHASES));
  levelDuties.set(level, duties);
  return duties;
}

export function factsOf(
  incident: Incident,
  cells: Readonly<Record<string, Cell>>,
  events: readonly ClockEvent[],
  breaks: readonly number[] = [],
): ClockFacts {
  const instants: Partial<Record<Anchor, string>> = {};
  const unreadable: Partial<Record<Anchor, string>> = {};
  for (const anchor of ANCHOR_KEYS) {
    const typed = String(cells[ANCHOR_COLUMNS[anchor]] ?? '').trim();
    if (typed === '') continue;
    const at = parseInstant(typed);
    if (at === null) unreadable[anchor] = typed;
    else instants[anchor] = at;
  }
  return {
    incident: incident.id,
    closed: incident.phase === 'closed',
    comms: incident.comms,
    phase: incident.phase,
    instants,
    unreadable,
    ...history(events, breaks),
  };
}

function noLevel(why: string): Duty {
  return wrong(
    'policy:no level',
    'The level decides who has to hear',
    `Severity: ${why} Until then no clock of the policy runs.`,
  );
}

function noCalendar(label: string, named: string, used: string): Duty {
  return wrong(
    `policy:calendar:${named}`,
    `Policy, ${label}`,
    `There is no calendar "${named.slice(0, 40)}"; "${used}" is used. Write it into the setting "calendars".`,
  );
}

function unreadableRow(why: string): Duty {
  return wrong(`ledger:${why.slice(0, 60)}`, 'What was sent', why);
}

function wrong(key: string, clause: string, why: string): Duty {
  return {
    key,
    source: 'policy',
    clause,
    audience: '',
    channel: '',
    stage: 'update',
    step: '',
    timing: {kind: 'wrong', why},
    check: '',
  };
}
