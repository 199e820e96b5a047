import type {Live} from '../kit/live';
import {type Area, tidy} from './a1';
import {enter} from './entry';
import type {SpreadsheetSession} from './session';

/** Copies cells as tab-separated text, and types pasted text into cells. */
export function clipboard(
  session: SpreadsheetSession,
  selected: Live<Area>,
  mayEdit: boolean,
): () => void {
  const inGrid = (event: Event): boolean =>
    event.target instanceof Element &&
    event.target.closest('.grid') !== null &&
    event.target.closest('input, textarea') === null;
  const copy = (event: ClipboardEvent): void => {
    if (!inGrid(event)) return;
    const {row, column, lastRow, lastColumn} = tidy(selected.value);
    const lines: string[] = [];
    for (let r = row; r <= lastRow; r++) {
      const cells: string[] = [];
      for (let c = column; c <= lastColumn; c++) {
        cells.push(session.cell(r, c)?.formattedValue ?? '');
      }
      lines.push(cells.join('\t'));
    }
    event.clipboardData?.setData('text/plain', lines.join('\n'));
    event.preventDefault();
  };
  const paste = (event: ClipboardEvent): void => {
    if (!inGrid(event) || !mayEdit) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const values = text
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map(line => line.split('\t'));
    const {row, column} = tidy(selected.value);
    const widest = Math.max(...values.map(line => line.length));
    event.preventDefault();
    void enter(
      session,
      {
        row,
        column,
        lastRow: row + values.length - 1,
        lastColumn: column + widest - 1,
      },
      values,
    );
  };
  document.addEventListener('copy', copy);
  document.addEventListener('paste', paste);
  return () => {
    document.removeEventListener('copy', copy);
    document.removeEventListener('paste', paste);
  };
}
