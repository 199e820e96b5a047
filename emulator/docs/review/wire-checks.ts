import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {ApiError, invalid} from '../../kernel/errors';
import {badRequest, invalidValue} from '../../kernel/violations';

type Body = docs_v1.Schema$BatchUpdateDocumentRequest;

const COMMENT_ACTIONS = [
  'COMMENT_ACTION_TYPE_UNSPECIFIED',
  'NO_COMMENT_ACTION_CHANGE',
  'RESOLVE',
  'REOPEN',
] as const;
const SUGGESTION_ACTIONS = [
  'SUGGESTION_ACTION_TYPE_UNSPECIFIED',
  'NO_SUGGESTION_ACTION_CHANGE',
  'ACCEPT',
  'REJECT',
] as const;
const WRITE_MODES = ['WRITE_MODE_UNSPECIFIED', 'EDIT', 'SUGGEST'] as const;

/**
 * What Google's JSON front end refuses and the published types cannot tell: values outside an enum, and two
 * thread ids in one request.
 * Source: live answers in https://github.com/jonathanmoregard/google_workspace_mcp
 * (docs/findings/errors-and-discovery.md)
 */
export function checkWire({requests = [], writeControl}: Body): void {
  refuseOtherThan(
    WRITE_MODES,
    writeControl?.writeMode,
    'write_control.write_mode',
    'WriteControl.WriteMode',
  );
  requests.forEach((request, at) => {
    const post = request.addCommentReply?.post;
    const path = `requests[${at}].add_comment_reply`;
    refuseOtherThan(
      COMMENT_ACTIONS,
      post?.commentAction,
      `${path}.post.comment_action`,
      'Post.CommentActionType',
    );
    refuseOtherThan(
      SUGGESTION_ACTIONS,
      post?.suggestionAction,
      `${path}.post.suggestion_action`,
      'Post.SuggestionActionType',
    );
    refuseTwoThreads(request.addCommentReply, path);
    refuseTwoThreads(
      request.updateCommentPost,
      `requests[${at}].update_comment_post`,
    );
    refuseTwoThreads(
      request.deleteCommentReply,
      `requests[${at}].delete_comment_reply`,
    );
  });
}

interface ThreadIds {
  readonly commentId?: string | null;
  readonly suggestionId?: string | null;
}

function refuseTwoThreads(ids: ThreadIds | undefined, field: string): void {
  if (!ids?.commentId || !ids.suggestionId) return;
  const description = `Invalid value at '${field}' (oneof), oneof field 'thread_id' is already set. Cannot set 'suggestionId'`;
  throw badRequest([{field, description}]);
}

/** @param type the enum's name in `google.apps.docs.v1`. */
function refuseOtherThan(
  known: readonly string[],
  value: unknown,
  field: string,
  type: string,
): void {
  if (value === undefined || value === null) return;
  if (known.some(each => each === value)) return;
  const full = `type.googleapis.com/google.apps.docs.v1.${type}`;
  throw badRequest([invalidValue(field, full, value)]);
}

const COMMENT_MODES = [
  'COMMENTS_VIEW_MODE_UNSPECIFIED',
  'COMMENTS_VIEW_MODE_DEFAULT_FOR_CURRENT_ACCESS',
  'COMMENTS_VIEW_MODE_INCLUDED',
  'COMMENTS_VIEW_MODE_OMITTED',
] as const;
const SUGGESTION_MODES = [
  'DEFAULT_FOR_CURRENT_ACCESS',
  'SUGGESTIONS_INLINE',
  'PREVIEW_SUGGESTIONS_ACCEPTED',
  'PREVIEW_WITHOUT_SUGGESTIONS',
] as const;

export interface ViewModes {
  readonly comments?: string;
  readonly suggestions?: string;
  readonly tabs: boolean;
  /** Commenters and editors. */
  readonly mayComment: boolean;
}

/**
 * Whether comments are to be shown. Readers get none by default and may not ask for them.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/get (`commentsViewMode`);
 * the refusals as https://github.com/jonathanmoregard/google_workspace_mcp saw them
 * (docs/findings/errors-and-discovery.md, docs/findings/coverage.md).
 */
export function showsComments({
  comments: mode,
  suggestions,
  tabs,
  mayComment,
}: ViewModes): boolean {
  refuseOtherThan(
    SUGGESTION_MODES,
    suggestions,
    'suggestions_view_mode',
    'SuggestionsViewMode',
  );
  refuseOtherThan(
    COMMENT_MODES,
    mode,
    'comments_view_mode',
    'CommentsViewMode',
  );
  if (!mode || mode === 'COMMENTS_VIEW_MODE_UNSPECIFIED') return false;
  if (!tabs) {
    throw invalid(
      'Comments view mode may only be specified if tabs content is also requested.',
    );
  }
  if (mode === 'COMMENTS_VIEW_MODE_OMITTED') return false;
  if (suggestions?.startsWith('PREVIEW_')) {
    throw invalid('Comments may not be requested when previewing suggestions.');
  }
  if (mode === 'COMMENTS_VIEW_MODE_DEFAULT_FOR_CURRENT_ACCESS') {
    return mayComment;
  }
  if (suggestions !== 'SUGGESTIONS_INLINE') {
    throw invalid(
      'Comments may only be explicitly included if inline suggestions are also explicitly requested.',
    );
  }
  if (mayComment) return true;
  throw new ApiError(
    'PERMISSION_DENIED',
    'The caller does not have permission',
  );
}
