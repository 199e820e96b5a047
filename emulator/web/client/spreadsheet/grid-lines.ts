import {useMemo} from 'preact/hooks';
import {useLive} from '../kit/live';
import {Offsets} from './offsets';
import {grown} from './row-heights';
import type {SpreadsheetSession} from './session';

/** Height of the line of letters, in CSS pixels. */
export const HEADER = 24;
/** Width of the column of row numbers, in CSS pixels. */
export const ROW_HEADER = 48;

/** Where rows and columns begin, in CSS pixels, and which of them stay in view. */
export interface GridLines {
  readonly rows: Offsets;
  readonly columns: Offsets;
  readonly frozenRows: number;
  readonly frozenHeight: number;
  /** Where a frozen column stays, from the left; null for one that scrolls. */
  readonly frozenAt: (column: number) => number | null;
}

export function useGridLines(session: SpreadsheetSession): GridLines {
  const {heights, widths} = useLive(session.lines);
  useLive(session.loaded);
  const rows = useMemo(
    () =>
      new Offsets(
        heights.map((height, row) => grown(session, row, height, widths)),
      ),
    [heights, widths, session.loaded.value],
  );
  const columns = useMemo(() => new Offsets(widths), [widths]);
  const {frozenRowCount, frozenColumnCount} =
    session.sheet.properties?.gridProperties ?? {};
  const frozenRows = frozenRowCount ?? 0;
  const frozenColumns = frozenColumnCount ?? 0;
  return {
    rows,
    columns,
    frozenRows,
    frozenHeight: rows.startOf(frozenRows),
    frozenAt: column =>
      column < frozenColumns ? ROW_HEADER + columns.startOf(column) : null,
  };
}
