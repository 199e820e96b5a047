import {plusMinutes} from '../../../core/base/instant';
import {ask, type Strand} from '../../../world/ask/call';
import type {CommentThread} from '../../../world/comments';
import type {ReviewWorld} from '../../../world/review-world';
import {mayBeElsewhere, type LaneReply} from '../../rules/answers/collect';
import {goneThreads, takenBack} from '../../rules/answers/posted';
import {wasPrompted} from '../../rules/answers/prompts';
import {readThread} from '../../rules/lanes/lane-thread';
import {ofKind, type NewFact, type ReviewFact} from '../../rules/record/facts';
import {factOf} from '../make-fact';
import type {ReviewCase} from '../review-book';
import {heardSince, type Hearing} from './hear';

/** Replies in the threads of the case's lanes. */
export function* repliesIn(
  {secrets}: Pick<ReviewWorld, 'secrets'>,
  reviewed: ReviewCase,
  said: Hearing['threads'],
): Strand<SeenReplies> {
  const {facts, fileId} = reviewed;
  const opened = ofKind(facts, 'thread');
  const lanes = new Map(
    opened.map(({threadId, lane}) => [threadId, lane] as const),
  );
  if (lanes.size === 0) {
    return {replies: [], threads: null, usable: [], elsewhere: []};
  }
  const threads = yield* ask(said);
  const keys = secrets.keys();
  const isUsable = ({id, content}: CommentThread): boolean => {
    const read = readThread(content, fileId, keys);
    return opened.some(
      ({threadId, lane, round}) =>
        threadId === id && lane === read?.lane && round === read.round,
    );
  };
  return {
    threads: threads.map(({id}) => id),
    usable: threads.filter(isUsable).map(({id}) => id),
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
  /** Ids of the lanes’ threads that still say of which lane and round they are: whoever wrote a comment may edit it, and its reviewers find their lane by it. */
  readonly usable: readonly string[];
  /** Everything written beside the threads of the lanes since the review was asked for. */
  readonly elsewhere: readonly LaneReply[];
}

/** Approvals that were taken back, and threads that somebody has deleted or made unusable. */
export function changesOf(
  world: ReviewWorld,
  reviewed: ReviewCase,
  {replies, threads, usable}: SeenReplies,
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
      usable,
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
