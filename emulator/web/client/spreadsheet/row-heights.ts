import type {SpreadsheetSession} from './session';

/** A row of the usual height grows with wrapped text; measured in letters, as nothing is drawn yet. */
export function grown(
  session: SpreadsheetSession,
  row: number,
  height: number,
  widths: readonly number[],
): number {
  if (height !== 21) return height;
  let lines = 1;
  widths.forEach((width, column) => {
    const cell = session.cell(row, column);
    const text = cell?.formattedValue ?? '';
    if (text === '') return;
    const wraps = cell?.effectiveFormat?.wrapStrategy === 'WRAP';
    const perLine = wraps
      ? Math.max(1, Math.floor((width - 8) / 6.6))
      : Infinity;
    const needed = text
      .split('\n')
      .reduce(
        (sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)),
        0,
      );
    lines = Math.max(lines, needed);
  });
  return lines === 1 ? height : lines * 17 + 5;
}
