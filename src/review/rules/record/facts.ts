import type {SectionDigest} from '../text/canonical-text';
import type {Refusal, Verdict} from '../answers/signature';
import type {Terms} from '../lanes/terms-of-an-ask';

export type ReviewPhase =
  'draft' | 'in-review' | 'approved' | 'releasing' | 'released';

/** Why a reply does not count. */
export type RefusedWhy =
  | Refusal
  | 'not-a-reviewer'
  | 'removed'
  | 'own-draft'
  | 'may-not-override'
  /** Its reply was deleted or changed before it was taken up. */
  | 'taken-back'
  | 'nothing-to-override';

/** How the add-on knows whose act a fact is. */
export type FactSource =
  'signature' | 'activity' | 'approval' | 'sidebar' | 'add-on';

/** S0-24: what becomes of the technical explanation. */
export type TechnicalMode = 'attach' | 'on-request' | 'withheld';

/** What a release does, in this order; each step is recorded when it is done. */
export type ReleaseStep =
  | 'started'
  /** The PDF has its file id before it is made, so that it is made once. */
  | 'evidence'
  /** Exactly that text is in the incident's folder as PDF. */
  | 'pdf'
  | 'locked'
  /** The locked text was read once more and is the signed one. */
  | 'checked'
  | 'shared'
  | 'mailed'
  | 'ledger'
  | 'done'
  /** Something stood in the way, or somebody gave it up with a reason; nothing has gone out. */
  | 'given-up'
  /** Unlocked and not changed: the same version is closed again. */
  | 'locked-again';

interface Recorded {
  /** 1, 2, 3 … for each file; a gap tells that a row was taken out. */
  readonly seq: number;
  /** The same happening has the same key; it is recorded once. */
  readonly key: string;
  readonly incident: string;
  readonly fileId: string;
  /** Whose act it is. */
  readonly by: string;
  readonly source: FactSource;
  readonly at: string;
}

/** `person` is asked in `lane` about a text. */
export interface Asked {
  readonly kind: 'asked';
  readonly lane: string;
  readonly person: string;
  readonly round: number;
  readonly textHash: string;
  readonly sections: readonly SectionDigest[];
  readonly how: 'reviewer' | 'next on the ladder';
  /** The nudge that led to it, or ''. */
  readonly nudge: string;
  readonly dueAt: string;
}

/** A reviewer's answer, on the text they had before them. */
export interface Answered {
  readonly kind: Verdict;
  readonly lane: string;
  readonly person: string;
  readonly round: number;
  readonly textHash: string;
  readonly sections: readonly SectionDigest[];
  readonly words: string;
  /** The reply or the approval it was given in. */
  readonly origin: string;
}

/** An approval of some sections of a text and of nothing else: single answers of an FAQ (S0-38). */
export interface ApprovedPart extends Omit<Answered, 'kind' | 'words'> {
  readonly kind: 'approve-part';
}

/** Exactly what a release hands out. */
export interface ReleasedBytes {
  /** MD5 of the PDF. */
  readonly md5: string;
  /** SHA-256 of the text to copy. */
  readonly message: string;
  /** Drive's version of the locked document both were made of. */
  readonly version: string;
}

interface OfRelease {
  readonly kind: 'release';
  readonly version: number;
  readonly textHash: string;
}

/** Steps that leave nothing behind but that they are done. */
export type PlainStep = Exclude<
  ReleaseStep,
  'started' | 'evidence' | 'pdf' | 'given-up'
>;

export type Released =
  | (OfRelease & {
      readonly step: 'started';
      readonly sections: readonly SectionDigest[];
      readonly technical: TechnicalMode;
    })
  | (OfRelease & {
      readonly step: 'evidence';
      /** The file the PDF will be. */
      readonly pdfId: string;
    })
  | (OfRelease & {
      readonly step: 'pdf';
      readonly pdfId: string;
      /** What goes out; each '' where it was recorded before November 2026. */
      readonly bytes: ReleasedBytes;
    })
  | (OfRelease & {
      readonly step: 'given-up';
      /** Of the person who gave it up; '' where the add-on did. */
      readonly reason: string;
    })
  | (OfRelease & {readonly step: PlainStep});

/** The reviewers' brief, a file that has its id before it is made. */
type Briefed = {readonly kind: 'brief'; readonly briefId: string} & (
  | {readonly state: 'planned' | 'lost'}
  | {
      readonly state: 'written';
      /** Digest of what it tells. */
      readonly content: string;
      /** Digest of whom it is shared with. */
      readonly access: string;
      /** Hashes of the texts in it. */
      readonly holds: readonly string[];
      /** Digest of what was found in its words; '' while nobody has looked. */
      readonly words: string;
    }
);

