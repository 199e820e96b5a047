import {
  ofKind,
  type FactOf,
  type ReleasedBytes,
  type ReleaseStep,
  type ReviewFact,
  type TechnicalMode,
} from './facts';

export type {ReleaseStep, TechnicalMode} from './facts';

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
  /** What it hands out; all '' before that is made. */
  readonly bytes: ReleasedBytes;
  readonly steps: ReadonlySet<ReleaseStep>;
  readonly state: 'running' | 'done' | 'given-up';
  /** When it was done, or ''. */
  readonly doneAt: string;
}

/** Every release of a document, oldest first. */
export function versionsOf(facts: readonly ReviewFact[]): readonly Version[] {
  const steps = ofKind(facts, 'release');
  return steps
    .flatMap(fact => (fact.step === 'started' ? [fact] : []))
    .map(start => {
      const own = steps.filter(({version}) => version === start.version);
      const taken = (wanted: ReleaseStep): FactOf<'release'> | undefined =>
        own.find(({step}) => step === wanted);
      // Made anew after an interruption, the last one is what lies there.
      const pdf = own.filter(({step}) => step === 'pdf').pop();
      const done = taken('done');
      return {
        number: start.version,
        textHash: start.textHash,
        startedAt: start.at,
        startedBy: start.by,
        technical: start.technical,
        evidenceId: pdfOf(taken('evidence')),
        pdfId: pdfOf(pdf),
        bytes: pdf && 'bytes' in pdf ? pdf.bytes : NO_BYTES,
        steps: new Set(own.map(({step}) => step)),
        state: done ? 'done' : taken('given-up') ? 'given-up' : 'running',
        doneAt: done?.at ?? '',
      };
    });
}

const NO_BYTES: ReleasedBytes = {md5: '', message: '', version: ''};

function pdfOf(fact: FactOf<'release'> | undefined): string {
  return fact && 'pdfId' in fact ? fact.pdfId : '';
}

export function runningVersion(facts: readonly ReviewFact[]): Version | null {
  return versionsOf(facts).find(({state}) => state === 'running') ?? null;
}

export function isRunning(
  facts: readonly ReviewFact[],
  number: number,
): boolean {
  return runningVersion(facts)?.number === number;
}

export function isGivenUp(
  facts: readonly ReviewFact[],
  number: number,
): boolean {
  return versionsOf(facts).some(
    one => one.number === number && one.state === 'given-up',
  );
}

/** The key of the mail that hands a version to CS. */
export function handOverKey(fileId: string, version: number): string {
  return `${fileId}:release:${version}:mail`;
}

/** The version readers have and that is closed now; null while it may be changed. */
export function closedVersion(facts: readonly ReviewFact[]): Version | null {
  const last = ofKind(facts, 'unlocked', 'release')
    .filter(
      fact =>
        fact.kind === 'unlocked' ||
        fact.step === 'done' ||
        fact.step === 'locked-again',
    )
    .pop();
  if (!last || last.kind === 'unlocked') return null;
  return versionsOf(facts).find(({number}) => number === last.version) ?? null;
}
