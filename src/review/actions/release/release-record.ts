import {ask} from '../../../world/ask/call';
import type {
  NewFact,
  ReleasedBytes,
  ReviewFact,
} from '../../rules/record/facts';
import type {ReleaseStep, Version} from '../../rules/record/versions';
import {UserError} from '../../../core/base/user-error';
import type {ReviewWorld} from '../../../world/review-world';
import {failedAs} from '../../../world/ask/explain';
import {run, runAll} from '../../../world/ask/waves';
import {factOf} from '../make-fact';
import {recordFacts} from '../record-facts';
import type {ReviewCase} from '../review-book';

/** What is handed out, all made of one state of the locked document. */
export interface Evidence {
  readonly pdfId: string;
  readonly bytes: ReleasedBytes;
  /** What the reviewers' brief was brought to meanwhile. */
  readonly brief: readonly NewFact[];
}

/** Shown as the reason why a release is unfinished; whoever comes next goes on. */
export function unfinished(why: string): UserError {
  return new UserError(
    'The release is not finished.',
    why,
    'Release it again.',
  );
}

/** Steps that leave nothing behind but that they are done. */
type PlainStep = Exclude<ReleaseStep, 'started' | 'evidence' | 'pdf'>;

/** Records steps of a release as done; answers the facts as they are now. */
export function step(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
  steps: readonly PlainStep[],
): readonly ReviewFact[] {
  return recorded(
    world,
    reviewed,
    steps.map(one => stepFact(world, reviewed, version, one)),
  );
}

export function stepFact(
  world: ReviewWorld,
  reviewed: ReviewCase,
  {number, textHash}: Version,
  one: PlainStep,
): NewFact {
  return factOf(world, reviewed, {
    key: `release:${number}:${one}`,
    kind: 'release',
    version: number,
    textHash,
    step: one,
  });
}

export function recorded(
  world: ReviewWorld,
  {book, fileId, facts}: ReviewCase,
  wanted: readonly NewFact[],
  rows?: Parameters<typeof recordFacts>[2][number]['rows'],
): readonly ReviewFact[] {
  const now = recordFacts(world, book.registerId, [
    {fileId, facts: () => wanted, ...(rows === undefined ? {} : {rows})},
  ]);
  return now.get(fileId) ?? facts;
}

/** What is handed out is made and lies there. */
export function pdfFact(
  world: ReviewWorld,
  reviewed: ReviewCase,
  {number, textHash}: Version,
  {pdfId, bytes}: Evidence,
): NewFact {
  return factOf(world, reviewed, {
    key: `release:${number}:pdf:${bytes.md5}`,
    kind: 'release',
    version: number,
    textHash,
    step: 'pdf',
    pdfId,
    bytes,
  });
}

/** Nothing has gone out yet; the lock, if there was one, is taken off by what is carried out next. */
export function givenUp(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
): readonly ReviewFact[] {
  const facts = step(world, reviewed, version, ['given-up']);
  run(world.transport, ask(world.lock.unlock(reviewed.fileId)));
  // It may be there without being recorded.
  const [binned] = runAll(world.transport, [
    ask(world.files.trash(version.evidenceId)),
  ]);
  if (!binned.ok && !failedAs(binned.error, 'notFound')) throw binned.error;
  return recorded(world, {...reviewed, facts}, [
    factOf(world, reviewed, {
      key: `lock-off:release:${version.number}`,
      kind: 'lock-off',
    }),
  ]);
}
