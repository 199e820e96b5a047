import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {authorResource} from '../resources/user-resource';
import type {DriveState} from '../state';
import {
  type CommentRecord,
  isResolved,
  type Post,
  type ReplyRecord,
  wasResolved,
} from './comment-records';

/**
 * A deleted comment keeps its place and loses its content. Authors come without an address. Nothing is said of `resolved`
 * before a thread was resolved for the first time, as an answer of comments.list shows that its reader wrote down
 * (six threads, 2018 and 2019); others say `false` there, so that a client has to bear both.
 */
export function commentResource(
  state: DriveState,
  comment: CommentRecord,
  viewer: string,
  includeDeleted: boolean,
): drive_v3.Schema$Comment {
  const {anchor, quote} = comment;
  return {
    id: comment.id,
    kind: 'drive#comment',
    ...post(state, comment, viewer),
    ...(wasResolved(comment) ? {resolved: isResolved(comment)} : {}),
    ...(anchor === undefined ? {} : {anchor}),
    ...(quote === undefined ? {} : {quotedFileContent: {...quote}}),
    replies: comment.replies
      .filter(reply => includeDeleted || !reply.deleted)
      .map(reply => replyResource(state, reply, viewer)),
  };
}

export function replyResource(
  state: DriveState,
  reply: ReplyRecord,
  viewer: string,
): drive_v3.Schema$Reply {
  const {action} = reply;
  return {
    id: reply.id,
    kind: 'drive#reply',
    ...post(state, reply, viewer),
    ...(action === undefined ? {} : {action}),
  };
}

function post(state: DriveState, record: Post, viewer: string) {
  const {assignee, mentioned = []} = record;
  return {
    createdTime: new Date(record.createdAt).toISOString(),
    modifiedTime: new Date(record.modifiedAt).toISOString(),
    author: authorResource(state.directory, record.author, viewer),
    deleted: record.deleted,
    ...(record.deleted
      ? {}
      : {content: record.content, htmlContent: asHtml(record.content)}),
    ...(assignee === undefined ? {} : {assigneeEmailAddress: assignee}),
    ...(mentioned.length > 0 ? {mentionedEmailAddresses: [...mentioned]} : {}),
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A comment's plain text as `htmlContent` has it. */
export function asHtml(content: string): string {
  return escaped(content).replace(/\n/g, '<br>');
}

/** Plain text as HTML, its lines as they are. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, sign => ENTITIES[sign]);
}
