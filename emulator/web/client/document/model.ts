/**
 * A segment (body, header, footer, table cell) as the editor compares it: blocks of text with the styles a
 * person can see and change. Indices are UTF-16 units of the Docs API.
 */
export type Block = Paragraph | Table | Fixture;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Where its first unit stands in the segment; its newline stands at `start + lengthOf(pieces)`. */
  readonly start: number;
  readonly look: ParagraphLook;
  /** Without the closing newline. */
  readonly pieces: readonly Piece[];
  /** What a person typed over, in Docs indices; only in an old state that is compared with a new one. */
  readonly typedOver?: readonly Span[];
}

/** A stretch of a segment in Docs indices. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Table {
  readonly kind: 'table';
  readonly start: number;
  readonly end: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** A section break or table of contents: shown, never edited here. */
export interface Fixture {
  readonly kind: 'fixture';
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

export interface Cell {
  readonly blocks: readonly Block[];
  readonly style: CellStyle;
}

/** What the page shows of a cell's style; it is never written. */
export interface CellStyle {
  readonly background?: string;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  /** Points. */
  readonly width?: number;
  readonly borderless?: boolean;
}

export interface ParagraphLook {
  /** `NORMAL_TEXT`, `TITLE`, `SUBTITLE`, `HEADING_1` … `HEADING_6`. */
  readonly style: string;
  readonly align?: string;
  readonly bullet?: Bullet;
  /** Points; shown only. */
  readonly indent?: number;
  /** Points of a line without text, where its newline says so; shown only. */
  readonly emptySize?: number;
}

export interface Bullet {
  /** `NEW_BULLETS` and `NEW_NUMBERS` stand for a list the person has just begun. */
  readonly listId: string;
  readonly level: number;
  /** Numbered, as opposed to dotted. */
  readonly ordered: boolean;
}

export const NEW_BULLETS = 'new-bullets';
export const NEW_NUMBERS = 'new-numbers';

/** Text with one style, or one object that takes `size` index units. */
export type Piece =
  | {readonly text: string; readonly style: TextLook}
  | {readonly object: InlineObject; readonly style: TextLook};

export interface InlineObject {
  readonly kind:
    | 'person'
    | 'date'
    | 'link'
    | 'pageBreak'
    | 'image'
    | 'rule'
    | 'footnote'
    | 'other';
  /** What the chip says. */
  readonly label: string;
  readonly url?: string;
  readonly size: number;
}

/** Explicit text style only; what is absent comes from the named style. */
export interface TextLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  /** `SUPERSCRIPT` or `SUBSCRIPT`. */
  readonly baseline?: string;
  /** `#rrggbb` */
  readonly color?: string;
  /** `#rrggbb` */
  readonly background?: string;
  /** Points. */
  readonly size?: number;
  readonly font?: string;
  /** A `docs_v1.Schema$Link` as JSON text, so that looks compare as values. */
  readonly link?: string;
}

export function sizeOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.object.size;
}

export function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + sizeOf(piece), 0);
}

/** Where a block ends: the index of what follows it. */
export function endOf(block: Block): number {
  return block.kind === 'paragraph'
    ? block.start + lengthOf(block.pieces) + 1
    : block.end;
}

/** Equal for blocks that nobody would have to change into each other, wherever they stand. */
export function keyOf(block: Block): string {
  switch (block.kind) {
    case 'fixture':
      return block.label;
    case 'table':
      return JSON.stringify(
        block.rows.map(row => row.map(cell => cell.blocks.map(keyOf))),
      );
    case 'paragraph': {
      const {style, align, bullet} = block.look;
      return JSON.stringify([style, align, bullet, block.pieces]);
    }
  }
}

/** Whether both tables have the same cells, so that one can become the other by edits inside cells. */
export function sameShape(one: Table, other: Table): boolean {
  return (
    one.rows.length === other.rows.length &&
    one.rows.every((row, at) => row.length === other.rows[at].length)
  );
}
