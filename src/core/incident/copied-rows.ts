import type {FieldProblem} from '../base/answer';
import {revision} from '../register/typed-cells';
import type {Cell} from '../register/table-plan';

/** A row of Incidents and where it is; the header is 0. */
export interface PlacedRow {
  readonly position: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Rows of incidents, each incident once. */
export interface RowsOnce<R extends PlacedRow = PlacedRow> {
  readonly rows: readonly R[];
  /** Further rows with its id, by the one that counts. */
  readonly copies: ReadonlyMap<R, readonly R[]>;
}

/**
 * People copy a row to keep it, or to begin the next one. What was saved last counts, the upper one of equals: whoever sorts the
 * tab afterwards makes no other row count. Rows without an id are left as they are.
 */
export function rowsOnce<R extends PlacedRow>(rows: readonly R[]): RowsOnce<R> {
  const alike = new Map<string, R[]>();
  for (const row of rows) {
    const id = String(row.cells.id ?? '').trim();
    if (id === '') continue;
    const before = alike.get(id);
    if (before) before.push(row);
    else alike.set(id, [row]);
  }
  const copies = new Map<R, readonly R[]>();
  for (const same of alike.values()) {
    if (same.length === 1) continue;
    const [counts, ...rest] = [...same].sort(
      (a, b) =>
        revision(b.cells.rev) - revision(a.cells.rev) ||
        a.position - b.position,
    );
    copies.set(counts, rest);
  }
  if (copies.size === 0) return {rows, copies};
  const left = new Set([...copies.values()].flat());
  return {rows: rows.filter(row => !left.has(row)), copies};
}

/** What to say of a row, where it was copied. */
export function copied(
  row: PlacedRow,
  copies: readonly PlacedRow[],
): readonly FieldProblem[] {
  return copies.map(other => {
    const {message, remedy} = copyOf(row, other);
    return {field: 'id', message: `${message} ${remedy}`};
  });
}

export function copyOf(
  row: PlacedRow,
  other: PlacedRow,
): {readonly message: string; readonly remedy: string} {
  return {
    message: `Row ${other.position + 1} of the register is a copy of row ${row.position + 1}: what is typed into it changes nothing.`,
    remedy: 'Delete it; a new incident begins with “New incident”.',
  };
}
