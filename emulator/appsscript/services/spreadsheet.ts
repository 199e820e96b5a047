import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {SheetSelection} from '../contracts';
import type {Execution, Methods} from '../host/execution';
import {readFile} from './editor-file';
import {SCOPE} from './scopes';

function sheets(execution: Execution) {
  const {fileId} = execution.request.container ?? {fileId: ''};
  const fields = 'sheets.properties(sheetId,title,index,hidden)';
  const file = readFile(
    execution,
    `/v4/spreadsheets/${fileId}?fields=${fields}`,
  ) as sheets_v4.Schema$Spreadsheet;
  return (file.sheets ?? []).map(({properties}) => ({
    sheetId: properties?.sheetId ?? 0,
    title: properties?.title ?? '',
    index: properties?.index ?? 0,
    hidden: properties?.hidden ?? false,
  }));
}

const opened = {scopes: SCOPE.spreadsheet, mode: 'LIMITED'} as const;

export const spreadsheet: Methods = {
  'service.SpreadsheetApp.getActiveSpreadsheet': {
    ...opened,
    answer: ({runtime, request}) => {
      const {container} = request;
      if (container?.kind !== 'spreadsheet') return null;
      const {fileId} = container;
      return {id: fileId, name: runtime.tenant.gate.titleOf(fileId)};
    },
  },
  'service.SpreadsheetApp.flush': {answer: () => null},
  'service.Spreadsheet.getSheets': {...opened, answer: sheets},
  'service.Spreadsheet.getSelection': {
    ...opened,
    answer: ({request}) =>
      (request.container?.selection as SheetSelection | undefined) ?? null,
  },
  'service.Spreadsheet.setActiveSheet': {
    ...opened,
    answer: (execution, [sheetId]) => {
      execution.effects.push({
        kind: 'selectCells',
        selection: {sheetId: Number(sheetId), range: 'A1'},
      });
    },
  },
  'service.Spreadsheet.toast': {
    ...opened,
    answer: (execution, [message, title, seconds]) => {
      execution.effects.push({
        kind: 'toast',
        title: String(title),
        message: String(message),
        seconds: Number(seconds),
      });
    },
  },
};
