import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {invalid} from '../../kernel/errors';
import {wireFilter} from '../answer/spreadsheet';
import {newNumber, requireGrid, sheetRange, type Edit} from '../edit/edit';
import {masked, names, updatePaths} from '../edit/masks';
import type {Book, Filter, Sheet} from '../model/book';

/**
 * Open sides of the range are filled in: rows added later are not part of it.
 * Source: https://github.com/burnash/gspread (tests/worksheet_test.py, test_basic_filters, run on the live API)
 * Deviation: filters are kept and shown; no row is hidden by one.
 */
export function setBasicFilter(
  edit: Edit,
  {filter}: sheets_v4.Schema$SetBasicFilterRequest,
): sheets_v4.Schema$Response {
  const {range, ...settings} = filter ?? {};
  const place = sheetRange(edit, range ?? {});
  const sheet = requireGrid(edit, place.sheetId);
  const bounds = {
    startRowIndex: 0,
    endRowIndex: sheet.grid.rowCount,
    startColumnIndex: 0,
    endColumnIndex: sheet.grid.columnCount,
  };
  sheet.basicFilter = {range: {...bounds, ...place}, settings};
  return {};
}

export function clearBasicFilter(
  edit: Edit,
  {sheetId}: sheets_v4.Schema$ClearBasicFilterRequest,
): sheets_v4.Schema$Response {
  requireGrid(edit, sheetId).basicFilter = undefined;
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

export function deleteFilterView(
  {book}: Edit,
  {filterId}: sheets_v4.Schema$DeleteFilterViewRequest,
): sheets_v4.Schema$Response {
  const {sheet, view} = requireView(book, filterId);
  sheet.filterViews = sheet.filterViews.filter(one => one !== view);
  return {};
}
