import type {DocumentText, Edit} from '../core/documents/document-text';
import type {Call} from './ask/call';

export type {
  DocumentText,
  Edit,
  NamedRange,
  Paragraph,
  Segment,
  Span,
} from '../core/documents/document-text';

/** Google Docs. */
export interface Documents {
  /** All tabs with headers, footers and footnotes. */
  read(fileId: string): Call<DocumentText>;
  /**
   * All edits or none, in one round trip; answers the new revision. Fails as `stale` when the document has changed
   * since `revision`.
   */
  edit(fileId: string, revision: string, edits: readonly Edit[]): Call<string>;
  /**
   * The same in a copy of this very run, which nobody else knows and nobody has read yet: bound to no revision, so that a
   * lost answer means looking.
   */
  fill(fileId: string, edits: readonly Edit[]): Call<void>;
}
