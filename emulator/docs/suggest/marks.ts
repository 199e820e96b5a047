import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {cellsOf, paragraphsIn} from '../model/places';
import type {Block, Inline, Segment} from '../model/types';
import {endOf, endOfContent, startOf} from '../model/types';

export type Mark = 'suggestedInsertionIds' | 'suggestedDeletionIds';

const MARKS = ['suggestedInsertionIds', 'suggestedDeletionIds'] as const;

/** What text and structure carry; absent is none. The lists are shared between copies: replace them. */
export interface Marked {
  suggestedInsertionIds?: string[] | null;
  suggestedDeletionIds?: string[] | null;
}

/** An inline without the wrapper that names its kind. */
export interface InlineBody extends Marked {
  textStyle?: docs_v1.Schema$TextStyle;
  suggestedTextStyleChanges?: Record<
    string,
    docs_v1.Schema$SuggestedTextStyle
  > | null;
}

const KINDS = [
  'textRun',
  'autoText',
  'columnBreak',
  'dateElement',
  'dropdown',
  'equation',
  'footnoteReference',
  'horizontalRule',
  'inlineObjectElement',
  'pageBreak',
  'person',
  'richLink',
] as const;

export function bodyOf(inline: Inline): InlineBody {
  const kind = KINDS.find(each => inline[each]);
  return (kind && inline[kind]) ?? {};
}

/** A copy of the inline with these fields of its body changed; undefined takes a field away. */
export function withBody(inline: Inline, fields: InlineBody): Inline {
  const kind = KINDS.find(each => inline[each]);
  if (!kind) return inline;
  const body = Object.fromEntries(
    Object.entries({...inline[kind], ...fields}).filter(
      ([, value]) => value !== undefined,
    ),
  );
  return {...inline, [kind]: body};
}

export function withMark(
  inline: Inline,
  mark: Mark,
  ids: readonly string[],
): Inline {
  if (ids.length === 0) return inline;
  return withBody(inline, {[mark]: union(bodyOf(inline)[mark], ids)});
}

export function mark(node: Marked, kind: Mark, id: string): void {
  node[kind] = union(node[kind], [id]);
}

function union(
  known: readonly string[] | null | undefined,
  more: readonly string[],
): string[] {
  return [...new Set([...(known ?? []), ...more])];
}

/** A table, row, cell or section break, with the list of blocks it stands in where it is a block. */
export interface Structure {
  readonly node: Marked;
  readonly kind: 'table' | 'row' | 'cell' | 'sectionBreak';
  readonly start: number;
  readonly end: number;
  /** The table block a row or cell is of, or the block itself. */
  readonly block: Block;
  readonly row: number;
  readonly column: number;
}

/** In reading order, a table before its rows, a row before its cells, a cell before what is in it. */
export function structuresIn(content: readonly Block[]): Structure[] {
  return content.flatMap((block): Structure[] => {
    const place = {block, row: 0, column: 0};
    const span = {start: startOf(block), end: endOf(block)};
    if (block.sectionBreak) {
      return [
        {node: block.sectionBreak, kind: 'sectionBreak', ...span, ...place},
      ];
    }
    if (!block.table) return [];
    return [
      {node: block.table, kind: 'table', ...span, ...place},
      ...(block.table.tableRows ?? []).flatMap((node, row): Structure[] => [
        {
          node,
          kind: 'row',
          start: startOf(node),
          end: endOf(node),
          block,
          row,
          column: 0,
        },
        ...(node.tableCells ?? []).flatMap((cell, column): Structure[] => [
          {
            node: cell,
            kind: 'cell',
            start: startOf(cell),
            end: endOf(cell),
            block,
            row,
            column,
          },
          ...structuresIn(cell.content ?? []),
        ]),
      ]),
    ];
  });
}

/** Marks every run in these blocks, tables and their parts included. */
export function markBlocks(
  blocks: Block[],
  kind: Mark,
  ids: readonly string[],
): void {
  for (const {table, sectionBreak, paragraph} of blocks) {
    for (const node of [
      table,
      sectionBreak,
      ...(table?.tableRows ?? []),
      ...cellsOf(table),
    ]) {
      if (node) ids.forEach(id => mark(node, kind, id));
    }
    for (const cell of cellsOf(table)) {
      markBlocks(cell.content ?? [], kind, ids);
    }
    if (paragraph) {
      paragraph.elements = (paragraph.elements ?? []).map(inline =>
        withMark(inline, kind, ids),
      );
    }
  }
}

/** Where something is suggested to be inserted or deleted, whichever; looks are left out. */
export interface Span {
  readonly id: string;
  readonly mark: Mark;
  readonly start: number;
  readonly end: number;
}

export function spansIn({content}: Pick<Segment, 'content'>): Span[] {
  const spans: Span[] = [];
  const add = (node: Marked, start: number, end: number) => {
    for (const kind of MARKS) {
      for (const id of node[kind] ?? []) {
        spans.push({id, mark: kind, start, end});
      }
    }
  };
  for (const {node, start, end} of structuresIn(content)) add(node, start, end);
  for (const place of paragraphsIn(content, 0, endOfContent(content))) {
    for (const inline of place.paragraph.elements ?? []) {
      add(bodyOf(inline), startOf(inline), endOf(inline));
    }
  }
  return spans;
}
