import type {Answer} from '../core/base/answer';

/** Everything that is due, for the board. Obligations of incidents the person may see. */
export interface ClockBoard {
  readonly me: string;
  /** The soonest first; at most `AT_MOST` that are open, and the last ones that came to an end. */
  readonly rows: readonly ClockRow[];
  /** Open obligations that are not among the rows. */
  readonly more: number;
  readonly grid: readonly GridRow[];
  readonly promises: PromiseCount;
  readonly now: string;
}

export type ClockState =
  | 'pending'
  | 'due soon'
  | 'overdue'
  | 'met'
  | 'waived'
  | 'not applicable'
  | 'invalid';

/** One obligation as people see it. Instants are UTC ISO, '' unknown. */
export interface ClockRow {
  readonly incidentId: string;
  readonly title: string;
  /** "Level 1". */
  readonly severity: string;
  /** Of its level, 0 the worst; -1 unknown. */
  readonly rank: number;
  readonly restricted: boolean;
  readonly key: string;
  /** "Customers, status page: update". */
  readonly label: string;
  readonly state: ClockState;
  /** "met late", "cannot be computed". */
  readonly stateWords: string;
  /** What is wrong, why it does not apply, who waived it and why, when it was met; '' for nothing. */
  readonly stateDetail: string;
  readonly due: string;
  /** The instant it is counted from. */
  readonly from: string;
  readonly why: string;
  /** "also: Policy, Level 1: … by 2026-11-21 10:30 UTC". */
  readonly others: readonly string[];
  /** The question whose answer starts the clock. */
  readonly missing: string;
  /** What a person has to check before relying on it. */
  readonly check: string;
  readonly approveBy: string;
  /** Due times that were told before a correction. */
  readonly earlier: readonly string[];
  readonly owner: string;
  readonly mine: boolean;
  readonly quiet: string;
  /** Where to go on: the document the message is written in, or the folder. */
  readonly place: {readonly label: string; readonly url: string} | null;
  /** What changed since somebody looked at the draft there; none: it is up to date. */
  readonly outdated: readonly string[];
  /** The message it asks for, where none has been begun; null where there is nothing to make. */
  readonly make: {readonly kind: string; readonly label: string} | null;
  /** A word to somebody, so that it can be recorded that it went out. */
  readonly tellable: boolean;
  /** A released text waits for whoever sends it. */
  readonly handover: boolean;
  /** What somebody said of it who may not write the register, and that is not in it yet; '' mostly. */
  readonly waiting: string;
}

export interface DueMessageForm {
  readonly incidentId: string;
  /** `ClockRow.make.kind`. */
  readonly kind: string;
  /** Made once by the page: sent twice it makes one message. */
  readonly operation: string;
}

export interface DueMessage {
  readonly label: string;
  readonly url: string;
}

/** One audience of the audience × phase grid. */
export interface GridRow {
  readonly incidentId: string;
  readonly audience: string;
  readonly cells: readonly {
    readonly stage: string;
    readonly state: ClockState;
    readonly words: string;
  }[];
}

export interface PromiseCount {
  readonly open: number;
  readonly kept: number;
  readonly late: number;
  readonly broken: number;
}

/** A decision about an obligation, as the page sends it. */
export interface ClockDecision {
  readonly incidentId: string;
  readonly key: string;
  readonly kind:
    'waived' | 'restored' | 'snoozed' | 'paused' | 'resumed' | 'taken';
  readonly reason: string;
  /** Minutes of a snooze; 0 for every other. */
  readonly minutes: number;
}

/** What went out, as typed. */
export interface ToldForm {
  /** Made once when the form opens: the same sending twice is one row. */
  readonly operation: string;
  readonly incidentId: string;
  /** Keys of the obligations it met. */
  readonly keys: readonly string[];
  /** When, in UTC ISO. */
  readonly at: string;
  readonly channel: string;
  /** How many got it; '' not known. */
  readonly count: string;
  readonly reference: string;
  readonly note: string;
  /** Key of the ledger row it puts right; '' mostly. With an empty `at`: that did not go out. */
  readonly corrects: string;
}

/** Who was told what, when: of one incident. */
export interface LedgerView {
  readonly incidentId: string;
  readonly title: string;
  readonly rows: readonly LedgerRow[];
  /** Sentences about cells that cannot be read. */
  readonly problems: readonly string[];
  /** The same as CSV, with everything. */
  readonly csv: string;
}

export interface LedgerRow {
  /** Of the row, or of the one it puts right. */
  readonly key: string;
  readonly sentAt: string;
  readonly recordedAt: string;
  readonly audience: string;
  readonly channel: string;
  readonly stage: string;
  readonly count: string;
  readonly by: string;
  readonly version: string;
  readonly note: string;
  /** "corrected later", "was not sent", "correction"; '' for what simply holds. */
  readonly standing: string;
}

/** Promises with a time in the text that is open. */
export interface PromiseView {
  readonly incidentId: string;
  readonly fileId: string;
  readonly promises: readonly FoundPromise[];
  readonly me: string;
}

export interface FoundPromise {
  readonly key: string;
  /** The sentence as written. */
  readonly text: string;
  readonly kind: 'update' | 'restore' | 'report';
  /** '' when nobody can measure it. */
  readonly dueAt: string;
  readonly owner: string;
  readonly confirmed: boolean;
  /** What was assumed in reading it. */
  readonly doubt: string;
  /** Why it should not be signed as it is; '' for nothing. */
  readonly problem: string;
  /** Its time is over, or later than the clock: it goes out as it is once somebody says why. */
  readonly needsReason: boolean;
  /** "lead@example.com: nobody was awake"; '' where nobody lets it stand. */
  readonly stands: string;
}

/** Promises the writer stands by, each with who keeps it. */
export interface PromiseForm {
  readonly incidentId: string;
  readonly promises: readonly {
    readonly key: string;
    readonly owner: string;
    /** Why it stands although its time is over or later than the clock; left out or '': it has to hold. */
    readonly reason?: string;
  }[];
}

/** The all-clear. Instants are UTC ISO. */
export interface AllClearForm {
  readonly incidentId: string;
  readonly resolvedAt: string;
  /** '' when it is not known. */
  readonly impactEndedAt: string;
}

/** What whoever takes over has to know beside what is due. */
export interface HandoverView {
  readonly promises: readonly {
    readonly text: string;
    readonly dueAt: string;
    readonly owner: string;
    readonly outcome: 'open' | 'kept' | 'late' | 'broken';
  }[];
  /** Messages that are not out. */
  readonly drafts: readonly {
    readonly label: string;
    readonly url: string;
    readonly underReview: boolean;
    readonly outdated: readonly string[];
  }[];
}

export interface ClocksFunctions {
  handoverView(incidentId: string): Answer<HandoverView>;
  clockBoard(): Answer<ClockBoard>;
  /** Every open deadline of an incident becomes the caller's. */
  takeOver(incidentId: string): Answer<ClockBoard>;
  decideClock(decision: ClockDecision): Answer<ClockBoard>;
  recordTold(form: ToldForm): Answer<ClockBoard>;
  /** Costs two waves. */
  ledgerView(incidentId: string): Answer<LedgerView>;
  declareAllClear(form: AllClearForm): Answer<ClockBoard>;
  makeDueMessage(form: DueMessageForm): Answer<DueMessage>;
  promiseView(incidentId: string, fileId: string): Answer<PromiseView>;
  confirmPromises(form: PromiseForm, fileId: string): Answer<PromiseView>;
}
