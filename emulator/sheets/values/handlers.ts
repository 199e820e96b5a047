import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {ApiCall, Handlers} from '../../kernel/contracts';
import {invalid} from '../../kernel/errors';
import {formatArea} from '../a1';
import type {Edit} from '../edit';
import {withEntry} from '../entry';
import {changeLines} from '../lines';
import {locate, outsideGrid, type Place} from '../locate';
import {selectPlaces} from '../metadata';
import {guardArea} from '../protection';
import {isEmpty} from '../range';
import {checkCells} from '../requests/sheet';
import {changed, opened, spreadsheetId, type Desk} from '../workbook';
import {tableIn} from './append';
import {dimensionOf, reading, readOptions} from './options';
import {readValues, type ReadOptions} from './read';
import {
  checkedValues,
  placeAsked,
  putValues,
  wireTotals,
  wireWritten,
} from './update';
import {asRows, covered, writeRows, type Written} from './write';

function optionsOf({params}: ApiCall): ReadOptions {
  const {majorDimension, valueRenderOption, dateTimeRenderOption} = params;
  return readOptions(majorDimension, valueRenderOption, dateTimeRenderOption);
}

function echoOf(
  include: unknown,
  values: unknown,
  dates: unknown,
): ReadOptions | undefined {
  return include === true ? readOptions('ROWS', values, dates) : undefined;
}

function echoOfCall({params}: ApiCall): ReadOptions | undefined {
  return echoOf(
    params.includeValuesInResponse,
    params.responseValueRenderOption,
    params.responseDateTimeRenderOption,
  );
}

function get(desk: Desk, call: ApiCall): sheets_v4.Schema$ValueRange {
  const book = opened(desk, call, spreadsheetId(call));
  return readValues(locate(book, String(call.params.range)), optionsOf(call));
}

function batchGet(
  desk: Desk,
  call: ApiCall,
): sheets_v4.Schema$BatchGetValuesResponse {
  const book = opened(desk, call, spreadsheetId(call));
  const {ranges} = call.params;
  const options = optionsOf(call);
  return {
    spreadsheetId: book.id,
    ...(Array.isArray(ranges) &&
      ranges.length > 0 && {
        valueRanges: ranges.map(range =>
          readValues(locate(book, String(range)), options),
        ),
      }),
  };
}

function batchGetByDataFilter(
  desk: Desk,
  call: ApiCall,
): sheets_v4.Schema$BatchGetValuesByDataFilterResponse {
  const book = opened(desk, call, spreadsheetId(call));
  const body = call.body as sheets_v4.Schema$BatchGetValuesByDataFilterRequest;
  const options = readOptions(
    body.majorDimension,
    body.valueRenderOption,
    body.dateTimeRenderOption,
  );
  const valueRanges = (body.dataFilters ?? []).flatMap(filter =>
    selectPlaces(book, filter, call.caller.project).map(place => ({
      valueRange: readValues(place, options),
      dataFilters: [filter],
    })),
  );
  return {
    spreadsheetId: book.id,
    ...(valueRanges.length > 0 && {valueRanges}),
  };
}

function update(
  desk: Desk,
  call: ApiCall,
): sheets_v4.Schema$UpdateValuesResponse {
  const as = reading(call.params.valueInputOption);
  const echo = echoOfCall(call);
  const body = call.body as sheets_v4.Schema$ValueRange;
  const id = spreadsheetId(call);
  return changed(desk, call, id, edit => {
    const place = placeAsked(edit, String(call.params.range), body.range);
    return wireWritten(id, putValues(edit, place, body, as), echo);
  });
}

function batchUpdate(
  desk: Desk,
  call: ApiCall,
): sheets_v4.Schema$BatchUpdateValuesResponse {
  const body = call.body as sheets_v4.Schema$BatchUpdateValuesRequest;
  const as = reading(body.valueInputOption);
  const echo = echoOf(
    body.includeValuesInResponse,
    body.responseValueRenderOption,
    body.responseDateTimeRenderOption,
  );
  const id = spreadsheetId(call);
  return changed(desk, call, id, edit => {
    const written = (body.data ?? []).map(data =>
      putValues(edit, locate(edit.book, data.range ?? ''), data, as),
    );
    return {
      ...wireTotals(id, written),
      responses: written.map(one => wireWritten(id, one, echo)),
    };
  });
}

function batchUpdateByDataFilter(
  desk: Desk,
  call: ApiCall,
): sheets_v4.Schema$BatchUpdateValuesByDataFilterResponse {
  const body =
    call.body as sheets_v4.Schema$BatchUpdateValuesByDataFilterRequest;
  const as = reading(body.valueInputOption);
  const echo = echoOf(
    body.includeValuesInResponse,
    body.responseValueRenderOption,
    body.responseDateTimeRenderOption,
  );
  const id = spreadsheetId(call);
  return changed(desk, call, id, edit => {
    const written = (body.data ?? []).flatMap(data => {
      const filter = data.dataFilter ?? {};
      const {project} = call.caller;
      return selectPlaces(edit.book, filter, project).map(place => ({
        filter,
        one: putValues(edit, place, data, as),
      }));
    });
    const responses = written.map(({filter, one}) => {
      const {spreadsheetId: _id, ...rest} = wireWritten(id, one, echo);
      return {...rest, dataFilter: filter};
    });
    return {
      ...wireTotals(
        id,
        written.map(({one}) => one),
      ),
      ...(responses.length > 0 && {responses}),
    };
  });
}

