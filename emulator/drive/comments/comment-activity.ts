import type {ActivityLog} from '../../activity/log';
import type {CommentEvent} from '../../activity/records';
import type {CommentRecord, Post, ReplyRecord} from './comment-records';

/**
 * Tells the history what changed in a thread. Only the author deletes a post, so every change has its actor in
 * the thread itself. A reply that resolves is one event, not two; changed words are none. Neither is published.
 * Source: https://developers.google.com/workspace/drive/activity/v2/reference/rest/v2/activity/comment
 *
 * @param before Undefined for a new thread.
 */
export function recordThread(
  log: ActivityLog,
  before: CommentRecord | undefined,
  after: CommentRecord,
): void {
  const assignee = assigneeOf(before ?? after);
  const tell = (post: Post, event: CommentEvent) =>
    log.record(post.author, after.fileId, {
      kind: 'comment',
      event,
      discussionId: after.id,
      commentId: post.id,
      ...(post.mentioned ? {mentioned: post.mentioned} : {}),
    });
  if (!before) {
    tell(after, eventOf('ADDED', assignee));
    return;
  }
  if (after.deleted && !before.deleted) {
    tell(after, eventOf('DELETED', assignee));
  }
  for (const reply of after.replies) {
    const known = before.replies.find(({id}) => id === reply.id);
    if (!known) tell(reply, replyEvent(reply, assignee));
    else if (reply.deleted && !known.deleted) {
      tell(reply, eventOf('REPLY_DELETED', assignee));
    }
  }
}

/** Whoever it was assigned to last. */
function assigneeOf(thread: CommentRecord): string | undefined {
  return thread.replies.reduce(
    (current, {assignee}) => assignee ?? current,
    thread.assignee,
  );
}

function replyEvent(
  reply: ReplyRecord,
  assignee: string | undefined,
): CommentEvent {
  if (reply.assignee !== undefined) {
    const subtype = assignee === undefined ? 'ADDED' : 'REASSIGNED';
    return {form: 'assignment', subtype, assignee: reply.assignee};
  }
  if (reply.action === 'resolve') return eventOf('RESOLVED', assignee);
  if (reply.action === 'reopen') return eventOf('REOPENED', assignee);
  return eventOf('REPLY_ADDED', assignee);
}

function eventOf(
  subtype: (CommentEvent & {form: 'post'})['subtype'],
  assignee: string | undefined,
): CommentEvent {
  return assignee === undefined
    ? {form: 'post', subtype}
    : {form: 'assignment', subtype, assignee};
}
