import type {Sheet} from '../model/book';
import type {Area} from '../model/range';

function filled(sheet: Sheet, row: number, column: number): boolean {
  const cell = sheet.grid.cell(row, column);
  return (
    cell?.value !== undefined ||
    cell?.formula !== undefined ||
    cell?.spilled === true
  );
}

function anyFilled(sheet: Sheet, area: Area): boolean {
  for (let row = Math.max(area.top, 0); row < area.bottom; row++) {
    for (let column = Math.max(area.left, 0); column < area.right; column++) {
      if (filled(sheet, row, column)) return true;
    }
  }
  return false;
}

/** The last filled cell of an area, reading row by row. */
function lastFilled(sheet: Sheet, area: Area): Area | undefined {
  const bottom = Math.min(area.bottom, sheet.grid.depth);
  for (let row = bottom - 1; row >= area.top; row--) {
    const width = Math.min(area.right, sheet.grid.row(row)?.length ?? 0);
    for (let column = width - 1; column >= area.left; column--) {
      if (filled(sheet, row, column)) {
        return {top: row, bottom: row + 1, left: column, right: column + 1};
      }
    }
  }
  return undefined;
}

/**
 * The table that values are appended to: the block of touching cells around the last filled cell of the
 * range. Undefined when the range is empty.
 * Source: https://developers.google.com/workspace/sheets/api/guides/values#append_values
 */
export function tableIn(sheet: Sheet, area: Area): Area | undefined {
  const last = lastFilled(sheet, area);
  if (!last) return undefined;
  let {top, bottom, left, right} = last;
  const row = (at: number): boolean =>
    anyFilled(sheet, {
      top: at,
      bottom: at + 1,
      left: left - 1,
      right: right + 1,
    });
  const column = (at: number): boolean =>
    anyFilled(sheet, {
      top: top - 1,
      bottom: bottom + 1,
      left: at,
      right: at + 1,
    });
  for (let before = -1; before !== bottom - top + right - left;) {
    before = bottom - top + right - left;
    while (top > 0 && row(top - 1)) top--;
    while (row(bottom)) bottom++;
    while (left > 0 && column(left - 1)) left--;
    while (column(right)) right++;
  }
  return {top, bottom, left, right};
}
