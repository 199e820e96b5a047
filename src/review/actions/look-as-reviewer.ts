import {ask} from '../../world/ask/call';
import {openBrief, type Brief} from '../rules/record/brief';
import {readThread, type LaneThread} from '../rules/lanes/lane-thread';
import type {SealKey} from '../../core/base/seal';
import {UserError} from '../../core/base/user-error';
import {DOCUMENTS, isKey} from '../../core/incident/vocabulary';
import type {CommentThread} from '../../world/comments';
import type {FileFacts} from '../../world/files';
import type {ReviewWorld} from '../../world/review-world';
import {explained, failedAs} from '../../world/ask/explain';
import {run, all} from '../../world/ask/waves';
import {answersIn, type ReadAnswer} from './collecting/page-answers';
import {readText, type ReviewedText} from './review-texts';

/** A lane's thread of its latest round, and what is in it. */
export interface OpenLane {
  readonly thread: CommentThread;
  readonly read: LaneThread;
  /** Also of earlier rounds: an objection stands until it is answered. */
  readonly answers: readonly ReadAnswer[];
  /** Of this round alone. */
  readonly fresh: readonly ReadAnswer[];
}

/** A text as reviewers may look at it, who have the document and nothing else. */
export interface ReviewerLook {
  readonly text: ReviewedText;
  readonly file: FileFacts;
  readonly open: readonly OpenLane[];
  /** Null when there is none to be believed. */
  readonly brief: Brief | null;
}

/** Two round trips. @param notDone What the error says did not happen. */
export function lookAsReviewer(
  world: ReviewWorld,
  fileId: string,
  notDone: string,
): ReviewerLook {
  const {text, threads, file} = looked(world, fileId, notDone);
  const open = openLanes(fileId, threads, world.secrets.keys());
  const newest = open.map(({read}) => read.brief).pop() ?? '';
  return {text, file, open, brief: briefFrom(world, newest, fileId)};
}

/** In the order in which their latest threads stand there. */
function openLanes(
  fileId: string,
  threads: readonly CommentThread[],
  keys: readonly SealKey[],
): readonly OpenLane[] {
  const rounds = threads
    .flatMap(thread => {
      const read = readThread(thread.content, fileId, keys);
      return read ? [{thread, read}] : [];
    })
    .filter(
      ({read}, at, all) =>
        all.findIndex(
          ({read: {lane, round}}) => lane === read.lane && round === read.round,
        ) === at,
    );
  return rounds
    .filter(
      ({read}) =>
        !rounds.some(
          ({read: {lane, round}}) => lane === read.lane && round > read.round,
        ),
    )
    .map(latest => {
      const earlier = rounds
        .filter(one => one.read.lane === latest.read.lane && one !== latest)
        .sort((a, b) => a.read.round - b.read.round)
        .flatMap(({thread, read}) => answersIn(thread, read, keys));
      const fresh = answersIn(latest.thread, latest.read, keys);
      return {...latest, answers: [...earlier, ...fresh], fresh};
    });
}

function looked(
  world: ReviewWorld,
  fileId: string,
  notDone: string,
): {
  readonly text: ReviewedText;
  readonly threads: readonly CommentThread[];
  readonly file: FileFacts;
} {
  let seen;
  try {
    seen = run(
      world.transport,
      all({
        text: readText(world, fileId),
        threads: world.comments.threads(fileId, ''),
        file: world.files.facts(fileId),
      }),
    );
  } catch (error) {
    throw explained(
      error,
      notDone,
      'Ask the person who sent you the link whether it is shared with you.',
    );
  }
  const {file} = seen;
  if (!isKey(DOCUMENTS, file.mark?.kind ?? '')) {
    throw new UserError(
      notDone,
      'This file belongs to no incident.',
      'Open the link from the mail or the comment that asked you.',
    );
  }
  return seen;
}

/** Null when there is none to be believed. */
function briefFrom(
  world: ReviewWorld,
  briefId: string,
  fileId: string,
): Brief | null {
  if (briefId === '') return null;
  try {
    const content = run(world.transport, ask(world.briefs.read(briefId)));
    return openBrief(content, fileId, world.secrets.keys());
  } catch (error) {
    // It only shows; a page with less is better than none.
    if (!failedAs(error, 'notFound', 'forbidden', 'refused', 'busy', 'unknown'))
      throw error;
    return null;
  }
}
