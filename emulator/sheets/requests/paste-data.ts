import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {ApiError, invalid} from '../../kernel/errors';
import {requireGrid, type Edit} from '../edit/edit';
import {asTyped, withEntry} from '../edit/entry';
import {guardArea} from '../edit/protection';
import {outsideGrid} from '../model/locate';

/** Plain text has no format and no rules to paste. */
const WRITES: ReadonlySet<string> = new Set([
  'PASTE_NORMAL',
  'PASTE_VALUES',
  'PASTE_FORMULA',
  'PASTE_NO_BORDERS',
]);

/** Text of several cells, as if it were pasted there. Deviation: HTML is refused by name. */
export function pasteData(
  edit: Edit,
  {coordinate, data, delimiter, html, type}: sheets_v4.Schema$PasteDataRequest,
): sheets_v4.Schema$Response {
  if (html) {
    throw new ApiError('UNIMPLEMENTED', 'The emulator does not paste HTML.');
  }
  if (!delimiter) throw invalid('Must specify a delimiter or html.');
  const sheet = requireGrid(edit, coordinate?.sheetId);
  const rows = (data ?? '')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map(line => line.split(delimiter));
  const [top, left] = [coordinate?.rowIndex ?? 0, coordinate?.columnIndex ?? 0];
  const width = Math.max(...rows.map(({length}) => length));
  const area = {top, left, bottom: top + rows.length, right: left + width};
  const {rowCount, columnCount} = sheet.grid;
  if (area.bottom > rowCount || area.right > columnCount) {
    throw outsideGrid(sheet, area);
  }
  guardArea(edit.book, sheet, area, edit.rights);
  if (type && !WRITES.has(type)) return {};
  rows.forEach((line, down) =>
    line.forEach((text, across) => {
      const [row, column] = [top + down, left + across];
      const cell = sheet.grid.cell(row, column);
      sheet.grid.set(row, column, withEntry(cell, asTyped(text)));
    }),
  );
  return {};
}
