import type {Block, Paragraph, Table, TableCell} from './types';
import {endOf, startOf} from './types';

/** Where a paragraph stands: the list of blocks it is in, and its position there. */
export interface ParagraphPlace {
  readonly list: Block[];
  readonly at: number;
  readonly block: Block;
  readonly paragraph: Paragraph;
  readonly inTable: boolean;
}

/** The paragraph that holds an index, in cells too; none inside a table of contents, which is read-only. */
export function paragraphAt(
  list: Block[],
  index: number,
  inTable = false,
): ParagraphPlace | undefined {
  const at = list.findIndex(
    block => startOf(block) <= index && index < endOf(block),
  );
  if (at < 0) return undefined;
  const block = list[at];
  if (block.paragraph) {
    return {list, at, block, paragraph: block.paragraph, inTable};
  }
  const cell = cellsOf(block.table).find(
    each => startOf(each) <= index && index < endOf(each),
  );
  return cell && paragraphAt((cell.content ??= []), index, true);
}

/** Every paragraph that overlaps a range, in order, cells and tables of contents included. */
export function paragraphsIn(
  list: Block[],
  start: number,
  end: number,
  inTable = false,
): ParagraphPlace[] {
  return list.flatMap((block, at): ParagraphPlace[] => {
    if (startOf(block) >= end || endOf(block) <= start) return [];
    if (block.paragraph) {
      return [{list, at, block, paragraph: block.paragraph, inTable}];
    }
    if (block.tableOfContents) {
      return paragraphsIn(block.tableOfContents.content ?? [], start, end);
    }
    return cellsOf(block.table).flatMap(cell =>
      paragraphsIn((cell.content ??= []), start, end, true),
    );
  });
}

export interface TablePlace {
  readonly list: Block[];
  readonly at: number;
  readonly block: Block;
  readonly table: Table;
}

/** The table that starts exactly there. */
export function tableAt(list: Block[], index: number): TablePlace | undefined {
  const at = list.findIndex(
    block => startOf(block) <= index && index < endOf(block),
  );
  const block = list[at];
  if (!block?.table) return undefined;
  if (startOf(block) === index) return {list, at, block, table: block.table};
  for (const cell of cellsOf(block.table)) {
    const found = tableAt((cell.content ??= []), index);
    if (found) return found;
  }
  return undefined;
}

export function cellsOf(table: Table | undefined): TableCell[] {
  return (table?.tableRows ?? []).flatMap(row => row.tableCells ?? []);
}

/** Every list of blocks in a segment that paragraphs can stand in: its own and each cell's. */
export function listsIn(list: Block[]): Block[][] {
  return [
    list,
    ...list.flatMap(block =>
      cellsOf(block.table).flatMap(cell => listsIn((cell.content ??= []))),
    ),
  ];
}
