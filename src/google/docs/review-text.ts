import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {Call} from '../../world/ask/call';
import type {ReadText, ReviewText} from '../../world/review-text';
import {documentText} from './document-text';
import {DOCS} from './documents';
import {getting, jsonCall, withQuery} from '../rest/http';
import {pendingSuggestions} from './pending-suggestions';
import {readerText} from './reader/reader-text';

/** Tabs come whole: whatever Google adds to them has to be seen. */
const TEXT = 'title,revisionId,tabs';

/** Docs v1 in the views that suggestions have. */
export class GoogleReviewText implements ReviewText {
  read(fileId: string): Call<ReadText> {
    return jsonCall(
      'read the text',
      getting(
        withQuery(`${DOCS}/${fileId}`, {
          includeTabsContent: true,
          suggestionsViewMode: 'PREVIEW_WITHOUT_SUGGESTIONS',
          fields: TEXT,
        }),
      ),
      (document: docs_v1.Schema$Document) => ({
        reader: readerText(fileId, document),
        document: {...documentText(fileId, document), revision: ''},
        revision: document.revisionId ?? '',
      }),
    );
  }

  pendingSuggestions(fileId: string): Call<readonly string[]> {
    return jsonCall(
      'look for suggestions',
      getting(
        withQuery(`${DOCS}/${fileId}`, {
          includeTabsContent: true,
          suggestionsViewMode: 'SUGGESTIONS_INLINE',
          fields: 'tabs',
        }),
      ),
      pendingSuggestions,
    );
  }
}
