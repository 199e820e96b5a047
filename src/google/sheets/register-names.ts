import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {ColumnPlan, PresentTabs, TabPlan} from '../../world/register';
import {json, type HttpAnswer, type HttpRequest} from '../rest/http';
import {lookRequests} from './register-looks';
import {ruleOf} from './register-plan';

type Request = sheets_v4.Schema$Request;

/** A column whose dropdown is one of ours, from before. */
interface OldColumn {
  readonly sheetId: number;
  readonly column: ColumnPlan;
  readonly at: number;
}

/** Headers with their notes, and the dropdowns as they are in the first row below. */
export function firstRowsOf(
  spreadsheet: string,
  plan: readonly TabPlan[],
  present: PresentTabs,
): HttpRequest {
  return {
    method: 'post',
    url: `${spreadsheet}:getByDataFilter?fields=sheets(properties.sheetId,developerMetadata(metadataKey,metadataValue),data(startColumn,rowData.values(note,dataValidation.condition)))`,
    body: {
      dataFilters: plan
        .filter(({key}) => key in present)
        .map(({sheetId}) => ({
          gridRange: {sheetId, startRowIndex: 0, endRowIndex: 2},
        })),
      includeGridData: true,
    } satisfies sheets_v4.Schema$GetSpreadsheetByDataFilterRequest,
    repeatable: true,
  };
}

/**
 * New dropdowns and the names of what their cells hold, and what `lookRequests` gives. A dropdown somebody made to their own
 * wishes stays.
 */
export function refreshRequests(
  answer: HttpAnswer,
  plan: readonly TabPlan[],
  present: PresentTabs,
): readonly Request[] {
  const {sheets = []} = json<sheets_v4.Schema$Spreadsheet>(answer);
  const sheetOf = ({sheetId}: TabPlan) =>
    sheets.find(({properties}) => (properties?.sheetId ?? 0) === sheetId);
  const looks = plan.flatMap(tab =>
    tab.key in present ? lookRequests(tab, sheetOf(tab), present[tab.key]) : [],
  );
  const names = plan
    .flatMap(tab => {
      const {key, sheetId, columns} = tab;
      const sheet = sheetOf(tab);
      return columns.flatMap((column): OldColumn[] => {
        const at = present[key]?.columns[column.key];
        return at !== undefined && isOld(column, offered(sheet, at))
          ? [{sheetId, column, at}]
          : [];
      });
    })
    .flatMap(renewed);
  return [...names, ...looks];
}

/** What they did, in words. */
export function refreshed(answer: HttpAnswer): readonly string[] {
  const {replies = []} =
    json<sheets_v4.Schema$BatchUpdateSpreadsheetResponse>(answer);
  const named = replies.reduce(
    (sum, {findReplace}) => sum + (findReplace?.occurrencesChanged ?? 0),
    0,
  );
  return [
    ...(named === 0
      ? []
      : [
          `${named} ${named === 1 ? 'cell shows its name' : 'cells show names'}.`,
        ]),
    ...(replies.some(({createDeveloperMetadata}) => createDeveloperMetadata)
      ? ['Row heights and warnings in headers given.']
      : []),
  ];
}

function offered(
  sheet: sheets_v4.Schema$Sheet | undefined,
  at: number,
): readonly string[] {
  const grid = sheet?.data?.[0];
  const cell = grid?.rowData?.[1]?.values?.[at - (grid.startColumn ?? 0)];
  return (cell?.dataValidation?.condition?.values ?? []).map(
    ({userEnteredValue}) => userEnteredValue ?? '',
  );
}

function isOld(
  {choices = [], names = {}}: ColumnPlan,
  there: readonly string[],
): boolean {
  const ours = (one: string): boolean => one in names || choices.includes(one);
  return (
    there.length > 0 &&
    there.every(ours) &&
    choices.some(one => !there.includes(one))
  );
}

function renewed({sheetId, column, at}: OldColumn): Request[] {
  const range = {
    sheetId,
    startRowIndex: 1,
    startColumnIndex: at,
    endColumnIndex: at + 1,
  };
  return [
    {setDataValidation: {range, rule: ruleOf(column)}},
    ...Object.entries(column.names ?? {})
      .filter(([key, name]) => key !== name)
      .map(([key, name]) => ({
        findReplace: {
          find: key,
          replacement: name,
          matchCase: true,
          matchEntireCell: true,
          range,
        },
      })),
  ];
}
