import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {Caller} from '../../../../emulator/kernel/contracts';
import {OWNER, Spreadsheet} from '../spreadsheet';

type Metadata = sheets_v4.Schema$DeveloperMetadata;

const column = (index: number) => ({
  dimensionRange: {
    sheetId: 0,
    dimension: 'COLUMNS',
    startIndex: index,
    endIndex: index + 1,
  },
});

const row = (index: number) => ({
  dimensionRange: {
    sheetId: 0,
    dimension: 'ROWS',
    startIndex: index,
    endIndex: index + 1,
  },
});

const create = (entry: Metadata): sheets_v4.Schema$Request => ({
  createDeveloperMetadata: {
    developerMetadata: {visibility: 'DOCUMENT', ...entry},
  },
});

const byKey = (metadataKey: string): sheets_v4.Schema$DataFilter => ({
  developerMetadataLookup: {metadataKey},
});

/** A sheet with headers, two rows and a key on each column and on the second row. */
function aRegister(): Spreadsheet {
  const sheet = new Spreadsheet();
  sheet.put('A1:B3', [
    ['Id', 'Title'],
    ['INC-1', 'b'],
    ['INC-2', 'a'],
  ]);
  sheet.batch(
    create({metadataKey: 'col', metadataValue: 'id', location: column(0)}),
    create({metadataKey: 'col', metadataValue: 'title', location: column(1)}),
    create({metadataKey: 'inc', metadataValue: 'INC-1', location: row(1)}),
  );
  return sheet;
}

function search(
  sheet: Spreadsheet,
  ...dataFilters: sheets_v4.Schema$DataFilter[]
): Metadata[] {
  const {matchedDeveloperMetadata = []} =
    sheet.ok<sheets_v4.Schema$SearchDeveloperMetadataResponse>(
      'POST',
      '/developerMetadata:search',
      {dataFilters},
    );
  return matchedDeveloperMetadata.map(
    ({developerMetadata}) => developerMetadata ?? {},
  );
}

function indexOf(entry: Metadata): number {
  return entry.location?.dimensionRange?.startIndex ?? -1;
}

