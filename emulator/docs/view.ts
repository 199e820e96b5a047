import {ApiError} from '../kernel/errors';
import {contentOfTab} from './model/segments';
import type {Document, DocumentRecord} from './model/types';

/** How `documents.get` was asked. */
export interface ViewRequest {
  readonly title: string;
  readonly mayEdit: boolean;
  /** Commenters and editors see suggestions. */
  readonly maySuggest: boolean;
  readonly includeTabsContent: boolean;
  readonly suggestionsViewMode?: string;
  readonly revisionId: string;
}

/**
 * A document as its reader gets it: all tabs, or the first one in the older top-level fields. The revision
 * is only for editors. No request of this emulator makes suggestions, so every view mode shows the same text.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/get
 */
export function viewOf(record: DocumentRecord, asked: ViewRequest): Document {
  const head = {
    title: asked.title,
    ...(asked.mayEdit ? {revisionId: asked.revisionId} : {}),
    suggestionsViewMode: viewMode(asked),
    documentId: record.documentId,
  };
  if (asked.includeTabsContent) {
    return structuredClone({...head, tabs: record.tabs});
  }
  return structuredClone({...head, ...contentOfTab(record.tabs[0])});
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
