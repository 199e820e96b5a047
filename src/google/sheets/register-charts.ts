import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {ChartPlan, TabPlan} from '../../core/register/table-plan';

/** Rows a chart looks at, its header included: ten years of quarters. Rows that are empty draw nothing. */
const ROWS = 41;
/** Charts begin below so many rows, and stand below each other: beside the columns there is no grid to hold them. */
const FIRST_ROW = 22;
const ROWS_EACH = 18;
const SIZE = {widthPixels: 640, heightPixels: 340};

/**
 * The charts of a new tab. Sheets moves their ranges along when people move columns, and draws them anew by itself.
 * Source: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/charts
 */
export function chartRequests({
  sheetId,
  columns,
  charts = [],
}: TabPlan): sheets_v4.Schema$Request[] {
  const source = (key: string): sheets_v4.Schema$ChartData => {
    const at = columns.findIndex(column => column.key === key);
    return {
      sourceRange: {
        sources: [
          {
            sheetId,
            startRowIndex: 0,
            endRowIndex: ROWS,
            startColumnIndex: at,
            endColumnIndex: at + 1,
          },
        ],
      },
    };
  };
  return charts.map((chart, nth) => ({
    addChart: {
      chart: {
        spec: specOf(chart, source),
        position: {
          overlayPosition: {
            anchorCell: {
              sheetId,
              rowIndex: FIRST_ROW + nth * ROWS_EACH,
              columnIndex: 0,
            },
            ...SIZE,
          },
        },
      },
    },
  }));
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
