import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {ApiCall, Handlers} from '../kernel/contracts';
import {ApiError} from '../kernel/errors';
import {selectMetadata, visibleMetadata, wireMetadata} from './model/metadata';
import {opened, spreadsheetId, type Desk} from './workbook';

function get(desk: Desk, call: ApiCall): sheets_v4.Schema$DeveloperMetadata {
  const book = opened(desk, call, spreadsheetId(call));
  const id = Number(call.params.metadataId);
  const entry = visibleMetadata(book, call.caller.project).find(
    ({metadataId}) => metadataId === id,
  );
  if (!entry) {
    throw new ApiError('NOT_FOUND', 'Requested entity was not found.');
  }
  return wireMetadata(entry);
}

function search(
  desk: Desk,
  call: ApiCall,
): sheets_v4.Schema$SearchDeveloperMetadataResponse {
  const book = opened(desk, call, spreadsheetId(call));
  const {dataFilters = []} =
    call.body as sheets_v4.Schema$SearchDeveloperMetadataRequest;
  const matched = new Map<
    number,
    sheets_v4.Schema$MatchedDeveloperMetadata & {
      dataFilters: sheets_v4.Schema$DataFilter[];
    }
  >();
  for (const filter of dataFilters) {
    for (const entry of selectMetadata(book, filter, call.caller.project)) {
      const known = matched.get(entry.metadataId);
      if (known) known.dataFilters.push(filter);
      else {
        matched.set(entry.metadataId, {
          developerMetadata: wireMetadata(entry),
          dataFilters: [filter],
        });
      }
    }
  }
  return matched.size > 0
    ? {matchedDeveloperMetadata: [...matched.values()]}
    : {};
}

export function metadataHandlers(desk: Desk): Handlers {
  return {
    'sheets.spreadsheets.developerMetadata.get': call => get(desk, call),
    'sheets.spreadsheets.developerMetadata.search': call => search(desk, call),
  };
}
