import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {ApiCall, Handlers} from '../../kernel/contracts';
import {page} from '../paging';
import {invalidValue} from '../refusals';
import {body, flag, pageSize, who} from '../request';
import type {DriveState} from '../state';
import type {CommentAction, ReplyRecord} from './comment-records';
import {contentAsked} from './comments';
import {replyResource} from './resources';
import {
  changeReply,
  changeThread,
  commentableFile,
  commentedFile,
  refuseOthers,
  replyAsked,
  threadAsked,
} from './thread-access';

type ReplyBody = drive_v3.Schema$Reply;

/** The `replies` collection. A thread is resolved and reopened by a reply's `action`, by anybody who comments. */
export function replyHandlers(state: DriveState): Handlers {
  const shown = (call: ApiCall, reply: ReplyRecord) =>
    replyResource(state, reply, who(call));
  const thread = (call: ApiCall) =>
    threadAsked(state, commentedFile(state, call), call);
  return {
    'drive.replies.create': call => shown(call, create(state, call)),
    'drive.replies.get': call => shown(call, replyAsked(thread(call), call)),
    'drive.replies.list': call => {
      const replies = thread(call).replies.filter(
        reply => flag(call, 'includeDeleted') || !reply.deleted,
      );
      const {items, ...token} = page(call, replies, pageSize(call, 20, 100));
      return {
        kind: 'drive#replyList',
        ...token,
        replies: items.map(reply => shown(call, reply)),
      };
    },
    'drive.replies.update': call => shown(call, update(state, call)),
    'drive.replies.delete': call => remove(state, call),
  };
}

function create(state: DriveState, call: ApiCall): ReplyRecord {
  const thread = threadAsked(state, commentableFile(state, call), call);
  const asked = body<ReplyBody>(call);
  const action = actionAsked(asked.action);
  const content =
    action && !asked.content
      ? ''
      : contentAsked(asked.content, 'reply.content');
  const now = state.now();
  const reply: ReplyRecord = {
    id: `AAAA${state.ground.ids.text(7)}`,
    via: 'drive',
    author: who(call),
    content,
    createdAt: now,
    modifiedAt: now,
    deleted: false,
    ...(action ? {action} : {}),
  };
  changeThread(state, thread, ({replies}) => ({replies: [...replies, reply]}));
  return reply;
}

function actionAsked(
  action: string | null | undefined,
): CommentAction | undefined {
  if (!action) return undefined;
  if (action === 'resolve' || action === 'reopen') return action;
  throw invalidValue('reply.action');
}

function update(state: DriveState, call: ApiCall): ReplyRecord {
  const thread = threadAsked(state, commentableFile(state, call), call);
  const reply = replyAsked(thread, call);
  refuseOthers(reply, call);
  const {content} = body<ReplyBody>(call);
  const next = contentAsked(content, 'reply.content');
  return changeReply(state, thread, reply, {content: next});
}

function remove(state: DriveState, call: ApiCall): void {
  const thread = threadAsked(state, commentableFile(state, call), call);
  const reply = replyAsked(thread, call);
  refuseOthers(reply, call);
  changeReply(state, thread, reply, {deleted: true, content: ''});
}
