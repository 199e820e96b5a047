import type {Call, Formula, Functions} from '../call';
import {criterion} from '../criteria';
import {
  FormulaError,
  isMatrix,
  matrixOf,
  sound,
  toNumber,
  toText,
  type Matrix,
  type Scalar,
} from '../values';

/** Values given one by one are turned into numbers; in ranges only numbers count. */
function numbers(call: Call): number[] {
  call.expect(1);
  return call.args.flatMap((_, at) => {
    const value = call.value(at);
    if (!isMatrix(value)) return call.given(at) ? [toNumber(value)] : [];
    return value.flat().flatMap(cell => {
      const given = sound(cell);
      return typeof given === 'number' ? [given] : [];
    });
  });
}

function over(compute: (values: readonly number[]) => number): Formula {
  return call => compute(numbers(call));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function average(values: readonly number[], name: string): number {
  if (values.length > 0) return sum(values) / values.length;
  throw new FormulaError(
    'DIVIDE_BY_ZERO',
    `Evaluation of function ${name} caused a divide by zero error.`,
  );
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}

function orZero(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

function cells(call: Call): readonly Scalar[] {
  call.expect(1);
  return call.args.flatMap((_, at) => matrixOf(call.value(at)).flat());
}

/**
 * For each cell of the first range, whether every pair of range and criterion holds there. References without
 * an end stop at the last filled row, so that ranges of the same columns may differ in length.
 */
function matching(
  call: Call,
  from: number,
): {
  readonly holds: readonly boolean[];
  readonly shape: Matrix;
} {
  const shape = call.matrix(from);
  const width = shape[0]?.length ?? 0;
  const holds = new Array<boolean>(shape.length * width).fill(true);
  for (let at = from; at < call.count; at += 2) {
    if (at + 1 >= call.count) {
      throw new FormulaError(
        'N_A',
        `Wrong number of arguments to ${call.name}.`,
      );
    }
    const range = call.matrix(at);
    checkWidth(range, shape);
    const meets = criterion(call.scalar(at + 1));
    for (let index = 0; index < holds.length; index++) {
      if (!holds[index]) continue;
      const row = range[Math.floor(index / width)];
      holds[index] = meets(row?.[index % width] ?? null);
    }
  }
  return {holds, shape};
}

function checkWidth(range: Matrix, shape: Matrix): void {
  if ((range[0]?.length ?? 0) === (shape[0]?.length ?? 0)) return;
  throw new FormulaError('VALUE', 'Array arguments are of different size.');
}

function alike(range: Matrix, shape: Matrix): readonly Scalar[] {
  checkWidth(range, shape);
  const width = shape[0]?.length ?? 0;
  return shape.flatMap((_, row) =>
    Array.from({length: width}, (__, column) => range[row]?.[column] ?? null),
  );
}

/** Numbers of the values whose cells meet all criteria. */
function picked(call: Call, values: number, criteria: number): number[] {
  const {holds, shape} = matching(call, criteria);
  return alike(call.matrix(values), shape).flatMap((cell, index) => {
    if (!holds[index]) return [];
    const given = sound(cell);
    return typeof given === 'number' ? [given] : [];
  });
}

/** `range, criterion, [values]`: without values the range itself is taken. */
function pickedIf(call: Call): number[] {
  call.expect(2, 3);
  const range = call.matrix(0);
  const meets = criterion(call.scalar(1));
  const values = call.given(2) ? call.matrix(2) : range;
  return range.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      if (!meets(cell)) return [];
      const value = sound(values[at]?.[column] ?? null);
      return typeof value === 'number' ? [value] : [];
    }),
  );
}

/** What comes down to one value from many. */
export const aggregates: Functions = {
  SUM: over(sum),
  PRODUCT: over(values => values.reduce((total, value) => total * value, 1)),
  AVERAGE: call => average(numbers(call), 'AVERAGE'),
  MIN: over(values => orZero(least(values))),
  MAX: over(values => orZero(most(values))),
  COUNT: call => cells(call).filter(cell => typeof cell === 'number').length,
  COUNTA: call => cells(call).filter(cell => cell !== null).length,
  COUNTBLANK: call => {
    call.expect(1);
    return call.args.reduce((total, arg, at) => {
      const place = arg && call.scope.areaOf(arg);
      const filled = matrixOf(call.value(at))
        .flat()
        .filter(cell => cell !== null && cell !== '').length;
      if (!place) return total + (filled === 0 ? 1 : 0);
      const {top, bottom, left, right} = place.area;
      return total + (bottom - top) * (right - left) - filled;
    }, 0);
  },
  COUNTUNIQUE: call =>
    new Set(
      cells(call)
        .filter(cell => cell !== null)
        .map(cell => `${typeof cell} ${toText(cell)}`),
    ).size,
  COUNTIF: call => {
    call.expect(2, 2);
    return matching(call, 0).holds.filter(Boolean).length;
  },
  COUNTIFS: call => {
    call.expect(2);
    return matching(call, 0).holds.filter(Boolean).length;
  },
  SUMIF: call => sum(pickedIf(call)),
  SUMIFS: call => {
    call.expect(3);
    return sum(picked(call, 0, 1));
  },
  AVERAGEIF: call => average(pickedIf(call), 'AVERAGEIF'),
  AVERAGEIFS: call => {
    call.expect(3);
    return average(picked(call, 0, 1), 'AVERAGEIFS');
  },
  MINIFS: call => {
    call.expect(3);
    return orZero(least(picked(call, 0, 1)));
  },
  MAXIFS: call => {
    call.expect(3);
    return orZero(most(picked(call, 0, 1)));
  },
  SUMPRODUCT: call => {
    call.expect(1);
    const factors = call.args.map((_, at) => call.array(at));
    const [first] = factors;
    const plain = (cell: Scalar): number => {
      const given = sound(cell);
      if (typeof given === 'number') return given;
      return factors.length === 1 && typeof given === 'boolean'
        ? Number(given)
        : 0;
    };
    const flat = factors.map(factor => alike(factor, first));
    return sum(
      flat[0].map((_, index) =>
        flat.reduce((product, cells) => product * plain(cells[index]), 1),
      ),
    );
  },
};
