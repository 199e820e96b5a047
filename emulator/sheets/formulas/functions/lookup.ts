import type {Call, Functions} from '../call';
import {criterion} from '../criteria';
import {
  compared,
  FormulaError,
  type Matrix,
  type Scalar,
  type Value,
} from '../values';

function notFound(call: Call): FormulaError {
  return new FormulaError(
    'N_A',
    `Did not find value '${call.text(0)}' in ${call.name} evaluation.`,
  );
}

/** Where a value is among others, exactly or, in a sorted list, the last one that is not larger. */
function position(
  call: Call,
  list: readonly Scalar[],
  kind: 'exact' | 'ascending' | 'descending',
): number {
  const wanted = call.scalar(0);
  if (kind === 'exact') {
    const meets = criterion(typeof wanted === 'string' ? `=${wanted}` : wanted);
    return list.findIndex(meets);
  }
  let found = -1;
  list.forEach((value, at) => {
    if (value === null || typeof value !== typeof wanted) return;
    const order = compared(value, wanted);
    if (kind === 'ascending' ? order <= 0 : order >= 0) found = at;
  });
  return found;
}

function looked(call: Call, table: Matrix): Value {
  const index = call.number(2);
  const sorted = call.boolean(3, true);
  const keys = table.map(row => row[0]);
  const at = position(call, keys, sorted ? 'ascending' : 'exact');
  if (at < 0) throw notFound(call);
  if (index < 1 || index > table[at].length) {
    throw new FormulaError(
      'REF',
      `Function ${call.name} parameter 3 evaluates to an out of bounds range.`,
    );
  }
  return table[at][index - 1];
}

function turned(matrix: Matrix): Matrix {
  return (matrix[0] ?? []).map((_, column) => matrix.map(row => row[column]));
}

function lineOf(call: Call, along: 'row' | 'column'): number {
  const {scope, args} = call;
  if (!args[0]) return scope[along] + 1;
  const place = scope.areaOf(args[0]);
  if (!place) throw call.refuse('the argument must be a range.');
  return (along === 'row' ? place.area.top : place.area.left) + 1;
}

/** What finds a value, or says where it is. */
export const lookup: Functions = {
  VLOOKUP: call => {
    call.expect(3, 4);
    return looked(call, call.matrix(1));
  },
  HLOOKUP: call => {
    call.expect(3, 4);
    return looked(call, turned(call.matrix(1)));
  },
  XLOOKUP: call => {
    call.expect(3, 4);
    const at = position(call, call.matrix(1).flat(), 'exact');
    if (at >= 0) {
      const results = call.matrix(2);
      return results.length === 1 ? results[0][at] : [results[at]];
    }
    if (call.given(3)) return call.value(3);
    throw notFound(call);
  },
  MATCH: call => {
    call.expect(2, 3);
    const kind = call.number(2, 1);
    const order = kind === 0 ? 'exact' : kind > 0 ? 'ascending' : 'descending';
    const at = position(call, call.matrix(1).flat(), order);
    if (at < 0) throw notFound(call);
    return at + 1;
  },
  INDEX: call => {
    call.expect(1, 3);
    const rows = call.array(0);
    const [row, column] = [call.number(1), call.number(2)];
    const line = row === 0 ? rows : rows.slice(row - 1, row);
    const part =
      column === 0 ? line : line.map(cells => cells.slice(column - 1, column));
    if (part.length === 0 || part[0].length === 0) {
      throw new FormulaError(
        'REF',
        'Function INDEX evaluates to an out of bounds range.',
      );
    }
    return part.length === 1 && part[0].length === 1 ? part[0][0] : part;
  },
  ROW: call => lineOf(call, 'row'),
  COLUMN: call => lineOf(call, 'column'),
  ROWS: call => {
    const place = call.args[0] && call.scope.areaOf(call.args[0]);
    return place ? place.area.bottom - place.area.top : call.matrix(0).length;
  },
  COLUMNS: call => call.matrix(0)[0]?.length ?? 0,
  CHOOSE: call => {
    call.expect(2);
    const at = call.number(0);
    if (at >= 1 && at < call.count) return call.value(at);
    throw new FormulaError(
      'NUM',
      'Function CHOOSE parameter 1 is out of range.',
    );
  },
};
