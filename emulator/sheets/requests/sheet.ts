import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {invalid} from '../../kernel/errors';
import {sheetProperties} from '../answer/spreadsheet';
import {withBothColors} from '../edit/colors';
import {DEFAULT_SIZE, MAX_CELLS} from '../model/defaults';
import {rewriteFormulas} from '../edit/formulas';
import {renamedInFormula} from '../formulas/references';
import {guardWhole, newNumber, requireSheet, type Edit} from '../edit/edit';
import {Grid} from '../model/grid';
import {sheetById, sheetByTitle} from '../model/locate';
import type {Book, Sheet, SheetSettings} from '../model/book';

type Properties = sheets_v4.Schema$SheetProperties;

export function emptySheet(id: number, title: string): Sheet {
  return {
    id,
    title,
    settings: {},
    grid: new Grid(DEFAULT_SIZE.rowCount, DEFAULT_SIZE.columnCount),
    lines: {ROWS: [], COLUMNS: []},
    merges: [],
    protections: [],
    conditionalFormats: [],
    bandings: [],
    tables: [],
    filterViews: [],
    groups: [],
  };
}

export function checkTitle(book: Book, title: string, self?: Sheet): void {
  if (title === '') throw invalid('The sheet name cannot be empty.');
  const other = book.sheets.find(
    sheet =>
      sheet !== self && sheet.title.toLowerCase() === title.toLowerCase(),
  );
  if (other) {
    throw invalid(
      `A sheet with the name "${title}" already exists. Please enter another name.`,
    );
  }
}

function freeTitle(book: Book): string {
  let number = book.sheets.length + 1;
  while (sheetByTitle(book, `Sheet${number}`)) number++;
  return `Sheet${number}`;
}

/** A spreadsheet's cells are limited over all its sheets. */
export function checkCells(book: Book): void {
  const cells = book.sheets.reduce(
    (sum, {grid}) => sum + grid.rowCount * grid.columnCount,
    0,
  );
  if (cells > MAX_CELLS) {
    throw invalid(
      `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
    );
  }
}

/** The sheet's position is not kept: it is its place in the list. */
export function settingsOf({
  sheetId: _sheetId,
  title: _title,
  index: _index,
  sheetType: _sheetType,
  gridProperties,
  ...settings
}: Properties): SheetSettings {
  const {
    rowCount: _rows,
    columnCount: _columns,
    ...grid
  } = gridProperties ?? {};
  return {
    ...settings,
    ...(Object.keys(grid).length > 0 && {gridProperties: grid}),
  };
}

export function checkFrozen({settings, grid}: Sheet): void {
  const {frozenRowCount, frozenColumnCount} = settings.gridProperties ?? {};
  if ((frozenRowCount ?? 0) >= grid.rowCount) {
    throw invalid("You can't freeze all visible rows on the sheet.");
  }
  if ((frozenColumnCount ?? 0) >= grid.columnCount) {
    throw invalid("You can't freeze all visible columns on the sheet.");
  }
}

export function addSheet(
  edit: Edit,
  {properties = {}}: {properties?: Properties},
): sheets_v4.Schema$Response {
  const {book} = edit;
  if (properties.sheetType && properties.sheetType !== 'GRID') {
    throw invalid(
      `Sheets of type ${properties.sheetType} cannot be added here.`,
    );
  }
  const id =
    properties.sheetId ??
    newNumber(edit.ids, taken => sheetById(book, taken) !== undefined);
  if (id < 0) throw invalid('sheetId must not be negative.');
  if (sheetById(book, id)) {
    throw invalid(`A sheet with id ${id} already exists.`);
  }
  const title = properties.title ?? freeTitle(book);
  checkTitle(book, title);
  const sheet = emptySheet(id, title);
  const {rowCount, columnCount} = properties.gridProperties ?? {};
  sheet.grid.resize(
    rowCount || DEFAULT_SIZE.rowCount,
    columnCount || DEFAULT_SIZE.columnCount,
  );
  sheet.settings = withBothColors(settingsOf(properties));
  checkFrozen(sheet);
  const index = Math.min(properties.index ?? Infinity, book.sheets.length);
  book.sheets.splice(index, 0, sheet);
  checkCells(book);
  return {addSheet: {properties: sheetProperties(book, sheet)}};
}

export function visible(book: Book): number {
  return book.sheets.filter(({settings}) => !settings.hidden).length;
}

export function deleteSheet(
  edit: Edit,
  {sheetId}: sheets_v4.Schema$DeleteSheetRequest,
): sheets_v4.Schema$Response {
  const {book} = edit;
  const sheet = requireSheet(edit, sheetId);
  guardWhole(edit, sheet);
  if (book.sheets.length === 1) {
    throw invalid("You can't remove all the sheets in a document.");
  }
  if (!sheet.settings.hidden && visible(book) === 1) {
    throw invalid("You can't remove all the visible sheets in a document.");
  }
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  rewriteFormulas(book, (_home, formula) =>
    renamedInFormula(formula, sheet.title, undefined),
  );
  book.namedRanges = book.namedRanges.filter(
    ({range}) => range.sheetId !== sheet.id,
  );
  book.metadata = book.metadata.filter(
    ({place}) => place.kind === 'SPREADSHEET' || place.sheetId !== sheet.id,
  );
  return {};
}
