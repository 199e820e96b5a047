import {invalid, type ApiError} from '../../kernel/errors';
import {formatArea, parseReference, type Edges} from './a1';
import type {Book, Sheet} from './book';
import {areaOf, isEmpty, type Area, type SheetRange} from './range';

/** A range found on its sheet, clipped to the grid. */
export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
  /** As asked for, before clipping; open edges are missing. */
  readonly range: SheetRange;
}

function unparsable(text: string): ApiError {
  return invalid(`Unable to parse range: ${text}`);
}

export function sheetById(book: Book, id: number): Sheet | undefined {
  return book.sheets.find(sheet => sheet.id === id);
}

export function sheetByTitle(book: Book, title: string): Sheet | undefined {
  return book.sheets.find(sheet => sheet.title === title);
}

/** `Range (Sheet1!A1001) exceeds grid limits. Max rows: 1000, max columns: 26` */
export function outsideGrid(sheet: Sheet, area: Area): ApiError {
  const {rowCount, columnCount} = sheet.grid;
  return invalid(
    `Range (${formatArea(sheet.title, area)}) exceeds grid limits. ` +
      `Max rows: ${rowCount}, max columns: ${columnCount}`,
  );
}

/** The range's rectangle with open edges taken from the grid, not clipped otherwise. */
function asked(range: SheetRange, sheet: Sheet): Area {
  const top = range.startRowIndex ?? 0;
  const left = range.startColumnIndex ?? 0;
  return {
    top,
    left,
    bottom: range.endRowIndex ?? Math.max(sheet.grid.rowCount, top + 1),
    right: range.endColumnIndex ?? Math.max(sheet.grid.columnCount, left + 1),
  };
}

/**
 * For reading: clipped to the grid, refused only when it begins outside.
 * Source: clients read `A1:ZZ1` of narrow sheets (github.com/home-assistant/core, google_sheets).
 */
export function placeOf(sheet: Sheet, range: SheetRange): Place {
  const area = areaOf(range, sheet.grid);
  if (isEmpty(area)) throw outsideGrid(sheet, asked(range, sheet));
  return {sheet, area, range};
}

/** For writing: refused when any given edge lies outside the grid. */
export function insideGrid(place: Place): Place {
  const {sheet, range} = place;
  const wanted = asked(range, sheet);
  const {rowCount, columnCount} = sheet.grid;
  if (wanted.bottom > rowCount || wanted.right > columnCount) {
    throw outsideGrid(sheet, wanted);
  }
  return place;
}

function on(sheet: Sheet, edges: Edges): Place {
  return placeOf(sheet, {sheetId: sheet.id, ...edges});
}

/**
 * Finds what an A1 text means here. Without a sheet it means the first visible one; a bare name is a named
 * range before it is a sheet. Titles are matched exactly.
 * Source: https://developers.google.com/workspace/sheets/api/guides/concepts#cell
 */
export function locate(book: Book, text: string): Place {
  const reference = parseReference(text);
  if (!reference) return namedOnSheet(book, text);
  if (!reference.quoted && reference.edges === undefined) {
    const named = namedRange(book, reference.sheet ?? '');
    if (named) return named;
  }
  const sheet =
    reference.sheet === undefined
      ? book.sheets.find(({settings}) => !settings.hidden)
      : sheetByTitle(book, reference.sheet);
  if (!sheet) throw unparsable(text);
  return on(sheet, reference.edges ?? {});
}

function namedRange(book: Book, name: string): Place | undefined {
  const same = name.toLowerCase();
  const named = book.namedRanges.find(r => r.name.toLowerCase() === same);
  const sheet = named && sheetById(book, named.range.sheetId);
  return named && sheet && placeOf(sheet, named.range);
}

/** `'Sheet1'!Totals`, as recorded; that the range has to be on that sheet is the harsher reading. */
function namedOnSheet(book: Book, text: string): Place {
  const end = text.lastIndexOf('!');
  const before = parseReference(text.slice(0, Math.max(0, end)));
  const sheet =
    before?.sheet !== undefined && before.edges === undefined
      ? sheetByTitle(book, before.sheet)
      : undefined;
  const named = namedRange(book, text.slice(end + 1));
  if (sheet && named?.sheet === sheet) return named;
  throw unparsable(text);
}
