import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {Spreadsheet} from '../spreadsheet';

const lines = (dimension: string, startIndex: number, endIndex: number) => ({
  sheetId: 0,
  dimension,
  startIndex,
  endIndex,
});

const area = (top: number, bottom: number, left: number, right: number) => ({
  sheetId: 0,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});

function filled(): Spreadsheet {
  const sheet = new Spreadsheet();
  sheet.put('A1:C3', [
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
    ['g', 'h', 'i'],
  ]);
  return sheet;
}

describe('rows and columns', () => {
  it('are inserted with the look of a neighbour', () => {
    const sheet = filled();
    sheet.batch(
      {
        repeatCell: {
          range: area(0, 1, 0, 3),
          cell: {userEnteredFormat: {textFormat: {bold: true}}},
          fields: 'userEnteredFormat',
        },
      },
      {insertDimension: {range: lines('ROWS', 1, 2), inheritFromBefore: true}},
      {insertDimension: {range: lines('ROWS', 3, 4), inheritFromBefore: false}},
    );
    expect(sheet.values('A1:A5')).toEqual([['a'], [], ['d'], [], ['g']]);
    const {rowData} =
      sheet.get('?includeGridData=true').sheets?.[0].data?.[0] ?? {};
    const bold = (row: number) =>
      rowData?.[row].values?.[0]?.userEnteredFormat?.textFormat?.bold;
    expect([bold(1), bold(3)]).toEqual([true, undefined]);
  });

  it('carry merges, named ranges and filters along', () => {
    const sheet = filled();
    sheet.batch(
      {mergeCells: {range: area(1, 3, 1, 3), mergeType: 'MERGE_ALL'}},
      {addNamedRange: {namedRange: {name: 'Body', range: area(1, 3, 0, 3)}}},
      {setBasicFilter: {filter: {range: area(0, 3, 0, 3)}}},
      {insertDimension: {range: lines('ROWS', 1, 2)}},
    );
    const {sheets, namedRanges} = sheet.get();
    expect(sheets?.[0].merges?.[0]).toMatchObject({
      startRowIndex: 2,
      endRowIndex: 4,
    });
    expect(namedRanges?.[0].range).toMatchObject({
      startRowIndex: 2,
      endRowIndex: 4,
    });
    expect(sheets?.[0].basicFilter?.range).toMatchObject({
      startRowIndex: 0,
      endRowIndex: 4,
    });
    expect(sheet.values('Body')).toEqual([['d', 'e'], ['g']]);
    expect(sheet.values("'Sheet1'!Body")).toEqual([['d', 'e'], ['g']]);
    for (const other of ['Other!Body', 'Sheet1!Nothing', 'Sheet1!!Body']) {
      expect(
        sheet.refusal('GET', `/values/${encodeURIComponent(other)}`),
      ).toContain('Unable to parse range');
    }
  });

  it('are not joined to a filter that was laid over everything', () => {
    const sheet = filled();
    sheet.batch({setBasicFilter: {filter: {range: {sheetId: 0}}}});
    sheet.batch({
      appendDimension: {sheetId: 0, dimension: 'ROWS', length: 5},
    });
    expect(sheet.get().sheets?.[0].basicFilter?.range).toEqual({
      startRowIndex: 0,
      endRowIndex: 1000,
      startColumnIndex: 0,
      endColumnIndex: 26,
    });
  });

  it('are moved to where they were told, counted before the move', () => {
    const sheet = new Spreadsheet();
    sheet.put('A1:A5', [['0'], ['1'], ['2'], ['3'], ['4']]);
    sheet.batch({
      moveDimension: {source: lines('ROWS', 1, 3), destinationIndex: 4},
    });
    expect(sheet.values('A1:A5')).toEqual([['0'], ['3'], ['1'], ['2'], ['4']]);
  });

  it.each<[sheets_v4.Schema$Request, string]>([
    [
      {deleteDimension: {range: lines('ROWS', 0, 1000)}},
      "deleteDimension: You can't delete all the rows on the sheet.",
    ],
    [
      {deleteDimension: {range: lines('ROWS', 1000, 1001)}},
      "deleteDimension: Cannot delete a row that doesn't exist. Tried to delete row index 1000 but there are only 1000 rows.",
    ],
    [
      {insertDimension: {range: lines('COLUMNS', 26, 27)}},
      'insertDimension: range.startIndex[26] must be less than the grid size (26) if inheritFromBefore is false.',
    ],
  ])('are refused: %j', (request, message) => {
    expect(new Spreadsheet().batchRefusal([request])).toBe(
      `Invalid requests[0].${message}`,
    );
  });
});

describe('merges', () => {
  it('keep the upper left content only, and are not torn apart', () => {
    const sheet = filled();
    sheet.batch({
      mergeCells: {range: area(0, 2, 0, 2), mergeType: 'MERGE_ALL'},
    });
    expect(sheet.values('A1:B2')).toEqual([['a']]);
    expect(
      sheet.batchRefusal([{unmergeCells: {range: area(0, 1, 0, 2)}}]),
    ).toBe(
      'Invalid requests[0].unmergeCells: You must select all cells in a merged range to merge or unmerge them.',
    );
  });
});

