import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {Spreadsheet} from '../spreadsheet';

const range = {
  sheetId: 0,
  startRowIndex: 0,
  endRowIndex: 3,
  startColumnIndex: 0,
  endColumnIndex: 2,
};

const rows = (...texts: string[][]): sheets_v4.Schema$RowData[] =>
  texts.map(row => ({
    values: row.map(stringValue => ({userEnteredValue: {stringValue}})),
  }));

const append = (tableId: string, ...texts: string[][]) => ({
  appendCells: {tableId, rows: rows(...texts), fields: 'userEnteredValue'},
});

function aTable(more: sheets_v4.Schema$Table = {}): Spreadsheet {
  const sheet = new Spreadsheet();
  sheet.put('A1:B1', [['Id', 'Title']]);
  sheet.batch({
    addTable: {
      table: {tableId: 'incidents', name: 'Incidents', range, ...more},
    },
  });
  return sheet;
}

const table = (sheet: Spreadsheet) => sheet.get().sheets?.[0].tables?.[0];

describe('a table', () => {
  it('takes its columns from the header row', () => {
    expect(table(aTable())?.columnProperties).toEqual([
      {columnIndex: 0, columnName: 'Id'},
      {columnIndex: 1, columnName: 'Title'},
    ]);
  });

  it('fills its free rows first and then grows', () => {
    const sheet = aTable();
    sheet.batch(append('incidents', ['1', 'a']));
    expect(table(sheet)?.range?.endRowIndex).toBe(3);
    sheet.batch(append('incidents', ['2', 'b'], ['3', 'c']));
    expect(sheet.values('A1:B9')).toEqual([
      ['Id', 'Title'],
      ['1', 'a'],
      ['2', 'b'],
      ['3', 'c'],
    ]);
    expect(table(sheet)?.range?.endRowIndex).toBe(4);
  });

  it('pushes down what stands below it', () => {
    const sheet = aTable();
    sheet.put('A4', [['below']]);
    sheet.batch(append('incidents', ['1'], ['2'], ['3']));
    expect(sheet.values('A1:A5')).toEqual([
      ['Id'],
      ['1'],
      ['2'],
      ['3'],
      ['below'],
    ]);
  });

  it('appends before its footer', () => {
    const sheet = aTable({
      rowsProperties: {footerColorStyle: {rgbColor: {red: 1}}},
    });
    sheet.put('A3', [['total']]);
    sheet.batch(append('incidents', ['1'], ['2']));
    expect(sheet.values('A1:A4')).toEqual([['Id'], ['1'], ['2'], ['total']]);
    expect(table(sheet)?.range?.endRowIndex).toBe(4);
  });

  it('keeps its columns numbered when one is inserted or deleted', () => {
    const sheet = aTable({
      columnProperties: [
        {columnIndex: 1, columnName: 'Title', columnType: 'TEXT'},
      ],
    });
    const columns = (startIndex: number) => ({
      range: {
        sheetId: 0,
        dimension: 'COLUMNS',
        startIndex,
        endIndex: startIndex + 1,
      },
    });
    sheet.batch({insertDimension: columns(1)});
    const types = () =>
      table(sheet)?.columnProperties?.map(({columnType, columnIndex}) => [
        columnIndex,
        columnType,
      ]);
    expect(types()).toContainEqual([2, 'TEXT']);
    sheet.batch({deleteDimension: columns(0)});
    expect(types()).toContainEqual([1, 'TEXT']);
  });

  it('is shown among the banded ranges unless that is declined', () => {
    const sheet = aTable();
    expect(sheet.get().sheets?.[0].bandedRanges).toMatchObject([
      {bandedRangeReference: 'incidents'},
    ]);
    const query = '?excludeTablesInBandedRanges=true';
    expect(sheet.get(query).sheets?.[0]).not.toHaveProperty('bandedRanges');
  });

  it('goes with its content', () => {
    const sheet = aTable();
    sheet.batch({deleteTable: {tableId: 'incidents'}});
    expect(sheet.values('Sheet1')).toEqual([]);
    expect(table(sheet)).toBeUndefined();
  });

  it.each([
    [{name: 'incidents', range: {...range, startRowIndex: 9, endRowIndex: 12}}],
    [{name: 'Other', range: {...range, startRowIndex: 2, endRowIndex: 12}}],
    [
      {
        name: 'Other',
        range: {...range, startRowIndex: 9, endRowIndex: 12},
        columnProperties: [{columnIndex: 0, columnType: 'DROPDOWN'}],
      },
    ],
    [
      {
        name: 'Other',
        range: {...range, startRowIndex: 9, endRowIndex: 12},
        columnProperties: [
          {
            columnIndex: 0,
            columnType: 'TEXT',
            dataValidationRule: {condition: {type: 'ONE_OF_LIST'}},
          },
        ],
      },
    ],
  ])('is refused with a taken name, place or a wrong column: %#', other => {
    expect(aTable().batchRefusal([{addTable: {table: other}}])).toMatch(
      /^Invalid requests\[0\]\.addTable: /,
    );
  });
});
