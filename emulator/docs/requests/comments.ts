import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {escaped} from '../../drive/comments/resources';
import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import {checkRange} from '../edit/ranges';
import {addAnchor, quoteOf} from '../model/comment-anchors';
import {idOfTab} from '../model/segments';
import type {Reply} from '../model/types';
import {contentAsked, withinLimit} from '../review/post-content';
import type {Review} from '../review/review';
import {commentThread} from '../review/thread-resources';

/**
 * A comment on a range. An assignee without access is taken; Google asks to share in the editor, what its API
 * does is not published.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#insertcommentrequest;
 * refusals and answer as seen live in https://github.com/jonathanmoregard/google_workspace_mcp
 * (docs/findings/errors-and-discovery.md)
 */
export function insertComment(
  draft: Draft,
  request: docs_v1.Schema$InsertCommentRequest,
  review: Review,
): Reply {
  const {range, assigneeEmailAddress: assignee} = request;
  if (!range) {
    throw invalid('Insert comment requests must specify a range to anchor to.');
  }
  const {startIndex, endIndex} = range;
  if (typeof startIndex !== 'number' || typeof endIndex !== 'number') {
    throw invalid('Invalid range: must contain a start and end index');
  }
  const {segment, start, end} = checkRange(draft, range);
  const content = contentAsked(request.content);
  if (assignee) withinLimit(assignee, 'The email address of the assignee');
  const anchor = draft.newId('kix');
  addAnchor(
    segment,
    anchor,
    [start, end],
    segment.tabId === idOfTab(draft.tabs[0]),
  );
  const quote = quoteOf(segment, start, end);
  const thread = {
    ...review.post(content, assignee),
    fileId: review.documentId,
    anchor,
    quote: {mimeType: 'text/html', value: escaped(quote)},
    plainQuote: quote,
    replies: [],
  };
  review.comments.add(thread);
  review.notify(thread);
  return {
    insertComment: {commentThread: commentThread(thread, review.viewer)},
  };
}

/** The author takes a whole thread away; for others it is a 400, not a 403. */
export function deleteComment(
  _draft: Draft,
  {commentId}: docs_v1.Schema$DeleteCommentRequest,
  {comments, author}: Review,
): Reply {
  if (!commentId) throw invalid('The comment ID must be specified.');
  if (comments.find(commentId).author !== author) {
    throw invalid('Only the author of a comment can delete it.');
  }
  comments.change(commentId, {deleted: true, content: ''});
  return {};
}
