/** A cell; both count from 0. */
export interface Point {
  readonly row: number;
  readonly column: number;
}

/** A block of cells; all ends are inclusive and count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** 0 is `A`, 26 is `AA`. */
export function letters(column: number): string {
  let text = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    text = String.fromCharCode(65 + (rest % 26)) + text;
  }
  return text;
}

export function cellName(row: number, column: number): string {
  return `${letters(column)}${row + 1}`;
}

export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  const last = cellName(area.lastRow, area.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** With the sheet's name, as the values methods want it. */
export function rangeName(sheet: string, area: Area): string {
  return `'${sheet.replace(/'/g, "''")}'!${areaName(area)}`;
}

/** Reads `B2` or `B2:C4`; a sheet's name before it is ignored. Null for anything else. */
export function readArea(text: string): Area | null {
  const match = /^(?:.*!)?\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i.exec(
    text.trim(),
  );
  if (!match) return null;
  const [, column, row, lastColumn = column, lastRow = row] = match;
  return {
    row: Number(row) - 1,
    column: columnIndex(column),
    lastRow: Number(lastRow) - 1,
    lastColumn: columnIndex(lastColumn),
  };
}

function columnIndex(text: string): number {
  return (
    [...text.toUpperCase()].reduce(
      (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
      0,
    ) - 1
  );
}

/** First corner above and left of the second. */
export function tidy({row, column, lastRow, lastColumn}: Area): Area {
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    lastRow: Math.max(row, lastRow),
    lastColumn: Math.max(column, lastColumn),
  };
}

/** Whether an area has a cell, whichever of its corners came first. */
export function within(area: Area, row: number, column: number): boolean {
  const {row: r, lastRow, column: c, lastColumn} = area;
  return (
    row >= Math.min(r, lastRow) &&
    row <= Math.max(r, lastRow) &&
    column >= Math.min(c, lastColumn) &&
    column <= Math.max(c, lastColumn)
  );
}