/** Rows for the values: those below the table, made where the grid ends or where rows are to be inserted. */
function makeRoom(
  {book}: Edit,
  {sheet}: Place,
  top: number,
  count: number,
  insert: boolean,
): void {
  const {rowCount} = sheet.grid;
  const missing = insert ? count : top + count - rowCount;
  if (missing <= 0) return;
  const at = insert ? Math.min(top, rowCount) : rowCount;
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
  let written: Written = {sheet, area: corner, rows: 0, columns: 0, cells: 0};
  if (!isEmpty(area)) {
    if (area.right > sheet.grid.columnCount) throw outsideGrid(sheet, area);
    const insert = call.params.insertDataOption === 'INSERT_ROWS';
    makeRoom(edit, place, area.top, rows.length, insert && table !== undefined);
    guardArea(book, sheet, area, rights);
    written = writeRows(sheet, area, rows, as);
  }
  return {
    spreadsheetId: book.id,
    ...(table && {tableRange: formatArea(sheet.title, table)}),
    updates: wireWritten(book.id, written, echoOfCall(call)),
  };
}

function append(
  desk: Desk,
  call: ApiCall,
): sheets_v4.Schema$AppendValuesResponse {
  const body = call.body as sheets_v4.Schema$ValueRange;
  return changed(desk, call, spreadsheetId(call), edit =>
    appendTo(edit, call, body),
  );
}

/** Only values go; formats, notes and validation stay. */
function clearPlace({book, rights}: Edit, {sheet, area}: Place): string {
  guardArea(book, sheet, area, rights);
  const bottom = Math.min(area.bottom, sheet.grid.depth);
  for (let row = area.top; row < bottom; row++) {
    const right = Math.min(area.right, sheet.grid.row(row)?.length ?? 0);
    for (let column = area.left; column < right; column++) {
      const cell = sheet.grid.cell(row, column);
      if (cell) sheet.grid.set(row, column, withEntry(cell, {value: ''}));
    }
  }
  return formatArea(sheet.title, area);
}

function clear(
  desk: Desk,
  call: ApiCall,
): sheets_v4.Schema$ClearValuesResponse {
  const id = spreadsheetId(call);
  return changed(desk, call, id, edit => ({
    spreadsheetId: id,
    clearedRange: clearPlace(
      edit,
      locate(edit.book, String(call.params.range)),
    ),
  }));
}

function batchClear(
  desk: Desk,
  call: ApiCall,
): sheets_v4.Schema$BatchClearValuesResponse {
  const {ranges} = call.body as sheets_v4.Schema$BatchClearValuesRequest;
  if (!ranges?.length) throw invalid('Must specify at least one range.');
  const id = spreadsheetId(call);
  return changed(desk, call, id, edit => ({
    spreadsheetId: id,
    clearedRanges: ranges.map(range =>
      clearPlace(edit, locate(edit.book, range)),
    ),
  }));
}

function batchClearByDataFilter(
  desk: Desk,
  call: ApiCall,
): sheets_v4.Schema$BatchClearValuesByDataFilterResponse {
  const body =
    call.body as sheets_v4.Schema$BatchClearValuesByDataFilterRequest;
  const id = spreadsheetId(call);
  return changed(desk, call, id, edit => {
    const clearedRanges = (body.dataFilters ?? []).flatMap(filter =>
      selectPlaces(edit.book, filter, call.caller.project).map(place =>
        clearPlace(edit, place),
      ),
    );
    return {
      spreadsheetId: id,
      ...(clearedRanges.length > 0 && {clearedRanges}),
    };
  });
}

export function valueHandlers(desk: Desk): Handlers {
  return {
    'sheets.spreadsheets.values.get': call => get(desk, call),
    'sheets.spreadsheets.values.batchGet': call => batchGet(desk, call),
    'sheets.spreadsheets.values.batchGetByDataFilter': call =>
      batchGetByDataFilter(desk, call),
    'sheets.spreadsheets.values.update': call => update(desk, call),
    'sheets.spreadsheets.values.batchUpdate': call => batchUpdate(desk, call),
    'sheets.spreadsheets.values.batchUpdateByDataFilter': call =>
      batchUpdateByDataFilter(desk, call),
    'sheets.spreadsheets.values.append': call => append(desk, call),
    'sheets.spreadsheets.values.clear': call => clear(desk, call),
    'sheets.spreadsheets.values.batchClear': call => batchClear(desk, call),
    'sheets.spreadsheets.values.batchClearByDataFilter': call =>
      batchClearByDataFilter(desk, call),
  };
}
