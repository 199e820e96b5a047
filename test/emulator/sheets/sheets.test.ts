import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {OWNER, Spreadsheet} from './spreadsheet';

const titles = (sheet: Spreadsheet): unknown =>
  sheet.get().sheets?.map(({properties}) => properties?.title);

describe('a new spreadsheet', () => {
  it('has one sheet, Google’s defaults and the title of its file', () => {
    const sheet = new Spreadsheet(undefined, {properties: {title: 'Register'}});
    const {properties, sheets, spreadsheetUrl} = sheet.get();
    expect(properties).toMatchObject({
      title: 'Register',
      locale: 'en_US',
      timeZone: 'Etc/GMT',
      autoRecalc: 'ON_CHANGE',
    });
    expect(sheets).toEqual([
      {
        properties: {
          sheetId: 0,
          title: 'Sheet1',
          index: 0,
          sheetType: 'GRID',
          gridProperties: {rowCount: 1000, columnCount: 26},
        },
      },
    ]);
    expect(spreadsheetUrl).toBe(
      `https://docs.google.com/spreadsheets/d/${sheet.id}/edit`,
    );
  });

  it('can be made with sheets, cells and metadata', () => {
    const sheet = new Spreadsheet(undefined, {
      properties: {timeZone: 'Europe/Zurich'},
      sheets: [
        {
          properties: {sheetId: 5, title: 'People'},
          data: [
            {
              startRow: 1,
              rowData: [{values: [{userEnteredValue: {stringValue: 'Ada'}}]}],
            },
          ],
          developerMetadata: [{metadataKey: 'tab', visibility: 'DOCUMENT'}],
        },
        {properties: {title: 'Policy'}},
      ],
    });
    expect(titles(sheet)).toEqual(['People', 'Policy']);
    expect(sheet.values('People!A2')).toEqual([['Ada']]);
    expect(sheet.get().properties?.timeZone).toBe('Europe/Zurich');
    expect(sheet.get().sheets?.[0].developerMetadata).toMatchObject([
      {metadataKey: 'tab', location: {locationType: 'SHEET', sheetId: 5}},
    ]);
  });

  it('is renamed from both sides', () => {
    const sheet = new Spreadsheet();
    const file = `/drive/v3/files/${sheet.id}`;
    sheet.batch({
      updateSpreadsheetProperties: {
        properties: {title: 'One'},
        fields: 'title',
      },
    });
    const {workspace} = sheet;
    expect(workspace.request(OWNER, 'GET', file).body).toMatchObject({
      name: 'One',
    });
    workspace.request(OWNER, 'PATCH', file, {name: 'Two'});
    expect(sheet.get().properties?.title).toBe('Two');
  });

  it('is copied with all cells, and each goes its own way', () => {
    const sheet = new Spreadsheet();
    sheet.put('A1', [['x']]);
    const {body} = sheet.workspace.request(
      OWNER,
      'POST',
      `/drive/v3/files/${sheet.id}/copy`,
      {name: 'Copy'},
    );
    const copy = `/v4/spreadsheets/${(body as {id: string}).id}/values/A1`;
    sheet.put('A1', [['changed']]);
    expect(sheet.workspace.request(OWNER, 'GET', copy).body).toMatchObject({
      values: [['x']],
    });
  });

  it('is exported as text, between commas or tabs', () => {
    const sheet = new Spreadsheet();
    sheet.put('A1:C2', [
      ['a', 'say "hi"', ''],
      ['1,5', 'two\nlines', ''],
    ]);
    const exported = (mimeType: string) => {
      const url = `/drive/v3/files/${sheet.id}/export?mimeType=${mimeType}`;
      return sheet.workspace.request(OWNER, 'GET', url).body;
    };
    expect(exported('text/csv')).toBe('a,"say ""hi"""\r\n"1,5","two\nlines"');
    expect(exported('text/tab-separated-values')).toBe(
      'a\tsay "hi"\r\n1,5\ttwo lines',
    );
  });
});

