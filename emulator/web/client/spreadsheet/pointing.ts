import {useRef} from 'preact/hooks';
import type {Area, Point} from './a1';

/** The cell an event of the mouse is over; null beside the cells. */
export function pointOf({target}: MouseEvent): Point | null {
  const cell =
    target instanceof Element
      ? target.closest<HTMLElement>('[data-row]')
      : null;
  return cell
    ? {row: Number(cell.dataset.row), column: Number(cell.dataset.column)}
    : null;
}

/** Selects with the mouse: a click, a drag over several cells, Shift to reach further. */
export function usePointing(
  selection: Point,
  onSelect: (area: Area) => void,
): {
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onMouseMove: (event: MouseEvent) => void;
  readonly onMouseUp: () => void;
} {
  const anchor = useRef<Point | null>(null);
  const select = (from: Point, to: Point): void =>
    onSelect({
      row: from.row,
      column: from.column,
      lastRow: to.row,
      lastColumn: to.column,
    });
  return {
    onMouseDown: event => {
      const at = pointOf(event);
      const typing =
        event.target instanceof Element && event.target.closest('textarea');
      if (!at || typing) return;
      if (event.shiftKey) return select(selection, at);
      anchor.current = at;
      select(at, at);
    },
    onMouseMove: event => {
      const at = anchor.current && event.buttons === 1 ? pointOf(event) : null;
      if (at && anchor.current) select(anchor.current, at);
    },
    onMouseUp: () => {
      anchor.current = null;
    },
  };
}
