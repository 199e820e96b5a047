import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {ApiCall, Handlers} from '../../kernel/contracts';
import {page} from '../paging';
import {badParameter, invalidValue} from '../refusals';
import {body, flag, instant, pageSize, text, who} from '../request';
import type {DriveState} from '../state';
import {type CommentRecord} from './comment-records';
import {addThread} from './thread-changes';
import {commentResource} from './resources';
import {
  changeThread,
  commentableFile,
  commentedFile,
  refuseOthers,
  threadAsked,
  threadsOf,
} from './thread-access';

type CommentBody = drive_v3.Schema$Comment;

/**
 * The `comments` collection. Drive neither anchors, assigns nor notifies: an anchor is kept and returned.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-comments
 */
export function commentHandlers(state: DriveState): Handlers {
  const shown = (call: ApiCall, thread: CommentRecord) =>
    commentResource(state, thread, who(call), flag(call, 'includeDeleted'));
  return {
    'drive.comments.create': call => shown(call, create(state, call)),
    'drive.comments.get': call =>
      shown(call, threadAsked(state, commentedFile(state, call), call)),
    'drive.comments.list': call => list(state, call, shown),
    'drive.comments.update': call => shown(call, update(state, call)),
    'drive.comments.delete': call => remove(state, call),
  };
}

function create(state: DriveState, call: ApiCall): CommentRecord {
  const file = commentableFile(state, call);
  const {content, anchor, quotedFileContent} = body<CommentBody>(call);
  const now = state.now();
  const thread: CommentRecord = {
    id: `AAAA${state.ground.ids.text(7)}`,
    fileId: file.id,
    via: 'drive',
    author: who(call),
    content: contentAsked(content, 'comment.content'),
    createdAt: now,
    modifiedAt: now,
    deleted: false,
    replies: [],
    ...(typeof anchor === 'string' ? {anchor} : {}),
    ...(quotedFileContent
      ? {
          quote: {
            mimeType: quotedFileContent.mimeType ?? 'text/html',
            value: quotedFileContent.value ?? '',
          },
        }
      : {}),
  };
  addThread(state.ground, thread);
  return thread;
}

/**
 * In bytes. The Docs API publishes it for the same threads; Drive publishes none, so that it holds here as well is the
 * harsher reading, and the words of the refusal are assumed.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#insertcommentrequest
 */
const LONGEST = 2048;

export function contentAsked(
  content: string | null | undefined,
  location: string,
): string {
  if (!content) {
    throw badParameter('required', 'Comment content is required.', location);
  }
  if (Buffer.byteLength(content, 'utf8') > LONGEST) {
    throw badParameter('invalid', 'The content is too long.', location);
  }
  return content;
}

/** Newest first. */
function list(
  state: DriveState,
  call: ApiCall,
  shown: (call: ApiCall, thread: CommentRecord) => CommentBody,
): drive_v3.Schema$CommentList {
  const file = commentedFile(state, call);
  const since = text(call, 'startModifiedTime');
  const from = since === undefined ? -Infinity : instant(since);
  if (from === undefined) throw invalidValue('startModifiedTime');
  const found = threadsOf(state, file.id)
    .filter(thread => thread.modifiedAt >= from)
    .filter(thread => flag(call, 'includeDeleted') || !thread.deleted)
    .reverse();
  const {items, ...token} = page(call, found, pageSize(call, 20, 100));
  return {
    kind: 'drive#commentList',
    ...token,
    comments: items.map(thread => shown(call, thread)),
  };
}

function update(state: DriveState, call: ApiCall): CommentRecord {
  const thread = threadAsked(state, commentableFile(state, call), call);
  refuseOthers(thread, call);
  const {content} = body<CommentBody>(call);
  const next = contentAsked(content, 'comment.content');
  return changeThread(state, thread, {content: next});
}

function remove(state: DriveState, call: ApiCall): void {
  const thread = threadAsked(state, commentableFile(state, call), call);
  refuseOthers(thread, call);
  changeThread(state, thread, {deleted: true, content: ''});
}