describe('pasting', () => {
  it('repeats the source where it fits exactly, and can be turned', () => {
    const sheet = new Spreadsheet();
    sheet.put('A1:A2', [['x'], ['y']]);
    sheet.batch(
      {copyPaste: {source: area(0, 2, 0, 1), destination: area(0, 4, 1, 3)}},
      {
        copyPaste: {
          source: area(0, 2, 0, 1),
          destination: area(5, 6, 0, 1),
          pasteOrientation: 'TRANSPOSE',
        },
      },
    );
    expect(sheet.values('A1:C6')).toEqual([
      ['x', 'x', 'x'],
      ['y', 'y', 'y'],
      ['', 'x', 'x'],
      ['', 'y', 'y'],
      [],
      ['x', 'y'],
    ]);
  });

  it('of values leaves the target’s format', () => {
    const sheet = new Spreadsheet();
    sheet.put('A1:B1', [['5%', '1']], 'USER_ENTERED');
    sheet.batch({
      copyPaste: {
        source: area(0, 1, 0, 1),
        destination: area(0, 1, 1, 2),
        pasteType: 'PASTE_VALUES',
      },
    });
    expect(sheet.values('A1:B1')).toEqual([['5%', '0.05']]);
  });

  it('after cutting works when source and target overlap', () => {
    const sheet = filled();
    sheet.batch({
      cutPaste: {
        source: area(0, 2, 0, 2),
        destination: {sheetId: 0, rowIndex: 1, columnIndex: 1},
      },
    });
    expect(sheet.values('A1:C3')).toEqual([
      ['', '', 'c'],
      ['', 'a', 'b'],
      ['g', 'd', 'e'],
    ]);
  });
});

describe('inserting and deleting ranges', () => {
  it('shifts only the cells in their way', () => {
    const sheet = filled();
    sheet.batch({
      insertRange: {range: area(0, 1, 0, 1), shiftDimension: 'ROWS'},
    });
    expect(sheet.values('A1:C4')).toEqual([
      ['', 'b', 'c'],
      ['a', 'e', 'f'],
      ['d', 'h', 'i'],
      ['g'],
    ]);
    sheet.batch({
      deleteRange: {range: area(1, 2, 0, 2), shiftDimension: 'COLUMNS'},
    });
    expect(sheet.values('A2:C2')).toEqual([['f']]);
  });
});

describe('find and replace', () => {
  it('counts what it changed', () => {
    const sheet = new Spreadsheet();
    sheet.put('A1:B2', [
      ['one one', 'One'],
      ['two', 'phone'],
    ]);
    const [{findReplace}] = sheet.batch({
      findReplace: {
        find: 'one',
        replacement: '1',
        matchCase: true,
        allSheets: true,
      },
    });
    expect(findReplace).toEqual({
      valuesChanged: 2,
      rowsChanged: 2,
      sheetsChanged: 1,
      occurrencesChanged: 3,
    });
    expect(sheet.values('A1:B2')).toEqual([
      ['1 1', 'One'],
      ['two', 'ph1'],
    ]);
  });

  it('takes the search text literally unless told otherwise', () => {
    const sheet = new Spreadsheet();
    sheet.put('A1:A2', [['a.c $&'], ['abc']]);
    sheet.batch({
      findReplace: {find: 'a.c', replacement: '$&!', sheetId: 0},
    });
    expect(sheet.values('A1:A2')).toEqual([['$&! $&'], ['abc']]);
    sheet.batch({
      findReplace: {
        find: '^(a)(b)c$',
        replacement: '$2$1',
        searchByRegex: true,
        sheetId: 0,
      },
    });
    expect(sheet.values('A2')).toEqual([['ba']]);
  });
});

describe('sorting', () => {
  it('puts numbers before texts and blanks last, both ways', () => {
    const sheet = new Spreadsheet();
    sheet.put('A1:A5', [['b'], [2], [''], ['A'], [10]]);
    const sort = (sortOrder: string) =>
      sheet.batch({
        sortRange: {
          range: area(0, 5, 0, 1),
          sortSpecs: [{dimensionIndex: 0, sortOrder}],
        },
      });
    sort('ASCENDING');
    expect(sheet.values('A1:A5')).toEqual([['2'], ['10'], ['A'], ['b']]);
    sort('DESCENDING');
    expect(sheet.values('A1:A5')).toEqual([['b'], ['A'], ['10'], ['2']]);
  });
});

describe('randomizing', () => {
  it('gives rows another order, keeps each whole, and leaves what is outside', () => {
    const sheet = new Spreadsheet();
    const rows = Array.from({length: 20}, (_, at) => [String(at), `n${at}`]);
    sheet.put('A1:B20', rows);
    sheet.put('C1', [['stays']]);
    sheet.batch({randomizeRange: {range: area(0, 20, 0, 2)}});
    const after = sheet.values('A1:B20');
    expect(after).not.toEqual(rows);
    expect([...after].sort()).toEqual([...rows].sort());
    expect(sheet.values('C1')).toEqual([['stays']]);
  });
});

describe('named ranges', () => {
  it('win over a sheet of the same name, unless it is quoted', () => {
    const sheet = filled();
    sheet.batch({
      addNamedRange: {namedRange: {name: 'Sheet1', range: area(0, 1, 0, 1)}},
    });
    expect(sheet.values('Sheet1')).toEqual([['a']]);
    expect(sheet.values("'Sheet1'")).toHaveLength(3);
  });

  it.each(['A1', '1st', 'with space', 'true'])('cannot be called %s', name => {
    const namedRange = {name, range: area(0, 1, 0, 1)};
    expect(
      new Spreadsheet().batchRefusal([{addNamedRange: {namedRange}}]),
    ).toBe(`Invalid requests[0].addNamedRange: Invalid name: ${name}`);
  });
});
