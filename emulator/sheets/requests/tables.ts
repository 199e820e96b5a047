import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {invalid} from '../../kernel/errors';
import {wireTable} from '../answer/spreadsheet';
import {shownText} from '../answer/cell-value';
import {
  eachPosition,
  type Edit,
  guardRange,
  sheetRange,
  writableArea,
} from '../edit/edit';
import {names, masked, updatePaths} from '../edit/masks';
import type {Book, Sheet, Table} from '../model/book';
import {areaOf, intersects, rangeOf, type Area} from '../model/range';

type Column = sheets_v4.Schema$TableColumnProperties;

function all(book: Book): readonly Table[] {
  return book.sheets.flatMap(({tables}) => tables);
}

function freeName(book: Book): string {
  let number = 1;
  while (all(book).some(({name}) => name === `Table${number}`)) number++;
  return `Table${number}`;
}

/** Source: https://developers.google.com/workspace/sheets/api/guides/tables (unique in the file; rules as for named ranges) */
function checkName(book: Book, name: string, self?: Table): void {
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) {
    throw invalid(`Invalid table name: ${name}`);
  }
  const lower = name.toLowerCase();
  const taken =
    all(book).some(one => one !== self && one.name.toLowerCase() === lower) ||
    book.namedRanges.some(one => one.name.toLowerCase() === lower);
  if (taken) throw invalid(`The name "${name}" is already in use.`);
}

function checkFree(sheet: Sheet, area: Area, self?: Table): void {
  const others = sheet.tables.filter(one => one !== self);
  const taken =
    others.some(one => intersects(areaOf(one.range, sheet.grid), area)) ||
    sheet.bandings.some(one => intersects(areaOf(one.range, sheet.grid), area));
  if (taken) {
    throw invalid(
      'You cannot add a table that overlaps with an existing table or alternating background colors.',
    );
  }
}

/** Rules for values exist only for dropdown columns, and only as a list. */
function checkColumns(columns: readonly Column[], width: number): void {
  for (const {columnIndex, columnType, dataValidationRule} of columns) {
    if ((columnIndex ?? 0) >= width) {
      throw invalid(
        `columnProperties.columnIndex ${columnIndex} is outside the table, which has ${width} columns.`,
      );
    }
    if (!dataValidationRule && columnType === 'DROPDOWN') {
      throw invalid('A DROPDOWN column must have a dataValidationRule.');
    }
    if (!dataValidationRule) continue;
    if (columnType !== 'DROPDOWN') {
      throw invalid(
        'Data validation rules are only supported on DROPDOWN columns.',
      );
    }
    if (dataValidationRule.condition?.type !== 'ONE_OF_LIST') {
      throw invalid(
        'Only ONE_OF_LIST is supported for the columns of a table.',
      );
    }
  }
}

/** One entry a column: as given, else named by the header cell, else `Column 1`. Names do not repeat. */
function columnsFor(
  sheet: Sheet,
  area: Area,
  given: readonly Column[],
): readonly Column[] {
  const used = new Set<string>();
  const width = area.right - area.left;
  return Array.from({length: width}, (_, index) => {
    const own = given.find(({columnIndex}) => (columnIndex ?? 0) === index);
    const header = shownText(sheet.grid.cell(area.top, area.left + index));
    const wanted = own?.columnName || header || `Column ${index + 1}`;
    let columnName = wanted;
    for (let n = 2; used.has(columnName); n++) columnName = `${wanted} ${n}`;
    used.add(columnName);
    return {...own, columnIndex: index, columnName};
  });
}

/** The header row shows the columns' names. */
function writeHeader(
  sheet: Sheet,
  area: Area,
  columns: readonly Column[],
): void {
  const header = {...area, bottom: area.top + 1};
  eachPosition(header, (row, column) => {
    const name = columns[column - area.left].columnName ?? '';
    const cell = sheet.grid.cell(row, column);
    if (shownText(cell) === name) return;
    const {formula: _formula, ...kept} = cell ?? {};
    sheet.grid.set(row, column, {...kept, value: name});
  });
}

