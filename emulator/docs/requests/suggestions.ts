import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {Draft} from '../edit/draft';
import type {Reply} from '../model/types';
import type {Review} from '../review/review';
import type {
  SuggestionAction,
  SuggestionReply,
} from '../review/suggestion-records';
import {resolve} from '../suggest/resolve';
import {summariesOf} from '../suggest/summary';

/** Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#acceptsuggestionrequest (403 without edit access) */
export function acceptSuggestion(
  draft: Draft,
  {suggestionId}: docs_v1.Schema$AcceptSuggestionRequest,
  review: Review,
): Reply {
  decide(draft, suggestionId ?? '', 'ACCEPT', review);
  return {};
}

/** By an editor or by who made it. */
export function rejectSuggestion(
  draft: Draft,
  {suggestionId}: docs_v1.Schema$RejectSuggestionRequest,
  review: Review,
): Reply {
  decide(draft, suggestionId ?? '', 'REJECT', review);
  return {};
}

/** By who made it; text and thread are as if it had never been. */
export function deleteSuggestion(
  draft: Draft,
  {suggestionId}: docs_v1.Schema$DeleteSuggestionRequest,
  review: Review,
): Reply {
  const {id, author} = review.suggestions.findOpen(suggestionId);
  review.requireAuthor(author);
  resolve(draft, each => each === id, 'reject');
  review.suggestions.remove(id);
  review.note('deleted', id);
  return {};
}

/**
 * Resolves a suggestion. Its thread stays, with a reply that names the decision.
 * Source: seen live in https://github.com/jonathanmoregard/google_workspace_mcp
 * (docs/findings/errors-and-discovery.md)
 */
export function decide(
  draft: Draft,
  suggestionId: string,
  action: SuggestionAction,
  review: Review,
  content = '',
): SuggestionReply {
  const thread = review.suggestions.findOpen(suggestionId);
  review.requireEditor(action === 'REJECT' ? thread.author : undefined);
  const {id} = thread;
  const summary = summariesOf(draft.tabs).get(id) ?? thread.summary;
  const accepts = action === 'ACCEPT';
  resolve(draft, each => each === id, accepts ? 'accept' : 'reject');
  const reply = {...review.post(content), action};
  review.suggestions.change(id, {
    status: accepts ? 'ACCEPTED' : 'REJECTED',
    summary,
    replies: [...thread.replies, reply],
  });
  review.note(accepts ? 'accepted' : 'rejected', id);
  return reply;
}
