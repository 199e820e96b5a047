import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {ApiCall} from '../../kernel/contracts';
import {formatArea} from '../model/a1';
import type {Edit} from '../edit/edit';
import {changeLines} from '../edit/lines';
import {calculate} from '../formulas/calculate';
import {outsideGrid, type Place} from '../model/locate';
import {guardArea, guardInsertion} from '../edit/protection';
import {isEmpty} from '../model/range';
import {checkCells} from '../requests/sheet';
import {changed, spreadsheetId, type Desk} from '../workbook';
import {tableIn} from './append';
import {dimensionOf, echoOfCall, reading} from './options';
import {checkedValues, placeAsked, wireWritten} from './update';
import {asRows, covered, nothingWritten, writeRows} from './write';

/** Rows for the values: those below the table, made where the grid ends or where rows are to be inserted. */
function makeRoom(
  {book, rights}: Edit,
  {sheet}: Place,
  top: number,
  count: number,
  insert: boolean,
): void {
  const {rowCount} = sheet.grid;
  const missing = insert ? count : top + count - rowCount;
  if (missing <= 0) return;
  const at = insert ? Math.min(top, rowCount) : rowCount;
  if (insert) guardInsertion(book, sheet, 'ROWS', at, rights);
  changeLines(book, sheet, 'ROWS', {kind: 'insert', at, count: missing});
  checkCells(book);
}

function appendTo(
  edit: Edit,
  call: ApiCall,
  body: sheets_v4.Schema$ValueRange,
): sheets_v4.Schema$AppendValuesResponse {
  const {book, rights} = edit;
  const as = reading(call.params.valueInputOption);
  const place = placeAsked(edit, String(call.params.range), body.range);
  const {sheet} = place;
  const rows = asRows(
    checkedValues(body.values),
    dimensionOf(body.majorDimension),
  );
  const table = tableIn(sheet, place.area);
  const corner = table
    ? {...table, top: table.bottom, bottom: table.bottom + 1}
    : place.area;
  const area = covered({...place, area: corner}, rows);
  let written = nothingWritten(sheet, corner);
  if (!isEmpty(area)) {
    if (area.right > sheet.grid.columnCount) throw outsideGrid(sheet, area);
    const insert = call.params.insertDataOption === 'INSERT_ROWS';
    makeRoom(edit, place, area.top, rows.length, insert && table !== undefined);
    guardArea(book, sheet, area, rights);
    written = writeRows(sheet, area, rows, as);
  }
  const echo = echoOfCall(call);
  if (echo) calculate(book, edit.now);
  return {
    spreadsheetId: book.id,
    ...(table && {tableRange: formatArea(sheet.title, table)}),
    updates: wireWritten(book.id, written, echo),
  };
}

export function append(
  desk: Desk,
  call: ApiCall,
): sheets_v4.Schema$AppendValuesResponse {
  const body = call.body as sheets_v4.Schema$ValueRange;
  return changed(desk, call, spreadsheetId(call), edit =>
    appendTo(edit, call, body),
  );
}
