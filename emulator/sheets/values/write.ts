import {invalid} from '../../kernel/errors';
import {columnLetters, formatArea} from '../model/a1';
import {MAX_CELL_TEXT} from '../model/defaults';
import {withEntry, type Reading} from '../edit/entry';
import {outsideGrid, type Place} from '../model/locate';
import type {Sheet} from '../model/book';
import type {Literal} from '../model/cell';
import type {Area} from '../model/range';

/** Rows of values to put; null and missing leave a cell as it is, '' empties it. */
export type Values = readonly (readonly (Literal | null | undefined)[])[];

export interface Written {
  readonly sheet: Sheet;
  readonly area: Area;
  /** Indices of the rows and columns in which at least one cell was written. */
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  readonly cells: number;
}

export function asRows(values: Values, major: 'ROWS' | 'COLUMNS'): Values {
  if (major === 'ROWS') return values;
  const height = Math.max(0, ...values.map(column => column.length));
  return Array.from({length: height}, (_, row) =>
    values.map(column => column[row]),
  );
}

export function checkText(value: unknown): void {
  if (typeof value === 'string' && value.length > MAX_CELL_TEXT) {
    throw invalid(
      `Your input contains more than the maximum of ${MAX_CELL_TEXT} characters in a single cell.`,
    );
  }
}

/** The rectangle the values cover from the place's corner; empty values cover the corner's zero cells. */
export function covered(place: Place, rows: Values): Area {
  const {top, left} = place.area;
  const width = Math.max(0, ...rows.map(row => row.length));
  return {top, left, bottom: top + rows.length, right: left + width};
}

function isOneCell({top, bottom, left, right}: Area): boolean {
  return bottom - top === 1 && right - left === 1;
}

/** Refuses values that do not fit the range they are for. One cell as range means: from there on. */
export function checkFit(place: Place, area: Area): void {
  const {sheet, area: range} = place;
  const open = isOneCell(range);
  const title = formatArea(sheet.title, range);
  if (!open && area.bottom > range.bottom) {
    throw invalid(
      `Requested writing within range [${title}], but tried writing to row [${range.bottom + 1}]`,
    );
  }
  if (!open && area.right > range.right) {
    throw invalid(
      `Requested writing within range [${title}], but tried writing to column [${columnLetters(range.right)}]`,
    );
  }
  // Deviation, on the strict side: where Google may grow the grid for values that start inside it, this refuses.
  const {rowCount, columnCount} = sheet.grid;
  if (area.bottom > rowCount || area.right > columnCount) {
    throw outsideGrid(sheet, area);
  }
}

export function nothingWritten(sheet: Sheet, area: Area): Written {
  return {sheet, area, rows: new Set(), columns: new Set(), cells: 0};
}

/** Puts rows of values at a corner of the sheet and counts what changed. */
export function writeRows(
  sheet: Sheet,
  area: Area,
  rows: Values,
  reading: Reading,
): Written {
  const columns = new Set<number>();
  const changedRows = new Set<number>();
  let cells = 0;
  rows.forEach((values, offset) => {
    const row = area.top + offset;
    const before = cells;
    values.forEach((value, index) => {
      if (value === null || value === undefined) return;
      checkText(value);
      const column = area.left + index;
      const cell = sheet.grid.cell(row, column);
      sheet.grid.set(row, column, withEntry(cell, reading(value)));
      columns.add(column);
      cells++;
    });
    if (cells > before) changedRows.add(row);
  });
  return {sheet, area, rows: changedRows, columns, cells};
}
