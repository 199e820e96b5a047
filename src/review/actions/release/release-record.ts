import {ask} from '../../../world/ask/call';
import {accessDigest} from '../../rules/access/access-digest';
import type {
  NewFact,
  PlainStep,
  ReleasedBytes,
  ReviewFact,
} from '../../rules/record/facts';
import {isRunning, type Version} from '../../rules/record/versions';
import {UserError} from '../../../core/base/user-error';
import type {ReviewWorld} from '../../../world/review-world';
import {failedAs} from '../../../world/ask/explain';
import {run, runAll} from '../../../world/ask/waves';
import {bringAccess, expectedFor} from '../access/bring-access';
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

/** Records what a release has done, unless somebody has given it up meanwhile; answers the facts as they are now. */
export function recorded(
  world: ReviewWorld,
  {book, fileId, facts}: ReviewCase,
  {number}: Version,
  wanted: readonly NewFact[],
  rows?: Parameters<typeof recordFacts>[2][number]['rows'],
): readonly ReviewFact[] {
  const now = recordFacts(world, book.registerId, [
    {
      fileId,
      facts: known => (isRunning(known, number) ? wanted : []),
      ...(rows === undefined ? {} : {rows}),
    },
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

/** Ends a release of which nothing has gone out. */
export function givenUp(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
): readonly ReviewFact[] {
  const facts = recorded(world, reviewed, version, [
    givenUpFact(world, reviewed, version, ''),
  ]);
  return undone(world, {...reviewed, facts}, version);
}

/** @param reason Of the person who gives it up; '' where something stood in the way. */
export function givenUpFact(
  world: ReviewWorld,
  reviewed: ReviewCase,
  {number, textHash}: Version,
  reason: string,
): NewFact {
  return factOf(world, reviewed, {
    key: `release:${number}:given-up`,
    kind: 'release',
    ...(reason === '' ? {} : {source: 'sidebar'}),
    version: number,
    textHash,
    step: 'given-up',
    reason,
  });
}

/**
 * Takes back what a release has done before it was recorded as given up: the lock, readers who may have been let in, and
 * the PDF, which may be there without being recorded. What fails is done by what is carried out next; the PDF stays then.
 */
export function undone(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
): readonly ReviewFact[] {
  const {fileId, book, facts} = reviewed;
  run(world.transport, ask(world.lock.unlock(fileId)));
  run(world.transport, bringAccess(world, reviewed, 'in-review'));
  const [binned] = runAll(world.transport, [
    ask(world.files.trash(version.evidenceId)),
  ]);
  // A file of somebody else's that lies in its place is theirs to keep.
  if (!binned.ok && !failedAs(binned.error, 'notFound', 'forbidden')) {
    throw binned.error;
  }
  const now = recordFacts(world, book.registerId, [
    {
      fileId,
      facts: () => [
        factOf(world, reviewed, {
          key: `lock-off:release:${version.number}`,
          kind: 'lock-off',
        }),
        factOf(world, reviewed, {
          key: `access:given-up:${version.number}`,
          kind: 'access',
          phase: 'in-review',
          digest: accessDigest(expectedFor(reviewed, 'in-review')),
        }),
      ],
    },
  ]);
  return now.get(fileId) ?? facts;
}
