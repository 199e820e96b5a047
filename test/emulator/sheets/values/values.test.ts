import {OWNER, Spreadsheet} from '../spreadsheet';

describe('values', () => {
  it('come back without empty rows and columns at the end', () => {
    const sheet = new Spreadsheet();
    sheet.put('Sheet1!A1:C3', [
      ['', 'b', ''],
      ['', '', ''],
      ['x', '', ''],
    ]);
    expect(sheet.ok('GET', '/values/Sheet1')).toEqual({
      range: 'Sheet1!A1:Z1000',
      majorDimension: 'ROWS',
      values: [['', 'b'], [], ['x']],
    });
  });

  it('can be read by columns', () => {
    const sheet = new Spreadsheet();
    sheet.put('A1', [['a', 'b'], ['c']]);
    expect(sheet.values('A1:C9', '?majorDimension=COLUMNS')).toEqual([
      ['a', 'c'],
      ['b'],
    ]);
  });

  it('leave cells alone where null is written, and count what was written', () => {
    const sheet = new Spreadsheet();
    sheet.put('A1:B2', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const path = '/values/A1%3AB2?valueInputOption=RAW';
    const answer = sheet.ok('PUT', path, {
      values: [
        [null, 'B'],
        ['C', null],
      ],
    });
    expect(answer).toEqual({
      spreadsheetId: sheet.id,
      updatedRange: 'Sheet1!A1:B2',
      updatedRows: 2,
      updatedColumns: 2,
      updatedCells: 2,
    });
    expect(sheet.values('A1:B2')).toEqual([
      ['a', 'B'],
      ['C', 'd'],
    ]);
  });

  it.each([
    ['=1+1', '=1+1'],
    ['+41 44 000', '+41 44 000'],
    ['007', '007'],
    ['TRUE', 'TRUE'],
  ])('written RAW stay text: %s', (given, kept) => {
    const sheet = new Spreadsheet();
    sheet.put('A1', [[given]]);
    expect(sheet.values('A1', '?valueRenderOption=UNFORMATTED_VALUE')).toEqual([
      [kept],
    ]);
  });

  it.each([
    ['42', 42, '42'],
    ['0042', 42, '42'],
    ['12.5%', 0.125, '12.50%'],
    ['$1,234.50', 1234.5, '$1,234.50'],
    ['TRUE', true, 'TRUE'],
    ['1/31/2026', 46053, '1/31/2026'],
    ['2026-01-31', 46053, '2026-01-31'],
    ["'007", '007', '007'],
    ["'=1+1", '=1+1', '=1+1'],
    ['INC-2026-0042', 'INC-2026-0042', 'INC-2026-0042'],
    ['2026-01-31T10:00:00Z', '2026-01-31T10:00:00Z', '2026-01-31T10:00:00Z'],
    ['=1+2*3', 7, '7'],
    ['=HYPERLINK("https://x.example/","INC")', 'INC', 'INC'],
    ['=1/0', '#DIV/0!', '#DIV/0!'],
    ['=SUM(B1:B9)', 0, '0'],
  ])('typed as %s mean %p and show %s', (typed, value, shown) => {
    const sheet = new Spreadsheet();
    sheet.put('A1', [[typed]], 'USER_ENTERED');
    expect(sheet.values('A1', '?valueRenderOption=UNFORMATTED_VALUE')).toEqual([
      [value],
    ]);
    expect(sheet.values('A1')).toEqual([[shown]]);
  });

  it.each([
    [1 / 3, '0.3333333333'],
    [123456789012, '123456789012'],
    [1234567.891234, '1234567.891'],
    [1e20, '1E+20'],
    [-0.5, '-0.5'],
  ])('show the number %p as %s when nobody formatted it', (value, shown) => {
    const sheet = new Spreadsheet();
    sheet.put('A1', [[value]]);
    expect(sheet.values('A1')).toEqual([[shown]]);
  });

  it('give formulas back as they were typed, dates as text when asked', () => {
    const sheet = new Spreadsheet();
    sheet.put('A1:B1', [['=1+1', '2026-01-31']], 'USER_ENTERED');
    const query =
      '?valueRenderOption=FORMULA&dateTimeRenderOption=FORMATTED_STRING';
    expect(sheet.values('A1:B1', query)).toEqual([['=1+1', '2026-01-31']]);
  });

  it('are read from the grid’s part of a range that reaches beyond it', () => {
    const sheet = new Spreadsheet();
    sheet.put('A1', [['x']]);
    expect(sheet.ok('GET', '/values/A1:ZZ1')).toMatchObject({
      range: 'Sheet1!A1:Z1',
      values: [['x']],
    });
    expect(sheet.refusal('GET', '/values/AA1:ZZ1')).toContain(
      'exceeds grid limits. Max rows: 1000, max columns: 26',
    );
  });

  it('can be echoed', () => {
    const sheet = new Spreadsheet();
    const path =
      '/values/A1?valueInputOption=USER_ENTERED&includeValuesInResponse=true&responseValueRenderOption=UNFORMATTED_VALUE';
    expect(sheet.ok('PUT', path, {values: [['5%']]})).toMatchObject({
      updatedData: {range: 'Sheet1!A1', values: [[0.05]]},
    });
  });

  it('go to several ranges at once, with totals, or nowhere', () => {
    const sheet = new Spreadsheet();
    const body = {
      valueInputOption: 'RAW',
      data: [
        {range: 'A1:B1', values: [['a', 'b']]},
        {range: 'C3', majorDimension: 'COLUMNS', values: [['c', 'd']]},
      ],
    };
    expect(sheet.ok('POST', '/values:batchUpdate', body)).toMatchObject({
      totalUpdatedRows: 3,
      totalUpdatedColumns: 3,
      totalUpdatedCells: 4,
      totalUpdatedSheets: 1,
      responses: [
        {updatedRange: 'Sheet1!A1:B1'},
        {updatedRange: 'Sheet1!C3:C4'},
      ],
    });
    const half = {
      valueInputOption: 'RAW',
      data: [{range: 'A1', values: [['lost']]}, {range: 'Nowhere!A1'}],
    };
    expect(sheet.refusal('POST', '/values:batchUpdate', half)).toBe(
      'Unable to parse range: Nowhere!A1',
    );
    expect(sheet.values('A1')).toEqual([['a']]);
  });

  it('are cleared without their formats', () => {
    const sheet = new Spreadsheet();
    sheet.put('A1:B1', [['5%', 'x']], 'USER_ENTERED');
    const path = '/values/A1%3AB1:clear';
    expect(sheet.ok('POST', path)).toEqual({
      spreadsheetId: sheet.id,
      clearedRange: 'Sheet1!A1:B1',
    });
    expect(sheet.values('Sheet1')).toEqual([]);
    sheet.put('A1', [[0.5]]);
    expect(sheet.values('A1')).toEqual([['50%']]);
  });
});

describe('values are refused', () => {
  const put = (range: string, values: unknown, option = 'RAW'): string =>
    new Spreadsheet().refusal(
      'PUT',
      `/values/${encodeURIComponent(range)}?valueInputOption=${option}`,
      {values},
    );

  it.each([
    ['Nowhere!A1', [['x']], 'Unable to parse range: Nowhere!A1'],
    ['sheet1!A1', [['x']], 'Unable to parse range: sheet1!A1'],
    [
      'A1001',
      [['x']],
      'Range (Sheet1!A1001) exceeds grid limits. Max rows: 1000, max columns: 26',
    ],
    [
      'A1:AA1',
      [['x']],
      'Range (Sheet1!A1:AA1) exceeds grid limits. Max rows: 1000, max columns: 26',
    ],
    [
      'A1:B1',
      [['x'], ['y']],
      'Requested writing within range [Sheet1!A1:B1], but tried writing to row [2]',
    ],
    [
      'A1:A2',
      [['x', 'y']],
      'Requested writing within range [Sheet1!A1:A2], but tried writing to column [B]',
    ],
    ['A1', [[{a: 1}]], 'Invalid values[0][0]: struct_value {\n}\n'],
    [
      'A1',
      [['x'.repeat(50_001)]],
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
  ])('at %s', (range, values, message) => {
    expect(put(range, values)).toBe(message);
  });

  it('without an input option', () => {
    expect(new Spreadsheet().refusal('PUT', '/values/A1', {values: []})).toBe(
      "'valueInputOption' is required but not specified",
    );
  });

  it('to those who may only read', () => {
    const sheet = new Spreadsheet();
    sheet.share('sme@example.com', 'reader');
    const as = 'sme@example.com';
    expect(sheet.call('GET', '/values/A1', undefined, as).status).toBe(200);
    const path = '/values/A1?valueInputOption=RAW';
    expect(sheet.call('PUT', path, {values: [['x']]}, as)).toMatchObject({
      status: 403,
      body: {error: {message: 'The caller does not have permission'}},
    });
  });

  it('for a spreadsheet that is not there', () => {
    const {workspace} = new Spreadsheet();
    const url = '/v4/spreadsheets/1nothing/values/A1';
    expect(workspace.request(OWNER, 'GET', url)).toMatchObject({
      status: 404,
      body: {error: {message: 'Requested entity was not found.'}},
    });
  });
});
