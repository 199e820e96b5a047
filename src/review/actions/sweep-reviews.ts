import {sinceWithdrawn} from '../rules/lanes/lane-state';
import {digest} from '../rules/answers/collect';
import {claimedFacts} from '../rules/record/fact-rows';
import {ofKind, type FactKind} from '../rules/record/facts';
import type {Nudge} from '../rules/state/reminders';
import {closedVersion, runningVersion} from '../rules/record/versions';
import type {ReviewWorld} from '../../world/review-world';
import {because} from '../../world/ask/explain';
import {refusalWords} from '../../world/ask/refusal-words';
import {factOf} from './make-fact';
import {carryOut, type LeftOver} from './carry-out';
import {collectVerdicts} from './collecting/collect-verdicts';
import {recordFacts} from './record-facts';
import {finishRelease} from './release/release-steps';
import {casesOf, mainBook, type ReviewCase} from './review-book';
import {readTexts, stateOf, type ReviewedText} from './review-texts';
import {letterOf, nudgesFor} from './sweeping/remind-reviewers';
import {busyCases} from './sweeping/quiet-cases';
import {sendOnce} from './sweeping/send-once';
import {watchReleased} from './sweeping/watch-released';

export interface ReviewSweep {
  /** Documents looked at. */
  readonly looked: number;
  readonly released: readonly string[];
  readonly nudges: number;
  /** Released texts found changed. */
  readonly drifted: number;
  /** Whose answers could not be taken up, by file id. */
  readonly missed: readonly string[];
  readonly left: readonly (
    LeftOver | {readonly fileId: string; readonly why: string}
  )[];
}

/**
 * One pass over every document under review: takes up answers, finishes what was interrupted, reminds and asks the
 * next. One call when nothing is under review, at most ten however many documents are, while nothing happens to them. It
 * may stop anywhere and run twice at once: whatever it does is recorded under a key. Restricted incidents are left to their
 * own people, who alone can open them.
 */
export function sweepReviews(world: ReviewWorld): ReviewSweep {
  const left: ReviewSweep['left'][number][] = [];
  const released: string[] = [];
  if (world.installation.load() === null) {
    return {looked: 0, released, nudges: 0, drifted: 0, missed: [], left};
  }
  const book = mainBook(world);
  const open = casesOf(
    book,
    world,
    ({rows}) => rows.length > 0 && isOpen(claimedFacts(rows)),
  );
  const busy = busyCases(world, open);
  const texts = readTexts(
    world,
    busy.cases.map(({fileId}) => fileId),
  );
  for (const fileId of busy.flooded) {
    const {why} = refusalWords({is: 'too-many-comments'});
    left.push({fileId, why});
  }
  busy.keep(texts);
  for (const {fileId} of busy.cases) {
    if (!texts.has(fileId)) left.push({fileId, why: 'It cannot be read now.'});
  }
  const readableCases = busy.cases.filter(({fileId}) => texts.has(fileId));
  const collected = collectVerdicts(world, readableCases, texts);
  collected.missed.forEach((why, fileId) => left.push({fileId, why}));
  // Whoever may have answered is neither reminded nor passed over, and nothing is let out past them.
  const cases = collected.cases.filter(
    ({fileId}) => !collected.missed.has(fileId),
  );
  for (const reviewed of cases) {
    if (!runningVersion(reviewed.facts)) continue;
    try {
      const {why} = finishRelease(world, reviewed);
      if (why === '') released.push(reviewed.fileId);
      else left.push({fileId: reviewed.fileId, why});
    } catch (error) {
      left.push({fileId: reviewed.fileId, why: because(error)});
    }
  }
  let nudges = 0;
  try {
    const nudged = nudge(world, cases, texts);
    nudges = nudged.count;
    left.push(...carryOut(world, nudged.cases, texts).left);
  } catch (error) {
    const why = because(error);
    left.push(...cases.map(({fileId}) => ({fileId, why})));
  }
  let drifted = 0;
  try {
    const watched = watchReleased(world, book);
    drifted = watched.drifted;
    left.push(...watched.left);
  } catch (error) {
    left.push({fileId: '', why: because(error)});
  }
  // Where nothing has happened, nothing was missed.
  const taken = new Set(cases.map(({fileId}) => fileId));
  const missed = [
    ...busy.cases
      .map(({fileId}) => fileId)
      .filter(fileId => !taken.has(fileId)),
    ...busy.later,
  ];
  return {looked: open.length, released, nudges, drifted, missed, left};
}

/** Under review, being released, or ended with access or brief still to be brought to their end. */
function isOpen(facts: ReviewCase['facts']): boolean {
  if (facts.length === 0) return false;
  const access = ofKind(facts, 'access').slice(-1)[0]?.phase;
  if (runningVersion(facts) || briefBehind(facts)) return true;
  if (closedVersion(facts)) return access !== 'released';
  const asked = sinceWithdrawn(facts).some(({kind}) => kind === 'asked');
  return asked || (access !== undefined && access !== 'draft');
}

/** Each of these shows in the brief, or in who may read it. */
const IN_BRIEF: readonly FactKind[] = [
  'asked',
  'approve',
  'removed',
  'delegated',
  'withdrawn',
];

function briefBehind(facts: ReviewCase['facts']): boolean {
  const kinds = facts.map(({kind}) => kind);
  const written = facts
    .map(fact => fact.kind === 'brief' && fact.state === 'written')
    .lastIndexOf(true);
  return IN_BRIEF.some(kind => kinds.lastIndexOf(kind) > written);
}

/** Reminds whoever is late, and asks the next; answers the cases with the facts they have then. */
function nudge(
  world: ReviewWorld,
  cases: readonly ReviewCase[],
  texts: ReadonlyMap<string, ReviewedText>,
): {readonly cases: readonly ReviewCase[]; readonly count: number} {
  const due = cases.flatMap(reviewed => {
    const text = texts.get(reviewed.fileId);
    if (!text) return [];
    const state = stateOf(reviewed, text);
    return nudgesFor(reviewed, state, world.now).map(one => ({
      reviewed,
      text,
      one,
    }));
  });
  const asks = due.filter(
    (
      entry,
    ): entry is typeof entry & {one: Extract<Nudge, {kind: 'ask-next'}>} =>
      entry.one.kind === 'ask-next',
  );
  const registers = new Set(asks.map(({reviewed}) => reviewed.book.registerId));
  const now = new Map<string, ReviewCase['facts']>();
  for (const registerId of registers) {
    recordFacts(
      world,
      registerId,
      asks
        .filter(({reviewed}) => reviewed.book.registerId === registerId)
        .map(({reviewed, text, one}) => ({
          fileId: reviewed.fileId,
          facts: known => [
            factOf(world, reviewed, {
              key: `asked:${one.key}`,
              kind: 'asked',
              lane: one.lane,
              person: one.person,
              round: Math.max(
                ...ofKind(known, 'asked')
                  .filter(({lane}) => lane === one.lane)
                  .map(({round}) => round),
              ),
              textHash: text.canonical.hash,
              sections: text.canonical.sections.map(digest),
              how: 'next on the ladder',
              nudge: one.key,
              dueAt: one.dueAt,
            }),
          ],
        })),
    ).forEach((facts, fileId) => now.set(fileId, facts));
  }
  sendOnce(
    world,
    due.flatMap(({reviewed, one}) => letterOf(world, reviewed, one)),
  );
  return {
    cases: cases.map(reviewed => ({
      ...reviewed,
      facts: now.get(reviewed.fileId) ?? reviewed.facts,
    })),
    count: due.length,
  };
}
