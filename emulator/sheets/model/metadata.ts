import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {invalid} from '../../kernel/errors';
import {locate, placeOf, sheetById, type Place} from './locate';
import type {Book, Metadata, MetadataPlace} from './book';
import {areaOf, intersects, type Area, type SheetRange} from './range';

type Filter = sheets_v4.Schema$DataFilter;
type Lookup = sheets_v4.Schema$DeveloperMetadataLookup;

/** Whose metadata a caller sees: DOCUMENT entries and the PROJECT entries of their own Cloud project. */
export function visibleMetadata(
  book: Book,
  project: string,
): readonly Metadata[] {
  return book.metadata.filter(
    entry => entry.visibility === 'DOCUMENT' || entry.project === project,
  );
}

/** Where metadata is, in the API's words. */
function wireLocation(
  place: MetadataPlace,
): sheets_v4.Schema$DeveloperMetadataLocation {
  switch (place.kind) {
    case 'SPREADSHEET':
      return {locationType: 'SPREADSHEET', spreadsheet: true};
    case 'SHEET':
      return {locationType: 'SHEET', sheetId: place.sheetId};
    case 'ROW':
    case 'COLUMN':
      return {
        locationType: place.kind,
        dimensionRange: {
          ...(place.sheetId !== 0 && {sheetId: place.sheetId}),
          dimension: place.kind === 'ROW' ? 'ROWS' : 'COLUMNS',
          startIndex: place.index,
          endIndex: place.index + 1,
        },
      };
  }
}

export function wireMetadata(
  entry: Metadata,
): sheets_v4.Schema$DeveloperMetadata {
  return {
    metadataId: entry.metadataId,
    metadataKey: entry.metadataKey,
    ...(entry.metadataValue !== undefined && {
      metadataValue: entry.metadataValue,
    }),
    location: wireLocation(entry.place),
    visibility: entry.visibility,
  };
}

/** The one row, column, sheet or spreadsheet a location names. */
export function placeNamed(
  book: Book,
  location: sheets_v4.Schema$DeveloperMetadataLocation | null | undefined,
): MetadataPlace {
  const lines = location?.dimensionRange;
  if (lines) {
    const sheet = sheetById(book, lines.sheetId ?? 0);
    if (!sheet) throw invalid(`No grid with id: ${lines.sheetId ?? 0}`);
    const start = lines.startIndex ?? 0;
    const count =
      lines.dimension === 'ROWS' ? sheet.grid.rowCount : sheet.grid.columnCount;
    if (lines.dimension !== 'ROWS' && lines.dimension !== 'COLUMNS') {
      throw invalid('No dimension specified.');
    }
    if (lines.endIndex !== start + 1 || start < 0 || start >= count) {
      throw invalid(
        'developerMetadata.location.dimensionRange must be exactly one existing row or column.',
      );
    }
    const kind = lines.dimension === 'ROWS' ? 'ROW' : 'COLUMN';
    return {kind, sheetId: sheet.id, index: start};
  }
  if (typeof location?.sheetId === 'number') {
    if (!sheetById(book, location.sheetId)) {
      throw invalid(`No sheet with id: ${location.sheetId}`);
    }
    return {kind: 'SHEET', sheetId: location.sheetId};
  }
  if (location?.spreadsheet) return {kind: 'SPREADSHEET'};
  throw invalid('developerMetadata.location must be specified.');
}

/** The cells metadata stands for; undefined for the whole spreadsheet. */
function rangeOfPlace(place: MetadataPlace): SheetRange | undefined {
  switch (place.kind) {
    case 'SPREADSHEET':
      return undefined;
    case 'SHEET':
      return {sheetId: place.sheetId};
    case 'ROW':
      return {
        sheetId: place.sheetId,
        startRowIndex: place.index,
        endRowIndex: place.index + 1,
      };
    case 'COLUMN':
      return {
        sheetId: place.sheetId,
        startColumnIndex: place.index,
        endColumnIndex: place.index + 1,
      };
  }
}

