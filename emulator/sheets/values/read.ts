import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {formatArea} from '../model/a1';
import {
  rendered,
  type DateRender,
  type ValueRender,
} from '../answer/cell-value';
import type {Place} from '../model/locate';
import type {Literal} from '../model/cell';

export interface ReadOptions {
  readonly major: 'ROWS' | 'COLUMNS';
  readonly values: ValueRender;
  readonly dates: DateRender;
}

function withoutTrailing<T>(items: T[], empty: (item: T) => boolean): T[] {
  let length = items.length;
  while (length > 0 && empty(items[length - 1])) length--;
  items.length = length;
  return items;
}

function byRows({sheet, area}: Place, options: ReadOptions): Literal[][] {
  const lines: Literal[][] = [];
  const bottom = Math.min(area.bottom, sheet.grid.filled);
  for (let row = area.top; row < bottom; row++) {
    const cells = sheet.grid.row(row);
    const line: Literal[] = [];
    const right = Math.min(area.right, cells?.length ?? 0);
    for (let column = area.left; column < right; column++) {
      line.push(rendered(cells?.[column], options.values, options.dates));
    }
    lines.push(withoutTrailing(line, value => value === ''));
  }
  return withoutTrailing(lines, line => line.length === 0);
}

function transposed(lines: readonly (readonly Literal[])[]): Literal[][] {
  const width = Math.max(0, ...lines.map(line => line.length));
  return Array.from({length: width}, (_, column) =>
    withoutTrailing(
      lines.map(line => line[column] ?? ''),
      value => value === '',
    ),
  );
}

/** A range's values; empty trailing rows and columns are left out, as is `values` when nothing is there. */
export function readValues(
  place: Place,
  options: ReadOptions,
): sheets_v4.Schema$ValueRange {
  const rows = byRows(place, options);
  const values = options.major === 'ROWS' ? rows : transposed(rows);
  return {
    range: formatArea(place.sheet.title, place.area),
    majorDimension: options.major,
    ...(values.length > 0 && {values}),
  };
}
