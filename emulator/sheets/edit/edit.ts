import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {Ids} from '../../kernel/ids';
import {invalid} from '../../kernel/errors';
import {outsideGrid, sheetById} from '../model/locate';
import type {Book, Sheet} from '../model/book';
import type {Cell} from '../model/cell';
import {
  guardArea,
  guardSheet,
  guardSheetItself,
  type Rights,
} from './protection';
import {
  areaOf,
  isEmpty,
  type Area,
  type Dimension,
  type SheetRange,
} from '../model/range';

/** A fork of a spreadsheet being changed on behalf of somebody. */
export interface Edit {
  readonly book: Book;
  readonly rights: Rights;
  readonly ids: Ids;
  /** As a serial number in the spreadsheet's time zone. */
  readonly now: number;
}

/** Carries out one request of a batch and answers its reply. */
export type Apply<T> = (edit: Edit, request: T) => sheets_v4.Schema$Response;

/** A grid and the cells in question. */
export interface Spot {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** A positive 31-bit number that nothing in the spreadsheet has. */
export function newNumber(ids: Ids, taken: (id: number) => boolean): number {
  for (;;) {
    const id = Number(ids.digits(9));
    if (!taken(id)) return id;
  }
}

export function requireSheet(
  {book}: Edit,
  id: number | null | undefined,
): Sheet {
  const sheet = sheetById(book, id ?? 0);
  if (!sheet) throw invalid(`No sheet with id: ${id ?? 0}`);
  return sheet;
}

export function requireGrid(
  {book}: Edit,
  id: number | null | undefined,
): Sheet {
  const sheet = sheetById(book, id ?? 0);
  if (!sheet) throw invalid(`No grid with id: ${id ?? 0}`);
  return sheet;
}

/** The request's range without nulls; edges are checked against each other, not against the grid. */
export function sheetRange(
  edit: Edit,
  range: sheets_v4.Schema$GridRange | null | undefined,
): SheetRange {
  if (!range) throw invalid('range is required.');
  const sheet = requireGrid(edit, range.sheetId);
  const edges: Record<string, number> = {};
  for (const name of [
    'startRowIndex',
    'endRowIndex',
    'startColumnIndex',
    'endColumnIndex',
  ] as const) {
    const edge = range[name];
    if (edge === null || edge === undefined) continue;
    if (edge < 0) throw invalid(`range.${name} must not be negative.`);
    edges[name] = edge;
  }
  const result: SheetRange = {sheetId: sheet.id, ...edges};
  checkOrder('Row', result.startRowIndex, result.endRowIndex);
  checkOrder('Column', result.startColumnIndex, result.endColumnIndex);
  return result;
}

function checkOrder(
  what: string,
  start: number | undefined,
  end: number | undefined,
): void {
  if (end !== undefined && end <= (start ?? 0)) {
    throw invalid(
      `range.end${what}Index[${end}] must be after range.start${what}Index[${start ?? 0}]`,
    );
  }
}

/** The cells of a request's range, all inside the grid. */
export function requireArea(
  edit: Edit,
  range: sheets_v4.Schema$GridRange | null | undefined,
): Spot {
  const wanted = sheetRange(edit, range);
  const sheet = requireGrid(edit, wanted.sheetId);
  const area = areaOf(wanted, sheet.grid);
  const beyond =
    (wanted.endRowIndex ?? 0) > sheet.grid.rowCount ||
    (wanted.endColumnIndex ?? 0) > sheet.grid.columnCount;
  if (beyond || isEmpty(area)) {
    throw outsideGrid(sheet, {
      top: wanted.startRowIndex ?? 0,
      left: wanted.startColumnIndex ?? 0,
      bottom: wanted.endRowIndex ?? sheet.grid.rowCount,
      right: wanted.endColumnIndex ?? sheet.grid.columnCount,
    });
  }
  return {sheet, area};
}

/** Like `requireArea`, and the caller may write there. */
export function writableArea(
  edit: Edit,
  range: sheets_v4.Schema$GridRange | null | undefined,
): Spot {
  const spot = requireArea(edit, range);
  guardArea(edit.book, spot.sheet, spot.area, edit.rights);
  return spot;
}

export function guardWhole({book, rights}: Edit, sheet: Sheet): void {
  guardSheet(book, sheet, rights);
}

/** Refuses who may not change the sheet itself, its lines and looks. */
export function guardSheetOf({book, rights}: Edit, sheet: Sheet): void {
  guardSheetItself(book, sheet, rights);
}

/** Refuses who may not write in that range of the sheet. */
export function guardRange(
  {book, rights}: Edit,
  sheet: Sheet,
  range: SheetRange,
): void {
  guardArea(book, sheet, areaOf(range, sheet.grid), rights);
}

/** Visits every cell position row by row. */
export function eachPosition(
  {top, bottom, left, right}: Area,
  visit: (row: number, column: number) => void,
): void {
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) visit(row, column);
  }
}

/**
 * Puts into each place what `change` makes of the cell there. Cells are never changed in place, so places that
 * held the same cell share the new one: formatting a column costs one change, not a thousand.
 */
export function rewriteCells(
  {grid}: Sheet,
  area: Area,
  change: (cell: Cell | undefined) => Cell | undefined,
): void {
  const changed = new Map<Cell | undefined, Cell | undefined>();
  eachPosition(area, (row, column) => {
    const before = grid.cell(row, column);
    if (!changed.has(before)) changed.set(before, change(before));
    grid.set(row, column, changed.get(before));
  });
}

export interface LineSpan {
  readonly sheet: Sheet;
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
}

export function countOf(sheet: Sheet, dimension: Dimension): number {
  return dimension === 'ROWS' ? sheet.grid.rowCount : sheet.grid.columnCount;
}

/** Rows or columns of a request; open ends are those of the grid. */
export function requireLines(
  edit: Edit,
  range: sheets_v4.Schema$DimensionRange | null | undefined,
): LineSpan {
  const sheet = requireGrid(edit, range?.sheetId);
  const dimension = requireDimension(range?.dimension);
  const start = range?.startIndex ?? 0;
  const end = range?.endIndex ?? countOf(sheet, dimension);
  if (start < 0 || end <= start) {
    throw invalid(
      `range.endIndex[${end}] must be after range.startIndex[${start}]`,
    );
  }
  return {sheet, dimension, start, end};
}

export function requireDimension(
  dimension: string | null | undefined,
): Dimension {
  if (dimension === 'ROWS' || dimension === 'COLUMNS') return dimension;
  throw invalid('No dimension specified.');
}

/** The cells of some lines. */
export function areaOfLines({sheet, dimension, start, end}: LineSpan): Area {
  const {rowCount, columnCount} = sheet.grid;
  return dimension === 'ROWS'
    ? {top: start, bottom: end, left: 0, right: columnCount}
    : {top: 0, bottom: rowCount, left: start, right: end};
}
