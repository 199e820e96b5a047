import {plusMinutes} from '../../../core/base/instant';
import {ask, type Strand} from '../../../world/ask/call';
import type {ReviewWorld} from '../../../world/review-world';
import {mayBeElsewhere, type LaneReply} from '../../rules/answers/collect';
import {goneThreads, takenBack} from '../../rules/answers/posted';
import {wasPrompted} from '../../rules/answers/prompts';
import {ofKind, type NewFact, type ReviewFact} from '../../rules/record/facts';
import {factOf} from '../make-fact';
import type {ReviewCase} from '../review-book';
import {heardSince, type Hearing} from './hear';

/** Replies in the threads of the case's lanes. */
export function* repliesIn(
  reviewed: ReviewCase,
  said: Hearing['threads'],
): Strand<SeenReplies> {
  const {facts} = reviewed;
  const lanes = new Map(
    ofKind(facts, 'thread').map(
      ({threadId, lane}) => [threadId, lane] as const,
    ),
  );
  if (lanes.size === 0) return {replies: [], threads: null, elsewhere: []};
  const threads = yield* ask(said);
  return {
    threads: threads.map(({id}) => id),
    replies: threads.flatMap(({id, replies}) => {
      const lane = lanes.get(id);
      return lane === undefined
        ? []
        : replies.map(reply => ({...reply, lane, threadId: id}));
    }),
    elsewhere: threads
      .filter(({id}) => !lanes.has(id))
      .flatMap(({id, content, authorName, createdAt, replies}) =>
        [
          {id, content, action: 'none' as const, authorName, at: createdAt},
          ...replies,
        ]
          .filter(post => !looksLikeAThread(post.content))
          .map(post => ({...post, lane: '', threadId: id})),
      )
      .filter(({at}) => at >= heardSince(reviewed)),
  };
}

/** The first words of a lane's thread that is not recorded yet, or of a copy somebody made; replies in it are read all the same. */
function looksLikeAThread(content: string): boolean {
  return /(^|\n)icr1\.\S+\s*$/.test(content);
}

/** What nobody has asked about yet. */
export function newElsewhere(
  {elsewhere}: SeenReplies,
  facts: readonly ReviewFact[],
): readonly LaneReply[] {
  return elsewhere.filter(
    post => mayBeElsewhere(post) && !wasPrompted(facts, post),
  );
}

/** Replies in the threads of the lanes, and the ids of all threads; null where none was opened. */
export interface SeenReplies {
  readonly replies: readonly LaneReply[];
  readonly threads: readonly string[] | null;
  /** Everything written beside the threads of the lanes since the review was asked for. */
  readonly elsewhere: readonly LaneReply[];
}

/** Approvals that were taken back, and threads that somebody has deleted. */
export function changesOf(
  world: ReviewWorld,
  reviewed: ReviewCase,
  {replies, threads}: SeenReplies,
): readonly NewFact[] {
  if (threads === null) return [];
  const {facts} = reviewed;
  return [
    ...takenBack(facts, replies, threads).map(({lane, person, origin}) =>
      factOf(world, reviewed, {
        key: `taken-back:${origin}`,
        kind: 'taken-back',
        lane,
        person,
        origin,
      }),
    ),
    ...goneThreads(
      facts,
      threads,
      (at, minutes) => plusMinutes(at, minutes) <= world.now,
    ).map(({lane, round, threadId}) =>
      factOf(world, reviewed, {
        key: `thread-gone:${threadId}`,
        kind: 'thread-gone',
        lane,
        round,
        threadId,
      }),
    ),
  ];
}
