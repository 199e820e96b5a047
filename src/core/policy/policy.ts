import type {Anchor} from './anchors';

export type {Anchor} from './anchors';

/** A first word to somebody: within so many minutes of an anchor; null where the policy says nothing. */
export interface FirstWord {
  readonly within: number | null;
  readonly from: Anchor;
}

export type Demand = 'required' | 'optional' | 'no';

/** One level of a scale with everything policy says about it. Minutes throughout; null means "not stated". */
export interface Level {
  /** As incidents store it: `level-1`, `sev-2`. */
  readonly key: string;
  /** 0 is the most severe; makes scales comparable. */
  readonly rank: number;
  /** As people say it: "Level 1". */
  readonly label: string;
  readonly name: string;
  readonly characteristics: readonly string[];
  readonly impact: string;
  readonly examples: readonly string[];
  /** Share of users, percent: above, up to. Whether a bound itself belongs to the level; null where the scale does not say. */
  readonly usersAbove: number | null;
  readonly usersAboveIncluded: boolean | null;
  readonly usersUpTo: number | null;
  readonly usersUpToIncluded: boolean | null;
  readonly firstResponse: number | null;
  /** Whether the first response is counted in office hours only (S4-3, S4-4). */
  readonly officeHours: boolean;
  readonly firstStatusPage: FirstWord;
  readonly firstStakeholders: FirstWord;
  readonly firstCustomer: FirstWord;
  /** Later words: at most so far apart. */
  readonly statusPageEvery: number | null;
  readonly internalEvery: number | null;
  readonly customerEvery: number | null;
  readonly resolutionTarget: number | null;
  /** After resolution. */
  readonly finalStatusPage: number | null;
  readonly summary: number | null;
  readonly preliminaryAnalysis: number | null;
  readonly executives: boolean;
  /** Further clocks, one a line: `executives every 6 h`. The notation is told in `clocks/rules/clock-notation.ts`. */
  readonly clocks: readonly string[];
  /** Key of a calendar of the settings, for office hours and business days; '' for the first. */
  readonly calendar: string;
  readonly report: Demand;
  readonly review: Demand;
  /** Business days after resolution by which the review is held or put on the calendar. */
  readonly reviewWithinDays: number | null;
  /** Lanes that sign the customer communication; `a|b` means either. The notation is told in `review/lanes.ts`. */
  readonly approvals: readonly string[];
  /** Lanes of the other documents; none named: as `approvals`. */
  readonly faqApprovals: readonly string[];
  readonly technicalApprovals: readonly string[];
  readonly analysisApprovals: readonly string[];
  /** `legal: 45`, `all: 30`: minutes a lane has to answer. */
  readonly reviewTimes: readonly string[];
  /** `legal: question` or `legal faq: question`; a lane named here has these instead of the shipped ones. */
  readonly checklists: readonly string[];
  /** Whether who wrote or asked may sign as well. */
  readonly ownDraft: boolean;
  /** Whether the commander may go on against an objection, with a reason. */
  readonly overrides: boolean;
  /** Remarks for the admin, among them which numbers are ours and not the source's. */
  readonly note: string;
}

/** The policy in force: what the Policy tab says. Most severe level first. */
export interface Policy {
  readonly name: string;
  readonly levels: readonly Level[];
}

export interface Preset extends Policy {
  readonly key: string;
  readonly hint: string;
}

/** S0-5: the worst level. Below it S0-6, S0-31, S0-32, and legal where it is needed (S0-33). */
const WORST = ['leadership', 'commander', 'legal'];
const LOWER = ['engineering', 'cs|leadership', 'legal if needed'];

/** A level that says nothing but who it is; presets name only what their source states. Review times are ours. */
export function level(
  stated: Pick<Level, 'key' | 'rank' | 'label' | 'name'> & Partial<Level>,
): Level {
  return {
    characteristics: [],
    impact: '',
    examples: [],
    usersAbove: null,
    usersAboveIncluded: null,
    usersUpTo: null,
    usersUpToIncluded: null,
    firstResponse: null,
    officeHours: false,
    firstStatusPage: {within: null, from: 'declared'},
    firstStakeholders: {within: null, from: 'declared'},
    firstCustomer: {within: null, from: 'declared'},
    statusPageEvery: null,
    internalEvery: null,
    customerEvery: null,
    resolutionTarget: null,
    finalStatusPage: null,
    summary: null,
    preliminaryAnalysis: null,
    executives: false,
    clocks: [],
    calendar: '',
    report: 'optional',
    review: 'optional',
    reviewWithinDays: null,
    approvals: stated.rank === 0 ? WORST : LOWER,
    faqApprovals: [],
    technicalApprovals:
      stated.rank === 0
        ? ['engineering', ...WORST]
        : ['engineering', 'legal if needed'],
    analysisApprovals: ['engineering', 'cs|leadership'],
    reviewTimes: [stated.rank === 0 ? 'all: 30' : 'all: 60'],
    checklists: [],
    ownDraft: false,
    overrides: stated.rank !== 0,
    note: '',
    ...stated,
  };
}

export function levelOf(policy: Policy, key: string): Level | null {
  return policy.levels.find(one => one.key === key) ?? null;
}
