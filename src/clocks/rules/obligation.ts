import type {Anchor} from '../../core/policy/anchors';
import type {Duty, Stage} from './duty';

/** What is known of an incident, as the clocks need it. The only mapping from the register is `facts-of.ts`. */
export interface ClockFacts {
  readonly incident: string;
  readonly closed: boolean;
  readonly comms: {readonly needed: boolean; readonly reason: string};
  readonly phase: string;
  /** UTC ISO; an anchor that is not known is left out. */
  readonly instants: Readonly<Partial<Record<Anchor, string>>>;
  /** Cells that hold something that is no time, by anchor. */
  readonly unreadable: Readonly<Partial<Record<Anchor, string>>>;
  /** When the present level and phase came into force, so that a faster rhythm is not late before it began; '' unknown. */
  readonly rhythmSince: string;
  /** Earlier values of instants that were corrected since, oldest first. */
  readonly corrected: readonly Correction[];
}

export interface Correction {
  readonly anchor: Anchor;
  readonly from: string;
  readonly at: string;
}

/** A message that reached somebody, or a step that was taken: what meets an obligation. */
export interface Told {
  readonly key: string;
  readonly audience: string;
  readonly channel: string;
  readonly stage: Stage | '';
  readonly step: string;
  /** When it went out, whenever that was recorded. */
  readonly at: string;
  readonly by: string;
}

/** What people decided about an obligation. `obligation` is its key. */
export type Decision =
  | {
      readonly kind: 'waived';
      readonly obligation: string;
      readonly at: string;
      readonly by: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'restored';
      readonly obligation: string;
      readonly at: string;
      readonly by: string;
    }
  | {
      readonly kind: 'snoozed';
      readonly obligation: string;
      readonly at: string;
      readonly by: string;
      readonly until: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'paused';
      readonly obligation: string;
      readonly at: string;
      readonly by: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'resumed';
      readonly obligation: string;
      readonly at: string;
      readonly by: string;
    }
  | {
      readonly kind: 'taken';
      readonly obligation: string;
      readonly at: string;
      readonly by: string;
    };

/** What somebody has been told will happen by when. */
export interface Commitment {
  readonly key: string;
  /** The words as written: "Our next update is by 14:30 UTC". */
  readonly text: string;
  readonly kind: 'update' | 'restore' | 'report';
  readonly audience: string;
  /** When the message with it went out. */
  readonly said: string;
  readonly dueAt: string;
  /** Address; '' when nobody has taken it. */
  readonly owner: string;
  /** Nobody is known to have stood by it: its row bears no seal. */
  readonly unsealed?: true;
}

export type State =
  | {readonly kind: 'pending'}
  | {readonly kind: 'due soon'}
  | {readonly kind: 'overdue'}
  | {
      readonly kind: 'met';
      readonly at: string;
      readonly by: string;
      readonly late: boolean;
    }
  | {readonly kind: 'waived'; readonly by: string; readonly reason: string}
  | {readonly kind: 'not applicable'; readonly why: string}
  /** What is wrong, and where. */
  | {readonly kind: 'invalid'; readonly why: string};

/** A duty with the time it comes to. */
export interface DatedDuty {
  readonly duty: Duty;
  /** '' when it is not known or not stated. */
  readonly due: string;
  /** The instant it is counted from; '' unknown. */
  readonly from: string;
}

/** Who has to hear + by when + why. Derived; never stored. */
export interface Obligation {
  /** Stays the same while times are corrected: `customers:status page:update:2`. */
  readonly key: string;
  readonly audience: string;
  readonly channel: string;
  readonly stage: Stage;
  readonly step: string;
  readonly state: State;
  /** '' when no time is stated, or the fact it is counted from is missing. */
  readonly due: string;
  /** The instant it is counted from; '' unknown. */
  readonly from: string;
  /** The clause that binds: the earliest. */
  readonly why: string;
  readonly binding: Duty;
  /** Other duties the same message will meet, earliest first. */
  readonly others: readonly DatedDuty[];
  /** The question whose answer starts the clock; '' when it runs. */
  readonly missing: string;
  /** When a draft, its approval and its hand-over have to be done to be in time; null without a due time. */
  readonly budget: Budget | null;
  /** Due times that were told before a correction, oldest first. */
  readonly earlier: readonly string[];
  /** Who has taken it, or promised it; '' when it is the role's. */
  readonly owner: string;
  /** No reminders until then: an instant, or 'resumed' for a pause; '' when they run. */
  readonly quietUntil: string;
  readonly quietReason: string;
}

export interface Budget {
  /** By when the draft has to be with its reviewers. */
  readonly draft: string;
  /** By when it has to be approved. */
  readonly review: string;
  /** By when it has to be with the audience: the due time itself. */
  readonly handOver: string;
}
