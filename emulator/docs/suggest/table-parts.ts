import type {Draft} from '../edit/draft';
import {areaOf, findCell} from '../edit/table-places';
import {cellsOf} from '../model/places';
import type {Reply, Request, Segment, TableCell} from '../model/types';
import {endOf, startOf} from '../model/types';
import {deleteTableColumn, insertTableColumn} from '../requests/table-columns';
import {deleteTableRow, insertTableRow} from '../requests/table-rows';
import type {Mark, Marked} from './marks';
import {mark, markBlocks} from './marks';
import type {Suggesting} from './suggesting';

type Body<K extends keyof Request> = NonNullable<Request[K]>;

/** A row or column that is only suggested stands in the table, it and its text marked. */
export function suggestTableRow(
  draft: Draft,
  suggesting: Suggesting,
  request: Body<'insertTableRow'>,
): Reply {
  const {table, segment} = findCell(draft, request.tableCellLocation);
  const known = new Set(table.tableRows);
  draft.as(undefined, () => insertTableRow(draft, request));
  draft.settle();
  for (const row of table.tableRows ?? []) {
    if (known.has(row)) continue;
    const id = suggesting.idFor(segment, startOf(row), endOf(row));
    markPart(row, row.tableCells ?? [], 'suggestedInsertionIds', id);
  }
  draft.touched(segment);
  return {};
}

export function suggestTableColumn(
  draft: Draft,
  suggesting: Suggesting,
  request: Body<'insertTableColumn'>,
): Reply {
  const {table, segment} = findCell(draft, request.tableCellLocation);
  const known = new Set(cellsOf(table));
  draft.as(undefined, () => insertTableColumn(draft, request));
  draft.settle();
  const added = cellsOf(table).filter(cell => !known.has(cell));
  markColumn(segment, suggesting, added, 'suggestedInsertionIds');
  draft.touched(segment);
  return {};
}

/** Checked like a deletion, then only marked. */
export function suggestRowDeletion(
  draft: Draft,
  suggesting: Suggesting,
  request: Body<'deleteTableRow'>,
): Reply {
  deleteTableRow(draft.fork(), request);
  const found = findCell(draft, request.tableCellLocation);
  const {top, bottom} = areaOf(found);
  const rows = (found.table.tableRows ?? []).slice(top, bottom);
  const {segment} = found;
  const id = suggesting.idFor(
    segment,
    startOf(rows[0]),
    endOf(rows[rows.length - 1]),
  );
  for (const row of rows) {
    markPart(row, row.tableCells ?? [], 'suggestedDeletionIds', id);
  }
  draft.touched(segment);
  return {};
}

export function suggestColumnDeletion(
  draft: Draft,
  suggesting: Suggesting,
  request: Body<'deleteTableColumn'>,
): Reply {
  deleteTableColumn(draft.fork(), request);
  const found = findCell(draft, request.tableCellLocation);
  const {left, right} = areaOf(found);
  const cells = (found.table.tableRows ?? []).flatMap(row =>
    (row.tableCells ?? []).slice(left, right),
  );
  markColumn(found.segment, suggesting, cells, 'suggestedDeletionIds');
  draft.touched(found.segment);
  return {};
}

function markPart(
  part: Marked,
  cells: readonly TableCell[],
  kind: Mark,
  id: string,
): void {
  mark(part, kind, id);
  for (const cell of cells) markBlocks(cell.content ?? [], kind, [id]);
}

/** One suggestion for all cells, that of the first which touches one. */
function markColumn(
  segment: Segment,
  suggesting: Suggesting,
  cells: readonly TableCell[],
  kind: Mark,
): void {
  const [first] = cells;
  const id = suggesting.idFor(segment, startOf(first), endOf(first));
  for (const cell of cells) markPart(cell, [cell], kind, id);
}