export function addTable(
  edit: Edit,
  {table}: sheets_v4.Schema$AddTableRequest,
): sheets_v4.Schema$Response {
  const {book, ids} = edit;
  const given = table ?? {};
  const {sheet, area} = writableArea(edit, table?.range);
  const name = given.name || freeName(book);
  checkName(book, name);
  checkFree(sheet, area);
  const wanted = given.columnProperties ?? [];
  checkColumns(wanted, area.right - area.left);
  const tableId = given.tableId || ids.digits(10);
  if (all(book).some(one => one.tableId === tableId)) {
    throw invalid(`A table with id ${tableId} already exists.`);
  }
  const added: Table = {
    tableId,
    name,
    range: rangeOf(sheet.id, area),
    columns: columnsFor(sheet, area, wanted),
    ...(given.rowsProperties && {rowsProperties: given.rowsProperties}),
  };
  writeHeader(sheet, area, added.columns);
  sheet.tables = [...sheet.tables, added];
  return {addTable: {table: wireTable(added)}};
}

function requireTable(
  book: Book,
  id: string | null | undefined,
): {readonly sheet: Sheet; readonly table: Table} {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find(({tableId}) => tableId === id);
    if (table) return {sheet, table};
  }
  throw invalid(`No table with id: ${id}`);
}

export function updateTable(
  edit: Edit,
  request: sheets_v4.Schema$UpdateTableRequest,
): sheets_v4.Schema$Response {
  const {book} = edit;
  const {sheet, table} = requireTable(book, request.table?.tableId);
  const given = request.table ?? {};
  const paths = updatePaths(request.fields, [
    'tableId',
    'name',
    'range',
    'rowsProperties',
    'columnProperties',
  ]);
  const name = names(paths, 'name') ? (given.name ?? '') : table.name;
  checkName(book, name, table);
  const range = names(paths, 'range')
    ? sheetRange(edit, request.table?.range)
    : table.range;
  if (range.sheetId !== sheet.id) {
    throw invalid('A table cannot move to another sheet.');
  }
  const {rowsProperties} = masked<sheets_v4.Schema$Table>(
    {rowsProperties: table.rowsProperties},
    given,
    paths.filter(([first]) => first === 'rowsProperties' || first === '*'),
  );
  const footers =
    Number(!!rowsProperties?.footerColorStyle) -
    Number(!!table.rowsProperties?.footerColorStyle);
  guardRange(edit, sheet, table.range);
  const {area} = writableArea(edit, {
    ...range,
    // A footer that comes or goes takes its row with it, unless the range is given too.
    ...(!names(paths, 'range') && {
      endRowIndex: (range.endRowIndex ?? 0) + footers,
    }),
  });
  checkFree(sheet, area, table);
  const columnsNow = names(paths, 'columnProperties')
    ? (given.columnProperties ?? [])
    : table.columns;
  if (names(paths, 'columnProperties')) {
    checkColumns(columnsNow, area.right - area.left);
  }
  const changed: Table = {
    tableId: table.tableId,
    name,
    range: rangeOf(sheet.id, area),
    columns: columnsFor(sheet, area, columnsNow),
    ...(rowsProperties && {rowsProperties}),
  };
  writeHeader(sheet, area, changed.columns);
  sheet.tables = sheet.tables.map(one => (one === table ? changed : one));
  return {};
}

/** The table goes with the values in it. Source: …/spreadsheets/request#DeleteTableRequest */
export function deleteTable(
  edit: Edit,
  {tableId}: sheets_v4.Schema$DeleteTableRequest,
): sheets_v4.Schema$Response {
  const {sheet, table} = requireTable(edit.book, tableId);
  const {area} = writableArea(edit, table.range);
  eachPosition(area, (row, column) => sheet.grid.set(row, column, undefined));
  sheet.tables = sheet.tables.filter(one => one !== table);
  return {};
}
