import type {ApiCall} from '../../kernel/contracts';
import {fileFor} from '../access/access';
import {refuseWhenLocked} from '../access/content-lock';
import {FOLDER, type FileRecord} from '../records';
import {fieldsRequired, forbidden, insufficient, notFound} from '../refusals';
import {flag, required, text, who} from '../request';
import type {DriveState} from '../state';
import {
  type CommentRecord,
  type Post,
  type ReplyRecord,
  threadsThrough,
} from './comment-records';
import {updateThread} from './thread-changes';

/**
 * The file, for somebody who may see its comments. Readers do not see comments, and every method but `delete`
 * wants a field selection.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-comments
 */
export function commentedFile(state: DriveState, call: ApiCall): FileRecord {
  const deletes = call.method.endsWith('.delete');
  if (!deletes && text(call, 'fields') === undefined) throw fieldsRequired();
  return fileFor(state, call.caller, required(call, 'fileId'), 'commenter');
}

/**
 * The same for a change of comments, which a content restriction forbids. That folders take none is the harsher reading:
 * no page says so, `canComment` of one's own folder is true, and Drive's own pages show none.
 */
export function commentableFile(state: DriveState, call: ApiCall): FileRecord {
  const file = commentedFile(state, call);
  refuseWhenLocked(file);
  if (file.mimeType === FOLDER) throw insufficient(file.id);
  return file;
}

export function threadsOf(state: DriveState, fileId: string): CommentRecord[] {
  return threadsThrough('drive', state.ground, fileId);
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

/** Stores a changed thread; its `modifiedTime` follows its replies. */
export function changeThread(
  state: DriveState,
  {fileId, id}: CommentRecord,
  change:
    | Partial<CommentRecord>
    | ((stored: CommentRecord) => Partial<CommentRecord>),
): CommentRecord {
  return updateThread(state.ground, fileId, id, stored => ({
    ...stored,
    ...(typeof change === 'function' ? change(stored) : change),
    modifiedAt: state.now(),
  }));
}

/** The same for one reply of the thread, which is answered. */
export function changeReply(
  state: DriveState,
  thread: CommentRecord,
  reply: ReplyRecord,
  change: Partial<ReplyRecord>,
): ReplyRecord {
  const next = {...reply, ...change, modifiedAt: state.now()};
  changeThread(state, thread, ({replies}) => ({
    replies: replies.map(known => (known.id === reply.id ? next : known)),
  }));
  return next;
}
