import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {ApiCall, Handlers} from '../../kernel/contracts';
import {calculate} from '../formulas/calculate';
import {locate} from '../model/locate';
import {selectPlaces} from '../model/metadata';
import {changed, opened, spreadsheetId, type Desk} from '../workbook';
import {append} from './append-handler';
import {batchClear, batchClearByDataFilter, clear} from './clear';
import {echoOf, echoOfCall, reading, readOptions} from './options';
import {readValues, type ReadOptions} from './read';
import {placeAsked, putValues, wireTotals, wireWritten} from './update';

function optionsOf({params}: ApiCall): ReadOptions {
  const {majorDimension, valueRenderOption, dateTimeRenderOption} = params;
  return readOptions(majorDimension, valueRenderOption, dateTimeRenderOption);
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
    const written = putValues(edit, place, body, as);
    if (echo) calculate(edit.book, edit.now);
    return wireWritten(id, written, echo);
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
    if (echo) calculate(edit.book, edit.now);
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
    if (echo) calculate(edit.book, edit.now);
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
