import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {Spreadsheet} from '../spreadsheet';

const area = (top: number, bottom: number, left: number, right: number) => ({
  sheetId: 0,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});

describe('filling on', () => {
  it.each<[string, (string | number)[], string[]]>([
    ['numbers with one distance', [1, 3], ['1', '3', '5', '7']],
    ['a number alone', [5], ['5', '5', '5', '5']],
    ['a day', ['9/8/2026'], ['9/8/2026', '9/9/2026', '9/10/2026', '9/11/2026']],
    [
      'a number at the end of a text',
      ['INC-009'],
      ['INC-009', 'INC-010', 'INC-011', 'INC-012'],
    ],
    ['texts', ['a', 'b'], ['a', 'b', 'a', 'b']],
    ['formulas', ['=ROW()*10', '=A1+1'], ['10', '11', '30', '31']],
  ])('%s', (_what, given, filled) => {
    const sheet = new Spreadsheet();
    sheet.put(
      'A1',
      given.map(value => [value]),
      'USER_ENTERED',
    );
    sheet.batch({autoFill: {range: area(0, 4, 0, 1)}});
    expect(sheet.values('A1:A4').flat()).toEqual(filled);
  });

  it('goes to the right, and back from its source', () => {
    const sheet = new Spreadsheet();
    sheet.put('D1:E1', [[10, 20]]);
    const source = area(0, 1, 3, 5);
    const fill = (fillLength: number) => ({
      autoFill: {
        sourceAndDestination: {source, dimension: 'COLUMNS', fillLength},
      },
    });
    sheet.batch(fill(1), fill(-2));
    expect(sheet.values('A1:F1')).toEqual([['', '-10', '0', '10', '20', '30']]);
  });
});

describe('tidying', () => {
  it('takes away rows that are there twice', () => {
    const sheet = new Spreadsheet();
    sheet.put('A1:B4', [
      ['a', 1],
      ['b', 2],
      ['A', 1],
      ['b', 3],
    ]);
    const all = {deleteDuplicates: {range: area(0, 4, 0, 2)}};
    expect(sheet.batch(all)).toEqual([
      {deleteDuplicates: {duplicatesRemovedCount: 1}},
    ]);
    expect(sheet.values('A1:B4')).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['b', '3'],
    ]);
    sheet.batch({
      deleteDuplicates: {
        range: area(0, 4, 0, 2),
        comparisonColumns: [
          {sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1},
        ],
      },
    });
    expect(sheet.values('A1:B4')).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
  });

  it('trims texts, and counts them', () => {
    const sheet = new Spreadsheet();
    sheet.put('A1:A3', [['  a   b '], ['c'], ['=1']]);
    expect(sheet.batch({trimWhitespace: {range: area(0, 3, 0, 1)}})).toEqual([
      {trimWhitespace: {cellsChangedCount: 1}},
    ]);
    expect(sheet.values('A1')).toEqual([['a b']]);
  });

  it('splits a column by its sign', () => {
    const sheet = new Spreadsheet();
    sheet.put('A1:A2', [['Ann;3'], ['Bob;4;x']]);
    sheet.batch({textToColumns: {source: area(0, 2, 0, 1)}});
    expect(
      sheet.values('A1:C2', '?valueRenderOption=UNFORMATTED_VALUE'),
    ).toEqual([
      ['Ann', 3],
      ['Bob', 4, 'x'],
    ]);
  });

  it('pastes text of several cells as if it were typed', () => {
    const sheet = new Spreadsheet();
    sheet.batch({
      pasteData: {
        coordinate: {sheetId: 0, rowIndex: 1, columnIndex: 1},
        data: 'a\t=1+1\nb\t11/2/2026\n',
        delimiter: '\t',
        type: 'PASTE_NORMAL',
      },
    });
    expect(sheet.values('B2:C3')).toEqual([
      ['a', '2'],
      ['b', '11/2/2026'],
    ]);
  });
});

describe('a chart', () => {
  const spec: sheets_v4.Schema$ChartSpec = {
    title: 'Hours',
    basicChart: {
      chartType: 'COLUMN',
      headerCount: 1,
      domains: [{domain: {sourceRange: {sources: [area(0, 5, 0, 1)]}}}],
      series: [{series: {sourceRange: {sources: [area(0, 5, 1, 2)]}}}],
    },
  };
  const position = {
    overlayPosition: {anchorCell: {sheetId: 0, rowIndex: 2, columnIndex: 4}},
  };
  const charts = (sheet: Spreadsheet) => sheet.get().sheets?.[0].charts ?? [];

  it('lies over its sheet until it is deleted', () => {
    const sheet = new Spreadsheet();
    const [reply] = sheet.batch({addChart: {chart: {spec, position}}});
    const chart = reply.addChart?.chart ?? {};
    expect(chart).toMatchObject({
      spec: {title: 'Hours'},
      position: {overlayPosition: {widthPixels: 600, heightPixels: 371}},
    });
    expect(charts(sheet)).toEqual([chart]);
    const chartId = chart.chartId ?? 0;
    sheet.batch(
      {updateChartSpec: {chartId, spec: {...spec, title: 'Days'}}},
      {
        updateEmbeddedObjectPosition: {
          objectId: chartId,
          newPosition: {overlayPosition: {widthPixels: 300}},
          fields: 'widthPixels',
        },
      },
    );
    expect(charts(sheet)[0]).toMatchObject({
      spec: {title: 'Days'},
      position: {
        overlayPosition: {
          anchorCell: {rowIndex: 2, columnIndex: 4},
          widthPixels: 300,
        },
      },
    });
    sheet.batch({deleteEmbeddedObject: {objectId: chartId}});
    expect(charts(sheet)).toEqual([]);
  });

  it('follows the cells it draws from and hangs on', () => {
    const sheet = new Spreadsheet();
    sheet.batch({addChart: {chart: {spec, position}}});
    sheet.batch({
      insertDimension: {
        range: {sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 3},
      },
    });
    const [chart] = charts(sheet);
    const [series] = chart.spec?.basicChart?.series ?? [];
    expect(series.series?.sourceRange?.sources?.[0]).toMatchObject({
      startRowIndex: 0,
      endRowIndex: 7,
    });
    expect(chart.position?.overlayPosition?.anchorCell?.rowIndex).toBe(4);
  });

  it.each<[string, sheets_v4.Schema$EmbeddedChart, string]>([
    [
      'nothing to draw',
      {spec: {title: 'x'}, position},
      'No chart specification found.',
    ],
    ['no place', {spec}, 'No position specified for the chart.'],
    [
      'cells of a sheet that is not there',
      {
        spec: {
          pieChart: {
            series: {
              sourceRange: {sources: [{...area(0, 1, 0, 1), sheetId: 9}]},
            },
          },
        },
        position,
      },
      'No grid with id: 9',
    ],
  ])('is refused with %s', (_what, chart, message) => {
    const sheet = new Spreadsheet();
    expect(sheet.batchRefusal([{addChart: {chart}}])).toBe(
      `Invalid requests[0].addChart: ${message}`,
    );
  });
});
