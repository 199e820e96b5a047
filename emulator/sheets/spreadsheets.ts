import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {ApiCall, Handlers} from '../kernel/contracts';
import {invalid} from '../kernel/errors';
import {sheetProperties, wireBook, type View} from './answer/spreadsheet';
import {applyRequests} from './batch';
import {newNumber} from './edit/edit';
import {locate, sheetById} from './model/locate';
import {selectPlaces} from './model/metadata';
import {selects} from './edit/masks';
import {SPREADSHEET, type Book} from './model/book';
import {requestsFor} from './new-spreadsheet';
import {copyOfSheet} from './requests/duplicate';
import {changed, opened, rightsOf, spreadsheetId, type Desk} from './workbook';

function fieldsOf({params}: ApiCall): string | undefined {
  return typeof params.fields === 'string' ? params.fields : undefined;
}

/** `includeGridData` counts only where no field mask says what is wanted. */
function wantsGrid(call: ApiCall, include: unknown, prefix = ''): boolean {
  const fields = fieldsOf(call);
  return fields ? selects(fields, `${prefix}sheets.data`) : include === true;
}

function textsOf(value: ApiCall['params'][string]): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function show(book: Book, view: View): sheets_v4.Schema$Spreadsheet {
  return wireBook(book, view);
}

function get(desk: Desk, call: ApiCall): sheets_v4.Schema$Spreadsheet {
  const book = opened(desk, call, spreadsheetId(call));
  const ranges = textsOf(call.params.ranges);
  return show(book, {
    rights: rightsOf(desk, call.caller),
    gridData: wantsGrid(call, call.params.includeGridData),
    withoutTableBands: call.params.excludeTablesInBandedRanges === true,
    ...(ranges.length > 0 && {
      places: ranges.map(range => locate(book, range)),
    }),
  });
}

function getByDataFilter(
  desk: Desk,
  call: ApiCall,
): sheets_v4.Schema$Spreadsheet {
  const book = opened(desk, call, spreadsheetId(call));
  const body = call.body as sheets_v4.Schema$GetSpreadsheetByDataFilterRequest;
  const filters = body.dataFilters ?? [];
  return show(book, {
    rights: rightsOf(desk, call.caller),
    gridData: wantsGrid(call, body.includeGridData),
    withoutTableBands: body.excludeTablesInBandedRanges === true,
    ...(filters.length > 0 && {
      places: filters.flatMap(filter =>
        selectPlaces(book, filter, call.caller.project),
      ),
    }),
  });
}

function create(desk: Desk, call: ApiCall): sheets_v4.Schema$Spreadsheet {
  const wanted = call.body as sheets_v4.Schema$Spreadsheet;
  const requests = requestsFor(wanted);
  const title = wanted.properties?.title || 'Untitled spreadsheet';
  const id = desk.gate.create(call.caller, title, SPREADSHEET);
  if (requests.length > 0) {
    changed(desk, call, id, edit => {
      if (wanted.sheets?.length) edit.book.sheets = [];
      return applyRequests(edit, requests);
    });
  }
  return show(opened(desk, call, id), {
    rights: rightsOf(desk, call.caller),
    gridData: false,
  });
}

function batchUpdate(
  desk: Desk,
  call: ApiCall,
): sheets_v4.Schema$BatchUpdateSpreadsheetResponse {
  const id = spreadsheetId(call);
  const body = call.body as sheets_v4.Schema$BatchUpdateSpreadsheetRequest;
  const replies = changed(desk, call, id, edit =>
    applyRequests(edit, body.requests ?? []),
  );
  if (!body.includeSpreadsheetInResponse) return {spreadsheetId: id, replies};
  const book = opened(desk, call, id);
  const ranges = body.responseRanges ?? [];
  const updatedSpreadsheet = show(book, {
    rights: rightsOf(desk, call.caller),
    gridData: wantsGrid(
      call,
      body.responseIncludeGridData,
      'updatedSpreadsheet.',
    ),
    ...(ranges.length > 0 && {
      places: ranges.map(range => locate(book, range)),
    }),
  });
  return {spreadsheetId: id, replies, updatedSpreadsheet};
}

function copyTo(desk: Desk, call: ApiCall): sheets_v4.Schema$SheetProperties {
  const source = opened(desk, call, spreadsheetId(call));
  const sheetId = Number(call.params.sheetId);
  const sheet = sheetById(source, sheetId);
  if (!sheet) throw invalid(`No sheet with id: ${sheetId}`);
  const {destinationSpreadsheetId} =
    call.body as sheets_v4.Schema$CopySheetToAnotherSpreadsheetRequest;
  return changed(desk, call, destinationSpreadsheetId ?? '', edit => {
    const {book, ids} = edit;
    const id = newNumber(ids, taken => sheetById(book, taken) !== undefined);
    const taken = (title: string): boolean =>
      book.sheets.some(one => one.title === title);
    let title = `Copy of ${sheet.title}`;
    for (let n = 2; taken(title); n++) title = `Copy of ${sheet.title} ${n}`;
    const copy = copyOfSheet(edit, sheet, id, title);
    book.sheets.push(copy);
    return sheetProperties(book, copy);
  });
}

export function spreadsheetHandlers(desk: Desk): Handlers {
  return {
    'sheets.spreadsheets.create': call => create(desk, call),
    'sheets.spreadsheets.get': call => get(desk, call),
    'sheets.spreadsheets.getByDataFilter': call => getByDataFilter(desk, call),
    'sheets.spreadsheets.batchUpdate': call => batchUpdate(desk, call),
    'sheets.spreadsheets.sheets.copyTo': call => copyTo(desk, call),
  };
}