describe('developer metadata', () => {
  it('is answered with its id and kind of place, and found again', () => {
    const sheet = new Spreadsheet();
    const [reply] = sheet.batch(
      create({metadataKey: 'k', metadataValue: 'v', location: column(2)}),
    );
    const made = reply.createDeveloperMetadata?.developerMetadata;
    expect(made).toEqual({
      metadataId: expect.any(Number) as unknown,
      metadataKey: 'k',
      metadataValue: 'v',
      location: {
        locationType: 'COLUMN',
        dimensionRange: {dimension: 'COLUMNS', startIndex: 2, endIndex: 3},
      },
      visibility: 'DOCUMENT',
    });
    expect(sheet.ok('GET', `/developerMetadata/${made?.metadataId}`)).toEqual(
      made,
    );
    const data = sheet.get('?includeGridData=true').sheets?.[0].data?.[0];
    expect(data?.columnMetadata?.[2].developerMetadata).toEqual([made]);
  });

  it('follows its column when others are inserted, deleted and moved', () => {
    const sheet = aRegister();
    const title = () =>
      indexOf(
        search(sheet, {developerMetadataLookup: {metadataValue: 'title'}})[0],
      );
    const columns = (startIndex: number, endIndex: number) => ({
      sheetId: 0,
      dimension: 'COLUMNS',
      startIndex,
      endIndex,
    });
    sheet.batch({insertDimension: {range: columns(1, 3)}});
    expect(title()).toBe(3);
    sheet.batch({deleteDimension: {range: columns(1, 2)}});
    expect(title()).toBe(2);
    sheet.batch({moveDimension: {source: columns(2, 3), destinationIndex: 0}});
    expect(title()).toBe(0);
    sheet.batch({deleteDimension: {range: columns(0, 1)}});
    expect(search(sheet, byKey('col'))).toHaveLength(1);
  });

  it('does not follow a row that is sorted away', () => {
    const sheet = aRegister();
    sheet.batch({
      sortRange: {
        range: {sheetId: 0, startRowIndex: 1, endRowIndex: 3},
        sortSpecs: [{dimensionIndex: 1, sortOrder: 'ASCENDING'}],
      },
    });
    expect(sheet.values('A2')).toEqual([['INC-2']]);
    expect(indexOf(search(sheet, byKey('inc'))[0])).toBe(1);
  });

  it('addresses values for reading, writing and clearing', () => {
    const sheet = aRegister();
    const filter = {
      developerMetadataLookup: {metadataKey: 'col', metadataValue: 'title'},
    };
    const read = () =>
      sheet.ok<sheets_v4.Schema$BatchGetValuesByDataFilterResponse>(
        'POST',
        '/values:batchGetByDataFilter',
        {dataFilters: [filter]},
      ).valueRanges;
    expect(read()).toEqual([
      {
        valueRange: {
          range: 'Sheet1!B1:B1000',
          majorDimension: 'ROWS',
          values: [['Title'], ['b'], ['a']],
        },
        dataFilters: [filter],
      },
    ]);
    const written = sheet.ok('POST', '/values:batchUpdateByDataFilter', {
      valueInputOption: 'RAW',
      data: [
        {dataFilter: filter, majorDimension: 'COLUMNS', values: [[null, 'B']]},
      ],
    });
    expect(written).toMatchObject({
      totalUpdatedCells: 1,
      responses: [{updatedRange: 'Sheet1!B1:B2', dataFilter: filter}],
    });
    expect(sheet.values('B1:B3')).toEqual([['Title'], ['B'], ['a']]);
    sheet.ok('POST', '/values:batchClearByDataFilter', {
      dataFilters: [byKey('inc')],
    });
    expect(sheet.values('A1:B3')).toEqual([
      ['Id', 'Title'],
      [],
      ['INC-2', 'a'],
    ]);
  });

  it('is found by the places it touches', () => {
    const sheet = aRegister();
    const values = (filter: sheets_v4.Schema$DataFilter) =>
      search(sheet, filter).map(({metadataValue}) => metadataValue);
    expect(values({a1Range: 'Sheet1!B2'})).toEqual(['title', 'INC-1']);
    expect(
      values({gridRange: {sheetId: 0, startRowIndex: 2, endColumnIndex: 1}}),
    ).toEqual(['id']);
    const metadataLocation = column(1);
    expect(values({developerMetadataLookup: {metadataLocation}})).toEqual([
      'title',
      'INC-1',
    ]);
    expect(
      values({
        developerMetadataLookup: {
          metadataLocation,
          locationMatchingStrategy: 'EXACT_LOCATION',
        },
      }),
    ).toEqual(['title']);
  });

  it('is changed and deleted by filter', () => {
    const sheet = aRegister();
    sheet.batch({
      updateDeveloperMetadata: {
        dataFilters: [byKey('inc')],
        developerMetadata: {metadataValue: 'INC-9', location: row(2)},
        fields: 'metadataValue,location',
      },
    });
    const [moved] = search(sheet, byKey('inc'));
    expect([moved.metadataValue, indexOf(moved)]).toEqual(['INC-9', 2]);
    sheet.batch({deleteDeveloperMetadata: {dataFilter: byKey('col')}});
    expect(search(sheet, byKey('col'))).toEqual([]);
  });

  it('for the project is unseen by other projects', () => {
    const sheet = new Spreadsheet();
    const as = (project: string): Caller => ({
      email: OWNER,
      project,
      scopes: 'all',
    });
    const call = (project: string, path: string, body: object) =>
      JSON.parse(
        sheet.workspace
          .dispatch(
            {
              method: 'POST',
              url: `/v4/spreadsheets/${sheet.id}${path}`,
              headers: {},
              body: Buffer.from(JSON.stringify(body)),
            },
            {caller: as(project)},
          )
          .body.toString(),
      ) as sheets_v4.Schema$SearchDeveloperMetadataResponse;
    call('ours', ':batchUpdate', {
      requests: [
        create({
          metadataKey: 'k',
          visibility: 'PROJECT',
          location: {spreadsheet: true},
        }),
      ],
    });
    const found = (project: string) =>
      call(project, '/developerMetadata:search', {dataFilters: [byKey('k')]})
        .matchedDeveloperMetadata?.length ?? 0;
    expect([found('ours'), found('theirs')]).toEqual([1, 0]);
  });

  it.each([
    [
      {
        metadataKey: 'k',
        location: {
          dimensionRange: {dimension: 'ROWS', startIndex: 0, endIndex: 2},
        },
      },
    ],
    [{metadataKey: 'k'}],
    [{location: {spreadsheet: true}}],
    [
      {
        metadataKey: 'k',
        metadataValue: 'x'.repeat(30_000),
        location: {spreadsheet: true},
      },
    ],
  ])('is refused when it does not say what and where: %#', entry => {
    expect(new Spreadsheet().batchRefusal([create(entry)])).toMatch(
      /^Invalid requests\[0\]\.createDeveloperMetadata: /,
    );
  });
});
