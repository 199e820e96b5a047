import {ofKind, type NewFact, type ReviewFact} from '../rules/record/facts';
import {accessDigest} from '../rules/access/access-digest';
import {pendingOf, type Pending} from '../rules/state/pending';
import type {BriefText} from '../rules/record/brief';
import type {ReviewState} from '../rules/state/state';
import type {CommentThread} from '../../world/comments';
import {ask, type Strand} from '../../world/ask/call';
import type {ReviewWorld} from '../../world/review-world';
import {because} from '../../world/ask/explain';
import {allOf, runAll, settle} from '../../world/ask/waves';
import type {HeldGrant} from '../../core/base/grants';
import {bringAccess, expectedFor} from './access/bring-access';
import {bringBrief, expectedForBrief} from './access/bring-brief';
import {askLetters} from './asking/ask-letters';
import {newsLetters} from './asking/news-letters';
import {factOf} from './make-fact';
import {
  lookForApproval,
  startApproval,
  type ApprovalLook,
} from './asking/start-approval';
import {closingWords} from '../rules/lanes/lane-thread';
import {openThread} from './asking/open-threads';
import type {ReviewCase} from './review-book';
import {stateOf, type ReviewedText} from './review-texts';
import {sendOnce} from './sweeping/send-once';

/** A step that failed, in words that hold nothing of the incident. */
export interface LeftOver {
  readonly fileId: string;
  readonly step:
    | 'access'
    | 'brief'
    | 'thread'
    | 'mail'
    | 'approval'
    | 'lock'
    | 'record'
    | 'take-up';
  readonly why: string;
}

export interface CarriedOut {
  readonly left: readonly LeftOver[];
  /** How many mails were left to the next call. */
  readonly mailing: number;
  /** What is recorded now, of the files something was recorded for. */
  readonly facts: ReadonlyMap<string, readonly ReviewFact[]>;
}

interface Work {
  readonly reviewed: ReviewCase;
  readonly text: ReviewedText;
  readonly state: ReviewState;
  readonly pending: Pending;
  readonly facts: NewFact[];
  /** People can get in: threads and mail may follow. */
  shared: boolean;
  /** What the later half starts from; null while it could not be looked at. */
  there: readonly CommentThread[] | null;
  approval: ApprovalLook | null;
  texts: ReadonlyMap<string, BriefText>;
}

/**
 * Does whatever the recorded facts demand and nothing shows to be done: locks to be taken off, access, brief,
 * threads, Drive's own approval, mail. Access comes before threads and mail, so that a link in them opens. All files
 * side by side, and of each file whatever does not need the other; each thing is looked for before it is made, so
 * that a lost answer makes nothing twice.
 *
 * @param held Who has access to a file, where that was seen a moment ago.
 * @param mail Whether mails are written in this call: each takes nearly half a second, and nobody has to wait for them.
 */
export function carryOut(
  world: ReviewWorld,
  cases: readonly ReviewCase[],
  texts: ReadonlyMap<string, ReviewedText>,
  held: ReadonlyMap<string, readonly HeldGrant[]> = new Map(),
  mail: 'now' | 'later' = 'now',
): CarriedOut {
  const work = cases.flatMap(reviewed => workOn(reviewed, texts));
  const left: LeftOver[] = [];
  const trying = (
    {reviewed: {fileId}}: Work,
    step: LeftOver['step'],
    strand: Strand<void>,
  ): Strand<void> =>
    (function* (): Strand<void> {
      try {
        yield* strand;
      } catch (error) {
        left.push({fileId, step, why: because(error)});
      }
    })();
  const all = (wanted: (one: Work) => readonly Strand<void>[]): void => {
    runAll(world.transport, work.flatMap(wanted));
  };
  // A locked document takes no comments.
  all(one => [trying(one, 'lock', carryOutUnlock(world, one))]);
  const letIn = function* (one: Work): Strand<void> {
    yield* allOf([
      trying(
        one,
        'access',
        carryOutAccess(world, one, held.get(one.reviewed.fileId)),
      ),
      trying(one, 'thread', threadsSeen(world, one)),
      trying(one, 'approval', approvalSeen(world, one)),
    ]);
    if (!one.shared) return;
    yield* allOf([
      ...one.pending.threads.map(lane =>
        trying(one, 'thread', carryOutThread(world, one, lane)),
      ),
      trying(one, 'approval', carryOutApproval(world, one)),
    ]);
  };
  // Threads name the brief by its id, which it has before it is there, and quote earlier texts, which it has read by then.
  all(one => [trying(one, 'brief', carryOutBrief(world, one)), letIn(one)]);
  const due = work.flatMap(({reviewed, pending, state, shared}) => [
    ...(shared ? askLetters(world, reviewed, state, pending.mails) : []),
    ...newsLetters(world, reviewed, state),
  ]);
  const letters = mail === 'now' ? due : [];
  const sent = sendOnce(
    world,
    letters,
    work.map(({reviewed, facts}) => ({of: reviewed, facts})),
  );
  const unsent = new Set(sent.failed);
  return {
    facts: sent.facts,
    mailing: due.length - letters.length,
    left: [
      ...left,
      ...work
        .filter(
          ({reviewed, facts}) =>
            facts.length > 0 && sent.unrecorded.has(reviewed.book.registerId),
        )
        .map(({reviewed: {fileId, book}}) => ({
          fileId,
          step: 'record' as const,
          why: sent.unrecorded.get(book.registerId) ?? '',
        })),
      ...letters
        .filter(({message}) => unsent.has(message.key))
        .map(({of: {fileId}}) => ({
          fileId,
          step: 'mail' as const,
          why: 'Google did not send it.',
        })),
    ],
  };
}

