import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {ApiError, invalid} from '../../kernel/errors';
import {withBothColors} from '../edit/colors';
import {
  guardSheetOf,
  newNumber,
  requireGrid,
  sheetRange,
  type Edit,
} from '../edit/edit';
import {masked, updatePaths} from '../edit/masks';
import type {Chart, Sheet} from '../model/book';

type Spec = sheets_v4.Schema$ChartSpec;
type Position = sheets_v4.Schema$EmbeddedObjectPosition;

/** What a chart can be; exactly one of these. Source: …/spreadsheets/charts#ChartSpec */
const KINDS = [
  'basicChart',
  'pieChart',
  'bubbleChart',
  'candlestickChart',
  'orgChart',
  'histogramChart',
  'waterfallChart',
  'treemapChart',
  'scorecardChart',
] as const;

/** How large Sheets makes a chart nobody gave a size. Source: …/spreadsheets/other#OverlayPosition */
const SIZE = {widthPixels: 600, heightPixels: 371};

function checkRanges(edit: Edit, value: unknown): void {
  if (Array.isArray(value)) {
    value.forEach(inner => checkRanges(edit, inner));
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'sourceRange') {
      const {sources} = inner as sheets_v4.Schema$ChartSourceRange;
      if (!sources?.length) throw invalid('sources is required.');
      sources.forEach(source => sheetRange(edit, source));
    } else checkRanges(edit, inner);
  }
}

/** Deviation: specifications are kept as sent, with both forms of each colour; Google fills in more defaults. */
function specOf(edit: Edit, spec: Spec | undefined): Spec {
  const given = spec ?? {};
  const kinds = KINDS.filter(kind => given[kind]);
  if (kinds.length !== 1) {
    throw invalid(
      kinds.length === 0
        ? 'No chart specification found.'
        : 'More than one chart specification found.',
    );
  }
  if (given.dataSourceChartProperties) {
    throw new ApiError(
      'UNIMPLEMENTED',
      'The emulator does not have charts of data sources.',
    );
  }
  checkRanges(edit, given);
  return withBothColors(given);
}

/** Deviation: a chart on a sheet of its own is refused by name. */
function placed(
  edit: Edit,
  position: Position | null | undefined,
): {readonly sheet: Sheet; readonly position: Position} {
  if (position?.newSheet || typeof position?.sheetId === 'number') {
    throw new ApiError(
      'UNIMPLEMENTED',
      'The emulator does not have charts on a sheet of their own.',
    );
  }
  const overlay = position?.overlayPosition;
  if (!overlay) throw invalid('No position specified for the chart.');
  const anchor = overlay.anchorCell ?? {};
  const sheet = requireGrid(edit, anchor.sheetId);
  const {rowCount, columnCount} = sheet.grid;
  if (
    (anchor.rowIndex ?? 0) >= rowCount ||
    (anchor.columnIndex ?? 0) >= columnCount
  ) {
    throw invalid('The anchor cell of the chart is outside the grid.');
  }
  guardSheetOf(edit, sheet);
  const {widthPixels, heightPixels} = overlay;
  return {
    sheet,
    position: {
      overlayPosition: {
        ...overlay,
        anchorCell: anchor,
        widthPixels: widthPixels || SIZE.widthPixels,
        heightPixels: heightPixels || SIZE.heightPixels,
      },
    },
  };
}

function found(
  {book}: Edit,
  id: number | null | undefined,
): {readonly sheet: Sheet; readonly chart: Chart} {
  for (const sheet of book.sheets) {
    const chart = sheet.charts?.find(({chartId}) => chartId === id);
    if (chart) return {sheet, chart};
  }
  throw invalid(`No embedded object with id: ${id}`);
}

export function addChart(
  edit: Edit,
  request: sheets_v4.Schema$AddChartRequest,
): sheets_v4.Schema$Response {
  const given = request.chart ?? {};
  const taken = (id: number): boolean =>
    edit.book.sheets.some(({charts}) => charts?.some(c => c.chartId === id));
  const chartId = given.chartId ?? newNumber(edit.ids, taken);
  if (taken(chartId)) {
    throw invalid(`An embedded object with id ${chartId} already exists.`);
  }
  const spec = specOf(edit, given.spec);
  const {sheet, position} = placed(edit, given.position);
  const chart: Chart = {
    ...{chartId, spec, position},
    ...(given.border && {border: withBothColors(given.border)}),
  };
  sheet.charts = [...(sheet.charts ?? []), chart];
  return {addChart: {chart}};
}

function replace(sheet: Sheet, chart: Chart, next: Chart): void {
  sheet.charts = sheet.charts?.map(one => (one === chart ? next : one));
}

/** The specification is replaced as a whole; there is no mask. */
export function updateChartSpec(
  edit: Edit,
  {chartId, spec}: sheets_v4.Schema$UpdateChartSpecRequest,
): sheets_v4.Schema$Response {
  const {sheet, chart} = found(edit, chartId);
  guardSheetOf(edit, sheet);
  replace(sheet, chart, {...chart, spec: specOf(edit, spec)});
  return {};
}

export function updateEmbeddedObjectPosition(
  edit: Edit,
  request: sheets_v4.Schema$UpdateEmbeddedObjectPositionRequest,
): sheets_v4.Schema$Response {
  const {sheet, chart} = found(edit, request.objectId);
  guardSheetOf(edit, sheet);
  const {newPosition} = request;
  const paths = updatePaths(request.fields, [
    'anchorCell',
    'offsetXPixels',
    'offsetYPixels',
    'widthPixels',
    'heightPixels',
  ]);
  const overlayPosition = masked<sheets_v4.Schema$OverlayPosition>(
    chart.position.overlayPosition ?? {},
    newPosition?.overlayPosition ?? {},
    paths,
  );
  const {sheet: there, position} = placed(edit, {
    ...newPosition,
    overlayPosition,
  });
  const moved = {...chart, position};
  sheet.charts = sheet.charts?.filter(one => one !== chart);
  there.charts = [...(there.charts ?? []), moved];
  return {updateEmbeddedObjectPosition: {position}};
}

export function updateEmbeddedObjectBorder(
  edit: Edit,
  request: sheets_v4.Schema$UpdateEmbeddedObjectBorderRequest,
): sheets_v4.Schema$Response {
  const {sheet, chart} = found(edit, request.objectId);
  guardSheetOf(edit, sheet);
  updatePaths(request.fields, ['color', 'colorStyle']);
  replace(sheet, chart, {
    ...chart,
    border: withBothColors(request.border ?? {}),
  });
  return {};
}

export function deleteEmbeddedObject(
  edit: Edit,
  {objectId}: sheets_v4.Schema$DeleteEmbeddedObjectRequest,
): sheets_v4.Schema$Response {
  const {sheet, chart} = found(edit, objectId);
  guardSheetOf(edit, sheet);
  sheet.charts = sheet.charts?.filter(one => one !== chart);
  return {};
}