type Happening =
  | Asked
  | Answered
  | ApprovedPart
  | Released
  | Briefed
  | {
      /** The lane's comment thread was opened. */
      readonly kind: 'thread';
      readonly lane: string;
      readonly round: number;
      readonly threadId: string;
    }
  | {
      /** A conditional lane is left out (S0-33), or is wanted after all. */
      readonly kind: 'not-needed' | 'needed';
      readonly lane: string;
      readonly reason: string;
    }
  | {
      /** An objection no longer blocks. */
      readonly kind: 'overridden';
      readonly lane: string;
      /** Its key. */
      readonly objection: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'removed';
      readonly lane: string;
      readonly person: string;
      readonly reason: string;
    }
  | {
      /** `person` may answer in the place of `standsFor`. */
      readonly kind: 'delegated';
      readonly lane: string;
      readonly person: string;
      readonly standsFor: string;
      readonly round: number;
      readonly reason: string;
    }
  | {
      /** A reply was answered with the way to confirm it. */
      readonly kind: 'prompted';
      /** '' where it is beside the lanes' threads. */
      readonly lane: string;
      /** Who wrote it; '' when nobody knows. */
      readonly person: string;
      readonly reply: string;
      readonly why: string;
    }
  | {
      readonly kind: 'refused';
      readonly lane: string;
      /** Whom it claims to come from; '' when nobody knows. */
      readonly person: string;
      readonly reply: string;
      readonly why: RefusedWhy;
    }
  | {
      /** A mail is about to go, has gone, or certainly did not go. */
      readonly kind: 'mailing' | 'mailed' | 'unsent';
      readonly lane: string;
      readonly person: string;
      /** The mail's key. */
      readonly mail: string;
      readonly note: string;
    }
  | {
      /** `withdrawn`: asks and approvals before it count no more. `unlocked`: the released text may be changed again. */
      readonly kind: 'withdrawn' | 'unlocked';
      readonly reason: string;
    }
  | {
      /** Access was brought to what a phase asks for. */
      readonly kind: 'access';
      readonly phase: ReviewPhase;
      /** Of whom it was shared with. */
      readonly digest: string;
    }
  | {
      /** Drive's own approval of that round; '' when there is none to be had. */
      readonly kind: 'native';
      readonly round: number;
      readonly approvalId: string;
    }
  | {
      /** A released text, or its PDF, is seen to be another than was released. */
      readonly kind: 'drifted';
      readonly version: number;
      readonly what: 'text' | 'pdf';
      /** Of the text that stands there now; '' for a PDF, or when it is gone. */
      readonly textHash: string;
    }
  | {readonly kind: 'lock-off'}
  | {
      /** What an ask was made from; null where another version wrote it. */
      readonly kind: 'terms';
      readonly round: number;
      readonly terms: Terms | null;
    }
  | {
      /** A word of who asks to everybody asked with it, in the same moment by the same person. */
      readonly kind: 'note';
      readonly round: number;
      readonly words: string;
    }
  | {
      /** An owner of the installation lets somebody sign whom nobody names for that lane. */
      readonly kind: 'confirmed';
      readonly lane: string;
      readonly person: string;
      readonly reason: string;
    }
  | {
      /** The reply an approval was given in was deleted or changed: the approval counts no more. */
      readonly kind: 'taken-back';
      readonly lane: string;
      readonly person: string;
      /** The reply. */
      readonly origin: string;
    }
  | {
      /** Somebody has deleted the lane's thread: another is opened. */
      readonly kind: 'thread-gone';
      readonly lane: string;
      readonly round: number;
      readonly threadId: string;
    }
  | {
      /** An owner of the installation has looked at what was changed by hand in the record. */
      readonly kind: 'looked';
      readonly reason: string;
      /** Codes of what was found. */
      readonly findings: readonly string[];
    };

/**
 * What has happened to a document's review. Everything shown or allowed is derived from these facts and the
 * text as it is now; nothing else is stored.
 */
export type ReviewFact = Recorded & Happening;

export type FactKind = ReviewFact['kind'];

/** Facts of one kind. */
export type FactOf<K extends FactKind> = ReviewFact & {readonly kind: K};

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A fact before it has its number. */
export type NewFact = Without<ReviewFact, 'seq'>;

/** What has happened, before it is said of which document, by whom and when. */
export type FactGiven = Without<
  NewFact,
  'incident' | 'fileId' | 'by' | 'at' | 'source'
> &
  Partial<Pick<Recorded, 'by' | 'at' | 'source'>>;

export function numbered(fact: NewFact, seq: number): ReviewFact {
  return {...fact, seq};
}

/** The facts of some kinds, in their order. */
export function ofKind<K extends FactKind>(
  facts: readonly ReviewFact[],
  ...kinds: readonly K[]
): readonly FactOf<K>[] {
  return facts.filter((fact): fact is FactOf<K> =>
    kinds.some(kind => kind === fact.kind),
  );
}

const VERDICTS = ['approve', 'object', 'suggest', 'clear'] as const;

export function isVerdict(kind: FactKind): kind is Verdict {
  return VERDICTS.some(verdict => verdict === kind);
}

export function answersAmong(
  facts: readonly ReviewFact[],
): readonly FactOf<Verdict | 'approve-part'>[] {
  return ofKind(facts, ...VERDICTS, 'approve-part');
}

/** '' for what is about the whole document. */
export function laneOf(fact: ReviewFact): string {
  return 'lane' in fact ? fact.lane : '';
}
