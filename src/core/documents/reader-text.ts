import type {NamedRange} from './document-text';

/**
 * A document as its reader gets it: everything, in order. What no rule foresaw is in it as well, so that it can be
 * signed and named; nothing is left out because nobody thought of it.
 */
export interface ReaderText {
  readonly fileId: string;
  readonly parts: readonly ReaderPart[];
  /** What whole tabs hold beside their parts and no rule knows: signed as it is. */
  readonly beside: readonly string[];
  /** Laid over the text by the add-on and by anybody who edits: believed for nothing but what is said where they are used. */
  readonly ranges: readonly NamedRange[];
}

/** A stretch of text with a place of its own. Tabs come in reading order, children after their parent; of each tab the body, headers, footers, footnotes. */
export interface ReaderPart {
  readonly tabId: string;
  /** Title of its tab; '' where the document has only one. */
  readonly tab: string;
  /** '' is the body. */
  readonly segmentId: string;
  readonly place: 'body' | 'header' | 'footer' | 'footnote';
  /** Which pages a header is on, which number a footnote bears; '' for the body. */
  readonly which: string;
  readonly blocks: readonly ReaderBlock[];
}

export type ReaderBlock = ReaderParagraph | ReaderTable | ReaderBreak;

export interface ReaderParagraph {
  readonly kind: 'paragraph';
  /** 0 for normal text, 1 … 6 for headings; the title is 1. */
  readonly heading: number;
  /** What a list puts before it: `2.`, `•`; '' outside lists. */
  readonly mark: string;
  /** How deep in its list, from 0. */
  readonly level: number;
  readonly pieces: readonly Piece[];
  /** Signed and not shown: the direction of writing, and what no rule knows. */
  readonly beside: string;
}

export interface ReaderTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly ReaderCell[])[];
  readonly beside: string;
}

export interface ReaderCell {
  readonly blocks: readonly ReaderBlock[];
  /** `2×1` columns and rows when cells are merged; else ''. */
  readonly span: string;
}

/** The end of a page or section, or an element no rule knows. */
export interface ReaderBreak {
  readonly kind: 'break';
  readonly name: string;
  readonly is: string;
  /** Why it cannot be signed; '' when it can. */
  readonly unsafe: string;
}

/** How words look as far as it changes what a sentence says; `hidden` is what nobody can see, `faint` and `very small` what few will. */
export type Look =
  | 'struck out'
  | 'superscript'
  | 'subscript'
  | 'hidden'
  | 'faint'
  | 'very small'
  | string;

interface Inline {
  /** Where it begins in its part, in UTF-16 code units. */
  readonly start: number;
  /** Where it leads: an address, or `#…` for a place in the document; ''. */
  readonly url: string;
  /** In alphabetical order. */
  readonly looks: readonly Look[];
}

export type Piece = Words | Thing;

export interface Words extends Inline {
  readonly kind: 'words';
  /** Without the paragraph's closing newline. A soft break is U+000B. */
  readonly text: string;
}

/** Whatever is not text: chip, image, break, rule, footnote mark. */
export interface Thing extends Inline {
  readonly kind: 'thing';
  readonly name: string;
  /** The words a reader sees in its place; '' for none. */
  readonly shows: string;
  /** Everything else that makes it what it is. */
  readonly is: string;
  /** Why it cannot be signed; '' when it can. */
  readonly unsafe: string;
}
