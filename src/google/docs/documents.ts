import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {Call} from '../../world/ask/call';
import type {DocumentText, Documents, Edit} from '../../world/documents';
import {requestsFor} from './document-edits';
import {documentText} from './document-text';
import {jsonCall, withQuery} from '../rest/http';

export const DOCS = 'https://docs.googleapis.com/v1/documents';

/** Docs v1. One read costs one round trip, one set of edits likewise. */
export class GoogleDocuments implements Documents {
  read(fileId: string): Call<DocumentText> {
    return jsonCall(
      'read the document',
      {
        method: 'get',
        url: withQuery(`${DOCS}/${fileId}`, {
          // The view is left open: editors get suggestions inline, whose indices are those for writing; readers,
          // to whom the inline view is refused, get the text without them.
          // Source: https://developers.google.com/workspace/docs/api/how-tos/suggestions
          includeTabsContent: true,
        }),
        repeatable: true,
      },
      (document: docs_v1.Schema$Document) => documentText(fileId, document),
    );
  }

  edit(fileId: string, revision: string, edits: readonly Edit[]): Call<string> {
    return jsonCall(
      'write into the document',
      {
        method: 'post',
        url: `${DOCS}/${fileId}:batchUpdate`,
        body: {
          requests: requestsFor(edits),
          writeControl: {requiredRevisionId: revision},
        } satisfies docs_v1.Schema$BatchUpdateDocumentRequest,
        // The second try of an edit that did arrive is refused as stale; its caller then reads and sees it done.
        repeatable: true,
      },
      (answer: docs_v1.Schema$BatchUpdateDocumentResponse) =>
        answer.writeControl?.requiredRevisionId ?? '',
    );
  }

  fill(fileId: string, edits: readonly Edit[]): Call<void> {
    return jsonCall(
      'fill in the document',
      {
        method: 'post',
        url: `${DOCS}/${fileId}:batchUpdate`,
        body: {
          requests: requestsFor(edits),
        } satisfies docs_v1.Schema$BatchUpdateDocumentRequest,
        repeatable: false,
      },
      () => undefined,
    );
  }
}
