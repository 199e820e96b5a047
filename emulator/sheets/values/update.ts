import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {invalid} from '../../kernel/errors';
import {formatArea} from '../model/a1';
import type {Edit} from '../edit/edit';
import type {Reading} from '../edit/entry';
import {insideGrid, locate, type Place} from '../model/locate';
import {guardArea} from '../edit/protection';
import {isEmpty} from '../model/range';
import {dimensionOf} from './options';
import {readValues, type ReadOptions} from './read';
import {
  asRows,
  checkFit,
  covered,
  nothingWritten,
  writeRows,
  type Values,
  type Written,
} from './write';

/** Cells of the body are any JSON; a cell can only be text, number, boolean or null. */
export function checkedValues(values: unknown): Values {
  if (values === undefined || values === null) return [];
  for (const [row, line] of (values as unknown[][]).entries()) {
    for (const [column, value] of line.entries()) {
      if (typeof value !== 'object' || value === null) continue;
      const kind = Array.isArray(value) ? 'list_value' : 'struct_value';
      throw invalid(`Invalid values[${row}][${column}]: ${kind} {\n}\n`);
    }
  }
  return values as Values;
}

/** Writes one range of values and counts. */
export function putValues(
  {book, rights}: Edit,
  place: Place,
  {values, majorDimension}: sheets_v4.Schema$ValueRange,
  as: Reading,
): Written {
  const rows = asRows(checkedValues(values), dimensionOf(majorDimension));
  insideGrid(place);
  const area = covered(place, rows);
  if (isEmpty(area)) {
    return nothingWritten(place.sheet, place.area);
  }
  checkFit(place, area);
  guardArea(book, place.sheet, area, rights);
  return writeRows(place.sheet, area, rows, as);
}

/** Zero counts are left out, as everywhere on the wire. */
export function wireWritten(
  spreadsheetId: string,
  {sheet, area, rows, columns, cells}: Written,
  echo?: ReadOptions,
): sheets_v4.Schema$UpdateValuesResponse {
  return {
    spreadsheetId,
    updatedRange: formatArea(sheet.title, area),
    ...(rows.size > 0 && {updatedRows: rows.size}),
    ...(columns.size > 0 && {updatedColumns: columns.size}),
    ...(cells > 0 && {updatedCells: cells}),
    ...(echo && {
      updatedData: readValues({sheet, area, range: {sheetId: sheet.id}}, echo),
    }),
  };
}

/** The totals of a batch: a row or column that two ranges touched counts once. Source: recorded answers. */
export function wireTotals(
  spreadsheetId: string,
  written: readonly Written[],
): sheets_v4.Schema$BatchUpdateValuesResponse {
  const sheets = new Set(
    written.filter(({cells}) => cells > 0).map(({sheet}) => sheet),
  );
  const touched = (lines: (one: Written) => Iterable<number>): number =>
    [...sheets].reduce((total, sheet) => {
      const here = written.filter(one => one.sheet === sheet);
      return total + new Set(here.flatMap(one => [...lines(one)])).size;
    }, 0);
  const totals = {
    totalUpdatedRows: touched(({rows}) => rows),
    totalUpdatedColumns: touched(({columns}) => columns),
    totalUpdatedCells: written.reduce((sum, {cells}) => sum + cells, 0),
    totalUpdatedSheets: sheets.size,
  };
  return {
    spreadsheetId,
    ...Object.fromEntries(
      Object.entries(totals).filter(([, count]) => count > 0),
    ),
  };
}

/** The range of the body, where given, has to be the one of the address. */
export function placeAsked(
  {book}: Edit,
  range: string,
  inBody: string | null | undefined,
): Place {
  const place = locate(book, range);
  if (!inBody) return place;
  const other = locate(book, inBody);
  const same =
    other.sheet === place.sheet &&
    JSON.stringify(other.area) === JSON.stringify(place.area);
  if (!same) {
    throw invalid(
      `The range of the request (${range}) is not the range of its values (${inBody}).`,
    );
  }
  return place;
}
