import type {Millis} from '../../kernel/clock';
import type {Ground} from '../../kernel/contracts';
import type {Collection} from '../../kernel/store';

export type CommentAction = 'resolve' | 'reopen';

/** The two doors to the same threads: ids are the same in both. */
export type Door = 'drive' | 'editor';

/** What comments and replies have in common. Authors are stored by address and never shown with it. */
export interface Post {
  readonly id: string;
  readonly via: Door;
  readonly author: string;
  content: string;
  readonly createdAt: Millis;
  modifiedAt: Millis;
  deleted: boolean;
  /** Set by an editor only; Drive neither assigns nor notifies. */
  assignee?: string;
  mentioned?: string[];
}

export interface ReplyRecord extends Post {
  readonly action?: CommentAction;
}

/** A thread. Whether it is resolved is told by its replies: see `isResolved`. */
export interface CommentRecord extends Post {
  readonly fileId: string;
  /** Kept and returned, never interpreted. */
  readonly anchor?: string;
  readonly quote?: {readonly mimeType?: string; readonly value?: string};
  /** The text an editor's comment stands on, as it was then; `quote` has it as HTML. */
  readonly plainQuote?: string;
  readonly replies: readonly ReplyRecord[];
}

/** By file, oldest thread first. */
export function commentsIn(ground: Ground): Collection<CommentRecord[]> {
  return ground.store.collection<CommentRecord[]>('drive.comments');
}

/**
 * Threads as one door sees them now: what came through the other one shows `settings.commentLag` after it was
 * written. Changes and deletions show at once.
 */
export function threadsThrough(
  door: Door,
  ground: Ground,
  fileId: string,
): CommentRecord[] {
  const seen = seenThrough(door, ground);
  return (commentsIn(ground).get(fileId) ?? [])
    .filter(seen)
    .map(thread =>
      thread.replies.every(seen)
        ? thread
        : {...thread, replies: thread.replies.filter(seen)},
    );
}

/** Whether a post already shows at a door. */
export function seenThrough(
  door: Door,
  {clock, settings}: Pick<Ground, 'clock' | 'settings'>,
): (post: Pick<Post, 'via' | 'createdAt'>) => boolean {
  const old = clock.now() - settings.commentLag;
  return post => post.via === door || post.createdAt <= old;
}

export function isResolved({replies}: CommentRecord): boolean {
  const acts = replies.flatMap(({action}) => (action ? [action] : []));
  return acts[acts.length - 1] === 'resolve';
}

/** Whether it ever was: a thread that is open again says so. */
export function wasResolved({replies}: CommentRecord): boolean {
  return replies.some(({action}) => action !== undefined);
}
