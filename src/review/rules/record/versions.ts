import type {ReviewFact} from './facts';

/** What a release does, in this order; each is recorded when it is done. */
export type ReleaseStep =
  | 'started'
  /** Which file the PDF will be: it has its id before it is made, so that it is made once. */
  | 'evidence'
  /** Exactly that text is in the incident's folder as PDF. */
  | 'pdf'
  | 'locked'
  /** Sealed against a change between the last look and the lock. */
  | 'checked'
  | 'shared'
  | 'mailed'
  | 'ledger'
  | 'done'
  /** The text changed before it was locked; nothing has gone out. */
  | 'given-up'
  /** Unlocked and not changed: the same version is closed again. */
  | 'locked-again';

/** S0-24: what becomes of the technical explanation. */
export type TechnicalMode = 'attach' | 'on-request' | 'withheld';

export interface Version {
  /** 1, 2, 3 … for each document. */
  readonly number: number;
  readonly textHash: string;
  readonly startedAt: string;
  readonly startedBy: string;
  readonly technical: TechnicalMode;
  /** File id the evidence is to have. */
  readonly evidenceId: string;
  /** File id of the evidence, or ''. */
  readonly pdfId: string;
  readonly steps: ReadonlySet<ReleaseStep>;
  readonly state: 'running' | 'done' | 'given-up';
  /** When it was done, or ''. */
  readonly doneAt: string;
}

/** Every release of a document, oldest first. */
export function versionsOf(facts: readonly ReviewFact[]): readonly Version[] {
  const starts = facts.filter(
    ({kind, words}) => kind === 'release' && words === 'started',
  );
  return starts.map(start => {
    const own = facts.filter(
      ({kind, round}) => kind === 'release' && round === start.round,
    );
    const step = (wanted: ReleaseStep): ReviewFact | undefined =>
      own.find(({words}) => words === wanted);
    const done = step('done');
    return {
      number: start.round,
      textHash: start.textHash,
      startedAt: start.at,
      startedBy: start.by,
      technical: technicalMode(start.ref),
      evidenceId: step('evidence')?.ref ?? '',
      pdfId: step('pdf')?.ref ?? '',
      steps: new Set(own.map(({words}) => words as ReleaseStep)),
      state: done ? 'done' : step('given-up') ? 'given-up' : 'running',
      doneAt: done?.at ?? '',
    };
  });
}

export function runningVersion(facts: readonly ReviewFact[]): Version | null {
  return versionsOf(facts).find(({state}) => state === 'running') ?? null;
}

/** The version readers have and that is closed now; null while it may be changed. */
export function closedVersion(facts: readonly ReviewFact[]): Version | null {
  const last = facts
    .filter(
      ({kind, words}) =>
        kind === 'unlocked' ||
        (kind === 'release' && (words === 'done' || words === 'locked-again')),
    )
    .pop();
  if (!last || last.kind === 'unlocked') return null;
  return versionsOf(facts).find(({number}) => number === last.round) ?? null;
}

export function technicalMode(word: string): TechnicalMode {
  return word === 'attach' || word === 'on-request' ? word : 'withheld';
}
