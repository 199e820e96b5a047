import {commentsIn} from '../../drive/comments/comment-records';
import type {Ground} from '../../kernel/contracts';
import type {DocumentRecord} from '../model/types';
import {summariesOf} from '../suggest/summary';
import type {ShownThreads} from '../view';
import {suggestionsIn} from './suggestion-records';
import type {Viewer} from './thread-resources';
import {commentThread, suggestionThread} from './thread-resources';

/**
 * The threads `documents.get` shows. A new thread or reply takes `settings.commentLag` to show, whichever API
 * made it: the same reader may not find the comment it has just written. What suggestions say is read from
 * the text as it is now; a resolved one stays with its last words. Newest first (an assumption).
 * Source: https://github.com/jonathanmoregard/google_workspace_mcp (e2e/test_comment_and_error_shapes.py
 * waits up to 30 s for what it wrote itself)
 */
export function shownThreads(
  ground: Ground,
  {documentId, tabs}: DocumentRecord,
  viewer: Viewer,
): ShownThreads {
  const old = ground.clock.now() - ground.settings.commentLag;
  const seen = ({createdAt}: {readonly createdAt: number}) => createdAt <= old;
  const comments = (commentsIn(ground).get(documentId) ?? [])
    .filter(thread => seen(thread) && !thread.deleted)
    .map(thread => ({...thread, replies: thread.replies.filter(seen)}));
  const suggestions = (suggestionsIn(ground).get(documentId) ?? []).filter(
    seen,
  );
  const open = suggestions.some(({status}) => status === 'OPEN');
  const summaries = open ? summariesOf(tabs) : undefined;
  return {
    comments: comments.map(thread => commentThread(thread, viewer)).reverse(),
    suggestions: suggestions
      .map(thread =>
        suggestionThread(
          {...thread, replies: thread.replies.filter(seen)},
          summaries?.get(thread.id) ?? thread.summary,
          viewer,
        ),
      )
      .reverse(),
  };
}
