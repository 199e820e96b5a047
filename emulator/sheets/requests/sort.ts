import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {ApiError, invalid} from '../../kernel/errors';
import {bareValue} from '../answer/cell-value';
import {writableArea, type Edit, type Spot} from '../edit/edit';
import {movedFormula} from '../formulas/references';
import type {Cell, Literal} from '../model/cell';
import {areaOf, intersects} from '../model/range';

/** Numbers before texts before booleans; blank cells always last. */
function rank(value: Literal | undefined): number {
  if (value === undefined || value === '') return 3;
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}

const texts = new Intl.Collator('en', {sensitivity: 'base'});

function compared(
  a: Cell | undefined,
  b: Cell | undefined,
  descending: boolean,
): number {
  const [left, right] = [a && bareValue(a), b && bareValue(b)];
  const [leftRank, rightRank] = [rank(left), rank(right)];
  if (leftRank === 3 || rightRank === 3) return leftRank - rightRank;
  const order =
    leftRank - rightRank ||
    (typeof left === 'string' && typeof right === 'string'
      ? texts.compare(left, right)
      : Number(left) - Number(right));
  return descending ? -order : order;
}

type SortSpecs = readonly sheets_v4.Schema$SortSpec[];

/** Sorts the rows of an area. Cells move; row metadata, heights and ranges stay. */
export function sortRows({sheet, area}: Spot, specs: SortSpecs): void {
  if (specs.some(spec => spec.foregroundColor || spec.backgroundColor)) {
    throw new ApiError(
      'UNIMPLEMENTED',
      'The emulator does not sort by colour.',
    );
  }
  const rows = rowsOf({sheet, area});
  rows.sort((a, b) => {
    for (const {dimensionIndex, sortOrder} of specs) {
      const at = (dimensionIndex ?? 0) - area.left;
      const descending = sortOrder === 'DESCENDING';
      const order = compared(a.cells[at], b.cells[at], descending);
      if (order !== 0) return order;
    }
    return 0;
  });
  place({sheet, area}, rows);
}

interface RowOfCells {
  readonly at: number;
  readonly cells: readonly (Cell | undefined)[];
}

function rowsOf({sheet, area}: Spot): RowOfCells[] {
  if (sheet.merges.some(merge => intersects(areaOf(merge, sheet.grid), area))) {
    throw invalid("You can't sort a range with merged cells.");
  }
  const bottom = Math.min(area.bottom, sheet.grid.depth);
  const rows: RowOfCells[] = [];
  for (let row = area.top; row < bottom; row++) {
    const cells: (Cell | undefined)[] = [];
    for (let column = area.left; column < area.right; column++) {
      cells.push(sheet.grid.cell(row, column));
    }
    rows.push({at: row, cells});
  }
  return rows;
}

/** Puts rows one below the other, from the top of the area. */
function place({sheet, area}: Spot, rows: readonly RowOfCells[]): void {
  rows.forEach(({at, cells}, offset) =>
    cells.forEach((cell, index) => {
      const row = area.top + offset;
      const moved =
        cell?.formula === undefined
          ? cell
          : {...cell, formula: movedFormula(cell.formula, row - at, 0)};
      sheet.grid.set(row, area.left + index, moved);
    }),
  );
}

/** Puts the rows in an order of chance. */
export function randomizeRange(
  edit: Edit,
  {range}: sheets_v4.Schema$RandomizeRangeRequest,
): sheets_v4.Schema$Response {
  const spot = writableArea(edit, range);
  const rows = rowsOf(spot);
  for (let left = rows.length; left > 1; left--) {
    const at = Number(edit.ids.digits(9)) % left;
    [rows[left - 1], rows[at]] = [rows[at], rows[left - 1]];
  }
  place(spot, rows);
  return {};
}

export function sortRange(
  edit: Edit,
  {range, sortSpecs}: sheets_v4.Schema$SortRangeRequest,
): sheets_v4.Schema$Response {
  sortRows(writableArea(edit, range), sortSpecs ?? []);
  return {};
}
