import type {ActivityLog} from '../../activity/log';
import type {CommentEvent} from '../../activity/records';
import type {SuggestionRecord} from './suggestion-records';

type Subtype = (CommentEvent & {form: 'suggestion'})['subtype'];

/**
 * Tells the history what a person's batch did to a document's suggestions. A decision is one event, not also
 * the reply that names it.
 * Source: https://developers.google.com/workspace/drive/activity/v2/reference/rest/v2/activity/comment#suggestion
 */
export function recordSuggestions(
  log: ActivityLog,
  documentId: string,
  by: string,
  before: readonly SuggestionRecord[],
  after: readonly SuggestionRecord[],
): void {
  const tell = (
    {id, postId}: SuggestionRecord,
    subtype: Subtype,
    commentId = postId,
  ) =>
    log.record(by, documentId, {
      kind: 'comment',
      event: {form: 'suggestion', subtype},
      discussionId: id,
      commentId,
    });
  for (const thread of after) {
    const known = before.find(({id}) => id === thread.id);
    if (!known) tell(thread, 'ADDED');
    const {status} = thread;
    if (status !== 'OPEN' && known?.status !== status) tell(thread, status);
    for (const {id, deleted, action} of thread.replies) {
      const reply = known?.replies.find(each => each.id === id);
      if (!reply && !action) tell(thread, 'REPLY_ADDED', id);
      if (reply && deleted && !reply.deleted) tell(thread, 'REPLY_DELETED', id);
    }
  }
  for (const thread of before) {
    if (!after.some(({id}) => id === thread.id)) tell(thread, 'DELETED');
  }
}
