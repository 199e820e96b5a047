import type {Area} from './a1';

/** What a key asks for; null when it is none of the grid's. */
export type KeyAsk =
  | {
      readonly kind: 'move';
      readonly rows: number;
      readonly columns: number;
      readonly extend: boolean;
    }
  | {readonly kind: 'edit'; readonly text: string | null}
  | {readonly kind: 'commit'; readonly rows: number; readonly columns: number}
  | {readonly kind: 'cancel' | 'clear' | 'newline' | 'undo' | 'redo'};

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-20, 0],
  PageDown: [20, 0],
};

export function keyAsk(
  event: Pick<
    KeyboardEvent,
    'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'
  >,
  editing: boolean,
): KeyAsk | null {
  const back = event.shiftKey ? -1 : 1;
  if (event.key === 'Escape') return {kind: 'cancel'};
  if (editing) {
    const inside = event.altKey || event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && inside) return {kind: 'newline'};
    if (event.key === 'Enter') return {kind: 'commit', rows: back, columns: 0};
    if (event.key === 'Tab') return {kind: 'commit', rows: 0, columns: back};
    return null;
  }
  if (event.ctrlKey || event.metaKey) {
    const key = event.key.toLowerCase();
    if (key === 'y' || (key === 'z' && event.shiftKey)) return {kind: 'redo'};
    if (key === 'z') return {kind: 'undo'};
  }
  const arrow = ARROWS[event.key];
  if (arrow) {
    const far = event.ctrlKey || event.metaKey ? 1e6 : 1;
    return {
      kind: 'move',
      rows: arrow[0] * far,
      columns: arrow[1] * far,
      extend: event.shiftKey,
    };
  }
  if (event.key === 'Tab') {
    return {kind: 'move', rows: 0, columns: back, extend: false};
  }
  if (event.key === 'Enter' || event.key === 'F2') {
    return {kind: 'edit', text: null};
  }
  if (event.key === 'Delete' || event.key === 'Backspace') {
    return {kind: 'clear'};
  }
  const typed =
    event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  return typed ? {kind: 'edit', text: event.key} : null;
}

/** The selection after a move; hidden lines (size 0) are stepped over. */
export function moved(
  from: Area,
  move: {
    readonly rows: number;
    readonly columns: number;
    readonly extend: boolean;
  },
  heights: readonly number[],
  widths: readonly number[],
): Area {
  const row = step(move.extend ? from.lastRow : from.row, move.rows, heights);
  const column = step(
    move.extend ? from.lastColumn : from.column,
    move.columns,
    widths,
  );
  return move.extend
    ? {...from, lastRow: row, lastColumn: column}
    : {row, column, lastRow: row, lastColumn: column};
}

function step(from: number, by: number, sizes: readonly number[]): number {
  if (by === 0) return from;
  const direction = Math.sign(by);
  let at = from;
  for (let left = Math.abs(by); left > 0; left--) {
    let next = at + direction;
    while (next >= 0 && next < sizes.length && sizes[next] === 0) {
      next += direction;
    }
    if (next < 0 || next >= sizes.length) break;
    at = next;
  }
  return at;
}
