import type {Expression} from './parse';
import type {Scope} from './scope';
import {
  FormulaError,
  isMatrix,
  matrixOf,
  toBoolean,
  toNumber,
  toText,
  type Matrix,
  type Scalar,
  type Value,
} from './values';

/** A function call whose arguments are evaluated when they are asked for. */
export class Call {
  constructor(
    readonly name: string,
    readonly args: readonly (Expression | undefined)[],
    readonly scope: Scope,
  ) {}

  get count(): number {
    return this.args.length;
  }

  given(at: number): boolean {
    return this.args[at] !== undefined;
  }

  value(at: number, scope = this.scope): Value {
    const arg = this.args[at];
    return arg ? this.scope.evaluate(arg, scope) : null;
  }

  matrix(at: number): Matrix {
    return matrixOf(this.value(at));
  }

  /** The argument with every cell of its ranges worked on, as FILTER does with its conditions. */
  array(at: number): Matrix {
    return matrixOf(this.value(at, {...this.scope, arrays: true}));
  }

  scalar(at: number): Scalar {
    return single(this.value(at), this.args[at], this.scope);
  }

  number(at: number, missing = 0): number {
    return this.given(at) ? toNumber(this.scalar(at)) : missing;
  }

  text(at: number): string {
    return toText(this.scalar(at));
  }

  boolean(at: number, missing = false): boolean {
    return this.given(at) ? toBoolean(this.scalar(at)) : missing;
  }

  /** @throws FormulaError `#N/A` when there are too few or too many arguments. */
  expect(least: number, most = Infinity): void {
    if (this.count >= least && this.count <= most) return;
    const wanted = most === least ? `${least}` : `${least} or more`;
    throw new FormulaError(
      'N_A',
      `Wrong number of arguments to ${this.name}. Expected ${wanted} arguments, but got ${this.count} arguments.`,
    );
  }

  refuse(message: string): FormulaError {
    return new FormulaError('VALUE', `Function ${this.name}: ${message}`);
  }
}

/** How a function comes to its value. */
export type Formula = (call: Call) => Value;

export type Functions = Readonly<Record<string, Formula>>;

/** Where one value is wanted and a range given, Sheets takes the cell in the formula's own row or column. */
export function single(
  value: Value,
  expression: Expression | undefined,
  scope: Scope,
): Scalar {
  if (!isMatrix(value)) return value;
  if (value.length === 1 && value[0].length === 1) return value[0][0];
  const place = expression && scope.areaOf(expression);
  if (!place) return value[0]?.[0] ?? null;
  const {area} = place;
  if (area.right - area.left === 1) {
    if (scope.row < area.top || scope.row >= area.bottom)
      throw noIntersection();
    return value[scope.row - area.top]?.[0] ?? null;
  }
  if (area.bottom - area.top !== 1) throw noIntersection();
  if (scope.column < area.left || scope.column >= area.right) {
    throw noIntersection();
  }
  return value[0]?.[scope.column - area.left] ?? null;
}

function noIntersection(): FormulaError {
  return new FormulaError('VALUE', 'An array value could not be found.');
}

function caught(compute: () => Scalar): Scalar {
  try {
    return compute();
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
}

/** Works on every cell of the values; single rows, columns and values are repeated. */
export function overEach(
  values: readonly Value[],
  compute: (scalars: readonly Scalar[]) => Scalar,
): Value {
  if (!values.some(isMatrix)) return compute(values as readonly Scalar[]);
  const matrices = values.map(matrixOf);
  const height = Math.max(...matrices.map(rows => rows.length));
  const width = Math.max(...matrices.map(rows => rows[0]?.length ?? 0));
  return Array.from({length: height}, (_, row) =>
    Array.from({length: width}, (__, column) =>
      caught(() =>
        compute(
          matrices.map(rows => {
            const line = rows.length === 1 ? rows[0] : rows[row];
            const at = line?.length === 1 ? 0 : column;
            const cell = line?.[at];
            if (cell !== undefined) return cell;
            throw new FormulaError(
              'N_A',
              'Array arguments are of different size.',
            );
          }),
        ),
      ),
    ),
  );
}

/** A function of single values. Inside ARRAYFORMULA it works on every cell of a range. */
export function each(
  least: number,
  most: number,
  compute: (values: readonly Scalar[], call: Call) => Scalar,
): Formula {
  return call => {
    call.expect(least, most);
    if (!call.scope.arrays) {
      return compute(
        call.args.map((_, at) => call.scalar(at)),
        call,
      );
    }
    return overEach(
      call.args.map((_, at) => call.value(at)),
      scalars => compute(scalars, call),
    );
  };
}
