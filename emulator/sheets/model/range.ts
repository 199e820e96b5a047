import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';

export type Dimension = 'ROWS' | 'COLUMNS';

/** A range on one sheet in the API's words: half-open, a missing edge is unbounded. */
export interface SheetRange {
  readonly sheetId: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}

/** A bounded rectangle of cells, half-open. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Size {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The cells a range covers on a grid of that size. */
export function areaOf(range: SheetRange, size: Size): Area {
  return {
    top: Math.min(range.startRowIndex ?? 0, size.rowCount),
    bottom: Math.min(range.endRowIndex ?? size.rowCount, size.rowCount),
    left: Math.min(range.startColumnIndex ?? 0, size.columnCount),
    right: Math.min(range.endColumnIndex ?? size.columnCount, size.columnCount),
  };
}

export function rangeOf(sheetId: number, area: Area): SheetRange {
  return {
    sheetId,
    startRowIndex: area.top,
    endRowIndex: area.bottom,
    startColumnIndex: area.left,
    endColumnIndex: area.right,
  };
}

export function intersects(a: Area, b: Area): boolean {
  return (
    a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right
  );
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    inner.bottom <= outer.bottom &&
    outer.left <= inner.left &&
    inner.right <= outer.right
  );
}

export function isEmpty(area: Area): boolean {
  return area.top >= area.bottom || area.left >= area.right;
}

/** As Google sends it: the first sheet's id, 0, is left out. */
export function wireRange(range: SheetRange): sheets_v4.Schema$GridRange {
  const {sheetId, ...edges} = range;
  return sheetId === 0 ? edges : {sheetId, ...edges};
}
