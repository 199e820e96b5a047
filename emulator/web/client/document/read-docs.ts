import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {present} from '../kit/present';
import type {
  Block,
  Bullet,
  Cell,
  CellStyle,
  InlineObject,
  Paragraph,
  Piece,
  Table,
  TextLook,
} from './model';

/** The blocks of a segment's `content`. */
export function readBlocks(
  content: readonly docs_v1.Schema$StructuralElement[] | undefined,
  lists: Lists,
): readonly Block[] {
  return (content ?? []).flatMap<Block>(element => {
    if (element.paragraph) {
      return [readParagraph(element.paragraph, element.startIndex ?? 0, lists)];
    }
    if (element.table) return [readTable(element.table, element, lists)];
    const start = element.startIndex ?? 0;
    // The break that opens every body is no visible thing.
    if (element.sectionBreak && start === 0) return [];
    const label = element.sectionBreak ? 'Section break' : 'Table of contents';
    return [{kind: 'fixture', start, end: element.endIndex ?? start, label}];
  });
}

function readParagraph(
  paragraph: docs_v1.Schema$Paragraph,
  start: number,
  lists: Lists,
): Paragraph {
  const pieces = (paragraph.elements ?? []).flatMap(readElement);
  const style = paragraph.paragraphStyle;
  const bullet = readBullet(paragraph.bullet, lists);
  const indent = style?.indentStart?.magnitude;
  const [only, ...more] = paragraph.elements ?? [];
  const emptySize =
    more.length === 0 && only?.textRun?.content === '\n'
      ? (only.textRun.textStyle?.fontSize?.magnitude ?? undefined)
      : undefined;
  return {
    kind: 'paragraph',
    start,
    look: {
      style: style?.namedStyleType ?? 'NORMAL_TEXT',
      ...(style?.alignment && style.alignment !== 'START'
        ? {align: style.alignment}
        : {}),
      ...(bullet ? {bullet} : {}),
      ...(indent && !bullet ? {indent} : {}),
      ...(emptySize === undefined ? {} : {emptySize}),
    },
    pieces: joined(withoutNewline(pieces)),
  };
}

function readBullet(
  bullet: docs_v1.Schema$Bullet | undefined,
  lists: Lists,
): Bullet | undefined {
  if (!bullet) return undefined;
  const listId = bullet.listId ?? '';
  const level = bullet.nestingLevel ?? 0;
  return {listId, level, ordered: isOrdered(lists, listId)};
}

/** The lists of a tab by id. */
export type Lists = Readonly<Record<string, docs_v1.Schema$List>>;

/** Whether a list counts; its first level decides. */
function isOrdered(lists: Lists, listId: string): boolean {
  const type =
    lists[listId]?.listProperties?.nestingLevels?.[0]?.glyphType ?? 'NONE';
  return type !== 'NONE' && type !== 'GLYPH_TYPE_UNSPECIFIED';
}

function readTable(
  table: docs_v1.Schema$Table,
  element: docs_v1.Schema$StructuralElement,
  lists: Lists,
): Table {
  const widths = table.tableStyle?.tableColumnProperties ?? [];
  return {
    kind: 'table',
    start: element.startIndex ?? 0,
    end: element.endIndex ?? 0,
    rows: (table.tableRows ?? []).map(row =>
      (row.tableCells ?? []).map((cell, column): Cell => ({
        blocks: readBlocks(cell.content, lists),
        style: readCellStyle(
          cell.tableCellStyle,
          widths[column]?.width?.magnitude,
        ),
      })),
    ),
  };
}

function readCellStyle(
  style: docs_v1.Schema$TableCellStyle | undefined,
  width: number | null | undefined,
): CellStyle {
  const background = colorOf(style?.backgroundColor);
  const borders = [style?.borderTop, style?.borderLeft];
  return {
    ...(background ? {background} : {}),
    ...((style?.columnSpan ?? 1) > 1
      ? {columnSpan: style?.columnSpan ?? 1}
      : {}),
    ...((style?.rowSpan ?? 1) > 1 ? {rowSpan: style?.rowSpan ?? 1} : {}),
    ...(width ? {width} : {}),
    ...(borders.every(border => border && !border.width?.magnitude)
      ? {borderless: true}
      : {}),
  };
}

