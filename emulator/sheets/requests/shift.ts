import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {invalid} from '../../kernel/errors';
import {
  requireArea,
  requireDimension,
  type Edit,
  type Spot,
} from '../edit/edit';
import type {Cell} from '../model/cell';
import {guardArea} from '../edit/protection';
import {
  areaOf,
  contains,
  intersects,
  type Area,
  type Dimension,
} from '../model/range';

/** Everything from an area to the end of its rows or columns. */
function toEdge({sheet, area}: Spot, dimension: Dimension): Area {
  return dimension === 'ROWS'
    ? {...area, bottom: sheet.grid.rowCount}
    : {...area, right: sheet.grid.columnCount};
}

/** Cells beside the moved ones would tear a merge apart. */
function checkMerges({sheet}: Spot, moved: Area): void {
  for (const merge of sheet.merges) {
    const area = areaOf(merge, sheet.grid);
    if (intersects(area, moved) && !contains(moved, area)) {
      throw invalid('You cannot insert or delete cells over a merged range.');
    }
  }
}

/** Moves the cells of a strip by some lines; what leaves the grid is dropped. */
function slide(
  {sheet}: Spot,
  strip: Area,
  rows: number,
  columns: number,
): void {
  const {grid} = sheet;
  const cells: [row: number, column: number, cell: Cell][] = [];
  const bottom = Math.min(strip.bottom, grid.depth);
  for (let row = strip.top; row < bottom; row++) {
    const right = Math.min(strip.right, grid.row(row)?.length ?? 0);
    for (let column = strip.left; column < right; column++) {
      const cell = grid.cell(row, column);
      if (!cell) continue;
      cells.push([row + rows, column + columns, cell]);
      grid.set(row, column, undefined);
    }
  }
  for (const [row, column, cell] of cells) {
    if (row < grid.rowCount && column < grid.columnCount) {
      grid.set(row, column, cell);
    }
  }
}

/** Deviation: named and protected ranges stay where they are; cells pushed over the grid's edge are lost. */
export function insertRange(
  edit: Edit,
  {range, shiftDimension}: sheets_v4.Schema$InsertRangeRequest,
): sheets_v4.Schema$Response {
  const spot = requireArea(edit, range);
  const dimension = requireDimension(shiftDimension);
  const moved = toEdge(spot, dimension);
  guardArea(edit.book, spot.sheet, moved, edit.rights);
  checkMerges(spot, moved);
  const {top, bottom, left, right} = spot.area;
  if (dimension === 'ROWS') slide(spot, moved, bottom - top, 0);
  else slide(spot, moved, 0, right - left);
  return {};
}

export function deleteRange(
  edit: Edit,
  {range, shiftDimension}: sheets_v4.Schema$DeleteRangeRequest,
): sheets_v4.Schema$Response {
  const spot = requireArea(edit, range);
  const dimension = requireDimension(shiftDimension);
  const moved = toEdge(spot, dimension);
  guardArea(edit.book, spot.sheet, moved, edit.rights);
  checkMerges(spot, moved);
  const {top, bottom, left, right} = spot.area;
  for (let row = top; row < Math.min(bottom, spot.sheet.grid.depth); row++) {
    for (let column = left; column < right; column++) {
      spot.sheet.grid.set(row, column, undefined);
    }
  }
  if (dimension === 'ROWS') {
    slide(spot, {...moved, top: bottom}, top - bottom, 0);
  } else {
    slide(spot, {...moved, left: right}, 0, left - right);
  }
  return {};
}
