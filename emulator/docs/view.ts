import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {ApiError} from '../kernel/errors';
import {Ids, Random} from '../kernel/ids';
import {Draft} from './edit/draft';
import {dropAnchors, keepAnchors} from './model/comment-anchors';
import {shortenLinks} from './model/inner-links';
import {allTabs, contentOfTab} from './model/segments';
import type {Document, DocumentRecord, Tab} from './model/types';
import {hasSuggestions, resolve} from './suggest/resolve';

/** Threads as the reader gets them; absent when they are left out. */
export interface ShownThreads {
  readonly comments: docs_v1.Schema$CommentThread[];
  readonly suggestions: docs_v1.Schema$SuggestionThread[];
}

/** How `documents.get` was asked. */
export interface ViewRequest {
  readonly title: string;
  readonly mayEdit: boolean;
  /** Commenters and editors see suggestions. */
  readonly maySuggest: boolean;
  readonly includeTabsContent: boolean;
  readonly suggestionsViewMode?: string;
  /** Absent where the API has no comments. */
  readonly commentsViewMode?: string;
  readonly threads?: ShownThreads;
  readonly revisionId: string;
}

/**
 * A document as its reader gets it: all tabs, or the first one in the older top-level fields. The revision
 * is only for editors.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/get
 */
export function viewOf(record: DocumentRecord, asked: ViewRequest): Document {
  const mode = viewMode(asked);
  const {commentsViewMode, threads} = asked;
  const tabs = tabsIn(mode, record.tabs, threads);
  const head = {
    title: asked.title,
    ...(asked.mayEdit ? {revisionId: asked.revisionId} : {}),
    suggestionsViewMode: mode,
    ...(commentsViewMode ? {commentsViewMode} : {}),
    documentId: record.documentId,
  };
  if (!asked.includeTabsContent) {
    const only = contentOfTab(tabs[0]);
    if (allTabs(tabs).length === 1) shortenLinks(only);
    return {...head, ...only};
  }
  return {
    ...head,
    ...(threads?.comments.length ? {comments: threads.comments} : {}),
    ...(threads?.suggestions.length ? {suggestions: threads.suggestions} : {}),
    tabs,
  };
}

/** A copy of the tabs with suggestions inline, accepted or rejected, and the anchors of what is shown. */
function tabsIn(
  mode: string,
  stored: readonly Tab[],
  threads: ShownThreads | undefined,
): Tab[] {
  const tabs = structuredClone([...stored]);
  const shown = new Set(
    (threads?.comments ?? []).flatMap(({anchorId}) => anchorId ?? []),
  );
  for (const tab of allTabs(tabs)) {
    if (threads) keepAnchors(contentOfTab(tab), shown);
    else dropAnchors(tab);
  }
  if (mode !== 'SUGGESTIONS_INLINE' && hasSuggestions(tabs)) {
    resolve(
      // No id is made in a preview.
      new Draft('', tabs, new Ids(new Random(0))),
      () => true,
      mode === 'PREVIEW_SUGGESTIONS_ACCEPTED' ? 'accept' : 'reject',
    );
  }
  return tabs;
}

function viewMode({suggestionsViewMode, maySuggest}: ViewRequest): string {
  const mode = suggestionsViewMode ?? 'DEFAULT_FOR_CURRENT_ACCESS';
  if (mode === 'DEFAULT_FOR_CURRENT_ACCESS') {
    return maySuggest ? 'SUGGESTIONS_INLINE' : 'PREVIEW_WITHOUT_SUGGESTIONS';
  }
  if (!maySuggest && mode !== 'PREVIEW_WITHOUT_SUGGESTIONS') {
    throw new ApiError(
      'PERMISSION_DENIED',
      'The caller does not have permission',
    );
  }
  return mode;
}
