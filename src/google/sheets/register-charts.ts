import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {ChartPlan, TabPlan} from '../../core/register/table-plan';
import type {PresentCharts} from '../../world/register';

/** Rows a chart looks at, its header included: ten years of quarters. Rows that are empty draw nothing. */
const ROWS = 41;
/** Charts begin below so many rows, and stand below each other: beside the columns there is no grid to hold them. */
const FIRST_ROW = 22;
const ROWS_EACH = 18;
const SIZE = {widthPixels: 640, heightPixels: 340};

/** Developer metadata of a sheet: the title of a chart it was given. It stays when people delete the chart. */
const CHART_KEY = 'icChart';

/** Room for charts in a tab that is made now. */
export const NEW_TAB: PresentCharts = {given: [], below: FIRST_ROW, rows: 1000};

/** Which charts a sheet has or had, and where there is room. A register from before the marks has titles only. */
export function chartsGiven({
  properties,
  charts = [],
  developerMetadata = [],
}: sheets_v4.Schema$Sheet): PresentCharts {
  const rows = charts.map(
    ({position}) =>
      (position?.overlayPosition?.anchorCell?.rowIndex ?? 0) + ROWS_EACH,
  );
  return {
    given: [
      ...charts.map(({spec}) => spec?.title ?? ''),
      ...developerMetadata
        .filter(({metadataKey}) => metadataKey === CHART_KEY)
        .map(({metadataValue}) => metadataValue ?? ''),
    ],
    below: Math.max(FIRST_ROW, ...rows),
    rows: properties?.gridProperties?.rowCount ?? NEW_TAB.rows,
  };
}

/**
 * Draws the charts a tab was never given, and marks that they were. Sheets moves their ranges along when people move columns, and draws them
 * anew by itself. A chart whose columns are not known is left for the next time.
 * Source: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/charts
 *
 * @param columns Where the columns of the tab stand.
 */
export function chartRequests(
  {sheetId, charts = []}: TabPlan,
  columns: Readonly<Record<string, number>>,
  {given, below, rows}: PresentCharts,
): sheets_v4.Schema$Request[] {
  const source = (key: string): sheets_v4.Schema$ChartData => ({
    sourceRange: {
      sources: [
        {
          sheetId,
          startRowIndex: 0,
          endRowIndex: Math.min(ROWS, rows),
          startColumnIndex: columns[key],
          endColumnIndex: columns[key] + 1,
        },
      ],
    },
  });
  return charts
    .filter(
      ({title, along, shows}) =>
        !given.includes(title) &&
        [along, ...shows].every(key => key in columns),
    )
    .flatMap((chart, nth) => [
      {
        addChart: {
          chart: {
            spec: specOf(chart, source),
            position: {
              overlayPosition: {
                anchorCell: {
                  sheetId,
                  rowIndex: Math.min(below + nth * ROWS_EACH, rows - 1),
                  columnIndex: 0,
                },
                ...SIZE,
              },
            },
          },
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: CHART_KEY,
            metadataValue: chart.title,
            visibility: 'DOCUMENT',
            location: {sheetId},
          },
        },
      },
    ]);
}

function specOf(
  {title, unit, along, shows}: ChartPlan,
  source: (key: string) => sheets_v4.Schema$ChartData,
): sheets_v4.Schema$ChartSpec {
  return {
    title,
    altText: `${title}, ${unit.toLowerCase()}, by quarter`,
    basicChart: {
      chartType: 'COLUMN',
      legendPosition: 'BOTTOM_LEGEND',
      // The names of the series stand in the header.
      headerCount: 1,
      axis: [{position: 'LEFT_AXIS', title: unit}],
      domains: [{domain: source(along)}],
      series: shows.map(key => ({
        series: source(key),
        targetAxis: 'LEFT_AXIS',
      })),
    },
  };
}