function cellsOf(
  book: Book,
  place: MetadataPlace,
): {readonly sheetId: number; readonly area: Area} | undefined {
  const range = rangeOfPlace(place);
  const sheet = range && sheetById(book, range.sheetId);
  return range && sheet
    ? {sheetId: sheet.id, area: areaOf(range, sheet.grid)}
    : undefined;
}

function sameOrMeets(
  book: Book,
  entry: MetadataPlace,
  wanted: MetadataPlace,
  exact: boolean,
): boolean {
  if (exact || entry.kind === 'SPREADSHEET' || wanted.kind === 'SPREADSHEET') {
    return JSON.stringify(entry) === JSON.stringify(wanted);
  }
  const [a, b] = [cellsOf(book, entry), cellsOf(book, wanted)];
  return !!a && !!b && a.sheetId === b.sheetId && intersects(a.area, b.area);
}

function matches(book: Book, entry: Metadata, lookup: Lookup): boolean {
  const {metadataId, metadataKey, metadataValue, visibility} = lookup;
  if (metadataId && entry.metadataId !== metadataId) return false;
  if (metadataKey && entry.metadataKey !== metadataKey) return false;
  if (metadataValue && entry.metadataValue !== metadataValue) return false;
  if (named(visibility) && entry.visibility !== visibility) return false;
  if (named(lookup.locationType) && entry.place.kind !== lookup.locationType) {
    return false;
  }
  if (!lookup.metadataLocation) return true;
  const wanted = placeNamed(book, lookup.metadataLocation);
  const exact = lookup.locationMatchingStrategy === 'EXACT_LOCATION';
  return sameOrMeets(book, entry.place, wanted, exact);
}

/** Enumerations are "not given" when missing or `…_UNSPECIFIED`. */
function named(value: string | null | undefined): boolean {
  return !!value && !value.endsWith('UNSPECIFIED');
}

function checkFilter(filter: Filter): void {
  const given = [
    filter.a1Range,
    filter.gridRange,
    filter.developerMetadataLookup,
  ].filter(Boolean);
  if (given.length !== 1) {
    throw invalid(
      'A data filter must specify exactly one of a1Range, gridRange and developerMetadataLookup.',
    );
  }
}

function placeOfRange(book: Book, filter: Filter): Place | undefined {
  if (filter.a1Range) return locate(book, filter.a1Range);
  if (!filter.gridRange) return undefined;
  const {sheetId, ...edges} = filter.gridRange;
  const sheet = sheetById(book, sheetId ?? 0);
  if (!sheet) throw invalid(`No grid with id: ${sheetId ?? 0}`);
  const given = Object.entries(edges).filter(([, edge]) => edge !== null);
  return placeOf(sheet, {sheetId: sheet.id, ...Object.fromEntries(given)});
}

/**
 * The metadata a filter selects; a range selects what touches it.
 * Source: https://developers.google.com/workspace/sheets/api/reference/rest/v4/DataFilter
 */
export function selectMetadata(
  book: Book,
  filter: Filter,
  project: string,
): readonly Metadata[] {
  checkFilter(filter);
  const seen = visibleMetadata(book, project);
  const lookup = filter.developerMetadataLookup;
  if (lookup) return seen.filter(entry => matches(book, entry, lookup));
  const place = placeOfRange(book, filter);
  return seen.filter(entry => {
    const cells = cellsOf(book, entry.place);
    return (
      !!place &&
      !!cells &&
      cells.sheetId === place.sheet.id &&
      intersects(cells.area, place.area)
    );
  });
}

/** The ranges a filter selects: its own, or the rows, columns and sheets that carry matching metadata. */
export function selectPlaces(
  book: Book,
  filter: Filter,
  project: string,
): readonly Place[] {
  checkFilter(filter);
  const own = placeOfRange(book, filter);
  if (own) return [own];
  return selectMetadata(book, filter, project).flatMap(({place}) => {
    const range = rangeOfPlace(place);
    const sheet = range && sheetById(book, range.sheetId);
    return range && sheet ? [placeOf(sheet, range)] : [];
  });
}
