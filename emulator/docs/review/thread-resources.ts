import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {
  CommentAction,
  CommentRecord,
  Post,
  ReplyRecord,
} from '../../drive/comments/comment-records';
import {isResolved} from '../../drive/comments/comment-records';
import {asHtml} from '../../drive/comments/resources';
import type {Directory} from '../../kernel/contracts';
import type {SuggestionRecord, SuggestionReply} from './suggestion-records';

/** Who looks, and where people are looked up. */
export interface Viewer {
  readonly email: string;
  readonly directory: Directory;
}

const COMMENT_ACTIONS = {resolve: 'RESOLVE', reopen: 'REOPEN'} as const;

/**
 * A comment thread as the Docs API shows it. An author has a name and a `users/…` id, never an address. A
 * thread made through Drive has neither anchor nor quote; one whose text is gone keeps its anchor id, which
 * then leads nowhere (an assumption).
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents#commentthread, and
 * live answers in https://github.com/jonathanmoregard/google_workspace_mcp (docs/preview-api-reference.md)
 */
export function commentThread(
  thread: CommentRecord,
  viewer: Viewer,
): docs_v1.Schema$CommentThread {
  const {anchor, plainQuote} = thread;
  const replies = thread.replies.filter(({deleted}) => !deleted);
  return {
    commentId: thread.id,
    ...(thread.via === 'editor' && anchor ? {anchorId: anchor} : {}),
    headPost: commentPost(thread, viewer),
    ...(replies.length > 0
      ? {replies: replies.map(reply => commentPost(reply, viewer))}
      : {}),
    status: isResolved(thread) ? 'RESOLVED' : 'OPEN',
    ...(plainQuote ? {plainTextQuote: plainQuote} : {}),
  };
}

export function commentPost(
  post: Post & Pick<ReplyRecord, 'action'>,
  viewer: Viewer,
): docs_v1.Schema$Post {
  return {
    ...shared(post, viewer),
    commentAction: actionOf(post.action),
  };
}

function actionOf(action: CommentAction | undefined): string {
  return action ? COMMENT_ACTIONS[action] : 'NO_COMMENT_ACTION_CHANGE';
}

/** The head post of a suggestion has no content: its summary says what it is about. */
export function suggestionThread(
  thread: SuggestionRecord,
  summary: string,
  viewer: Viewer,
): docs_v1.Schema$SuggestionThread {
  const replies = thread.replies.filter(({deleted}) => !deleted);
  return {
    suggestionId: thread.id,
    headPost: {
      postId: thread.postId,
      author: author(thread.author, viewer),
      createTime: new Date(thread.createdAt).toISOString(),
      updateTime: new Date(thread.modifiedAt).toISOString(),
      suggestionAction: 'NO_SUGGESTION_ACTION_CHANGE',
    },
    ...(replies.length > 0
      ? {replies: replies.map(reply => suggestionPost(reply, viewer))}
      : {}),
    status: thread.status,
    ...(summary === ''
      ? {}
      : {
          summaryText: summary,
          // Google's has a style of its own, which nobody published.
          summaryHtml: `<div>${asHtml(summary)}</div>`,
        }),
  };
}

export function suggestionPost(
  post: SuggestionReply,
  viewer: Viewer,
): docs_v1.Schema$Post {
  return {
    ...shared(post, viewer),
    suggestionAction: post.action ?? 'NO_SUGGESTION_ACTION_CHANGE',
  };
}

function shared(post: Post, viewer: Viewer): docs_v1.Schema$Post {
  const {content, assignee} = post;
  return {
    postId: post.id,
    ...(content ? {content, contentHtml: asHtml(content)} : {}),
    author: author(post.author, viewer),
    createTime: new Date(post.createdAt).toISOString(),
    updateTime: new Date(post.modifiedAt).toISOString(),
    ...(assignee ? {assigneeEmail: assignee} : {}),
  };
}

function author(
  email: string,
  {email: viewer, directory}: Viewer,
): docs_v1.Schema$PostAuthor {
  const person = directory.person(email);
  return {
    ...(person
      ? {displayName: person.displayName, user: `users/${person.id}`}
      : {anonymous: true}),
    ...(email === viewer ? {me: true} : {}),
  };
}
