import type {Anchor} from '../../core/policy/anchors';
import type {Span} from './calendar';

/** Who has to hear. Contracts and regimes name audiences of their own, in their own words. */
export const AUDIENCES = {
  team: 'Response team',
  stakeholders: 'Internal stakeholders',
  executives: 'Executives',
  legal: 'Legal and Compliance',
  customers: 'Customers',
} as const;

export type KnownAudience = keyof typeof AUDIENCES;

/**
 * What kind of word is due. `first` and `update` are the next words while it lasts, and any message to the
 * audience is one; the others are met by a message of that stage only.
 */
export type Stage =
  | 'response'
  | 'first'
  | 'update'
  | 'fix'
  | 'resolution'
  | 'summary'
  | 'analysis'
  | 'report';

/** One rule that says who has to hear, and by when. */
export interface Duty {
  /** The same rule has the same key, whatever happens: `policy:customers:first`. */
  readonly key: string;
  readonly source: 'policy' | 'contract' | 'regime' | 'promise';
  /** What makes it binding, as people see it: "Contract with Acme, clause 4.2: within 1 h of detection". */
  readonly clause: string;
  /** A known audience, or whoever the contract or regime names. */
  readonly audience: string;
  /** '' when any channel will do. */
  readonly channel: string;
  readonly stage: Stage;
  /** Tells stages of a regime apart: "early warning"; '' mostly. */
  readonly step: string;
  readonly timing: Timing;
  /** What a person has to decide or check before relying on it; '' mostly. */
  readonly check: string;
}

export type Timing =
  | {readonly kind: 'within'; readonly span: Span; readonly from: Anchor}
  /** After the message that met another duty, or after that one's due time. */
  | {readonly kind: 'after'; readonly span: Span; readonly duty: string}
  /** The rhythm: how long after the last word the next one is due, in the phases and after the minutes named. */
  | {readonly kind: 'every'; readonly rhythm: Rhythm}
  /** A time somebody has promised, and when they did. */
  | {readonly kind: 'at'; readonly at: string; readonly said: string}
  /** Required, with no time: shown, never overdue. */
  | {readonly kind: 'once'; readonly from: Anchor}
  /** The rule cannot be read; the sentence says why. */
  | {readonly kind: 'wrong'; readonly why: string};

export interface Rhythm {
  readonly span: Span;
  /** Phases in which it holds; none: all. */
  readonly phases: readonly string[];
  /** It holds once so many minutes have gone since declaration. */
  readonly afterMinutes: number;
}
