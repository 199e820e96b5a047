import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {query, rest} from '../api';
import {rangeName} from './a1';
import type {Sheet} from './session';

type Data = sheets_v4.Schema$ChartData | undefined;

/** One line, row of bars or set of slices; texts and blanks count as nothing. */
export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

export interface Drawing {
  readonly kind: 'bars' | 'line' | 'pie';
  readonly title: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
}

const KINDS: Readonly<Record<string, Drawing['kind']>> = {
  BAR: 'bars',
  COLUMN: 'bars',
  STEPPED_AREA: 'bars',
  LINE: 'line',
  AREA: 'line',
};

function sourceOf(data: Data, sheets: readonly Sheet[]): string | undefined {
  const source = data?.sourceRange?.sources?.[0];
  const sheet = sheets.find(
    ({properties}) => (properties?.sheetId ?? 0) === (source?.sheetId ?? 0),
  );
  const grid = sheet?.properties?.gridProperties;
  if (!source || !sheet) return undefined;
  return rangeName(sheet.properties?.title ?? '', {
    row: source.startRowIndex ?? 0,
    column: source.startColumnIndex ?? 0,
    lastRow: (source.endRowIndex ?? grid?.rowCount ?? 1) - 1,
    lastColumn: (source.endColumnIndex ?? grid?.columnCount ?? 1) - 1,
  });
}

/**
 * What a chart is to show, read from its cells; undefined for kinds that are not drawn. Bars stand upright,
 * stacked ones side by side: the page shows that a chart is there and what it tells, not Google's drawing.
 */
export async function readDrawing(
  fileId: string,
  spec: sheets_v4.Schema$ChartSpec | undefined,
  sheets: readonly Sheet[],
): Promise<Drawing | undefined> {
  const {basicChart, pieChart, title} = spec ?? {};
  const kind = pieChart ? 'pie' : KINDS[basicChart?.chartType ?? ''];
  if (!kind) return undefined;
  const domain = pieChart ? pieChart.domain : basicChart?.domains?.[0]?.domain;
  const series = pieChart
    ? [pieChart.series]
    : (basicChart?.series ?? []).map(one => one.series);
  const ranges = [domain, ...series].map(data => sourceOf(data, sheets));
  const path = query(`/v4/spreadsheets/${fileId}/values:batchGet`, {
    valueRenderOption: 'UNFORMATTED_VALUE',
  });
  const named = ranges.flatMap(range => range ?? []);
  const {valueRanges = []} = await rest<{
    valueRanges?: readonly {values?: unknown[][]}[];
  }>(
    'GET',
    `${path}&${named.map(range => `ranges=${encodeURIComponent(range)}`).join('&')}`,
  );
  let at = 0;
  const [labels = [], ...lines] = ranges.map(range =>
    range === undefined ? [] : (valueRanges[at++]?.values ?? []).flat(),
  );
  // A pie has no count of headers: what stands over its numbers is one.
  const headers = pieChart
    ? Number(typeof lines[0]?.[0] === 'string')
    : (basicChart?.headerCount ?? 0);
  return {
    kind,
    title: title ?? '',
    labels: labels.slice(headers).map(String),
    series: lines.map((line, index) => ({
      name: headers > 0 ? String(line[0] ?? '') : `Series ${index + 1}`,
      values: line
        .slice(headers)
        .map(value => (typeof value === 'number' ? value : 0)),
    })),
  };
}
