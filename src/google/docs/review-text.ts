import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {Call} from '../../world/ask/call';
import type {ReadText, ReviewText} from '../../world/review-text';
import {documentText} from './document-text';
import {DOCS} from './documents';
import {getting, HttpCall, json, jsonCall, withQuery} from '../rest/http';
import {pendingSuggestions} from './pending-suggestions';
import {
  addressesOf,
  gettingPicture,
  picturesFrom,
} from './reader/picture-bytes';
import {readerText} from './reader/reader-text';

/** Tabs come whole: whatever Google adds to them has to be seen. */
const TEXT = 'title,revisionId,tabs';

/** Docs v1 in the views that suggestions have. */
export class GoogleReviewText implements ReviewText {
  /** One round trip, and another for the pictures where there are any. */
  read(fileId: string): Call<ReadText> {
    return new HttpCall(
      'read the text',
      [
        getting(
          withQuery(`${DOCS}/${fileId}`, {
            includeTabsContent: true,
            suggestionsViewMode: 'PREVIEW_WITHOUT_SUGGESTIONS',
            fields: TEXT,
          }),
        ),
      ],
      ([answer, ...shown]) => {
        const document = json<docs_v1.Schema$Document>(answer);
        const pictures = picturesFrom(addressesOf(document), shown);
        return {
          reader: readerText(fileId, document, pictures),
          document: {...documentText(fileId, document), revision: ''},
          revision: document.revisionId ?? '',
        };
      },
      {
        then: answers =>
          answers.length > 1 || !answers[0].text.includes('contentUri')
            ? []
            : addressesOf(json<docs_v1.Schema$Document>(answers[0])).map(
                ({uri}) => gettingPicture(uri),
              ),
      },
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
