import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {invalid} from '../../kernel/errors';
import {cellPaths, updatedCell} from '../answer/cell-data';
import {
  eachPosition,
  requireGrid,
  rewriteCells,
  writableArea,
  type Edit,
  type Spot,
} from '../edit/edit';
import {changeLines} from '../edit/lines';
import {outsideGrid} from '../model/locate';
import {names, type Paths} from '../edit/masks';
import {movedFormula} from '../formulas/references';
import type {Sheet, Table} from '../model/book';
import {guardArea, guardInsertion} from '../edit/protection';
import type {Area} from '../model/range';
import {checkCells} from './sheet';

type Rows = readonly sheets_v4.Schema$RowData[];

function widthOf(rows: Rows): number {
  return Math.max(0, ...rows.map(({values}) => values?.length ?? 0));
}

function write(sheet: Sheet, area: Area, rows: Rows, paths: Paths): void {
  rows.forEach(({values}, rowOffset) => {
    values?.forEach((data, columnOffset) => {
      const row = area.top + rowOffset;
      const column = area.left + columnOffset;
      const cell = sheet.grid.cell(row, column);
      sheet.grid.set(row, column, updatedCell(cell, data, paths));
    });
  });
}

/** Everything the values do not cover loses the fields of the mask. */
function writeAll({sheet, area}: Spot, rows: Rows, paths: Paths): void {
  eachPosition(area, (row, column) => {
    const data = rows[row - area.top]?.values?.[column - area.left] ?? {};
    const cell = sheet.grid.cell(row, column);
    if (cell === undefined && Object.keys(data).length === 0) return;
    sheet.grid.set(row, column, updatedCell(cell, data, paths));
  });
}

function checkWithin({area}: Spot, rows: Rows): void {
  if (area.top + rows.length > area.bottom) {
    throw invalid(
      `Attempting to write row: ${area.bottom}, beyond the last requested row of: ${area.bottom - 1}`,
    );
  }
  if (area.left + widthOf(rows) > area.right) {
    throw invalid(
      `Attempting to write column: ${area.right}, beyond the last requested column of: ${area.right - 1}`,
    );
  }
}

/** Where rows land that begin at a coordinate. */
function areaFrom(
  edit: Edit,
  start: sheets_v4.Schema$GridCoordinate,
  rows: Rows,
): Spot {
  const sheet = requireGrid(edit, start.sheetId);
  const [top, left] = [start.rowIndex ?? 0, start.columnIndex ?? 0];
  const {rowCount, columnCount} = sheet.grid;
  if (top >= rowCount) {
    throw invalid(
      `GridCoordinate.rowIndex[${top}] is after last row in grid[${rowCount - 1}]`,
    );
  }
  if (left >= columnCount) {
    throw invalid(
      `GridCoordinate.columnIndex[${left}] is after last column in grid[${columnCount - 1}]`,
    );
  }
  const area = {
    top,
    left,
    bottom: top + Math.max(rows.length, 1),
    right: left + Math.max(widthOf(rows), 1),
  };
  if (area.bottom > rowCount || area.right > columnCount) {
    throw outsideGrid(sheet, area);
  }
  guardArea(edit.book, sheet, area, edit.rights);
  return {sheet, area};
}

export function updateCells(
  edit: Edit,
  request: sheets_v4.Schema$UpdateCellsRequest,
): sheets_v4.Schema$Response {
  const paths = cellPaths(request.fields);
  const rows = request.rows ?? [];
  if (request.range) {
    const spot = writableArea(edit, request.range);
    checkWithin(spot, rows);
    writeAll(spot, rows, paths);
  } else if (request.start) {
    const {sheet, area} = areaFrom(edit, request.start, rows);
    write(sheet, area, rows, paths);
  } else {
    throw invalid('Must specify either range or start.');
  }
  return {};
}

