import fc from 'fast-check';
import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {OWNER, Spreadsheet} from '../spreadsheet';

type Request = sheets_v4.Schema$Request;

const write = (text: string): Request => ({
  updateCells: {
    start: {sheetId: 0, rowIndex: 0, columnIndex: 0},
    rows: [{values: [{userEnteredValue: {stringValue: text}}]}],
    fields: 'userEnteredValue',
  },
});

describe('a batch', () => {
  it('answers one reply a request, in order', () => {
    const sheet = new Spreadsheet();
    const replies = sheet.batch(
      write('x'),
      {addSheet: {properties: {sheetId: 7, title: 'Seven'}}},
      {deleteSheet: {sheetId: 7}},
    );
    expect(replies).toEqual([
      {},
      {
        addSheet: {
          properties: {
            sheetId: 7,
            title: 'Seven',
            index: 1,
            sheetType: 'GRID',
            gridProperties: {rowCount: 1000, columnCount: 26},
          },
        },
      },
      {},
    ]);
  });

  it('takes names in snake_case, those in masks included', () => {
    const sheet = new Spreadsheet();
    sheet.ok('POST', ':batchUpdate', {
      requests: {
        update_sheet_properties: {
          properties: {
            sheet_id: 0,
            grid_properties: {frozen_row_count: 3, frozen_column_count: 1},
          },
          fields: 'grid_properties(frozen_row_count, frozen_column_count)',
        },
      },
    });
    expect(sheet.get().sheets?.[0].properties?.gridProperties).toMatchObject({
      frozenRowCount: 3,
      frozenColumnCount: 1,
    });
  });

  it('happens wholly or not at all, wherever it fails', () => {
    const steps: Request[] = [
      write('changed'),
      {addSheet: {properties: {sheetId: 9, title: 'Nine'}}},
      {
        insertDimension: {
          range: {dimension: 'ROWS', startIndex: 0, endIndex: 3},
        },
      },
      {
        mergeCells: {
          range: {startRowIndex: 4, endRowIndex: 6},
          mergeType: 'MERGE_ALL',
        },
      },
      {
        updateSpreadsheetProperties: {
          properties: {title: 'New'},
          fields: 'title',
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'k',
            visibility: 'DOCUMENT',
            location: {spreadsheet: true},
          },
        },
      },
    ];
    const sheet = new Spreadsheet();
    sheet.put('A1:B2', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const before = sheet.get('?includeGridData=true');
    const modified = () =>
      sheet.workspace.request(
        OWNER,
        'GET',
        `/drive/v3/files/${sheet.id}?fields=name,version`,
      ).body;
    const file = modified();
    fc.assert(
      fc.property(fc.shuffledSubarray(steps), some => {
        const refused = sheet.batchRefusal([
          ...some,
          {deleteSheet: {sheetId: 404}},
        ]);
        expect(refused).toBe(
          `Invalid requests[${some.length}].deleteSheet: No sheet with id: 404`,
        );
        expect(sheet.get('?includeGridData=true')).toEqual(before);
        expect(modified()).toEqual(file);
      }),
      {numRuns: 20},
    );
  });

  it('names the request kind the emulator does not have', () => {
    const sheet = new Spreadsheet();
    expect(
      sheet.call('POST', ':batchUpdate', {
        requests: [{addSlicer: {slicer: {}}}],
      }),
    ).toMatchObject({
      status: 501,
      body: {
        error: {
          message: expect.stringContaining('requests[0].addSlicer') as unknown,
        },
      },
    });
  });

  it.each([
    [[], 'Must specify at least one request.'],
    [
      [{updateCells: {range: {sheetId: 5}, rows: [], fields: '*'}}],
      'Invalid requests[0].updateCells: No grid with id: 5',
    ],
    [
      [{updateCells: {range: {sheetId: 0}, rows: []}}],
      "Invalid requests[0].updateCells: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ],
    [
      [{repeatCell: {range: {endRowIndex: 1001}, cell: {}, fields: 'note'}}],
      'Invalid requests[0].repeatCell: Range (Sheet1!A1:Z1001) exceeds grid limits. Max rows: 1000, max columns: 26',
    ],
  ] as [Request[], string][])('is refused: %j', (requests, message) => {
    expect(new Spreadsheet().batchRefusal(requests)).toBe(message);
  });

  it('can answer with the spreadsheet', () => {
    const sheet = new Spreadsheet();
    const answer = sheet.ok<sheets_v4.Schema$BatchUpdateSpreadsheetResponse>(
      'POST',
      ':batchUpdate',
      {
        requests: [write('x')],
        includeSpreadsheetInResponse: true,
        responseIncludeGridData: true,
        responseRanges: ['A1'],
      },
    );
    const [data] = answer.updatedSpreadsheet?.sheets?.[0].data ?? [];
    expect(data.rowData?.[0].values?.[0].formattedValue).toBe('x');
  });
});
