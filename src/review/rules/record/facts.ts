import type {SectionDigest} from '../text/canonical-text';
import type {Verdict} from '../answers/signature';

/**
 * What has happened to a document's review. Everything shown or allowed is derived from these facts and the
 * text as it stands; nothing else is stored.
 */
export type FactKind =
  /** `person` is asked in `lane` on the text of `textHash`, until `dueAt`. `words`: reviewer, ladder or delegate of … */
  | 'asked'
  /** The lane's comment thread is `ref`. */
  | 'thread'
  /** A conditional lane is left out because of `words` (S0-33), or is wanted after all. */
  | 'not-needed'
  | 'needed'
  | Verdict
  /** The objection whose key is `ref` no longer blocks, because of `words`. */
  | 'overridden'
  | 'removed'
  /** `person` may answer in the place of `ref`. */
  | 'delegated'
  /** A reply (`ref`) was answered with the way to confirm it, or refused for `words`. */
  | 'prompted'
  | 'refused'
  /** The mail of the key `ref` to `person` is about to go, or has gone. */
  | 'mailing'
  | 'mailed'
  /** It did not go, and that is certain: `words` says why. */
  | 'unsent'
  /** A step of a release: `words` names it, `round` is the version, `textHash` its text. */
  | 'release'
  /** Asks and approvals before it count no more, because of `words`. */
  | 'withdrawn'
  /** The released text may be changed again, because of `words`. */
  | 'unlocked'
  /** Access was brought to what `ref`, a digest, stands for. */
  | 'access'
  /** Drive's own approval of that round is `ref`; '' when there is none to be had. */
  | 'native'
  /** The reviewers' brief is the file `ref`: `words` is planned, written with what, or lost. */
  | 'brief'
  /** The lock was taken off. */
  | 'lock-off';

export type FactSource =
  'signature' | 'activity' | 'approval' | 'sidebar' | 'add-on';

export interface ReviewFact {
  /** 1, 2, 3 … for each file; a gap tells that a row was taken out. */
  readonly seq: number;
  /** The same happening has the same key; it is recorded once. */
  readonly key: string;
  readonly incident: string;
  readonly fileId: string;
  readonly kind: FactKind;
  /** Of the review, or of the release. */
  readonly round: number;
  readonly lane: string;
  readonly person: string;
  /** Whose act it is. */
  readonly by: string;
  readonly source: FactSource;
  readonly at: string;
  readonly textHash: string;
  readonly sections: readonly SectionDigest[];
  readonly words: string;
  readonly ref: string;
  /** The one thing of a recorded fact people may change by hand. */
  readonly dueAt: string;
}

/** A fact before it has its number. */
export type NewFact = Pick<
  ReviewFact,
  'key' | 'incident' | 'fileId' | 'kind' | 'by' | 'at'
> &
  Partial<Omit<ReviewFact, 'seq'>>;

export function numbered(fact: NewFact, seq: number): ReviewFact {
  return {
    seq,
    round: 0,
    lane: '',
    person: '',
    source: 'add-on',
    textHash: '',
    sections: [],
    words: '',
    ref: '',
    dueAt: '',
    ...fact,
  };
}

export function isVerdict(kind: FactKind): kind is Verdict {
  return (
    kind === 'approve' ||
    kind === 'object' ||
    kind === 'suggest' ||
    kind === 'clear'
  );
}
