import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {Cell, PresentCharts, TabPlan} from '../../world/register';
import {json, type HttpAnswer, type HttpRequest} from '../rest/http';
import {chartsGiven} from './register-charts';
import {gridsFrom} from './register-reading';

/** What of a spreadsheet tells it. */
export const PRESENT_FIELDS =
  'sheets(properties(sheetId,gridProperties(rowCount,columnCount)),charts(spec.title,position.overlayPosition.anchorCell.rowIndex),developerMetadata(metadataKey,metadataValue))';

/** A planned tab that a spreadsheet has. */
export interface PresentTab {
  readonly tab: TabPlan;
  readonly width: number;
  readonly charts: PresentCharts;
}

export function presentTabs(
  {sheets = []}: sheets_v4.Schema$Spreadsheet,
  plan: readonly TabPlan[],
): readonly PresentTab[] {
  return plan.flatMap(tab => {
    const sheet = sheets.find(
      ({properties}) => (properties?.sheetId ?? 0) === tab.sheetId,
    );
    const width = sheet?.properties?.gridProperties?.columnCount ?? 0;
    return sheet === undefined
      ? []
      : [{tab, width, charts: chartsGiven(sheet)}];
  });
}

/** The first rows of those tabs, by their sheet ids. */
export function headersOf(
  spreadsheetId: string,
  tabs: readonly PresentTab[],
): HttpRequest {
  return {
    method: 'post',
    url: `https://sheets.googleapis.com/v4/spreadsheets/${spreadsheetId}/values:batchGetByDataFilter`,
    body: {
      dataFilters: tabs.map(({tab: {sheetId}}) => ({
        gridRange: {sheetId, startRowIndex: 0, endRowIndex: 1},
      })),
      majorDimension: 'ROWS',
    } satisfies sheets_v4.Schema$BatchGetValuesByDataFilterRequest,
    repeatable: true,
  };
}

export function gridsIn(
  answer: HttpAnswer,
  tabs: readonly PresentTab[],
): ReadonlyMap<number, Cell[][]> {
  const {valueRanges = []} =
    json<sheets_v4.Schema$BatchGetValuesByDataFilterResponse>(answer);
  return gridsFrom(
    valueRanges,
    tabs.map(({tab}) => tab),
    new Map(),
  );
}
