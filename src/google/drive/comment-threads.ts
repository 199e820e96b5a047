import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {CommentReply, CommentThread} from '../../world/comments';
import {toTheSecond} from '../rest/instant';

/** A thread as the rules see it; what was deleted in it is left out. */
export function threadFrom(comment: drive_v3.Schema$Comment): CommentThread {
  return {
    id: idOf(comment),
    content: comment.content ?? '',
    mine: comment.author?.me ?? false,
    authorName: comment.author?.displayName ?? '',
    createdAt: toTheSecond(comment.createdTime),
    modifiedAt: toTheSecond(comment.modifiedTime),
    resolved: comment.resolved ?? false,
    replies: (comment.replies ?? [])
      .filter(({deleted}) => !deleted)
      .sort((a, b) => order(a.createdTime, b.createdTime))
      .map(replyFrom),
  };
}

function replyFrom(reply: drive_v3.Schema$Reply): CommentReply {
  const {action} = reply;
  return {
    id: idOf(reply),
    content: reply.content ?? '',
    action: action === 'resolve' || action === 'reopen' ? action : 'none',
    mine: reply.author?.me ?? false,
    authorName: reply.author?.displayName ?? '',
    at: toTheSecond(reply.createdTime),
  };
}

/** For sorting by time, earliest first. */
export function order(
  a: string | null | undefined,
  b: string | null | undefined,
): number {
  return (a ?? '').localeCompare(b ?? '', 'en');
}

export function idOf({id}: {readonly id?: string | null}): string {
  return id ?? '';
}
