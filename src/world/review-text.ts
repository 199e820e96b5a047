import type {DocumentText} from '../core/documents/document-text';
import type {ReaderText} from '../core/documents/reader-text';
import type {Call} from './ask/call';

/** One reading of a document, for its two uses. */
export interface ReadText {
  /** As its reader gets it: what is signed. */
  readonly reader: ReaderText;
  /** With places to point at. `revision` is ''. */
  readonly document: DocumentText;
  /**
   * What Docs calls this state of the text for the person who reads: the same again means that nobody has edited it in
   * between. '' without the right to edit.
   * Source: `revisionId`, https://developers.google.com/workspace/docs/api/reference/rest/v1/documents
   */
  readonly revision: string;
}

/** The words under review. */
export interface ReviewText {
  /**
   * As if every pending suggestion were rejected: the same for everybody who may read, whatever their role.
   * Source: `suggestionsViewMode`, https://developers.google.com/workspace/docs/api/how-tos/suggestions
   */
  read(fileId: string): Call<ReadText>;
  /** Every pending suggestion in a few words; readers may not see them (`forbidden`). */
  pendingSuggestions(fileId: string): Call<readonly string[]>;
}
