import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {cellData} from './cell-data';
import {DEFAULT_PIXELS} from '../model/defaults';
import {wireMetadata} from '../model/metadata';
import type {Book, Metadata, Sheet} from '../model/book';
import type {Area, Dimension} from '../model/range';

function lineData(
  sheet: Sheet,
  dimension: Dimension,
  area: Area,
  metadata: readonly Metadata[],
): sheets_v4.Schema$DimensionProperties[] {
  const kind = dimension === 'ROWS' ? 'ROW' : 'COLUMN';
  const attached = new Map<number, sheets_v4.Schema$DeveloperMetadata[]>();
  for (const entry of metadata) {
    const {place} = entry;
    if (place.kind !== kind || place.sheetId !== sheet.id) continue;
    const list = attached.get(place.index) ?? [];
    attached.set(place.index, [...list, wireMetadata(entry)]);
  }
  const [start, end] =
    dimension === 'ROWS' ? [area.top, area.bottom] : [area.left, area.right];
  const lines: sheets_v4.Schema$DimensionProperties[] = [];
  for (let index = start; index < end; index++) {
    const line = sheet.lines[dimension][index];
    const developerMetadata = attached.get(index);
    lines.push({
      pixelSize: line?.pixelSize ?? DEFAULT_PIXELS[dimension],
      ...(line?.hiddenByFilter && {hiddenByFilter: true}),
      ...(line?.hiddenByUser && {hiddenByUser: true}),
      ...(developerMetadata && {developerMetadata}),
    });
  }
  return lines;
}

function rowData(
  book: Book,
  sheet: Sheet,
  area: Area,
): sheets_v4.Schema$RowData[] {
  const base = book.properties.defaultFormat ?? undefined;
  const rows: sheets_v4.Schema$RowData[] = [];
  let filled = 0;
  const bottom = Math.min(area.bottom, sheet.grid.depth);
  for (let row = area.top; row < bottom; row++) {
    const cells = sheet.grid.row(row);
    let right = Math.min(area.right, cells?.length ?? 0);
    while (right > area.left && !cells?.[right - 1]) right--;
    const values: sheets_v4.Schema$CellData[] = [];
    for (let column = area.left; column < right; column++) {
      values.push(cellData(cells?.[column], base));
    }
    rows.push(values.length > 0 ? {values} : {});
    if (values.length > 0) filled = rows.length;
  }
  rows.length = filled;
  return rows;
}

/** The cells and lines of an area; empty cells and rows at the end are left out. */
export function gridData(
  book: Book,
  sheet: Sheet,
  area: Area,
  metadata: readonly Metadata[],
): sheets_v4.Schema$GridData {
  const rows = rowData(book, sheet, area);
  return {
    ...(area.top > 0 && {startRow: area.top}),
    ...(area.left > 0 && {startColumn: area.left}),
    ...(rows.length > 0 && {rowData: rows}),
    rowMetadata: lineData(sheet, 'ROWS', area, metadata),
    columnMetadata: lineData(sheet, 'COLUMNS', area, metadata),
  };
}
