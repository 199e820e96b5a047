import type {Millis} from '../../kernel/clock';
import type {Ground} from '../../kernel/contracts';
import type {Collection} from '../../kernel/store';
import type {DriveState} from '../state';

export type CommentAction = 'resolve' | 'reopen';

/** What comments and replies have in common. Authors are stored by address and never shown with it. */
export interface Post {
  readonly id: string;
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

/** A thread. Kept in one place for Drive and the editors: ids are the same in both APIs. */
export interface CommentRecord extends Post {
  readonly fileId: string;
  /** Kept and returned, never interpreted. */
  readonly anchor?: string;
  readonly quote?: {readonly mimeType?: string; readonly value?: string};
  resolved: boolean;
  /** The API that wrote last; the other one sees the thread `settings.commentLag` later. */
  writtenBy: 'drive' | 'editor';
  readonly replies: ReplyRecord[];
}

export function commentsIn(ground: Ground): Collection<CommentRecord[]> {
  return ground.store.collection<CommentRecord[]>('drive.comments');
}

export function forgetComments(state: DriveState, fileId: string): void {
  commentsIn(state.ground).delete(fileId);
}
