import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {invalid} from '../../kernel/errors';
import type {TablePlace} from '../model/places';
import {tableAt} from '../model/places';
import type {Location, Segment, TableCell} from '../model/types';
import type {Draft} from './draft';
import {BAD_TABLE_START} from './refusals';

export interface FoundTable extends TablePlace {
  readonly segment: Segment;
}

/** The table that starts at a location. */
export function findTable(
  draft: Draft,
  location: Location | null | undefined,
): FoundTable {
  if (!location) throw invalid(BAD_TABLE_START);
  const segment = draft.segment(location);
  const place = tableAt(segment.content, location.index ?? 0);
  if (!place) throw invalid(BAD_TABLE_START);
  return {...place, segment};
}

export interface FoundCell extends FoundTable {
  readonly row: number;
  readonly column: number;
  readonly cell: TableCell;
}

export function findCell(
  draft: Draft,
  location: docs_v1.Schema$TableCellLocation | null | undefined,
): FoundCell {
  const found = findTable(draft, location?.tableStartLocation);
  const row = location?.rowIndex ?? 0;
  const column = location?.columnIndex ?? 0;
  const cell = found.table.tableRows?.[row]?.tableCells?.[column];
  if (!cell) {
    throw invalid(
      `The provided table cell location (row ${row}, column ${column}) is not inside the table.`,
    );
  }
  return {...found, row, column, cell};
}

/** A rectangle of cells; the ends are exclusive. */
export interface Rectangle {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The table and rectangle a `tableRange` means. */
export function findRange(
  draft: Draft,
  range: docs_v1.Schema$TableRange | null | undefined,
): FoundCell & {readonly area: Rectangle} {
  const found = findCell(draft, range?.tableCellLocation);
  const area = {
    top: found.row,
    bottom: found.row + (range?.rowSpan ?? 0),
    left: found.column,
    right: found.column + (range?.columnSpan ?? 0),
  };
  const {rows, columns} = found.table;
  const empty = area.bottom <= area.top || area.right <= area.left;
  if (empty || area.bottom > (rows ?? 0) || area.right > (columns ?? 0)) {
    throw invalid('The provided table range is not inside the table.');
  }
  return {...found, area};
}

export interface Placed {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
}

/** Every cell of a table with its position, covered ones of merged cells included. */
export function cellsAt({table}: TablePlace): Placed[] {
  return (table.tableRows ?? []).flatMap((each, row) =>
    (each.tableCells ?? []).map((cell, column) => ({cell, row, column})),
  );
}

export function inside({row, column}: Placed, area: Rectangle): boolean {
  return (
    row >= area.top &&
    row < area.bottom &&
    column >= area.left &&
    column < area.right
  );
}

/** What a cell stretches over; 1 by 1 unless merged. */
export function areaOf({cell, row, column}: Placed): Rectangle {
  const {rowSpan, columnSpan} = cell.tableCellStyle ?? {};
  return {
    top: row,
    bottom: row + (rowSpan ?? 1),
    left: column,
    right: column + (columnSpan ?? 1),
  };
}

export function setSpan(
  cell: TableCell,
  rowSpan: number,
  columnSpan: number,
): void {
  cell.tableCellStyle = {...cell.tableCellStyle, rowSpan, columnSpan};
}
