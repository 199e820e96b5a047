import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';

/** A StructuralElement: paragraph, table, section break or table of contents. */
export type Block = docs_v1.Schema$StructuralElement;
/** A ParagraphElement: a run of text or one inline thing. */
export type Inline = docs_v1.Schema$ParagraphElement;
export type Paragraph = docs_v1.Schema$Paragraph;
export type ParagraphStyle = docs_v1.Schema$ParagraphStyle;
export type TextStyle = docs_v1.Schema$TextStyle;
export type Table = docs_v1.Schema$Table;
export type TableRow = docs_v1.Schema$TableRow;
export type TableCell = docs_v1.Schema$TableCell;
export type Tab = docs_v1.Schema$Tab;
export type DocumentTab = docs_v1.Schema$DocumentTab;
export type NamedRange = docs_v1.Schema$NamedRange;
export type Range = docs_v1.Schema$Range;
export type Location = docs_v1.Schema$Location;
export type Request = docs_v1.Schema$Request;
export type Reply = docs_v1.Schema$Response;
export type Document = docs_v1.Schema$Document;

/** What is stored of a document; its title is Drive's. */
export interface DocumentRecord {
  readonly documentId: string;
  tabs: Tab[];
  /** Counts changes; what a client sees is derived from it per user. */
  revision: number;
}

/** A stretch of content with indices of its own. */
export interface Segment {
  readonly tab: DocumentTab;
  readonly tabId: string;
  /** Empty for the body, as in the API. */
  readonly id: string;
  readonly kind: 'body' | 'header' | 'footer' | 'footnote';
  readonly content: Block[];
}

export const DOCUMENT = 'application/vnd.google-apps.document';

export function startOf(node: {startIndex?: number | null}): number {
  return node.startIndex ?? 0;
}

export function endOf(node: {endIndex?: number | null}): number {
  return node.endIndex ?? 0;
}

/** One past the last index of a list of blocks. */
export function endOfContent(content: readonly Block[]): number {
  return content.length === 0 ? 0 : endOf(content[content.length - 1]);
}
