import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {ApiError, invalid} from '../../kernel/errors';
import {shownText} from '../answer/cell-value';
import {wireFilter} from '../answer/spreadsheet';
import {meets} from '../edit/conditions';
import {
  type Edit,
  guardSheetOf,
  newNumber,
  requireGrid,
  sheetRange,
  type Spot,
} from '../edit/edit';
import {guardArea} from '../edit/protection';
import {areaOf} from '../model/range';
import {sortRows} from './sort';
import {masked, names, updatePaths} from '../edit/masks';
import type {Book, Filter, Sheet} from '../model/book';
import type {Cell} from '../model/cell';

/** What a filter asks of each column; newer clients send a list, older ones a map. */
function criteriaOf({
  criteria,
  filterSpecs,
}: sheets_v4.Schema$BasicFilter): readonly (readonly [
  column: number,
  criteria: sheets_v4.Schema$FilterCriteria,
])[] {
  return [
    ...Object.entries(criteria ?? {}).map(
      ([column, given]) => [Number(column), given] as const,
    ),
    ...(filterSpecs ?? []).map(
      ({columnIndex, filterCriteria}) =>
        [columnIndex ?? 0, filterCriteria ?? {}] as const,
    ),
  ];
}

function passes(
  cell: Cell | undefined,
  {hiddenValues, condition, ...rest}: sheets_v4.Schema$FilterCriteria,
): boolean {
  if (Object.values(rest).some(given => given)) {
    throw new ApiError(
      'UNIMPLEMENTED',
      'The emulator does not filter by colour.',
    );
  }
  if (hiddenValues?.includes(shownText(cell))) return false;
  return !condition || meets(cell, condition);
}

/** Which rows the filter leaves out is decided when it is set; later edits do not hide or show rows. */
function hideRows({sheet, area}: Spot, filter: sheets_v4.Schema$BasicFilter) {
  const columns = criteriaOf(filter);
  const lines = sheet.lines.ROWS.slice();
  for (let row = area.top; row < area.bottom; row++) {
    const hiddenByFilter = !columns.every(([column, criteria]) =>
      passes(sheet.grid.cell(row, column), criteria),
    );
    if (hiddenByFilter) lines[row] = {...lines[row], hiddenByFilter};
  }
  sheet.lines = {...sheet.lines, ROWS: lines};
}

function showRows(sheet: Sheet): void {
  const lines = sheet.lines.ROWS.map(line => {
    const {hiddenByFilter: _hidden, ...rest} = line ?? {};
    return Object.keys(rest).length > 0 ? rest : undefined;
  });
  sheet.lines = {...sheet.lines, ROWS: lines};
}

/**
 * Open sides of the range are filled in: rows added later are not part of it.
 * Source: https://github.com/burnash/gspread (tests/worksheet_test.py, test_basic_filters, run on the live API)
 */
export function setBasicFilter(
  edit: Edit,
  {filter}: sheets_v4.Schema$SetBasicFilterRequest,
): sheets_v4.Schema$Response {
  const {range, ...settings} = filter ?? {};
  const place = sheetRange(edit, range ?? {});
  const sheet = requireGrid(edit, place.sheetId);
  guardSheetOf(edit, sheet);
  const bounds = {
    startRowIndex: 0,
    endRowIndex: sheet.grid.rowCount,
    startColumnIndex: 0,
    endColumnIndex: sheet.grid.columnCount,
  };
  const area = areaOf({...bounds, ...place}, sheet.grid);
  const body = {sheet, area: {...area, top: area.top + 1}};
  if (settings.sortSpecs?.length) {
    guardArea(edit.book, sheet, body.area, edit.rights);
    sortRows(body, settings.sortSpecs);
  }
  sheet.basicFilter = {range: {...bounds, ...place}, settings};
  showRows(sheet);
  hideRows(body, settings);
  return {};
}

export function clearBasicFilter(
  edit: Edit,
  {sheetId}: sheets_v4.Schema$ClearBasicFilterRequest,
): sheets_v4.Schema$Response {
  const sheet = requireGrid(edit, sheetId);
  guardSheetOf(edit, sheet);
  sheet.basicFilter = undefined;
  showRows(sheet);
  return {};
}

function requireView(
  book: Book,
  id: number | null | undefined,
): {readonly sheet: Sheet; readonly view: Filter} {
  for (const sheet of book.sheets) {
    const view = sheet.filterViews.find(
      ({settings}) => settings.filterViewId === id,
    );
    if (view) return {sheet, view};
  }
  throw invalid(`No filter view with id: ${id}`);
}

export function addFilterView(
  edit: Edit,
  {filter}: sheets_v4.Schema$AddFilterViewRequest,
): sheets_v4.Schema$Response {
  const {range, ...given} = filter ?? {};
  const place = sheetRange(edit, range);
  const sheet = requireGrid(edit, place.sheetId);
  const filterViewId =
    given.filterViewId ??
    newNumber(edit.ids, id =>
      edit.book.sheets.some(one =>
        one.filterViews.some(({settings}) => settings.filterViewId === id),
      ),
    );
  const view = {range: place, settings: {...given, filterViewId}};
  sheet.filterViews = [...sheet.filterViews, view];
  return {addFilterView: {filter: wireFilter(view)}};
}

export function updateFilterView(
  edit: Edit,
  {filter, fields}: sheets_v4.Schema$UpdateFilterViewRequest,
): sheets_v4.Schema$Response {
  const {sheet, view} = requireView(edit.book, filter?.filterViewId);
  const paths = updatePaths(fields, [
    'filterViewId',
    'title',
    'range',
    'namedRangeId',
    'tableId',
    'sortSpecs',
    'criteria',
    'filterSpecs',
  ]);
  const {range: _range, ...settings} = masked(
    view.settings,
    filter ?? {},
    paths,
  );
  const changed = {
    range: names(paths, 'range') ? sheetRange(edit, filter?.range) : view.range,
    settings: {...settings, filterViewId: view.settings.filterViewId},
  };
  sheet.filterViews = sheet.filterViews.map(one =>
    one === view ? changed : one,
  );
  return {};
}

export function duplicateFilterView(
  edit: Edit,
  {filterId}: sheets_v4.Schema$DuplicateFilterViewRequest,
): sheets_v4.Schema$Response {
  const {sheet, view} = requireView(edit.book, filterId);
  const {filterViewId: _id, title, ...settings} = view.settings;
  const {addFilterView: duplicateFilterView} = addFilterView(edit, {
    filter: {
      ...settings,
      title: `Copy of ${title ?? ''}`,
      range: {sheetId: sheet.id, ...view.range},
    },
  });
  return {duplicateFilterView};
}

export function deleteFilterView(
  {book}: Edit,
  {filterId}: sheets_v4.Schema$DeleteFilterViewRequest,
): sheets_v4.Schema$Response {
  const {sheet, view} = requireView(book, filterId);
  sheet.filterViews = sheet.filterViews.filter(one => one !== view);
  return {};
}
