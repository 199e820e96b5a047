import {type RefObject} from 'preact';
import {useEffect, useLayoutEffect, useRef, useState} from 'preact/hooks';
import type {Area} from './a1';
import {type GridLines, HEADER, ROW_HEADER} from './grid-lines';
import type {SpreadsheetSession} from './session';

/** Which rows are in view, a few more on either side; loads them, and scrolls to what is selected. */
export function useGridWindow(
  session: SpreadsheetSession,
  {rows, columns, frozenRows, frozenHeight}: GridLines,
  selection: Area,
): {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onScroll: (event: {readonly currentTarget: HTMLDivElement}) => void;
  /** Hidden rows are left out. */
  readonly visible: readonly number[];
} {
  const scroller = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(700);
  const {length} = session.lines.value.heights;
  const first = Math.max(frozenRows, rows.at(top + frozenHeight) - 4);
  const last = Math.min(length - 1, rows.at(top + frozenHeight + height) + 6);
  useEffect(() => {
    if (length === 0) return;
    if (frozenRows > 0) session.need(0, frozenRows - 1);
    session.need(first, last);
  }, [first, last, length, session.sheet.properties?.sheetId]);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const watch = new ResizeObserver(() => setHeight(box.clientHeight));
    watch.observe(box);
    return () => watch.disconnect();
  }, []);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || selection.row < frozenRows) return;
    const y = rows.startOf(selection.row) - frozenHeight;
    const bottom = y + rows.sizeOf(selection.row);
    const room = box.clientHeight - HEADER - frozenHeight;
    if (y < box.scrollTop) box.scrollTop = y;
    else if (bottom > box.scrollTop + room) box.scrollTop = bottom - room + 12;
    const x = columns.startOf(selection.column);
    const right = x + columns.sizeOf(selection.column);
    if (x < box.scrollLeft) box.scrollLeft = x;
    else if (right > box.scrollLeft + box.clientWidth - ROW_HEADER) {
      box.scrollLeft = right - box.clientWidth + ROW_HEADER + 12;
    }
  }, [selection.row, selection.column]);

  const visible: number[] = [];
  for (let row = first; row <= last; row++) {
    if (rows.sizeOf(row) > 0) visible.push(row);
  }
  return {
    scroller,
    onScroll: event => setTop(event.currentTarget.scrollTop),
    visible,
  };
}
