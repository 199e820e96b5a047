import type {FieldProblem} from '../../core/base/answer';
import type {Row} from '../register';

/** Rows of incidents, each incident once. */
export interface RowsOnce {
  readonly rows: readonly Row[];
  /** Further rows with its id, by the one that counts. */
  readonly copies: ReadonlyMap<Row, readonly Row[]>;
}

/**
 * People copy a row to keep it, or to begin the next one. What was saved last counts, the upper one of equals: whoever sorts the
 * tab afterwards makes no other row count. Rows without an id are left as they are.
 */
export function rowsOnce(rows: readonly Row[]): RowsOnce {
  const alike = new Map<string, Row[]>();
  for (const row of rows) {
    const id = String(row.cells.id ?? '').trim();
    if (id === '') continue;
    const before = alike.get(id);
    if (before) before.push(row);
    else alike.set(id, [row]);
  }
  const copies = new Map<Row, readonly Row[]>();
  for (const same of alike.values()) {
    if (same.length === 1) continue;
    const [counts, ...rest] = [...same].sort(
      (a, b) => revOf(b) - revOf(a) || a.position - b.position,
    );
    copies.set(counts, rest);
  }
  if (copies.size === 0) return {rows, copies};
  const left = new Set([...copies.values()].flat());
  return {rows: rows.filter(row => !left.has(row)), copies};
}

/** What to say of a row that was copied. */
export function copied(
  row: Row,
  copies: readonly Row[],
): readonly FieldProblem[] {
  if (copies.length === 0) return [];
  const others = copies.map(({position}) => position + 1).join(', ');
  return [
    {
      field: 'id',
      message: `The register has it more than once. Row ${row.position + 1} counts; what is typed into the copy in row ${others} changes nothing. Delete that row; a new incident is declared with “New incident”.`,
    },
  ];
}

function revOf({cells}: Row): number {
  return Number(cells.rev) || 0;
}
