import type {jsPDF} from 'jspdf';
import {inheritedLooks} from '../../edit/named-style';
import type {Numbering} from '../../model/numbering';
import type {Block, DocumentTab, Paragraph, Table} from '../../model/types';
import type {Fonts} from './fonts';
import type {Word} from './words';
import {LINE_END, wordsOf} from './words';

/** A line of words, ready to be drawn; heights in points. */
export interface Line {
  readonly words: readonly Word[];
  readonly indent: number;
  readonly height: number;
  readonly ascent: number;
}

/** Something that is drawn from top to bottom. */
export type Piece =
  | {
      readonly kind: 'lines';
      readonly lines: readonly Line[];
      readonly space: number;
    }
  | {
      readonly kind: 'row';
      readonly cells: readonly Cell[];
      readonly height: number;
    }
  | {readonly kind: 'rule'}
  | {readonly kind: 'page'};

export interface Cell {
  readonly x: number;
  readonly width: number;
  readonly pieces: readonly Piece[];
}

const PADDING = 5;
const LINE_SPACING = 1.3;

export interface Setting {
  readonly tab: DocumentTab;
  readonly numbering: Numbering;
  readonly fonts: Fonts;
  readonly pdf: jsPDF;
}

/** Breaks blocks into pieces no wider than `width`. */
export function layOut(
  blocks: readonly Block[],
  width: number,
  setting: Setting,
): Piece[] {
  return blocks.flatMap(({paragraph, table, tableOfContents}): Piece[] => {
    if (paragraph) return layOutPages(paragraph, width, setting);
    if (table) return layOutTable(table, width, setting);
    return layOut(tableOfContents?.content ?? [], width, setting);
  });
}

/** A paragraph, cut where a page break stands in it. */
function layOutPages(
  paragraph: Paragraph,
  width: number,
  setting: Setting,
): Piece[] {
  const elements = paragraph.elements ?? [];
  const cut = elements.findIndex(each => each.pageBreak);
  if (cut < 0) return layOutParagraph(paragraph, width, setting);
  const before = {...paragraph, elements: elements.slice(0, cut)};
  const after = {
    ...paragraph,
    elements: elements.slice(cut + 1),
    bullet: undefined,
  };
  return [
    ...(cut > 0 ? layOutParagraph(before, width, setting) : []),
    {kind: 'page'},
    ...layOutPages(after, width, setting),
  ];
}

function layOutParagraph(
  paragraph: Paragraph,
  width: number,
  setting: Setting,
): Piece[] {
  const {tab, fonts, pdf, numbering} = setting;
  const elements = paragraph.elements ?? [];
  const style = {
    ...inheritedLooks(tab, paragraph).paragraph,
    ...paragraph.paragraphStyle,
  };
  const widthOf = (text: string) => pdf.getTextWidth(text);
  const words = wordsOf(tab, paragraph, fonts, widthOf);
  const indent = style.indentStart?.magnitude ?? 0;
  const marker = numbering.next(paragraph);
  const size =
    words[0]?.size ??
    // An empty line is as high as its own newline.
    elements[elements.length - 1]?.textRun?.textStyle?.fontSize?.magnitude ??
    inheritedLooks(tab, paragraph).text.fontSize?.magnitude ??
    11;
  let lines = breakLines(words, width - indent, indent, size);
  if (marker) {
    fonts.use('Sans', size);
    const text = fonts.drawable(marker.label);
    const first = style.indentFirstLine?.magnitude ?? 0;
    lines = [hang(lines[0], text, widthOf(text), first), ...lines.slice(1)];
  }
  const space =
    (style.spaceAbove?.magnitude ?? 0) + (style.spaceBelow?.magnitude ?? 0);
  return [
    ...(elements.some(each => each.horizontalRule)
      ? [{kind: 'rule' as const}]
      : []),
    {kind: 'lines', lines, space},
  ];
}

/** Puts a list marker before a line, between its first-line indent and its text. */
function hang(line: Line, text: string, width: number, first: number): Line {
  const size = line.words[0]?.size ?? 11;
  const marker: Word = {
    text,
    face: 'Sans',
    size,
    color: [0, 0, 0],
    underline: false,
    strike: false,
    width: Math.max(width + 3, line.indent - first),
    rise: 0,
  };
  return {...line, words: [marker, ...line.words], indent: first};
}

function breakLines(
  words: readonly Word[],
  width: number,
  indent: number,
  size: number,
): Line[] {
  const lines: Word[][] = [[]];
  let used = 0;
  for (const word of words) {
    const line = lines[lines.length - 1];
    if (word.text === LINE_END) {
      lines.push([]);
      used = 0;
    } else if (used + word.width > width && line.length > 0) {
      const isSpace = word.text === ' ';
      lines.push(isSpace ? [] : [word]);
      used = isSpace ? 0 : word.width;
    } else {
      line.push(word);
      used += word.width;
    }
  }
  return lines.map(line => {
    const tallest = Math.max(0, ...line.map(word => word.size)) || size;
    return {
      words: line,
      indent,
      height: tallest * LINE_SPACING,
      ascent: tallest,
    };
  });
}

function layOutTable(table: Table, width: number, setting: Setting): Piece[] {
  const columns = table.columns ?? 1;
  const properties = table.tableStyle?.tableColumnProperties ?? [];
  const asked = Array.from(
    {length: columns},
    (_, at) => properties[at]?.width?.magnitude ?? width / columns,
  );
  const scale = width / asked.reduce((sum, each) => sum + each, 0);
  const widths = asked.map(each => each * scale);
  return (table.tableRows ?? []).map((row): Piece => {
    let covered = 0;
    let x = 0;
    const cells: Cell[] = [];
    (row.tableCells ?? []).forEach((cell, at) => {
      const span = cell.tableCellStyle?.columnSpan ?? 1;
      const own = widths.slice(at, at + span).reduce((sum, w) => sum + w, 0);
      if (covered === 0) {
        const pieces = layOut(cell.content ?? [], own - 2 * PADDING, setting);
        cells.push({x, width: own, pieces});
        x += own;
        covered = span;
      }
      covered -= 1;
    });
    const inner = Math.max(0, ...cells.map(cell => heightOf(cell.pieces)));
    return {kind: 'row', cells, height: inner + 2 * PADDING};
  });
}

export function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => {
    if (piece.kind === 'row') return sum + piece.height;
    if (piece.kind === 'rule') return sum + 12;
    if (piece.kind === 'page') return sum;
    return (
      sum +
      piece.space +
      piece.lines.reduce((all, line) => all + line.height, 0)
    );
  }, 0);
}

export {PADDING};
