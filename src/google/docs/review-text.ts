import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {Call} from '../../world/ask/call';
import type {DocumentText} from '../../world/documents';
import type {ReviewText} from '../../world/review-text';
import {documentText} from './document-text';
import {DOCS} from './documents';
import {getting, jsonCall, withQuery} from '../rest/http';
import {pendingSuggestions} from './pending-suggestions';

/** What the rules look at. Tabs below tabs come whole: a mask cannot follow them down. */
const TEXT =
  'title,tabs(tabProperties,childTabs,documentTab(body,headers,footers,footnotes,inlineObjects,namedRanges))';

/** Docs v1 in the views that suggestions have. */
export class GoogleReviewText implements ReviewText {
  read(fileId: string): Call<DocumentText> {
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
        ...documentText(fileId, document),
        revision: '',
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
