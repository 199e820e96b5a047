import type {DocumentText} from '../core/documents/document-text';
import type {Call} from './ask/call';

/** The words under review. */
export interface ReviewText {
  /**
   * As if every pending suggestion were rejected: the same for everybody who may read, whatever their role.
   * `revision` is ''. Source: `suggestionsViewMode`, https://developers.google.com/workspace/docs/api/how-tos/suggestions
   */
  read(fileId: string): Call<DocumentText>;
  /** Every pending suggestion in a few words; readers may not see them (`forbidden`). */
  pendingSuggestions(fileId: string): Call<readonly string[]>;
}
