import {sha256Hex} from '../../../core/base/digest';
import {sinceWithdrawn} from '../lanes/lane-state';
import {ofKind, type FactOf, type ReviewFact} from '../record/facts';
import type {LaneReply} from './collect';
import {looksSigned} from './signature';
import {readVerdict} from './verdict';

/** A reply the product has posted, as it keeps it. */
export interface KeptReply extends Pick<
  LaneReply,
  'id' | 'lane' | 'threadId' | 'content' | 'at'
> {
  /** Of its words as they were posted; `content` is the answer without them. */
  readonly digest: string;
}

/** Replies together with what the product posted itself: that is there for as long as it is not recorded, whoever deletes it. */
export function withPosted(
  replies: readonly LaneReply[],
  posted: readonly KeptReply[],
): readonly LaneReply[] {
  return [
    ...replies.map(reply => {
      const own = posted.find(({id}) => id === reply.id);
      if (own === undefined) return reply;
      return sha256Hex(reply.content) === own.digest
        ? {...reply, kept: 'whole' as const}
        : {...reply, content: own.content, kept: 'changed' as const};
    }),
    ...posted
      .filter(({id}) => !replies.some(reply => reply.id === id))
      .map(({id, lane, threadId, content, at}) => ({
        id,
        lane,
        threadId,
        content,
        at,
        action: 'none' as const,
        authorName: '',
        kept: 'gone' as const,
      })),
  ];
}

/**
 * Recorded approvals whose reply was deleted or says something else now. Where the whole thread is gone nobody knows what its
 * writers wanted: their approvals stay, and the thread is opened again.
 *
 * @param threads Ids of the threads that are there.
 */
export function takenBack(
  facts: readonly ReviewFact[],
  replies: readonly LaneReply[],
  threads: readonly string[],
): readonly FactOf<'approve' | 'approve-part'>[] {
  const opened = ofKind(facts, 'thread');
  const known = new Set(ofKind(facts, 'taken-back').map(({origin}) => origin));
  return ofKind(sinceWithdrawn(facts), 'approve', 'approve-part').filter(
    ({lane, round, origin, source, seq}) => {
      if (source === 'approval' || known.has(origin)) return false;
      const thread = opened
        .filter(
          one => one.lane === lane && one.round === round && one.seq < seq,
        )
        .pop();
      if (!thread || !threads.includes(thread.threadId)) return false;
      const reply = replies.find(({id}) => id === origin);
      return reply === undefined || !stillApproves(reply.content);
    },
  );
}

function stillApproves(content: string): boolean {
  if (looksSigned(content)) return /^APPROVE\b/.test(content.trim());
  const reading = readVerdict(content);
  return reading.kind === 'verdict' && reading.verdict === 'approve';
}

/** Comments show some minutes late: a thread opened just now is not taken for deleted. */
const LAG_MINUTES = 5;

/**
 * Threads of running rounds that somebody has deleted, or whose words nobody can answer by any more.
 *
 * @param threads Ids of those that are there and usable.
 */
export function goneThreads(
  facts: readonly ReviewFact[],
  threads: readonly string[],
  before: (at: string, minutes: number) => boolean,
): readonly FactOf<'thread'>[] {
  const known = new Set(
    ofKind(facts, 'thread-gone').map(({threadId}) => threadId),
  );
  const current = ofKind(sinceWithdrawn(facts), 'thread');
  return current.filter(
    ({lane, round, threadId, at}) =>
      !known.has(threadId) &&
      !threads.includes(threadId) &&
      before(at, LAG_MINUTES) &&
      !current.some(one => one.lane === lane && one.round > round),
  );
}
