import {MAX_CELLS} from '../../model/defaults';
import type {Call, Functions} from '../call';
import {
  compared,
  FormulaError,
  toBoolean,
  toNumber,
  toText,
  type Matrix,
  type Scalar,
} from '../values';

function columns(matrix: Matrix): Matrix {
  const width = matrix[0]?.length ?? 0;
  return Array.from({length: width}, (_, column) =>
    matrix.map(row => row[column]),
  );
}

function filtered(call: Call): Matrix {
  call.expect(2);
  const source = call.array(0);
  const conditions = call.args.slice(1).map((_, at) => call.array(at + 1));
  const byRow = conditions.every(condition => (condition[0]?.length ?? 0) <= 1);
  const lines = byRow ? source : columns(source);
  const wanted = conditions.map(condition =>
    byRow ? condition.map(row => row[0]) : (condition[0] ?? []),
  );
  const kept = lines.filter((_, at) =>
    wanted.every(condition => {
      const value = condition[at] ?? null;
      return !(value instanceof FormulaError) && toBoolean(value);
    }),
  );
  if (kept.length === 0) {
    throw new FormulaError('N_A', 'No matches are found in FILTER evaluation.');
  }
  return byRow ? kept : columns(kept);
}

/** Numbers, texts, booleans; blanks last whichever the direction. */
function sortOrder(a: Scalar, b: Scalar, ascending: boolean): number {
  const blank = (value: Scalar) => value === null || value === '';
  if (blank(a) || blank(b)) return Number(blank(a)) - Number(blank(b));
  return ascending ? compared(a, b) : compared(b, a);
}

function sorted(call: Call): Matrix {
  call.expect(1);
  const rows = call.array(0);
  const keys: {readonly of: readonly Scalar[]; readonly ascending: boolean}[] =
    [];
  for (let at = 1; at < Math.max(call.count, 2); at += 2) {
    const key = call.given(at) ? call.array(at) : [[1]];
    const column = key.length === 1 ? toNumber(key[0][0]) - 1 : undefined;
    keys.push({
      of: rows.map((row, index) =>
        column === undefined ? key[index]?.[0] : row[column],
      ),
      ascending: call.boolean(at + 1, true),
    });
  }
  return rows
    .map((row, index) => ({row, index}))
    .sort((a, b) => {
      for (const {of, ascending} of keys) {
        const order = sortOrder(of[a.index], of[b.index], ascending);
        if (order !== 0) return order;
      }
      return 0;
    })
    .map(({row}) => row);
}

function identity(row: readonly Scalar[]): string {
  return JSON.stringify(row.map(cell => [typeof cell, toText(cell)]));
}

function unique(call: Call): Matrix {
  call.expect(1, 3);
  const byColumn = call.boolean(1);
  const lines = byColumn ? columns(call.array(0)) : call.array(0);
  const counts = new Map<string, number>();
  for (const line of lines) {
    const key = identity(line);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const once = call.boolean(2);
  const seen = new Set<string>();
  const kept = lines.filter(line => {
    const key = identity(line);
    if (seen.has(key) || (once && counts.get(key) !== 1)) return false;
    seen.add(key);
    return true;
  });
  return byColumn ? columns(kept) : kept;
}

/** What comes to many values; they spill over the cells below and to the right. */
export const arrays: Functions = {
  ARRAYFORMULA: call => call.array(0),
  FILTER: filtered,
  SORT: sorted,
  UNIQUE: unique,
  TRANSPOSE: call => columns(call.array(0)),
  FLATTEN: call =>
    call.args.flatMap((_, at) =>
      call
        .array(at)
        .flat()
        .map(cell => [cell]),
    ),
  SEQUENCE: call => {
    const [height, width] = [call.number(0, 1), call.number(1, 1)];
    if (!(height >= 1 && width >= 1 && height * width <= MAX_CELLS)) {
      throw new FormulaError('NUM', 'SEQUENCE: there is no such size.');
    }
    const [start, step] = [call.number(2, 1), call.number(3, 1)];
    return Array.from({length: height}, (_, row) =>
      Array.from(
        {length: width},
        (__, column) => start + (row * width + column) * step,
      ),
    );
  },
  SPLIT: call => {
    call.expect(2, 4);
    const [text, signs] = [call.text(0), call.text(1)];
    const each = call.boolean(2, true) ? [...signs] : [signs];
    const pattern = each.map(sign =>
      sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    );
    const parts = text.split(new RegExp(pattern.join('|')));
    const kept = call.boolean(3, true) ? parts.filter(Boolean) : parts;
    return [
      kept.map(part =>
        part.trim() !== '' && !Number.isNaN(Number(part)) ? Number(part) : part,
      ),
    ];
  },
};

export {sortOrder};
