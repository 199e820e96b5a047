import {Call, overEach, single} from './call';
import {FUNCTIONS, NOT_COMPUTED} from './catalogue';
import {OPERATORS} from './operators';
import type {Expression} from './parse';
import type {Scope} from './scope';
import {
  ERRORS,
  FormulaError,
  matrixOf,
  toNumber,
  toScalar,
  type ErrorType,
  type Matrix,
  type Scalar,
  type Value,
} from './values';

function called(
  name: string,
  args: readonly (Expression | undefined)[],
  scope: Scope,
): Value {
  const compute = FUNCTIONS[name];
  if (compute) {
    const arrays = scope.arrays || name === 'ARRAYFORMULA';
    return compute(new Call(name, args, {...scope, arrays}));
  }
  if (NOT_COMPUTED.has(name)) {
    throw new FormulaError('N_A', `The emulator does not compute ${name}.`);
  }
  throw new FormulaError('NAME', `Unknown function: '${name}'.`);
}

function referenced(expression: Expression, scope: Scope): Matrix {
  const place = scope.areaOf(expression);
  if (place) return scope.valuesAt(place);
  const isName = expression.kind === 'name';
  throw isName
    ? new FormulaError('NAME', `Unknown range name: '${expression.name}'.`)
    : new FormulaError('REF', 'Reference does not exist.');
}

/** One value, or each of many where arrays are worked on. */
function onEach(
  operands: readonly Expression[],
  scope: Scope,
  compute: (values: readonly Scalar[]) => Scalar,
): Value {
  const values = operands.map(operand => evaluate(operand, scope));
  if (scope.arrays) return overEach(values, compute);
  return compute(values.map((value, at) => single(value, operands[at], scope)));
}

function stacked(
  rows: readonly (readonly Expression[])[],
  scope: Scope,
): Matrix {
  return rows.flatMap(parts => {
    const blocks = parts.map(part => matrixOf(evaluate(part, scope)));
    const height = blocks[0]?.length ?? 0;
    if (blocks.some(block => block.length !== height)) {
      throw new FormulaError(
        'VALUE',
        'Function ARRAY_ROW parameter 2 has mismatched row size.',
      );
    }
    return Array.from({length: height}, (_, row) =>
      blocks.flatMap(block => block[row]),
    );
  });
}

function errorOf(text: string): FormulaError {
  const found = (Object.keys(ERRORS) as ErrorType[]).find(
    type => ERRORS[type] === text,
  );
  return new FormulaError(found ?? 'ERROR', 'Reference does not exist.');
}

/** @throws FormulaError what the formula's cell is to show. */
export function evaluate(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'error':
      throw errorOf(expression.text);
    case 'reference':
    case 'name':
      return referenced(expression, scope);
    case 'call':
      return called(expression.name, expression.args, scope);
    case 'array':
      return stacked(expression.rows, scope);
    case 'signed': {
      const {sign, operand} = expression;
      if (sign === '+') return evaluate(operand, scope);
      return onEach([operand], scope, ([value]) =>
        sign === '-' ? -toNumber(value) : toNumber(value) / 100,
      );
    }
    case 'operation': {
      const {sign, left, right} = expression;
      return onEach([left, right], scope, ([a, b]) => {
        const result = OPERATORS[sign](a, b);
        return typeof result === 'number' ? toScalar(result) : result;
      });
    }
  }
}