function readElement(element: docs_v1.Schema$ParagraphElement): Piece[] {
  if (element.textRun) {
    return [
      {
        text: element.textRun.content ?? '',
        style: readTextLook(element.textRun.textStyle),
      },
    ];
  }
  const size = (element.endIndex ?? 1) - (element.startIndex ?? 0);
  const style = readTextLook(
    element.person?.textStyle ?? element.richLink?.textStyle,
  );
  return [{object: {...readObject(element), size}, style}];
}

function readObject(
  element: docs_v1.Schema$ParagraphElement,
): Omit<InlineObject, 'size'> {
  if (element.person) {
    const {name, email} = element.person.personProperties ?? {};
    return {
      kind: 'person',
      label: name ?? email ?? '',
      ...(email ? {url: `mailto:${email}`} : {}),
    };
  }
  if (element.dateElement) {
    const shown = element.dateElement.dateElementProperties;
    return {
      kind: 'date',
      label: shown?.displayText ?? shown?.timestamp ?? 'Date',
    };
  }
  if (element.richLink) {
    const {title, uri} = element.richLink.richLinkProperties ?? {};
    return {
      kind: 'link',
      label: title ?? uri ?? 'Link',
      ...(uri ? {url: uri} : {}),
    };
  }
  if (element.pageBreak) return {kind: 'pageBreak', label: ''};
  if (element.inlineObjectElement) return {kind: 'image', label: ''};
  if (element.horizontalRule) return {kind: 'rule', label: ''};
  if (element.footnoteReference) {
    return {
      kind: 'footnote',
      label: element.footnoteReference.footnoteNumber ?? '',
    };
  }
  return {kind: 'other', label: ''};
}

/** The style fields a run carries itself. */
export function readTextLook(
  style: docs_v1.Schema$TextStyle | undefined,
): TextLook {
  const color = colorOf(style?.foregroundColor);
  const background = colorOf(style?.backgroundColor);
  const baseline = style?.baselineOffset;
  // In the order of the schema's marks, so that equal looks are equal JSON.
  return {
    ...(style?.link ? {link: JSON.stringify(style.link)} : {}),
    ...(present(style?.bold) ? {bold: style.bold} : {}),
    ...(present(style?.italic) ? {italic: style.italic} : {}),
    ...(present(style?.underline) ? {underline: style.underline} : {}),
    ...(present(style?.strikethrough)
      ? {strikethrough: style.strikethrough}
      : {}),
    ...(baseline === 'SUPERSCRIPT' || baseline === 'SUBSCRIPT'
      ? {baseline}
      : {}),
    ...(color ? {color} : {}),
    ...(background ? {background} : {}),
    ...(style?.fontSize?.magnitude ? {size: style.fontSize.magnitude} : {}),
    ...(style?.weightedFontFamily?.fontFamily
      ? {font: style.weightedFontFamily.fontFamily}
      : {}),
  };
}

/** `#rrggbb`, or undefined when the colour is transparent or inherited. */
export function colorOf(
  color: docs_v1.Schema$OptionalColor | undefined,
): string | undefined {
  const rgb = color?.color?.rgbColor;
  if (!rgb) return undefined;
  const hex = (part: number | null | undefined): string =>
    Math.round((part ?? 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${hex(rgb.red)}${hex(rgb.green)}${hex(rgb.blue)}`;
}

function withoutNewline(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces[pieces.length - 1];
  if (!last || !('text' in last) || !last.text.endsWith('\n')) return pieces;
  return [...pieces.slice(0, -1), {...last, text: last.text.slice(0, -1)}];
}

/** Neighbouring text of one style as one piece, nothing empty. */
export function joined(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    if ('text' in piece && piece.text === '') continue;
    const last = out[out.length - 1];
    if (
      last &&
      'text' in last &&
      'text' in piece &&
      JSON.stringify(last.style) === JSON.stringify(piece.style)
    ) {
      out[out.length - 1] = {...last, text: last.text + piece.text};
    } else out.push(piece);
  }
  return out;
}
