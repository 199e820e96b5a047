import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {
  ReaderBlock,
  ReaderCell,
  ReaderParagraph,
  ReaderTable,
} from '../../../core/documents/reader-text';
import {BOX, type ListMarks} from './list-marks';
import {rgbOf, type Ground, type Rgb} from './looks';
import {floatingThing, pieceOf, type Things} from './pieces';
import {whatIsLeft} from './what-is-left';

type Element = docs_v1.Schema$StructuralElement;

/** What the blocks of a part are read with. */
export interface Reading {
  readonly things: Things;
  readonly marks: ListMarks;
  /** Looks of a named style. */
  readonly named: (type: string) => docs_v1.Schema$TextStyle;
  /** Colour behind the text. */
  readonly behind: Rgb;
}

/** Spacing, borders and where on the page it stands; `headingId` only names it for links. */
const LAYOUT = [
  'alignment',
  'avoidWidowAndOrphan',
  'borderBetween',
  'borderBottom',
  'borderLeft',
  'borderRight',
  'borderTop',
  'direction',
  'headingId',
  'indentEnd',
  'indentFirstLine',
  'indentStart',
  'keepLinesTogether',
  'keepWithNext',
  'lineSpacing',
  'namedStyleType',
  'pageBreakBefore',
  'shading',
  'spaceAbove',
  'spaceBelow',
  'spacingMode',
  'tabStops',
];

const CELL_LAYOUT = [
  'backgroundColor',
  'borderBottom',
  'borderLeft',
  'borderRight',
  'borderTop',
  'columnSpan',
  'contentAlignment',
  'paddingBottom',
  'paddingLeft',
  'paddingRight',
  'paddingTop',
  'rowSpan',
];

/** Wider than any page, in points; and lines so near that they cover each other, in per cent. */
const OFF_PAGE = 500;
const COVERED = 20;

export function blocksOf(
  content: readonly Element[],
  reading: Reading,
): readonly ReaderBlock[] {
  return content.flatMap((element, at): readonly ReaderBlock[] => {
    const beside = whatIsLeft(element, BLOCKS);
    return [
      ...blockOf(element, at, reading),
      ...(beside === '' ? [] : [newBlock(element, beside)]),
    ];
  });
}

const BLOCKS = ['paragraph', 'table', 'tableOfContents', 'sectionBreak'];

/** What no rule knows is signed as Google describes it, and named. */
function newBlock(element: Element, is: string): ReaderBlock {
  const name =
    Object.keys(element).find(
      key => !BLOCKS.includes(key) && !/Index$/.test(key),
    ) ?? '';
  const unsafe = `something new in Google Docs (“${name}”)`;
  return {kind: 'break', name, is, unsafe};
}

function blockOf(
  element: Element,
  at: number,
  reading: Reading,
): readonly ReaderBlock[] {
  const {paragraph, table, tableOfContents, sectionBreak} = element;
  if (paragraph) return [paragraphOf(element, paragraph, reading)];
  if (table) return [tableOf(table, reading)];
  if (tableOfContents) {
    return blocksOf(tableOfContents.content ?? [], reading);
  }
  if (sectionBreak) {
    // The first section has no break before it, although Google writes one.
    const {sectionStyle} = sectionBreak;
    const is = sectionStyle?.contentDirection === 'RIGHT_TO_LEFT' ? 'rtl' : '';
    return at === 0 && is === ''
      ? []
      : [{kind: 'break', name: 'section break', is, unsafe: ''}];
  }
  return [];
}

function paragraphOf(
  {startIndex}: Element,
  paragraph: docs_v1.Schema$Paragraph,
  reading: Reading,
): ReaderParagraph {
  const {things, marks, named, behind} = reading;
  const style = paragraph.paragraphStyle ?? {};
  const start = startIndex ?? 0;
  const ground: Ground = {
    style: named(style.namedStyleType ?? 'NORMAL_TEXT'),
    color: rgbOf(style.shading?.backgroundColor) ?? behind,
    away: isAway(style),
  };
  const pieces = [
    ...(paragraph.elements ?? []).flatMap(
      part => pieceOf(part, things, ground) ?? [],
    ),
    ...(paragraph.positionedObjectIds ?? []).map(id =>
      floatingThing(id, start, things),
    ),
  ];
  const item = marks.next(paragraph.bullet);
  return {
    kind: 'paragraph',
    heading: headingOf(style.namedStyleType),
    mark: item?.mark ?? '',
    level: item?.level ?? 0,
    pieces:
      item?.mark === BOX && pieces.length > 0
        ? [tickBox(start), ...pieces]
        : pieces,
    beside: [
      style.direction === 'RIGHT_TO_LEFT' ? 'rtl' : '',
      whatIsLeft(style, LAYOUT),
      whatIsLeft(paragraph, [
        'elements',
        'bullet',
        'paragraphStyle',
        'positionedObjectIds',
      ]),
    ]
      .join(' ')
      .trim(),
  };
}

function tickBox(start: number): ReaderParagraph['pieces'][number] {
  return {
    kind: 'thing',
    start,
    url: '',
    looks: [],
    name: 'tick box',
    shows: '',
    is: '',
    unsafe: 'a list to tick, whose ticks Google does not tell',
  };
}

function tableOf(table: docs_v1.Schema$Table, reading: Reading): ReaderTable {
  return {
    kind: 'table',
    rows: (table.tableRows ?? []).map(row =>
      (row.tableCells ?? []).map(cell => cellOf(cell, reading)),
    ),
    beside: [
      whatIsLeft(table, ['rows', 'columns', 'tableRows', 'tableStyle']),
      ...(table.tableRows ?? []).map(row =>
        whatIsLeft(row, ['tableCells', 'tableRowStyle']),
      ),
    ]
      .join(' ')
      .trim(),
  };
}

function cellOf(
  {tableCellStyle: style, content, ...rest}: docs_v1.Schema$TableCell,
  reading: Reading,
): ReaderCell {
  const behind = rgbOf(style?.backgroundColor) ?? reading.behind;
  const [columns, rows] = [style?.columnSpan ?? 1, style?.rowSpan ?? 1];
  return {
    blocks: blocksOf(content ?? [], {...reading, behind}),
    span: [
      columns === 1 && rows === 1 ? '' : `${columns}×${rows}`,
      whatIsLeft(style, CELL_LAYOUT),
      whatIsLeft(rest, []),
    ]
      .join(' ')
      .trim(),
  };
}

function isAway(style: docs_v1.Schema$ParagraphStyle): boolean {
  const indents = [style.indentStart, style.indentFirstLine, style.indentEnd];
  return (
    indents.some(one => Math.abs(one?.magnitude ?? 0) > OFF_PAGE) ||
    (style.lineSpacing ?? 100) < COVERED
  );
}

export function headingOf(style: string | null | undefined): number {
  if (style === 'TITLE') return 1;
  const level = /^HEADING_([1-6])$/.exec(style ?? '');
  return level ? Number(level[1]) : 0;
}
