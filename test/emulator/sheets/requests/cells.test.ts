import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {Spreadsheet} from '../spreadsheet';

type CellData = sheets_v4.Schema$CellData;

const A1 = {sheetId: 0, endRowIndex: 1, endColumnIndex: 1};

const update = (cell: CellData, fields: string): sheets_v4.Schema$Request => ({
  updateCells: {range: A1, rows: [{values: [cell]}], fields},
});

function cell(sheet: Spreadsheet, range = 'A1'): CellData {
  const [data] =
    sheet.get(`?ranges=${range}&includeGridData=true`).sheets?.[0].data ?? [];
  return data.rowData?.[0].values?.[0] ?? {};
}

describe('cells', () => {
  it('change in the named fields only', () => {
    const sheet = new Spreadsheet();
    sheet.batch(
      update(
        {
          userEnteredValue: {numberValue: 0.5},
          userEnteredFormat: {numberFormat: {type: 'PERCENT', pattern: '0%'}},
          note: 'half',
        },
        '*',
      ),
      update(
        {userEnteredFormat: {textFormat: {bold: true}}},
        'userEnteredFormat.textFormat.bold',
      ),
      update({}, 'note'),
    );
    expect(cell(sheet)).toMatchObject({
      userEnteredValue: {numberValue: 0.5},
      effectiveValue: {numberValue: 0.5},
      formattedValue: '50%',
      userEnteredFormat: {
        numberFormat: {type: 'PERCENT', pattern: '0%'},
        textFormat: {bold: true},
      },
      effectiveFormat: {
        horizontalAlignment: 'RIGHT',
        textFormat: {bold: true, fontSize: 10},
      },
    });
    expect(cell(sheet)).not.toHaveProperty('note');
  });

  it('lose named fields where the rows do not reach', () => {
    const sheet = new Spreadsheet();
    sheet.put('A1:B2', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    sheet.batch({
      updateCells: {
        range: {sheetId: 0, endRowIndex: 2, endColumnIndex: 2},
        rows: [{values: [{userEnteredValue: {stringValue: 'x'}}]}],
        fields: 'userEnteredValue',
      },
    });
    expect(sheet.values('Sheet1')).toEqual([['x']]);
  });

  it('show a colour in both of its forms', () => {
    const sheet = new Spreadsheet();
    sheet.batch(
      update(
        {userEnteredFormat: {backgroundColorStyle: {themeColor: 'ACCENT3'}}},
        'userEnteredFormat.backgroundColorStyle',
      ),
    );
    expect(cell(sheet).userEnteredFormat?.backgroundColor).toEqual({
      red: 0.9843137,
      green: 0.7372549,
      blue: 0.015686275,
    });
  });

  it('say that a formula was not computed', () => {
    const sheet = new Spreadsheet();
    sheet.put('A1', [['=VLOOKUP(1,B:C,2)']], 'USER_ENTERED');
    expect(cell(sheet)).toMatchObject({
      userEnteredValue: {formulaValue: '=VLOOKUP(1,B:C,2)'},
      effectiveValue: {errorValue: {type: 'N_A'}},
      formattedValue: '#N/A',
    });
  });

  it('show where a link goes', () => {
    const sheet = new Spreadsheet();
    sheet.put(
      'A1',
      [['=HYPERLINK("https://x.example/1","INC")']],
      'USER_ENTERED',
    );
    expect(cell(sheet).hyperlink).toBe('https://x.example/1');
  });

  it('take values from the API that a strict validation rule forbids to type', () => {
    const sheet = new Spreadsheet();
    const rule = {
      condition: {type: 'ONE_OF_LIST', values: [{userEnteredValue: 'Open'}]},
      strict: true,
    };
    sheet.batch({setDataValidation: {range: A1, rule}});
    sheet.put('A1', [['Nonsense']]);
    expect(cell(sheet).dataValidation).toEqual(rule);
    sheet.batch({setDataValidation: {range: A1}});
    expect(cell(sheet)).not.toHaveProperty('dataValidation');
  });

  it.each([
    [
      {
        updateCells: {
          range: A1,
          rows: [{values: [{}, {}]}],
          fields: '*',
        },
      },
      'Attempting to write column: 1, beyond the last requested column of: 0',
    ],
    [
      {
        updateCells: {
          start: {sheetId: 0, rowIndex: 1000},
          rows: [{values: [{}]}],
          fields: '*',
        },
      },
      'GridCoordinate.rowIndex[1000] is after last row in grid[999]',
    ],
    [update({}, 'colour'), 'Invalid field: colour'],
  ])('refuse what does not fit: %#', (request, message) => {
    expect(new Spreadsheet().batchRefusal([request])).toBe(
      `Invalid requests[0].updateCells: ${message}`,
    );
  });

  it('are appended below the last row with data', () => {
    const sheet = new Spreadsheet(undefined, {
      sheets: [
        {
          properties: {
            sheetId: 0,
            gridProperties: {rowCount: 2, columnCount: 2},
          },
        },
      ],
    });
    sheet.put('B1', [['x']]);
    const values = [{userEnteredValue: {stringValue: 'y'}}];
    sheet.batch({
      appendCells: {
        sheetId: 0,
        rows: [{values}, {values}],
        fields: 'userEnteredValue',
      },
    });
    expect(sheet.values('A1:B3')).toEqual([['', 'x'], ['y'], ['y']]);
  });
});
