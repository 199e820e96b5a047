import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {invalid} from '../../kernel/errors';
import {isDateFormat} from '../answer/number-text';
import {
  requireArea,
  requireDimension,
  type Edit,
  type Spot,
} from '../edit/edit';
import {guardArea} from '../edit/protection';
import {movedFormula} from '../formulas/references';
import type {Cell} from '../model/cell';
import {outsideGrid} from '../model/locate';
import {isEmpty, type Area, type Dimension} from '../model/range';

/** What stands `step` cells after the last of a line's cells; before the first where `step` is negative. */
type Series = (step: number) => Cell | undefined;

function withNumber(cell: Cell, value: number): Cell {
  return {...cell, value};
}

/** Numbers with one distance go on with it; a single number is repeated unless the other series is wanted. */
function numberSeries(
  cells: readonly Cell[],
  alternate: boolean,
): Series | undefined {
  const values = cells.map(({value}) => value);
  if (!values.every((value): value is number => typeof value === 'number')) {
    return undefined;
  }
  const date = isDateFormat(cells[0].format?.numberFormat);
  const counts = cells.length > 1 ? !alternate : date !== alternate;
  if (!counts) return undefined;
  const step = cells.length > 1 ? values[1] - values[0] : 1;
  const steady = values.every(
    (value, at) => Math.abs(value - values[0] - at * step) < 1e-9,
  );
  if (!steady) return undefined;
  const last = values[values.length - 1];
  return at =>
    at > 0
      ? withNumber(cells[(at - 1) % cells.length], last + at * step)
      : withNumber(cells[0], values[0] + at * step);
}

/** `Step 1`, `Step 2` …: the number at the end counts on. */
function countedSeries(cells: readonly Cell[]): Series | undefined {
  const parts = cells.map(({value}) =>
    typeof value === 'string' ? /^(.*?)(\d+)$/s.exec(value) : null,
  );
  const [first] = parts;
  const last = parts[parts.length - 1];
  if (!first || !last || parts.some(part => part?.[1] !== first[1])) {
    return undefined;
  }
  const step = parts.length > 1 ? Number(parts[1]?.[2]) - Number(first[2]) : 1;
  return at => {
    const from = at > 0 ? last : first;
    const digits = String(Number(from[2]) + at * step);
    return {...cells[0], value: from[1] + digits.padStart(from[2].length, '0')};
  };
}

/** Deviation: names of days and months do not count on; they are repeated, as is everything else. */
function seriesOf(
  line: readonly (Cell | undefined)[],
  alternate: boolean,
): Series | undefined {
  const cells = line.filter((cell): cell is Cell => cell !== undefined);
  if (cells.length < line.length || cells.length === 0) return undefined;
  if (cells.some(({formula}) => formula !== undefined)) return undefined;
  return numberSeries(cells, alternate) ?? countedSeries(cells);
}

function filledCell(
  line: readonly (Cell | undefined)[],
  series: Series | undefined,
  step: number,
  dimension: Dimension,
): Cell | undefined {
  if (series) return series(step);
  const size = line.length;
  const at = step > 0 ? (step - 1) % size : ((step % size) + size) % size;
  const source = line[at];
  if (source?.formula === undefined) return source;
  const distance = step > 0 ? size - 1 + step - at : step - at;
  const formula =
    dimension === 'ROWS'
      ? movedFormula(source.formula, distance, 0)
      : movedFormula(source.formula, 0, distance);
  return {...source, formula};
}

function fill(
  edit: Edit,
  {sheet, area}: Spot,
  dimension: Dimension,
  length: number,
  alternate: boolean,
): void {
  const rows = dimension === 'ROWS';
  const [start, end] = rows ? [area.top, area.bottom] : [area.left, area.right];
  const [from, to] = rows ? [area.left, area.right] : [area.top, area.bottom];
  const [first, last] =
    length > 0 ? [end, end + length] : [start + length, start];
  const target: Area = rows
    ? {...area, top: first, bottom: last}
    : {...area, left: first, right: last};
  const {rowCount, columnCount} = sheet.grid;
  if (first < 0 || target.bottom > rowCount || target.right > columnCount) {
    throw outsideGrid(sheet, target);
  }
  guardArea(edit.book, sheet, target, edit.rights);
  for (let across = from; across < to; across++) {
    const line: (Cell | undefined)[] = [];
    for (let at = start; at < end; at++) {
      line.push(
        rows ? sheet.grid.cell(at, across) : sheet.grid.cell(across, at),
      );
    }
    const series = seriesOf(line, alternate);
    for (let at = first; at < last; at++) {
      const step = length > 0 ? at - end + 1 : at - start;
      const cell = filledCell(line, series, step, dimension);
      if (rows) sheet.grid.set(at, across, cell);
      else sheet.grid.set(across, at, cell);
    }
  }
}

/** The filled cells in the corner of a range; the rest of it is to be filled from them. */
function sourceIn({sheet, area}: Spot): Area {
  const filled = (row: number, column: number): boolean => {
    const cell = sheet.grid.cell(row, column);
    return cell?.value !== undefined || cell?.formula !== undefined;
  };
  let {bottom, right} = {bottom: area.top, right: area.left};
  for (let row = area.top; row < area.bottom; row++) {
    for (let column = area.left; column < area.right; column++) {
      if (!filled(row, column)) continue;
      bottom = Math.max(bottom, row + 1);
      right = Math.max(right, column + 1);
    }
  }
  return {...area, bottom, right};
}

/** Source: …/spreadsheets/request#AutoFillRequest */
export function autoFill(
  edit: Edit,
  request: sheets_v4.Schema$AutoFillRequest,
): sheets_v4.Schema$Response {
  const alternate = request.useAlternateSeries === true;
  const given = request.sourceAndDestination;
  if (given) {
    const length = given.fillLength ?? 0;
    if (length === 0) throw invalid('fillLength must not be zero.');
    const source = requireArea(edit, given.source);
    fill(edit, source, requireDimension(given.dimension), length, alternate);
    return {};
  }
  const spot = requireArea(edit, request.range);
  const source = sourceIn(spot);
  if (isEmpty(source)) throw invalid('There is no data in the range to fill.');
  const down = spot.area.bottom - source.bottom;
  const across = spot.area.right - source.right;
  if (down > 0) fill(edit, {...spot, area: source}, 'ROWS', down, alternate);
  if (across > 0) {
    const tall = {...source, bottom: spot.area.bottom};
    fill(edit, {...spot, area: tall}, 'COLUMNS', across, alternate);
  }
  return {};
}
