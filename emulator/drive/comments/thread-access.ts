import type {ApiCall} from '../../kernel/contracts';
import {fileFor} from '../access';
import {refuseWhenLocked} from '../content-lock';
import type {FileRecord} from '../records';
import {fieldsRequired, forbidden, notFound} from '../refusals';
import {flag, required, text, who} from '../request';
import type {DriveState} from '../state';
import {
  type CommentRecord,
  commentsIn,
  type Post,
  type ReplyRecord,
} from './comment-records';

/**
 * The file, for somebody who may see its comments. Readers do not see comments, and every method but `delete`
 * wants a field selection.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-comments
 */
export function commentedFile(state: DriveState, call: ApiCall): FileRecord {
  const deletes = call.method.endsWith('.delete');
  if (!deletes && text(call, 'fields') === undefined) throw fieldsRequired();
  return fileFor(state, who(call), required(call, 'fileId'), 'commenter');
}

/** The same for a change of comments, which a content restriction forbids. */
export function commentableFile(state: DriveState, call: ApiCall): FileRecord {
  const file = commentedFile(state, call);
  refuseWhenLocked(file);
  return file;
}

/** Threads the Drive API sees by now: those an editor wrote show after the comment lag. */
export function threadsOf(state: DriveState, fileId: string): CommentRecord[] {
  const {commentLag} = state.ground.settings;
  const seen = state.now() - commentLag;
  return (commentsIn(state.ground).get(fileId) ?? []).filter(
    thread => thread.writtenBy === 'drive' || thread.modifiedAt <= seen,
  );
}

export function threadAsked(
  state: DriveState,
  file: FileRecord,
  call: ApiCall,
): CommentRecord {
  const id = required(call, 'commentId');
  const thread = threadsOf(state, file.id).find(known => known.id === id);
  const hidden = thread?.deleted && !flag(call, 'includeDeleted');
  if (!thread || hidden) throw notFound('Comment', id, 'commentId');
  return thread;
}

export function replyAsked(thread: CommentRecord, call: ApiCall): ReplyRecord {
  const id = required(call, 'replyId');
  const reply = thread.replies.find(known => known.id === id);
  const hidden = reply?.deleted && !flag(call, 'includeDeleted');
  if (!reply || hidden) throw notFound('Reply', id, 'replyId');
  return reply;
}

/** Words are changed and deleted by who wrote them. */
export function refuseOthers(post: Post, call: ApiCall): void {
  if (post.author === who(call)) return;
  throw forbidden(
    'insufficientPermissions',
    'The user does not have sufficient permissions for this comment.',
  );
}

/** Changes a thread and stores it; a thread's `modifiedTime` follows its replies. */
export function changeThread(
  state: DriveState,
  thread: CommentRecord,
  edit: (now: number) => void,
): void {
  commentsIn(state.ground).update(thread.fileId, () => {
    const now = state.now();
    edit(now);
    thread.modifiedAt = now;
    thread.writtenBy = 'drive';
  });
}
