import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {gridData} from './grid-data';
import type {Place} from '../model/locate';
import {visibleMetadata, wireMetadata} from '../model/metadata';
import type {Book, Filter, Protection, Sheet} from '../model/book';
import {mayEdit, protectedRangeOf, type Rights} from '../edit/protection';
import {areaOf, wireRange, type Dimension} from '../model/range';

/** What `spreadsheets.get` was asked for. */
export interface View {
  readonly rights: Rights;
  readonly gridData: boolean;
  /** Limits sheets and data; all sheets when absent. */
  readonly places?: readonly Place[];
  readonly withoutTableBands?: boolean;
}

/** `false`, 0 and missing are the same on the wire. */
function truthful<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, inner]) => Boolean(inner)),
  ) as T;
}

export function sheetProperties(
  book: Book,
  sheet: Sheet,
): sheets_v4.Schema$SheetProperties {
  const {gridProperties, ...settings} = sheet.settings;
  return {
    sheetId: sheet.id,
    title: sheet.title,
    index: book.sheets.indexOf(sheet),
    sheetType: 'GRID',
    gridProperties: {
      rowCount: sheet.grid.rowCount,
      columnCount: sheet.grid.columnCount,
      ...truthful(gridProperties ?? {}),
    },
    ...truthful(settings),
  };
}

export function wireProtection(
  book: Book,
  protection: Protection,
  rights: Rights,
): sheets_v4.Schema$ProtectedRange {
  const canEdit = mayEdit(book, protection, rights);
  const {users, groups, domainUsersCanEdit} = protection;
  const range = protectedRangeOf(book, protection);
  return {
    protectedRangeId: protection.protectedRangeId,
    ...(range && {range: wireRange(range)}),
    ...(protection.namedRangeId && {namedRangeId: protection.namedRangeId}),
    ...(protection.tableId && {tableId: protection.tableId}),
    ...(protection.description && {description: protection.description}),
    ...(protection.warningOnly && {warningOnly: true}),
    ...(canEdit && {requestingUserCanEdit: true}),
    ...(protection.unprotectedRanges?.length && {
      unprotectedRanges: protection.unprotectedRanges.map(wireRange),
    }),
    ...(canEdit && {
      editors: {
        ...(users.length > 0 && {users: [...users]}),
        ...(groups.length > 0 && {groups: [...groups]}),
        ...(domainUsersCanEdit && {domainUsersCanEdit}),
      },
    }),
  };
}

export function wireFilter({
  range,
  settings,
}: Filter): sheets_v4.Schema$FilterView {
  return {...settings, ...(range && {range: wireRange(range)})};
}

export function wireTable(
  table: Sheet['tables'][number],
): sheets_v4.Schema$Table {
  return {
    tableId: table.tableId,
    name: table.name,
    range: wireRange(table.range),
    ...(table.rowsProperties && {rowsProperties: table.rowsProperties}),
    columnProperties: [...table.columns],
  };
}

export function wireGroups(
  sheet: Sheet,
  dimension: Dimension,
): sheets_v4.Schema$DimensionGroup[] {
  return sheet.groups
    .filter(group => group.dimension === dimension)
    .map(({start, end, depth, collapsed}) => ({
      range: {
        ...(sheet.id !== 0 && {sheetId: sheet.id}),
        dimension,
        startIndex: start,
        endIndex: end,
      },
      depth,
      ...(collapsed && {collapsed}),
    }));
}

function bands(
  sheet: Sheet,
  withoutTables: boolean,
): sheets_v4.Schema$BandedRange[] {
  const own = sheet.bandings.map(({range, ...rest}) => ({
    ...rest,
    range: wireRange(range),
  }));
  if (withoutTables) return own;
  return [
    ...own,
    ...sheet.tables.map(({tableId, range, rowsProperties}) => ({
      bandedRangeReference: tableId,
      range: wireRange(range),
      ...(rowsProperties && {rowProperties: rowsProperties}),
    })),
  ];
}

/** Lists that are empty are left out. */
function filledOnly<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, inner]) =>
        inner !== undefined && !(Array.isArray(inner) && inner.length === 0),
    ),
  ) as T;
}

function wireSheet(
  book: Book,
  sheet: Sheet,
  {rights, gridData: withData, places, withoutTableBands}: View,
): sheets_v4.Schema$Sheet {
  const metadata = visibleMetadata(book, rights.caller.project);
  const areas = places
    ? places.filter(place => place.sheet === sheet).map(({area}) => area)
    : [areaOf({sheetId: sheet.id}, sheet.grid)];
  return filledOnly<sheets_v4.Schema$Sheet>({
    properties: sheetProperties(book, sheet),
    data: withData
      ? areas.map(area => gridData(book, sheet, area, metadata))
      : undefined,
    merges: sheet.merges.map(wireRange),
    conditionalFormats: sheet.conditionalFormats.map(({ranges, ...rule}) => ({
      ranges: ranges.map(wireRange),
      ...rule,
    })),
    filterViews: sheet.filterViews.map(wireFilter),
    charts: sheet.charts && [...sheet.charts],
    protectedRanges: sheet.protections.map(protection =>
      wireProtection(book, protection, rights),
    ),
    basicFilter: sheet.basicFilter && wireFilter(sheet.basicFilter),
    bandedRanges: bands(sheet, withoutTableBands === true),
    developerMetadata: metadata
      .filter(({place}) => place.kind === 'SHEET' && place.sheetId === sheet.id)
      .map(wireMetadata),
    rowGroups: wireGroups(sheet, 'ROWS'),
    columnGroups: wireGroups(sheet, 'COLUMNS'),
    tables: sheet.tables.map(wireTable),
  });
}

/** The Spreadsheet resource as a caller sees it. */
export function wireBook(book: Book, view: View): sheets_v4.Schema$Spreadsheet {
  const {places} = view;
  const sheets = places
    ? book.sheets.filter(sheet => places.some(place => place.sheet === sheet))
    : book.sheets;
  return filledOnly<sheets_v4.Schema$Spreadsheet>({
    spreadsheetId: book.id,
    properties: book.properties,
    sheets: sheets.map(sheet => wireSheet(book, sheet, view)),
    namedRanges: book.namedRanges.map(({range, ...rest}) => ({
      ...rest,
      range: wireRange(range),
    })),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
    developerMetadata: visibleMetadata(book, view.rights.caller.project)
      .filter(({place}) => place.kind === 'SPREADSHEET')
      .map(wireMetadata),
  });
}
