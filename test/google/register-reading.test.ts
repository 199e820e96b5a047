import {run} from '../../src/world/ask/waves';
import {ask} from '../../src/world/ask/call';
import {writeRows} from '../../src/world/ask/write-rows';
import {REGISTER_PLAN} from '../../src/product';
import {PHASES} from '../../src/core/incident/vocabulary';
import type {Reading} from '../../src/world/register';
import {aForm} from '../scenery/bundle/a-form';
import {
  ADMIN,
  installedOffice,
  LEAD,
  SETUP,
  type Office,
} from '../scenery/bundle/office';
import {googleWorld} from './google-world';

const SHEET = 101;

describe('reading a few columns of the register', () => {
  let office: Office;
  beforeEach(() => {
    office = installedOffice();
    office.value(LEAD, 'declareIncident', [aForm()]);
  });

  const change = (request: object) =>
    office.rest(
      LEAD,
      'POST',
      `/v4/spreadsheets/${office.places.registerId}:batchUpdate`,
      {requests: [request]},
    );

  const read = (): Reading => {
    const world = googleWorld(office, LEAD);
    return run(
      world.transport,
      ask(
        world.register.read(office.places.registerId, ['incidents'], {
          incidents: ['id', 'severity'],
        }),
      ),
    );
  };

  const expectBoth = () =>
    expect(read().tables.incidents).toEqual({
      missing: [],
      rows: [
        {
          position: 1,
          cells: {id: 'INC-2026-0001', severity: 'Level 1 – Critical'},
        },
      ],
    });

  it('answers those and nothing else', expectBoth);

  it('finds them wherever people have moved them', () => {
    change({
      moveDimension: {
        source: {
          sheetId: SHEET,
          dimension: 'COLUMNS',
          startIndex: 2,
          endIndex: 3,
        },
        destinationIndex: 0,
      },
    });
    expectBoth();
  });

  it('is not confused by a copy of the tab', () => {
    change({
      duplicateSheet: {sourceSheetId: SHEET, newSheetName: 'A copy'},
    });
    expectBoth();
  });

  const cut = (from: number, to: number) => {
    change({
      appendDimension: {sheetId: SHEET, dimension: 'COLUMNS', length: 100},
    });
    change({
      cutPaste: {
        source: {
          sheetId: SHEET,
          startColumnIndex: from,
          endColumnIndex: from + 1,
          startRowIndex: 0,
          endRowIndex: 1000,
        },
        destination: {sheetId: SHEET, rowIndex: 0, columnIndex: to},
        pasteType: 'PASTE_NORMAL',
      },
    });
  };

  const whole = (): Reading => {
    const world = googleWorld(office, LEAD);
    return run(
      world.transport,
      ask(world.register.read(office.places.registerId, ['incidents'])),
    );
  };

  it('names one that was cut out and pasted elsewhere; read whole it is followed', () => {
    cut(2, 90);
    expect(read().tables.incidents.missing).toEqual(['severity']);
    const {layout, tables} = whole();
    expect(layout.columns.incidents.severity).toBe(90);
    expect(tables.incidents.rows[0].cells.severity).toBe('Level 1 – Critical');
  });

  it('keeps to its place when only its header is written anew', () => {
    office.rest(
      LEAD,
      'PUT',
      `/v4/spreadsheets/${office.places.registerId}/values/Incidents!C1?valueInputOption=RAW`,
      {values: [['How bad']]},
    );
    expectBoth();
  });

  it('does not take lines above the header for records', () => {
    change({
      insertDimension: {
        range: {sheetId: SHEET, dimension: 'ROWS', startIndex: 0, endIndex: 1},
      },
    });
    office.rest(
      LEAD,
      'PUT',
      `/v4/spreadsheets/${office.places.registerId}/values/Incidents!A1?valueInputOption=RAW`,
      {values: [['Company confidential']]},
    );
    for (const reading of [read(), whole()]) {
      expect(
        reading.tables.incidents.rows.map(({position, cells}) => [
          position,
          cells.id,
        ]),
      ).toEqual([[2, 'INC-2026-0001']]);
    }
  });

  it('names a column that somebody deleted', () => {
    change({
      deleteDimension: {
        range: {
          sheetId: SHEET,
          dimension: 'COLUMNS',
          startIndex: 2,
          endIndex: 3,
        },
      },
    });
    expect(read().tables.incidents.missing).toEqual(['severity']);
  });

  const raw = (cell: string): unknown => {
    const answer = office.rest(
      LEAD,
      'GET',
      `/v4/spreadsheets/${office.places.registerId}/values/Incidents!${cell}`,
    ) as {values?: unknown[][]};
    return answer.values?.[0][0];
  };

  it('of a register from before reads keys, and shows names once set-up was run again', () => {
    expect([raw('C2'), raw('D2')]).toEqual(['Level 1 – Critical', 'Detection']);
    const range = {
      sheetId: SHEET,
      startRowIndex: 1,
      startColumnIndex: 3,
      endColumnIndex: 4,
    };
    const list = (values: readonly string[]) => ({
      condition: {
        type: 'ONE_OF_LIST',
        values: values.map(userEnteredValue => ({userEnteredValue})),
      },
      strict: true,
    });
    change({
      setDataValidation: {range, rule: list(Object.keys(PHASES))},
    });
    office.rest(
      LEAD,
      'PUT',
      `/v4/spreadsheets/${office.places.registerId}/values/Incidents!C2:D2?valueInputOption=RAW`,
      {values: [['level-1', 'detection']]},
    );
    expect(whole().tables.incidents.rows[0].cells).toMatchObject({
      severity: 'level-1',
      phase: 'detection',
    });
    const steps = () => {
      const {steps} = office.value<{steps: {key: string; detail: string}[]}>(
        ADMIN,
        'runSetup',
        [SETUP],
      );
      return steps.find(({key}) => key === 'tabs')?.detail;
    };
    expect(steps()).toBe('1 cell shows its name.');
    expect([raw('C2'), raw('D2')]).toEqual(['Level 1 – Critical', 'Detection']);
    expect(steps()).toBe('All were there already.');
  });

  it('of a register from before gets low rows and warnings once, and what people make of them stays', () => {
    const at = (key: string) => ({
      sheetId: SHEET,
      rowIndex: 0,
      columnIndex: columnOf(key),
    });
    const note = (key: string, words: string) =>
      change({
        updateCells: {
          start: at(key),
          rows: [{values: [{note: words}]}],
          fields: 'note',
        },
      });
    const height = (pixelSize: number) =>
      change({
        updateDimensionProperties: {
          range: {
            sheetId: SHEET,
            dimension: 'ROWS',
            startIndex: 1,
            endIndex: 2,
          },
          properties: {pixelSize},
          fields: 'pixelSize',
        },
      });
    const looks = () => {
      const {sheets} = office.rest<{
        sheets: {
          data: {
            rowData: {values: {note?: string}[]}[];
            rowMetadata: {pixelSize: number}[];
          }[];
        }[];
      }>(
        LEAD,
        'GET',
        `/v4/spreadsheets/${office.places.registerId}?ranges=Incidents!A1:AZ2&fields=sheets.data(rowData.values.note,rowMetadata.pixelSize)`,
      );
      const [{rowData, rowMetadata}] = sheets[0].data;
      const noted = (key: string) =>
        rowData[0].values[columnOf(key)]?.note ?? '';
      return [
        rowMetadata[1].pixelSize,
        noted('commander').slice(0, 11),
        noted('scribe'),
      ];
    };
    const setUp = () =>
      office
        .value<{steps: {key: string; detail: string}[]}>(ADMIN, 'runSetup', [
          SETUP,
        ])
        .steps.find(({key}) => key === 'tabs')?.detail;
    change({
      deleteDeveloperMetadata: {
        dataFilter: {developerMetadataLookup: {metadataKey: 'icLook'}},
      },
    });
    note('commander', '');
    note('scribe', 'Ask Sam first.');
    height(180);
    expect(setUp()).toBe('Row heights and warnings in headers given.');
    expect(looks()).toEqual([42, 'Name people', 'Ask Sam first.']);
    height(60);
    note('commander', '');
    expect(setUp()).toBe('All were there already.');
    expect(looks()).toEqual([60, '', 'Ask Sam first.']);
  });

  const columnOf = (key: string): number =>
    REGISTER_PLAN.tabs
      .find(tab => tab.key === 'incidents')
      ?.columns.findIndex(one => one.key === key) ?? -1;

  describe('writing what was read before people moved it', () => {
    const lines = (dimension: string, startIndex: number, length = 1) => ({
      sheetId: SHEET,
      dimension,
      startIndex,
      endIndex: startIndex + length,
    });
    const records = () =>
      Object.fromEntries(
        whole().tables.incidents.rows.map(({cells}) => [cells.id, cells]),
      );

    it.each([
      [
        'sorted, with hidden rows and a filter view',
        [
          {
            updateDimensionProperties: {
              range: lines('ROWS', 1),
              properties: {hiddenByUser: true},
              fields: 'hiddenByUser',
            },
          },
          {
            addFilterView: {
              filter: {title: 'Mine', range: {sheetId: SHEET}},
            },
          },
          {
            sortRange: {
              range: {sheetId: SHEET, startRowIndex: 1, endRowIndex: 3},
              sortSpecs: [{dimensionIndex: 0, sortOrder: 'DESCENDING'}],
            },
          },
        ],
      ],
      [
        'cut and pasted far below',
        [
          {
            cutPaste: {
              source: {sheetId: SHEET, startRowIndex: 1, endRowIndex: 2},
              destination: {sheetId: SHEET, rowIndex: 40, columnIndex: 0},
              pasteType: 'PASTE_NORMAL',
            },
          },
        ],
      ],
      [
        'with a column more to the left',
        [
          {
            insertDimension: {
              range: lines('COLUMNS', columnOf('workaround') - 1),
            },
          },
        ],
      ],
      [
        'with a column moved',
        [
          {
            moveDimension: {
              source: lines('COLUMNS', columnOf('workaround')),
              destinationIndex: 1,
            },
          },
        ],
      ],
    ])('comes to its row: %s', (_, requests) => {
      office.value(LEAD, 'declareIncident', [
        {...aForm(), operation: '2'.repeat(32)},
      ]);
      const before = whole();
      const was = records();
      requests.forEach(change);
      const cells = {workaround: 'Use the app.', customerAction: 'Wait.'};
      const world = googleWorld(office, LEAD);
      run(
        world.transport,
        writeRows(world.register, before, ['incidents'], () => ({
          set: [{tab: 'incidents', position: 1, by: 'id', cells}],
        })),
      );
      expect(records()).toEqual({
        ...was,
        'INC-2026-0001': {...was['INC-2026-0001'], ...cells},
      });
    });
  });
});
