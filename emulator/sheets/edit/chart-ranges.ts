import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {Chart} from '../model/book';
import {wireRange, type SheetRange} from '../model/range';

type After = (range: SheetRange) => SheetRange | null;

function rangeOf(range: sheets_v4.Schema$GridRange): SheetRange {
  const edges = Object.entries(range).filter(
    ([, edge]) => typeof edge === 'number',
  );
  return {sheetId: 0, ...Object.fromEntries(edges)};
}

/** Every range a specification draws from, wherever it stands in it, at its new place. */
function inSpec(value: unknown, after: After): unknown {
  if (Array.isArray(value)) return value.map(inner => inSpec(inner, after));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (name !== 'sourceRange') return [name, inSpec(inner, after)];
      const {sources} = inner as sheets_v4.Schema$ChartSourceRange;
      const now = (sources ?? []).flatMap(source => {
        const range = after(rangeOf(source));
        return range ? [wireRange(range)] : [];
      });
      return [name, {sources: now}];
    }),
  );
}

/** The chart after the cells it draws from, and the one it hangs on, have moved. */
export function chartAfter(chart: Chart, after: After): Chart {
  const overlay = chart.position.overlayPosition;
  const anchor = overlay?.anchorCell;
  const [row, column] = [anchor?.rowIndex ?? 0, anchor?.columnIndex ?? 0];
  const cell = after({
    sheetId: anchor?.sheetId ?? 0,
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  });
  return {
    ...chart,
    spec: inSpec(chart.spec, after) as Chart['spec'],
    position: {
      overlayPosition: {
        ...overlay,
        anchorCell: {
          ...anchor,
          ...(cell && {
            rowIndex: cell.startRowIndex,
            columnIndex: cell.startColumnIndex,
          }),
        },
      },
    },
  };
}
