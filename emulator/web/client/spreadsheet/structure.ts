import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {explain} from '../api';
import {ask} from '../kit/ask';
import type {Entry} from '../kit/menu';
import type {Area} from './a1';
import {tell} from './entry';
import type {Sheet, SpreadsheetSession} from './session';

function attempt(
  session: SpreadsheetSession,
  request: sheets_v4.Schema$Request,
): void {
  session
    .batch([request])
    .catch((error: unknown) => tell('That did not work', explain(error)));
}

/** Rows and columns around the selection. */
export function lineEntries(
  session: SpreadsheetSession,
  area: Area,
): readonly Entry[] {
  const sheetId = session.sheetId.value;
  const span = (dimension: 'ROWS' | 'COLUMNS', at: number, count = 1) => ({
    sheetId,
    dimension,
    startIndex: at,
    endIndex: at + count,
  });
  const rows = Math.abs(area.lastRow - area.row) + 1;
  const columns = Math.abs(area.lastColumn - area.column) + 1;
  const row = Math.min(area.row, area.lastRow);
  const column = Math.min(area.column, area.lastColumn);
  const insert = (range: sheets_v4.Schema$DimensionRange): void =>
    attempt(session, {
      insertDimension: {range, inheritFromBefore: (range.startIndex ?? 0) > 0},
    });
  return [
    {label: 'Row above', run: () => insert(span('ROWS', row))},
    {label: 'Row below', run: () => insert(span('ROWS', row + rows))},
    {label: 'Column left', run: () => insert(span('COLUMNS', column))},
    {
      label: 'Column right',
      run: () => insert(span('COLUMNS', column + columns)),
    },
    'separator',
    {
      label: rows === 1 ? 'Delete row' : `Delete ${rows} rows`,
      run: () =>
        attempt(session, {deleteDimension: {range: span('ROWS', row, rows)}}),
    },
    {
      label: columns === 1 ? 'Delete column' : `Delete ${columns} columns`,
      run: () =>
        attempt(session, {
          deleteDimension: {range: span('COLUMNS', column, columns)},
        }),
    },
    'separator',
    {label: 'Sheet', run: () => attempt(session, {addSheet: {}})},
  ];
}

/** What can be done with one sheet, from its tab. */
export function tabEntries(
  session: SpreadsheetSession,
  sheet: Sheet,
): readonly Entry[] {
  const sheetId = sheet.properties?.sheetId ?? 0;
  const title = sheet.properties?.title ?? '';
  return [
    {
      label: 'Rename',
      run: () =>
        void ask({title: 'Rename sheet', action: 'Rename', value: title}).then(
          name => {
            if (!name) return;
            attempt(session, {
              updateSheetProperties: {
                properties: {sheetId, title: name},
                fields: 'title',
              },
            });
          },
        ),
    },
    {
      label: 'Hide',
      run: () =>
        attempt(session, {
          updateSheetProperties: {
            properties: {sheetId, hidden: true},
            fields: 'hidden',
          },
        }),
    },
    {
      label: 'Delete',
      run: () =>
        void ask({
          title: `Delete “${title}”?`,
          message: 'Its cells are gone with it.',
          action: 'Delete',
          danger: true,
        }).then(yes => {
          if (yes !== null) attempt(session, {deleteSheet: {sheetId}});
        }),
    },
  ];
}

/** Bold, italic, wrapping and colour of the selected cells. */
export function format(
  session: SpreadsheetSession,
  area: Area,
  userEnteredFormat: sheets_v4.Schema$CellFormat,
  fields: string,
): void {
  attempt(session, {
    repeatCell: {
      range: {
        sheetId: session.sheetId.value,
        startRowIndex: Math.min(area.row, area.lastRow),
        endRowIndex: Math.max(area.row, area.lastRow) + 1,
        startColumnIndex: Math.min(area.column, area.lastColumn),
        endColumnIndex: Math.max(area.column, area.lastColumn) + 1,
      },
      cell: {userEnteredFormat},
      fields: `userEnteredFormat.${fields}`,
    },
  });
}
