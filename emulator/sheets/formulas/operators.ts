import {
  checkLength,
  compared,
  FormulaError,
  toNumber,
  toScalar,
  toText,
  type Scalar,
} from './values';

function divided(left: Scalar, right: Scalar): Scalar {
  const divisor = toNumber(right);
  if (divisor === 0) {
    throw new FormulaError(
      'DIVIDE_BY_ZERO',
      'Function DIVIDE parameter 2 cannot be zero.',
    );
  }
  return toNumber(left) / divisor;
}

export const OPERATORS: Readonly<
  Record<string, (left: Scalar, right: Scalar) => Scalar>
> = {
  '+': (left, right) => toScalar(toNumber(left) + toNumber(right)),
  '-': (left, right) => toScalar(toNumber(left) - toNumber(right)),
  '*': (left, right) => toScalar(toNumber(left) * toNumber(right)),
  '/': divided,
  '^': (left, right) => toScalar(toNumber(left) ** toNumber(right)),
  '&': (left, right) => {
    const text = toText(left) + toText(right);
    checkLength(text.length);
    return text;
  },
  '=': (left, right) => compared(left, right) === 0,
  '<>': (left, right) => compared(left, right) !== 0,
  '<': (left, right) => compared(left, right) < 0,
  '>': (left, right) => compared(left, right) > 0,
  '<=': (left, right) => compared(left, right) <= 0,
  '>=': (left, right) => compared(left, right) >= 0,
};
