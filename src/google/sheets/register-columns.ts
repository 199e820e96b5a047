import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {Layout, TabPlan} from '../../world/register';
import {json, type HttpAnswer, type HttpRequest} from '../rest/http';
import {COLUMN_KEY, taggedColumns} from './register-layout';
import {position} from './register-place';

export const SHEETS = 'https://sheets.googleapis.com/v4/spreadsheets';

/** Where the columns are that Sheets has found. */
export function taggedFrom(answer: HttpAnswer): ReadonlyMap<string, number> {
  return taggedColumns(
    json<sheets_v4.Schema$SearchDeveloperMetadataResponse>(answer)
      .matchedDeveloperMetadata ?? [],
  );
}

/** Asks for every column the product has tagged, wherever people moved it. */
export function columnSearch(spreadsheetId: string): HttpRequest {
  return {
    method: 'post',
    url: `${SHEETS}/${spreadsheetId}/developerMetadata:search`,
    body: {
      dataFilters: [{developerMetadataLookup: {metadataKey: COLUMN_KEY}}],
    } satisfies sheets_v4.Schema$SearchDeveloperMetadataRequest,
    repeatable: true,
  };
}

export function columnBounds(
  layout: Layout,
  tab: TabPlan,
  key: string,
): {startColumnIndex: number; endColumnIndex: number} {
  const column = position(layout, tab, key);
  return {startColumnIndex: column, endColumnIndex: column + 1};
}