describe('sheets', () => {
  const update = (
    properties: sheets_v4.Schema$SheetProperties,
    fields: string,
  ): sheets_v4.Schema$Request => ({
    updateSheetProperties: {properties, fields},
  });

  it('move to indices counted before the move', () => {
    const sheet = new Spreadsheet();
    for (const [sheetId, title] of [
      [1, 'S2'],
      [2, 'S3'],
    ] as const) {
      sheet.batch({addSheet: {properties: {sheetId, title}}});
    }
    sheet.batch(update({sheetId: 0, index: 2}, 'index'));
    expect(titles(sheet)).toEqual(['S2', 'Sheet1', 'S3']);
    sheet.batch(update({sheetId: 0, index: 2}, 'index'));
    expect(titles(sheet)).toEqual(['S2', 'Sheet1', 'S3']);
    sheet.batch(update({sheetId: 2, index: 0}, 'index'));
    expect(titles(sheet)).toEqual(['S3', 'S2', 'Sheet1']);
  });

  it('lose what a smaller grid cannot hold', () => {
    const sheet = new Spreadsheet();
    sheet.put('A1:A3', [['a'], ['b'], ['c']]);
    sheet.batch(
      update(
        {sheetId: 0, gridProperties: {rowCount: 2}},
        'gridProperties/rowCount',
      ),
    );
    sheet.batch(
      update(
        {sheetId: 0, gridProperties: {rowCount: 3}},
        'gridProperties.rowCount',
      ),
    );
    expect(sheet.values('Sheet1')).toEqual([['a'], ['b']]);
  });

  it('keep properties that the mask does not name, and clear those it names', () => {
    const sheet = new Spreadsheet();
    sheet.batch(
      update(
        {
          sheetId: 0,
          tabColor: {red: 1},
          gridProperties: {frozenRowCount: 1, hideGridlines: true},
        },
        'tabColor,gridProperties(frozenRowCount,hideGridlines)',
      ),
    );
    sheet.batch(update({sheetId: 0}, 'gridProperties.hideGridlines'));
    expect(sheet.get().sheets?.[0].properties).toMatchObject({
      tabColor: {red: 1},
      tabColorStyle: {rgbColor: {red: 1}},
      gridProperties: {rowCount: 1000, columnCount: 26, frozenRowCount: 1},
    });
  });

  it('take the colour of a tab as a style, and lose it with an empty one', () => {
    const sheet = new Spreadsheet();
    const tab = (rgbColor: sheets_v4.Schema$Color | null) => {
      sheet.batch(
        update(
          {sheetId: 0, tabColorStyle: {rgbColor: rgbColor ?? undefined}},
          'tabColorStyle',
        ),
      );
      const {tabColor, tabColorStyle} =
        sheet.get().sheets?.[0].properties ?? {};
      return {tabColor, tabColorStyle};
    };
    expect(tab({red: 1})).toEqual({
      tabColor: {red: 1},
      tabColorStyle: {rgbColor: {red: 1}},
    });
    expect(tab(null)).toEqual({});
  });

  it.each([
    [
      update({sheetId: 0, hidden: true}, 'hidden'),
      "updateSheetProperties: You can't hide all the sheets in a document.",
    ],
    [
      {deleteSheet: {sheetId: 0}},
      "deleteSheet: You can't remove all the sheets in a document.",
    ],
    [
      {addSheet: {properties: {title: 'sheet1'}}},
      'addSheet: A sheet with the name "sheet1" already exists. Please enter another name.',
    ],
    [
      update({sheetId: 3, title: 'x'}, 'title'),
      'updateSheetProperties: No sheet with id: 3',
    ],
    [
      update(
        {sheetId: 0, gridProperties: {columnCount: 10_001}},
        'gridProperties.columnCount',
      ),
      'updateSheetProperties: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    [
      update(
        {sheetId: 0, gridProperties: {rowCount: 400_000, columnCount: 2}},
        'gridProperties(rowCount,columnCount)',
      ),
      'updateSheetProperties: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
  ])('refuse %j', (request, message) => {
    expect(new Spreadsheet().batchRefusal([request])).toBe(
      `Invalid requests[0].${message}`,
    );
  });

  it('are copied to another spreadsheet', () => {
    const sheet = new Spreadsheet();
    sheet.put('A1', [['x']]);
    const other = new Spreadsheet(sheet.workspace);
    const copied = sheet.ok<sheets_v4.Schema$SheetProperties>(
      'POST',
      '/sheets/0:copyTo',
      {destinationSpreadsheetId: other.id},
    );
    expect(copied).toMatchObject({title: 'Copy of Sheet1', index: 1});
    expect(other.values("'Copy of Sheet1'!A1")).toEqual([['x']]);
  });

  it('are shown in part when ranges are asked for', () => {
    const sheet = new Spreadsheet();
    sheet.batch({addSheet: {properties: {title: 'Other'}}});
    sheet.put('B2', [['x']]);
    const {sheets} = sheet.get('?ranges=Sheet1!B2:C3&includeGridData=true');
    expect(sheets).toHaveLength(1);
    const [data] = sheets?.[0].data ?? [];
    expect(data).toMatchObject({startRow: 1, startColumn: 1});
    expect(data.rowData).toHaveLength(1);
    expect(data.rowMetadata).toEqual([{pixelSize: 21}, {pixelSize: 21}]);
  });

  it('show grid data for a mask that names it, whatever includeGridData says', () => {
    const sheet = new Spreadsheet();
    sheet.put('A1', [['x']]);
    const fields = 'sheets.data.rowData.values.formattedValue';
    expect(sheet.get(`?includeGridData=false&fields=${fields}`)).toEqual({
      sheets: [{data: [{rowData: [{values: [{formattedValue: 'x'}]}]}]}],
    });
    expect(
      sheet.get('?includeGridData=true&fields=sheets.properties.title'),
    ).toEqual({sheets: [{properties: {title: 'Sheet1'}}]});
  });
});