/** The formula is that of the range's first cell; in the others its references move along. */
export function repeatCell(
  edit: Edit,
  {range, cell, fields}: sheets_v4.Schema$RepeatCellRequest,
): sheets_v4.Schema$Response {
  const paths = cellPaths(fields);
  const {sheet, area} = writableArea(edit, range);
  const clears = Object.keys(cell ?? {}).length === 0;
  const formula = cell?.userEnteredValue?.formulaValue;
  if (formula && names(paths, 'userEnteredValue')) {
    eachPosition(area, (row, column) => {
      const moved = movedFormula(formula, row - area.top, column - area.left);
      const data = {...cell, userEnteredValue: {formulaValue: moved}};
      const before = sheet.grid.cell(row, column);
      sheet.grid.set(row, column, updatedCell(before, data, paths));
    });
    return {};
  }
  rewriteCells(sheet, area, before =>
    clears && before === undefined
      ? undefined
      : updatedCell(before, cell ?? {}, paths),
  );
  return {};
}

/** One past the last row of an area in which a cell has a value. */
function endOfData(sheet: Sheet, area: Area): number {
  for (
    let row = Math.min(area.bottom, sheet.grid.filled) - 1;
    row >= area.top;
    row--
  ) {
    for (let column = area.left; column < area.right; column++) {
      const cell = sheet.grid.cell(row, column);
      if (
        cell?.value !== undefined ||
        cell?.formula !== undefined ||
        cell?.spilled
      ) {
        return row + 1;
      }
    }
  }
  return area.top;
}

function growRows({book}: Edit, sheet: Sheet, rows: number): void {
  const missing = rows - sheet.grid.rowCount;
  if (missing <= 0) return;
  const at = sheet.grid.rowCount;
  changeLines(book, sheet, 'ROWS', {kind: 'insert', at, count: missing});
  checkCells(book);
}

function checkColumns(sheet: Sheet, area: Area): void {
  if (area.right > sheet.grid.columnCount) throw outsideGrid(sheet, area);
}

/**
 * The table's first free row. Rows that are missing are made at the end of the body: before the footer, or
 * above what stands below the table, else by extending the table over empty rows.
 * Source: https://developers.google.com/workspace/sheets/api/guides/tables#append_values_to_a_table
 */
function roomInTable(
  edit: Edit,
  sheet: Sheet,
  table: Table,
  rowCount: number,
): number {
  const {book, rights} = edit;
  const {range} = table;
  const left = range.startColumnIndex ?? 0;
  const right = range.endColumnIndex ?? sheet.grid.columnCount;
  const header = (range.startRowIndex ?? 0) + 1;
  const end = range.endRowIndex ?? sheet.grid.rowCount;
  const footer = table.rowsProperties?.footerColorStyle ? 1 : 0;
  const bottom = Math.max(end - footer, header);
  const free = endOfData(sheet, {top: header, bottom, left, right});
  const missing = free + rowCount - bottom;
  if (missing <= 0) return free;
  const below = {top: end, bottom: end + missing, left, right};
  if (footer > 0 || endOfData(sheet, below) > end) {
    guardInsertion(book, sheet, 'ROWS', bottom, rights);
    changeLines(book, sheet, 'ROWS', {
      kind: 'insert',
      at: bottom,
      count: missing,
    });
    checkCells(book);
  } else {
    growRows(edit, sheet, end + missing);
  }
  sheet.tables = sheet.tables.map(one =>
    one.tableId === table.tableId
      ? {...one, range: {...range, endRowIndex: end + missing}}
      : one,
  );
  return free;
}

export function appendCells(
  edit: Edit,
  request: sheets_v4.Schema$AppendCellsRequest,
): sheets_v4.Schema$Response {
  const {book} = edit;
  const paths = cellPaths(request.fields);
  const rows = request.rows ?? [];
  const {tableId} = request;
  const sheet = tableId
    ? book.sheets.find(({tables}) => tables.some(t => t.tableId === tableId))
    : requireGrid(edit, request.sheetId);
  const table = sheet?.tables.find(one => one.tableId === tableId);
  if (!sheet || (tableId && !table)) {
    throw invalid(`No table with id: ${tableId}`);
  }
  const left = table?.range.startColumnIndex ?? 0;
  const width = widthOf(rows);
  const whole = {
    top: 0,
    bottom: sheet.grid.rowCount,
    left: 0,
    right: sheet.grid.columnCount,
  };
  const top = table
    ? roomInTable(edit, sheet, table, rows.length)
    : endOfData(sheet, whole);
  const area = {top, bottom: top + rows.length, left, right: left + width};
  checkColumns(sheet, area);
  growRows(edit, sheet, area.bottom);
  guardArea(book, sheet, area, edit.rights);
  write(sheet, area, rows, paths);
  return {};
}
