import type {ReviewRow} from '../../contract';

/** The earliest time an answer is due; '' when none is. */
function dueFirst({lanes}: ReviewRow): string {
  const times = lanes
    .flatMap(({awaited}) => awaited.map(({dueAt}) => dueAt))
    .filter(at => at !== '')
    .sort();
  return times[0] ?? '';
}

/** Late ones first, then what is due next; what waits for nobody comes last. */
export function inOrder(rows: readonly ReviewRow[]): readonly ReviewRow[] {
  const due = (row: ReviewRow) => dueFirst(row) || '9999';
  return [...rows].sort((a, b) => due(a).localeCompare(due(b)));
}
