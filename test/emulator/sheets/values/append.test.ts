import {Spreadsheet} from '../spreadsheet';

interface Appended {
  readonly tableRange?: string;
  readonly updates: {readonly updatedRange: string};
}

function append(
  sheet: Spreadsheet,
  range: string,
  values: unknown[][],
  query = '',
): Appended {
  const path = `/values/${encodeURIComponent(range)}:append?valueInputOption=RAW${query}`;
  return sheet.ok('POST', path, {values});
}

/** The two tables of the guide: A1:C2 and B4:D6. */
function withTwoTables(): Spreadsheet {
  const sheet = new Spreadsheet();
  sheet.put('A1:C2', [
    ['x', 'y', 'z'],
    ['x', 'y', 'z'],
  ]);
  sheet.put('B4:D6', [
    ['x', 'y', 'z'],
    ['x', 'y', 'z'],
    ['x', 'y', 'z'],
  ]);
  return sheet;
}

describe('appending', () => {
  it.each([
    ['Sheet1', 'Sheet1!B7'],
    ['B4', 'Sheet1!B7'],
    ['C5:D5', 'Sheet1!B7'],
    ['B2:D4', 'Sheet1!B7'],
    ['A3:G10', 'Sheet1!B7'],
    ['A1', 'Sheet1!A3'],
    ['E4', 'Sheet1!E4'],
    ['A4', 'Sheet1!A4'],
  ])('to %s begins at %s, as the guide says', (range, expected) => {
    const {updates} = append(withTwoTables(), range, [['new']]);
    expect(updates.updatedRange).toBe(expected);
  });

  it('says which table it found', () => {
    expect(append(withTwoTables(), 'B4', [['new']]).tableRange).toBe(
      'Sheet1!B4:D6',
    );
    expect(append(new Spreadsheet(), 'A1', [['new']])).not.toHaveProperty(
      'tableRange',
    );
  });

  it('shifts to the right after a row with a gap', () => {
    const sheet = new Spreadsheet();
    append(sheet, 'Sheet1', [['a', '', 'c']]);
    append(sheet, 'Sheet1', [['a', '', 'c']]);
    expect(sheet.values('Sheet1')).toEqual([
      ['a', '', 'c'],
      ['', '', 'a', '', 'c'],
    ]);
  });

  it('overwrites what stands below unless rows are to be inserted', () => {
    const overwritten = new Spreadsheet();
    overwritten.put('A1:B4', [['h', 'h'], [], [], ['note', '']]);
    append(overwritten, 'A1', [['1'], ['2'], ['3']]);
    expect(overwritten.values('A1:A4')).toEqual([['h'], ['1'], ['2'], ['3']]);

    const inserted = new Spreadsheet();
    inserted.put('A1:B3', [['h', 'h'], [], ['note', '']]);
    append(inserted, 'A1', [['1'], ['2']], '&insertDataOption=INSERT_ROWS');
    expect(inserted.values('A1:A5')).toEqual([
      ['h'],
      ['1'],
      ['2'],
      [],
      ['note'],
    ]);
  });

  it('makes rows where the grid ends', () => {
    const sheet = new Spreadsheet(undefined, {
      sheets: [{properties: {gridProperties: {rowCount: 1, columnCount: 2}}}],
    });
    append(sheet, 'A1', [['1']]);
    append(sheet, 'A1', [['2'], ['3']]);
    expect(sheet.values('A1:A')).toEqual([['1'], ['2'], ['3']]);
  });

  it('finds the table of ten thousand rows', () => {
    const sheet = new Spreadsheet(undefined, {
      sheets: [
        {properties: {gridProperties: {rowCount: 10_000, columnCount: 3}}},
      ],
    });
    sheet.put(
      'A1:B10000',
      Array.from({length: 10_000}, (_, row) => [row, 'x']),
    );
    expect(append(sheet, 'A1', [['new']]).updates.updatedRange).toMatch(
      /!A10001$/,
    );
  });
});
