import {GoogleSheet} from '../as-google';

const area = (
  startRowIndex: number,
  endRowIndex: number,
  startColumnIndex: number,
  endColumnIndex: number,
) => ({
  sheetId: 0,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});

const columns = (startIndex: number, endIndex: number) => ({
  sheetId: 0,
  dimension: 'COLUMNS',
  startIndex,
  endIndex,
});

describe('formulas that are repeated, copied and moved', () => {
  it('take their references along when a cell is repeated', async () => {
    const sheet = await GoogleSheet.create();
    await sheet.batch([
      {
        repeatCell: {
          range: area(1, 3, 1, 3),
          cell: {userEnteredValue: {formulaValue: '=A1+$A$1&LOG10(A$1)'}},
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(await sheet.values('B2:C3', 'FORMULA')).toEqual([
      ['=A1+$A$1&LOG10(A$1)', '=B1+$A$1&LOG10(B$1)'],
      ['=A2+$A$1&LOG10(A$1)', '=B2+$A$1&LOG10(B$1)'],
    ]);
  });

  it('repeat in each direction by itself', async () => {
    const sheet = await GoogleSheet.create();
    await sheet.type('A1:B2', [
      ['a', '=A1'],
      ['c', 'd'],
    ]);
    await sheet.batch([
      {
        copyPaste: {
          source: area(0, 2, 0, 2),
          destination: area(3, 7, 0, 3),
        },
      },
    ]);
    expect(await sheet.values('A4:C7', 'FORMULA')).toEqual([
      ['a', '=A4'],
      ['c', 'd'],
      ['a', '=A6'],
      ['c', 'd'],
    ]);
  });

  it('lose a reference that would leave the sheet', async () => {
    const sheet = await GoogleSheet.create();
    await sheet.type('B2', [['=A1']]);
    await sheet.batch([
      {copyPaste: {source: area(1, 2, 1, 2), destination: area(0, 1, 1, 2)}},
    ]);
    expect(await sheet.values('B1', 'FORMULA')).toEqual([['=#REF!']]);
  });

  it('follow rows that come, go and move, and sheets that get another title', async () => {
    const sheet = await GoogleSheet.create();
    await sheet.batch([{addSheet: {properties: {sheetId: 7, title: 'Other'}}}]);
    await sheet.type('Sheet1!D1:D2', [['=SUM(A2:A5)'], ['=Other!$B$3']]);
    const rows = (sheetId: number, startIndex: number, endIndex: number) => ({
      range: {sheetId, dimension: 'ROWS', startIndex, endIndex},
    });
    await sheet.batch([
      {insertDimension: rows(0, 2, 4)},
      {deleteDimension: rows(7, 0, 1)},
      {
        updateSheetProperties: {
          properties: {sheetId: 7, title: 'A b'},
          fields: 'title',
        },
      },
    ]);
    expect(await sheet.values('Sheet1!D1:D2', 'FORMULA')).toEqual([
      ['=SUM(A2:A7)'],
      ["='A b'!$B$2"],
    ]);
    await sheet.batch([{deleteSheet: {sheetId: 7}}]);
    expect(await sheet.values('Sheet1!D2', 'FORMULA')).toEqual([['=#REF!']]);
  });

  it('name a cell that was cut at its new place', async () => {
    const sheet = await GoogleSheet.create();
    await sheet.type('A1:B1', [['x', '=A1']]);
    await sheet.batch([
      {
        cutPaste: {
          source: area(0, 1, 0, 1),
          destination: {sheetId: 0, rowIndex: 4, columnIndex: 2},
        },
      },
    ]);
    expect(await sheet.values('B1', 'FORMULA')).toEqual([['=C5']]);
  });
});

describe('what Google answers', () => {
  it('counts a column that two ranges touch once', async () => {
    const sheet = await GoogleSheet.create();
    const {data} = await sheet.client().spreadsheets.values.batchUpdate({
      spreadsheetId: sheet.id,
      requestBody: {
        valueInputOption: 'RAW',
        data: [
          {range: 'A1:D1', values: [[1, 2, 3, 4]]},
          {range: 'A4:D4', values: [[1, 2, 3, 4]]},
        ],
      },
    });
    expect(data).toMatchObject({
      totalUpdatedRows: 2,
      totalUpdatedColumns: 4,
      totalUpdatedCells: 8,
      totalUpdatedSheets: 1,
    });
  });

  it('shows a colour in both forms, in eight bits, whichever part a mask names', async () => {
    const sheet = await GoogleSheet.create();
    const textFormat = {
      foregroundColorStyle: {rgbColor: {red: 0.5, blue: 1, green: 0}},
    };
    await sheet.batch([
      {
        repeatCell: {
          range: area(0, 1, 0, 1),
          cell: {
            userEnteredValue: {stringValue: 'x'},
            userEnteredFormat: {textFormat},
          },
          fields:
            'userEnteredValue,userEnteredFormat.textFormat.foregroundColorStyle.rgbColor',
        },
      },
    ]);
    const {userEnteredFormat, effectiveFormat} = await sheet.cell('A1');
    const color = {red: 0.49803922, blue: 1};
    const both = {
      foregroundColor: color,
      foregroundColorStyle: {rgbColor: color},
    };
    expect(userEnteredFormat?.textFormat).toEqual(both);
    expect(effectiveFormat?.textFormat).toMatchObject(both);
  });

  it('never gives the angle of a text back, and no zeros', async () => {
    const sheet = await GoogleSheet.create();
    await sheet.batch([
      {
        repeatCell: {
          range: area(0, 1, 0, 1),
          cell: {userEnteredFormat: {textRotation: {angle: 45}}},
          fields: 'userEnteredFormat.textRotation',
        },
      },
      {
        updateSheetProperties: {
          properties: {sheetId: 0, gridProperties: {frozenRowCount: 0}},
          fields: 'gridProperties.frozenRowCount',
        },
      },
    ]);
    expect((await sheet.cell('A1')).userEnteredFormat).toEqual({
      textRotation: {},
    });
    const {properties} = await sheet.sheet();
    expect(properties?.gridProperties).toEqual({
      rowCount: 1000,
      columnCount: 26,
    });
  });

  it('overlooks a slash at the end of a resource', async () => {
    const {workspace, id} = await GoogleSheet.create();
    const call = (method: string, path: string, body?: unknown) =>
      workspace.request('writer@example.com', method, path, body).status;
    const requests = [{addSheet: {}}];
    expect(call('GET', `/v4/spreadsheets/${id}/?fields=spreadsheetId`)).toBe(
      200,
    );
    expect(
      call('POST', `/v4/spreadsheets/${id}/:batchUpdate`, {requests}),
    ).toBe(200);
    expect(call('GET', `/v4/spreadsheets/${id}/nothing/`)).toBe(404);
  });
});

describe('groups of columns', () => {
  const depths = async (sheet: GoogleSheet) =>
    ((await sheet.sheet()).columnGroups ?? []).map(({range, depth}) => [
      range?.startIndex,
      range?.endIndex,
      depth,
    ]);

  it.each([
    ['inside another', [1, 5], [2, 4]],
    ['around another', [2, 4], [1, 5]],
    ['across the end of another', [1, 4], [2, 5]],
  ])('go deeper where they meet: %s', async (_where, first, second) => {
    const sheet = await GoogleSheet.create();
    const add = ([start, end]: number[]) => ({
      addDimensionGroup: {range: columns(start, end)},
    });
    await sheet.batch([add(first), add(second)]);
    expect(await depths(sheet)).toEqual([
      [1, 5, 1],
      [2, 4, 2],
    ]);
  });

  it('are taken away in part: B:E and C:D without D:E are B:D and C', async () => {
    const sheet = await GoogleSheet.create();
    await sheet.batch([
      {addDimensionGroup: {range: columns(1, 5)}},
      {addDimensionGroup: {range: columns(2, 4)}},
      {deleteDimensionGroup: {range: columns(3, 5)}},
    ]);
    expect(await depths(sheet)).toEqual([
      [1, 4, 1],
      [2, 3, 2],
    ]);
  });
});

describe('a basic filter', () => {
  const people = [
    ['Name', 'Age', 'Born'],
    ['Bo', 30, '2/1/1996'],
    ['Al', 20, '3/1/2006'],
    ['Cy', 40, '1/1/1986'],
  ];

  const hidden = async (sheet: GoogleSheet) =>
    (await sheet.sheet(['A1:C4'])).data?.[0].rowMetadata?.map(
      ({hiddenByFilter}) => hiddenByFilter === true,
    );

  it('sorts the rows below its header', async () => {
    const sheet = await GoogleSheet.create();
    await sheet.type('A1:C4', people);
    const sortSpecs = [{dimensionIndex: 1, sortOrder: 'DESCENDING'}];
    await sheet.batch([
      {setBasicFilter: {filter: {range: area(0, 4, 0, 3), sortSpecs}}},
    ]);
    expect((await sheet.values('A1:A4')).flat()).toEqual([
      'Name',
      'Cy',
      'Bo',
      'Al',
    ]);
  });

  it.each([
    ['hidden values', 0, {hiddenValues: ['Al']}, [2]],
    [
      'a number',
      1,
      {condition: {type: 'NUMBER_GREATER', values: [{userEnteredValue: '30'}]}},
      [1, 2],
    ],
    [
      'a text',
      0,
      {condition: {type: 'TEXT_CONTAINS', values: [{userEnteredValue: 'Y'}]}},
      [1, 2],
    ],
    [
      'a date',
      2,
      {
        condition: {
          type: 'DATE_BEFORE',
          values: [{userEnteredValue: '1/1/2000'}],
        },
      },
      [2],
    ],
  ])(
    'hides the rows that do not pass: %s',
    async (_by, columnIndex, filterCriteria, rows) => {
      const sheet = await GoogleSheet.create();
      await sheet.type('A1:C4', people);
      await sheet.batch([
        {
          setBasicFilter: {
            filter: {
              range: area(0, 4, 0, 3),
              filterSpecs: [{columnIndex, filterCriteria}],
            },
          },
        },
      ]);
      expect(await hidden(sheet)).toEqual(
        [0, 1, 2, 3].map(row => rows.includes(row)),
      );
      await sheet.batch([{clearBasicFilter: {sheetId: 0}}]);
      expect(await hidden(sheet)).not.toContain(true);
    },
  );
});