function workOn(
  reviewed: ReviewCase,
  texts: ReadonlyMap<string, ReviewedText>,
): readonly Work[] {
  const text = texts.get(reviewed.fileId);
  if (!text || reviewed.facts.length === 0) return [];
  const state = stateOf(reviewed, text);
  const {phase} = state;
  // A running release brings access and lock to its own end.
  if (phase === 'releasing') return [];
  const pending = pendingOf(
    state,
    reviewed.facts,
    text.canonical.hash,
    expectedFor(reviewed, phase),
    expectedForBrief(reviewed, phase),
    text.finds,
  );
  return [
    {
      reviewed,
      text,
      state,
      pending,
      facts: [],
      shared: !pending.access && !pending.unlock,
      there: null,
      approval: null,
      texts: new Map(),
    },
  ];
}

function* carryOutUnlock(world: ReviewWorld, work: Work): Strand<void> {
  const {reviewed, pending, facts} = work;
  if (!pending.unlock) return;
  yield* ask(world.lock.unlock(reviewed.fileId));
  const last = reviewed.facts[reviewed.facts.length - 1].seq;
  facts.push(
    factOf(world, reviewed, {key: `lock-off:${last}`, kind: 'lock-off'}),
  );
  work.shared = !pending.access;
}

function* carryOutAccess(
  world: ReviewWorld,
  work: Work,
  held?: readonly HeldGrant[],
): Strand<void> {
  const {reviewed, state, pending, facts} = work;
  const locked = pending.unlock && facts.length === 0;
  if (!pending.access || locked) return;
  yield* bringAccess(world, reviewed, state.phase, held);
  const last = reviewed.facts[reviewed.facts.length - 1].seq;
  facts.push(
    factOf(world, reviewed, {
      key: `access:${last}`,
      kind: 'access',
      phase: state.phase,
      digest: accessDigest(expectedFor(reviewed, state.phase)),
    }),
  );
  work.shared = true;
}

function* carryOutBrief(world: ReviewWorld, work: Work): Strand<void> {
  const {reviewed, state, text, pending, facts} = work;
  if (pending.brief === null) return;
  const brought = yield* bringBrief(
    world,
    reviewed,
    state.phase,
    text,
    pending.brief,
    texts => {
      work.texts = texts;
    },
  );
  facts.push(...brought.facts);
}

function* threadsSeen(world: ReviewWorld, work: Work): Strand<void> {
  const {reviewed, pending} = work;
  if (pending.threads.length === 0) return;
  work.there = yield* ask(world.comments.threads(reviewed.fileId, ''));
}

function* approvalSeen(world: ReviewWorld, work: Work): Strand<void> {
  const {reviewed, pending} = work;
  if (pending.native === 0) return;
  work.approval = yield* lookForApproval(world, reviewed.fileId);
}

function* carryOutThread(
  world: ReviewWorld,
  {reviewed, text, there, texts, facts}: Work,
  lane: Pending['threads'][number],
): Strand<void> {
  if (there === null) return;
  const id = yield* openThread(world, reviewed, lane, text, {there, texts});
  facts.push(
    factOf(world, reviewed, {
      key: `thread:${lane.lane.key}:${lane.round}${reopened(reviewed, lane)}`,
      kind: 'thread',
      lane: lane.lane.key,
      round: lane.round,
      threadId: id,
    }),
  );
  yield* closeEarlier(world, reviewed, lane, there, id);
}

/** Threads of the lane’s earlier rounds are in the way now. One that stays open does no harm: replies in it are read as well. */
function* closeEarlier(
  world: ReviewWorld,
  {fileId, facts}: ReviewCase,
  {lane, round}: Pending['threads'][number],
  there: readonly CommentThread[],
  now: string,
): Strand<void> {
  const earlier = ofKind(facts, 'thread').filter(
    one => one.lane === lane.key && one.threadId !== now,
  );
  const open = there.filter(
    ({id, resolved}) =>
      !resolved && earlier.some(({threadId}) => threadId === id),
  );
  for (const {id} of open) {
    const reply = {content: closingWords(round), action: 'resolve'} as const;
    yield* settle(ask(world.comments.reply(fileId, id, reply)));
  }
}

function* carryOutApproval(
  world: ReviewWorld,
  {reviewed, state, pending, approval: look, facts}: Work,
): Strand<void> {
  if (look === null) return;
  facts.push(
    factOf(world, reviewed, {
      key: `native:${pending.native}`,
      kind: 'native',
      round: pending.native,
      approvalId: yield* startApproval(world, reviewed.fileId, state, look),
    }),
  );
}

/** A thread somebody has deleted is opened once more in the same round. */
function reopened(
  {facts}: ReviewCase,
  {lane, round}: Pending['threads'][number],
): string {
  const gone = ofKind(facts, 'thread-gone').filter(
    one => one.lane === lane.key && one.round === round,
  ).length;
  return gone === 0 ? '' : `:${gone}`;
}
