import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {invalid} from '../../kernel/errors';
import {eachPosition, writableArea, type Edit, type Spot} from '../edit/edit';
import {areaOf, contains, intersects, rangeOf, type Area} from '../model/range';

function pieces(area: Area, type: string | null | undefined): readonly Area[] {
  const {top, bottom, left, right} = area;
  if (type === 'MERGE_ROWS') {
    return Array.from({length: bottom - top}, (_, row) => ({
      ...area,
      top: top + row,
      bottom: top + row + 1,
    }));
  }
  if (type === 'MERGE_COLUMNS') {
    return Array.from({length: right - left}, (_, column) => ({
      ...area,
      left: left + column,
      right: left + column + 1,
    }));
  }
  return [area];
}

/** Merges inside the area go; one that reaches out of it forbids the whole. */
function dropMerges({sheet, area}: Spot): void {
  sheet.merges = sheet.merges.filter(merge => {
    const other = areaOf(merge, sheet.grid);
    if (!intersects(other, area)) return true;
    if (contains(area, other)) return false;
    throw invalid(
      'You must select all cells in a merged range to merge or unmerge them.',
    );
  });
}

/** Only the upper left cell of a merge keeps its content. */
function emptyUnder({sheet, area}: Spot): void {
  eachPosition(area, (row, column) => {
    if (row === area.top && column === area.left) return;
    const cell = sheet.grid.cell(row, column);
    if (!cell) return;
    const {format} = cell;
    sheet.grid.set(row, column, format && {format});
  });
}

export function mergeCells(
  edit: Edit,
  {range, mergeType}: sheets_v4.Schema$MergeCellsRequest,
): sheets_v4.Schema$Response {
  const spot = writableArea(edit, range);
  const {sheet, area} = spot;
  dropMerges(spot);
  for (const piece of pieces(area, mergeType)) {
    if (piece.bottom - piece.top === 1 && piece.right - piece.left === 1) {
      continue;
    }
    emptyUnder({sheet, area: piece});
    sheet.merges = [...sheet.merges, rangeOf(sheet.id, piece)];
  }
  return {};
}

export function unmergeCells(
  edit: Edit,
  {range}: sheets_v4.Schema$UnmergeCellsRequest,
): sheets_v4.Schema$Response {
  dropMerges(writableArea(edit, range));
  return {};
}
