import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {CommentAction} from '../../drive/comments/comment-records';
import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import type {Reply} from '../model/types';
import {replyOf} from '../review/comment-threads';
import {contentAsked, withinLimit} from '../review/post-content';
import type {Review} from '../review/review';
import {commentPost, suggestionPost} from '../review/thread-resources';
import {decide} from './suggestions';

type AddReply = docs_v1.Schema$AddCommentReplyRequest;
type Post = docs_v1.Schema$Post;

const ACTIONS: Readonly<Record<string, CommentAction | undefined>> = {
  RESOLVE: 'resolve',
  REOPEN: 'reopen',
};

/**
 * A reply, which may resolve or reopen a comment, or accept or reject a suggestion. The conditions are the
 * reference's, the words of the refusals are not.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents#post
 */
export function addCommentReply(
  draft: Draft,
  {commentId, suggestionId, post}: AddReply,
  review: Review,
): Reply {
  if (!post) throw invalid('The post must be specified.');
  if (commentId) return replyToComment(commentId, post, review);
  if (suggestionId) return replyToSuggestion(draft, suggestionId, post, review);
  throw threadMissing();
}

function replyToComment(commentId: string, post: Post, review: Review): Reply {
  const thread = review.comments.find(commentId);
  const action = ACTIONS[post.commentAction ?? ''];
  if (set(post.suggestionAction)) {
    throw invalid('A suggestion action can only be set on a suggestion.');
  }
  const content =
    action && !post.content ? '' : withContent(post.content, action);
  const assignee = post.assigneeEmail;
  if (assignee && (!thread.assignee || action)) {
    throw invalid(
      'An assignee can only be set in a reply without an action, to a comment that has an assignee.',
    );
  }
  if (assignee) withinLimit(assignee, 'The email address of the assignee');
  const reply = {
    ...review.post(content, assignee),
    ...(action ? {action} : {}),
  };
  review.comments.change(commentId, {replies: [...thread.replies, reply]});
  review.notify(reply);
  return {addCommentReply: {post: commentPost(reply, review.viewer)}};
}

function withContent(
  content: string | null | undefined,
  action: CommentAction | undefined,
): string {
  return action
    ? withinLimit(content ?? '', 'The content')
    : contentAsked(content);
}

function replyToSuggestion(
  draft: Draft,
  suggestionId: string,
  post: Post,
  review: Review,
): Reply {
  const thread = review.suggestions.find(suggestionId);
  if (post.assigneeEmail) {
    throw invalid('An assignee cannot be set in a reply to a suggestion.');
  }
  if (set(post.commentAction)) {
    throw invalid('A comment action can only be set on a comment.');
  }
  const content = contentAsked(post.content);
  const action =
    post.suggestionAction === 'ACCEPT' || post.suggestionAction === 'REJECT'
      ? post.suggestionAction
      : undefined;
  if (action) {
    const reply = decide(draft, suggestionId, action, review, content);
    return {addCommentReply: {post: suggestionPost(reply, review.viewer)}};
  }
  const reply = review.post(content);
  review.suggestions.change(suggestionId, {
    replies: [...thread.replies, reply],
  });
  review.notify(reply);
  return {addCommentReply: {post: suggestionPost(reply, review.viewer)}};
}

/** Neither absent nor one of the two values that say nothing. */
function set(action: string | null | undefined): boolean {
  return !!action && !/UNSPECIFIED$|^NO_/.test(action);
}

/** The author changes a post, once a batch; the head of a suggestion has no words to change. */
export function updateCommentPost(
  _draft: Draft,
  request: docs_v1.Schema$UpdateCommentPostRequest,
  review: Review,
): Reply {
  const {commentId, suggestionId, postId} = request;
  if (!postId) throw invalid('The post ID must be specified.');
  if (review.updatedPosts.has(postId)) {
    throw invalid(`The post with ID ${postId} is updated more than once.`);
  }
  review.updatedPosts.add(postId);
  const content = contentAsked(request.content);
  const modifiedAt = review.post('').createdAt;
  const changed = <
    R extends {id: string; author: string; deleted: boolean},
  >(thread: {
    readonly replies: readonly R[];
  }) => {
    refuseOthers(replyOf(thread, postId), review);
    return thread.replies.map(reply =>
      reply.id === postId ? {...reply, content, modifiedAt} : reply,
    );
  };
  if (suggestionId) {
    const thread = review.suggestions.find(suggestionId);
    if (thread.postId === postId) {
      throw invalid('The head post of a suggestion cannot be updated.');
    }
    review.suggestions.change(suggestionId, {replies: changed(thread)});
    return {};
  }
  if (!commentId) throw threadMissing();
  const thread = review.comments.find(commentId);
  if (thread.id === postId) {
    refuseOthers(thread, review);
    review.comments.change(commentId, {content});
  } else {
    review.comments.change(commentId, {replies: changed(thread)});
  }
  return {};
}

/** The author takes a reply away that neither acts nor assigns. */
export function deleteCommentReply(
  _draft: Draft,
  {commentId, suggestionId, postId}: docs_v1.Schema$DeleteCommentReplyRequest,
  review: Review,
): Reply {
  const without = <
    R extends {
      id: string;
      author: string;
      deleted: boolean;
      action?: unknown;
      assignee?: string;
    },
  >(thread: {
    readonly replies: readonly R[];
  }) => {
    const reply = replyOf(thread, postId);
    refuseOthers(reply, review);
    if (reply.action || reply.assignee) {
      throw invalid('A reply with an action or an assignee cannot be deleted.');
    }
    return thread.replies.map(each =>
      each === reply ? {...each, deleted: true, content: ''} : each,
    );
  };
  if (suggestionId) {
    const thread = review.suggestions.find(suggestionId);
    review.suggestions.change(suggestionId, {replies: without(thread)});
  } else if (commentId) {
    const thread = review.comments.find(commentId);
    review.comments.change(commentId, {replies: without(thread)});
  } else throw threadMissing();
  return {};
}

function refuseOthers(post: {readonly author: string}, {author}: Review): void {
  if (post.author === author) return;
  throw invalid('Only the author of a post can change or delete it.');
}

function threadMissing() {
  return invalid('Either a comment ID or a suggestion ID must be specified.');
}
