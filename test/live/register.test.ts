import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {describeLive} from './describe-live';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

describeLive('the register on a live tenant', (target, assumption) => {
  const api = () => target.as('owner').sheets.spreadsheets;
  const batch = async (
    spreadsheetId: string,
    requests: sheets_v4.Schema$Request[],
  ) => {
    const {data} = await api().batchUpdate({
      spreadsheetId,
      requestBody: {requests},
    });
    return data.replies ?? [];
  };
  const sheetWith = async (values: readonly (readonly string[])[]) => {
    const spreadsheetId = await target.file(SPREADSHEET);
    await api().values.update({
      spreadsheetId,
      range: 'A1',
      valueInputOption: 'RAW',
      requestBody: {values: values.map(row => [...row])},
    });
    return spreadsheetId;
  };
  const valuesOf = async (spreadsheetId: string) => {
    const {data} = await api().values.get({spreadsheetId, range: 'A1:Z100'});
    return data.values;
  };
  const tag = (
    dimension: 'ROWS' | 'COLUMNS',
    startIndex: number,
  ): sheets_v4.Schema$Request => ({
    createDeveloperMetadata: {
      developerMetadata: {
        metadataKey: 'tag',
        metadataValue: 'here',
        visibility: 'DOCUMENT',
        location: {
          dimensionRange: {
            sheetId: 0,
            dimension,
            startIndex,
            endIndex: startIndex + 1,
          },
        },
      },
    },
  });
  const placeOfTag = async (spreadsheetId: string) => {
    const {data} = await api().developerMetadata.search({
      spreadsheetId,
      requestBody: {
        dataFilters: [{developerMetadataLookup: {metadataKey: 'tag'}}],
      },
    });
    const [match] = data.matchedDeveloperMetadata ?? [];
    return match?.developerMetadata?.location?.dimensionRange?.startIndex ?? 0;
  };
  const replaceCell = (
    find: string,
    replacement: string,
  ): sheets_v4.Schema$Request => ({
    findReplace: {
      find,
      replacement,
      matchCase: true,
      matchEntireCell: true,
      sheetId: 0,
    },
  });

  assumption('row metadata does not move when rows are sorted', async () => {
    const id = await sheetWith([['c'], ['a'], ['b']]);
    await batch(id, [tag('ROWS', 0)]);
    await batch(id, [
      {
        sortRange: {
          range: {sheetId: 0, startRowIndex: 0, endRowIndex: 3},
          sortSpecs: [{dimensionIndex: 0, sortOrder: 'ASCENDING'}],
        },
      },
    ]);
    expect(await valuesOf(id)).toEqual([['a'], ['b'], ['c']]);
    expect(await placeOfTag(id)).toBe(0);
  });

  assumption('column metadata follows its column', async () => {
    const id = await sheetWith([['one', 'two', 'three']]);
    await batch(id, [tag('COLUMNS', 1)]);
    const columns = (startIndex: number, endIndex: number) => ({
      sheetId: 0,
      dimension: 'COLUMNS',
      startIndex,
      endIndex,
    });
    await batch(id, [{insertDimension: {range: columns(0, 2)}}]);
    expect(await placeOfTag(id)).toBe(3);
    await batch(id, [
      {moveDimension: {source: columns(3, 4), destinationIndex: 0}},
    ]);
    expect(await placeOfTag(id)).toBe(0);
  });

  assumption('findReplace of a whole cell works once', async () => {
    const id = await sheetWith([['pending op-1'], ['pending op-11']]);
    const change = replaceCell('pending op-1', 'ready');
    const [first] = await batch(id, [change]);
    const [second] = await batch(id, [change]);
    expect(first.findReplace?.occurrencesChanged).toBe(1);
    expect(second.findReplace?.occurrencesChanged ?? 0).toBe(0);
    expect(await valuesOf(id)).toEqual([['ready'], ['pending op-11']]);
  });

  assumption('findReplace side by side changes a cell once', async () => {
    const id = await sheetWith([['pending op-1']]);
    const sides = await Promise.all(
      ['left', 'right'].map(side =>
        batch(id, [replaceCell('pending op-1', side)]),
      ),
    );
    const changed = sides.map(
      ([reply]) => reply.findReplace?.occurrencesChanged ?? 0,
    );
    expect([...changed].sort()).toEqual([0, 1]);
    const winner = changed[0] === 1 ? 'left' : 'right';
    expect(await valuesOf(id)).toEqual([[winner]]);
  });

  assumption('appended cells land below the last row with data', async () => {
    const id = await sheetWith([['a'], ['b']]);
    const row = (stringValue: string): sheets_v4.Schema$Request => ({
      appendCells: {
        sheetId: 0,
        rows: [{values: [{userEnteredValue: {stringValue}}]}],
        fields: 'userEnteredValue',
      },
    });
    await batch(id, [row('c'), row('d')]);
    expect(await valuesOf(id)).toEqual([['a'], ['b'], ['c'], ['d']]);
  });

  assumption('a typed value stays what it was', async () => {
    const id = await sheetWith([['a']]);
    await batch(id, [
      {
        updateCells: {
          start: {sheetId: 0, rowIndex: 0, columnIndex: 0},
          rows: [{values: [{userEnteredValue: {stringValue: '=1+1'}}]}],
          fields: 'userEnteredValue',
        },
      },
    ]);
    const {data} = await api().get({
      spreadsheetId: id,
      ranges: ['A1'],
      fields: 'sheets(data(rowData(values(userEnteredValue,formattedValue))))',
    });
    expect(data.sheets?.[0].data?.[0].rowData?.[0].values?.[0]).toEqual({
      userEnteredValue: {stringValue: '=1+1'},
      formattedValue: '=1+1',
    });
  });
});
