import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {invalid} from '../../kernel/errors';
import {sheetProperties} from '../answer';
import {withBothColorPaths, withBothColors} from '../colors';
import {DEFAULT_SIZE, MAX_CELLS} from '../defaults';
import {guardWhole, newNumber, requireSheet, type Edit} from '../edit';
import {Grid} from '../grid';
import {changeLines} from '../lines';
import {sheetById, sheetByTitle} from '../locate';
import {masked, updatePaths, type Paths} from '../masks';
import type {Book, MetadataPlace, Sheet, SheetSettings} from '../model';
import type {Dimension} from '../range';

type Properties = sheets_v4.Schema$SheetProperties;

const UPDATABLE = [
  'sheetId',
  'title',
  'index',
  'sheetType',
  'gridProperties',
  'hidden',
  'tabColor',
  'tabColorStyle',
  'rightToLeft',
];

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

function checkTitle(book: Book, title: string, self?: Sheet): void {
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
function settingsOf({
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

function resize(
  book: Book,
  sheet: Sheet,
  dimension: Dimension,
  wanted: number | null | undefined,
): void {
  if (wanted === null || wanted === undefined) return;
  const {rowCount, columnCount} = sheet.grid;
  const now = dimension === 'ROWS' ? rowCount : columnCount;
  if (wanted < 1) {
    throw invalid(
      dimension === 'ROWS'
        ? "You can't delete all the rows on the sheet."
        : "You can't delete all the columns on the sheet.",
    );
  }
  if (wanted < now) {
    changeLines(book, sheet, dimension, {
      kind: 'delete',
      start: wanted,
      end: now,
    });
  } else if (wanted > now) {
    changeLines(book, sheet, dimension, {
      kind: 'insert',
      at: now,
      count: wanted - now,
    });
  }
}

function checkFrozen({settings, grid}: Sheet): void {
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

function visible(book: Book): number {
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
  book.namedRanges = book.namedRanges.filter(
    ({range}) => range.sheetId !== sheet.id,
  );
  book.metadata = book.metadata.filter(
    ({place}) => place.kind === 'SPREADSHEET' || place.sheetId !== sheet.id,
  );
  return {};
}

function moveTo(book: Book, sheet: Sheet, wanted: number): void {
  const from = book.sheets.indexOf(sheet);
  if (wanted < 0) throw invalid('index must not be negative.');
  if (wanted === from || wanted === from + 1) return;
  book.sheets.splice(from, 1);
  book.sheets.splice(wanted > from ? wanted - 1 : wanted, 0, sheet);
}

function updateGrid(
  edit: Edit,
  sheet: Sheet,
  given: Properties,
  paths: Paths,
): void {
  const named = (field: string): boolean =>
    paths.some(
      ([first, second]) =>
        first === '*' ||
        (first === 'gridProperties' &&
          (second === undefined || second === '*' || second === field)),
    );
  const {rowCount, columnCount} = given.gridProperties ?? {};
  const resizes =
    (named('rowCount') && rowCount !== sheet.grid.rowCount) ||
    (named('columnCount') && columnCount !== sheet.grid.columnCount);
  if (resizes) guardWhole(edit, sheet);
  if (named('rowCount')) resize(edit.book, sheet, 'ROWS', rowCount);
  if (named('columnCount')) resize(edit.book, sheet, 'COLUMNS', columnCount);
  checkCells(edit.book);
}

/** Source: …/sheets/api/reference/rest/v4/spreadsheets/sheets#SheetProperties (index counts before the move) */
export function updateSheetProperties(
  edit: Edit,
  {properties, fields}: sheets_v4.Schema$UpdateSheetPropertiesRequest,
): sheets_v4.Schema$Response {
  const {book} = edit;
  const given = withBothColors(properties ?? {});
  const sheet = requireSheet(edit, given.sheetId);
  const paths = withBothColorPaths(updatePaths(fields, UPDATABLE));
  const named = (field: string): boolean =>
    paths.some(([first]) => first === '*' || first === field);
  if (named('title')) {
    checkTitle(book, given.title ?? '', sheet);
    sheet.title = given.title ?? '';
  }
  sheet.settings = settingsOf(masked<Properties>(sheet.settings, given, paths));
  updateGrid(edit, sheet, given, paths);
  checkFrozen(sheet);
  if (visible(book) === 0) {
    throw invalid("You can't hide all the sheets in a document.");
  }
  if (named('index')) {
    moveTo(book, sheet, given.index ?? book.sheets.length);
  }
  return {};
}

/** A copy of a sheet with everything on it, under new ids. */
export function copyOfSheet(
  edit: Pick<Edit, 'ids'>,
  sheet: Sheet,
  id: number,
  title: string,
): Sheet {
  const number = (): number => newNumber(edit.ids, () => false);
  const here = <T extends {readonly sheetId: number}>(range: T): T => ({
    ...range,
    sheetId: id,
  });
  return {
    ...sheet,
    id,
    title,
    grid: sheet.grid.fork(),
    merges: sheet.merges.map(here),
    protections: sheet.protections
      .filter(({range}) => range)
      .map(protection => ({
        ...protection,
        protectedRangeId: number(),
        range: protection.range && here(protection.range),
        unprotectedRanges: protection.unprotectedRanges?.map(here),
      })),
    conditionalFormats: sheet.conditionalFormats.map(rule => ({
      ...rule,
      ranges: rule.ranges.map(here),
    })),
    bandings: sheet.bandings.map(banding => ({
      ...banding,
      bandedRangeId: number(),
      range: here(banding.range),
    })),
    tables: sheet.tables.map(table => ({
      ...table,
      tableId: edit.ids.digits(10),
      name: `${table.name}_${edit.ids.digits(2)}`,
      range: here(table.range),
    })),
    basicFilter: sheet.basicFilter?.range
      ? {...sheet.basicFilter, range: here(sheet.basicFilter.range)}
      : sheet.basicFilter,
    filterViews: sheet.filterViews.map(({range, settings}) => ({
      settings: {...settings, filterViewId: number()},
      ...(range && {range: here(range)}),
    })),
  };
}

export function duplicateSheet(
  edit: Edit,
  request: sheets_v4.Schema$DuplicateSheetRequest,
): sheets_v4.Schema$Response {
  const {book} = edit;
  const source = requireSheet(edit, request.sourceSheetId);
  const id =
    request.newSheetId ??
    newNumber(edit.ids, taken => sheetById(book, taken) !== undefined);
  if (sheetById(book, id)) {
    throw invalid(`A sheet with id ${id} already exists.`);
  }
  const title = request.newSheetName ?? `Copy of ${source.title}`;
  checkTitle(book, title);
  const copy = copyOfSheet(edit, source, id, title);
  const index = Math.min(request.insertSheetIndex ?? 0, book.sheets.length);
  book.sheets.splice(index, 0, copy);
  book.metadata = [
    ...book.metadata,
    ...metadataOfCopy(edit, source.id, copy.id),
  ];
  checkCells(book);
  return {duplicateSheet: {properties: sheetProperties(book, copy)}};
}

function metadataOfCopy(edit: Edit, from: number, to: number) {
  return edit.book.metadata.flatMap(entry => {
    const {place} = entry;
    if (place.kind === 'SPREADSHEET' || place.sheetId !== from) return [];
    const there: MetadataPlace = {...place, sheetId: to};
    return [
      {...entry, metadataId: newNumber(edit.ids, () => false), place: there},
    ];
  });
}
