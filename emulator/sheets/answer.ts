import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {cellData} from './cell-data';
import {DEFAULT_PIXELS} from './defaults';
import type {Place} from './locate';
import {visibleMetadata, wireMetadata} from './metadata';
import type {Book, Filter, Metadata, Protection, Sheet} from './model';
import {mayEdit, protectedRangeOf, type Rights} from './protection';
import {areaOf, wireRange, type Area, type Dimension} from './range';

/** What `spreadsheets.get` was asked for. */
export interface View {
  readonly rights: Rights;
  readonly gridData: boolean;
  /** Limits sheets and data; all sheets when absent. */
  readonly places?: readonly Place[];
  readonly withoutTableBands?: boolean;
}

/** `false` and missing are the same on the wire. */
function truthful<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, inner]) => inner !== false && inner !== undefined,
    ),
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

function groups(
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

function lineData(
  sheet: Sheet,
  dimension: Dimension,
  area: Area,
  metadata: readonly Metadata[],
): sheets_v4.Schema$DimensionProperties[] {
  const kind = dimension === 'ROWS' ? 'ROW' : 'COLUMN';
  const attached = new Map<number, sheets_v4.Schema$DeveloperMetadata[]>();
  for (const entry of metadata) {
    const {place} = entry;
    if (place.kind !== kind || place.sheetId !== sheet.id) continue;
    const list = attached.get(place.index) ?? [];
    attached.set(place.index, [...list, wireMetadata(entry)]);
  }
  const [start, end] =
    dimension === 'ROWS' ? [area.top, area.bottom] : [area.left, area.right];
  const lines: sheets_v4.Schema$DimensionProperties[] = [];
  for (let index = start; index < end; index++) {
    const line = sheet.lines[dimension][index];
    const developerMetadata = attached.get(index);
    lines.push({
      pixelSize: line?.pixelSize ?? DEFAULT_PIXELS[dimension],
      ...(line?.hiddenByUser && {hiddenByUser: true}),
      ...(developerMetadata && {developerMetadata}),
    });
  }
  return lines;
}

function rowData(
  book: Book,
  sheet: Sheet,
  area: Area,
): sheets_v4.Schema$RowData[] {
  const base = book.properties.defaultFormat ?? undefined;
  const rows: sheets_v4.Schema$RowData[] = [];
  let filled = 0;
  const bottom = Math.min(area.bottom, sheet.grid.depth);
  for (let row = area.top; row < bottom; row++) {
    const cells = sheet.grid.row(row);
    let right = Math.min(area.right, cells?.length ?? 0);
    while (right > area.left && !cells?.[right - 1]) right--;
    const values: sheets_v4.Schema$CellData[] = [];
    for (let column = area.left; column < right; column++) {
      values.push(cellData(cells?.[column], base));
    }
    rows.push(values.length > 0 ? {values} : {});
    if (values.length > 0) filled = rows.length;
  }
  rows.length = filled;
  return rows;
}

function gridData(
  book: Book,
  sheet: Sheet,
  area: Area,
  metadata: readonly Metadata[],
): sheets_v4.Schema$GridData {
  const rows = rowData(book, sheet, area);
  return {
    ...(area.top > 0 && {startRow: area.top}),
    ...(area.left > 0 && {startColumn: area.left}),
    ...(rows.length > 0 && {rowData: rows}),
    rowMetadata: lineData(sheet, 'ROWS', area, metadata),
    columnMetadata: lineData(sheet, 'COLUMNS', area, metadata),
  };
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
    protectedRanges: sheet.protections.map(protection =>
      wireProtection(book, protection, rights),
    ),
    basicFilter: sheet.basicFilter && wireFilter(sheet.basicFilter),
    bandedRanges: bands(sheet, withoutTableBands === true),
    developerMetadata: metadata
      .filter(({place}) => place.kind === 'SHEET' && place.sheetId === sheet.id)
      .map(wireMetadata),
    rowGroups: groups(sheet, 'ROWS'),
    columnGroups: groups(sheet, 'COLUMNS'),
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
