import {compared, FormulaError, numberIn, toText, type Scalar} from './values';

const CRITERION = /^(<=|>=|<>|=|<|>)?(.*)$/s;

function wildcards(pattern: string): RegExp {
  const source = pattern.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, found =>
    found === '*' ? '.*' : found === '?' ? '.' : `\\${found[found.length - 1]}`,
  );
  return new RegExp(`^${source}$`, 'is');
}

/**
 * What COUNTIF and its like ask of a cell: a value, or a comparison as text (`">=5"`, `"<>"`, `"a*"`).
 * Texts are compared without regard to case, `*` and `?` stand for other letters.
 */
export function criterion(wanted: Scalar): (value: Scalar) => boolean {
  if (wanted instanceof FormulaError) throw wanted;
  if (typeof wanted !== 'string') {
    const plain = wanted ?? '';
    return value =>
      !(value instanceof FormulaError) &&
      value !== null &&
      compared(value, plain) === 0;
  }
  const [, sign = '=', operand = ''] = CRITERION.exec(wanted) ?? [];
  const number = numberIn(operand);
  const equal = equality(operand, number);
  if (sign === '=') return equal;
  if (sign === '<>') return value => !equal(value);
  const limit = number ?? operand;
  return value => {
    if (value === null || value instanceof FormulaError) return false;
    if (typeof value !== typeof limit) return false;
    const order = compared(value, limit);
    if (order === 0) return sign === '<=' || sign === '>=';
    return order < 0 === sign.startsWith('<');
  };
}

function equality(
  operand: string,
  number: number | undefined,
): (value: Scalar) => boolean {
  if (operand === '') return value => value === null || value === '';
  if (number !== undefined) {
    return value =>
      value === number ||
      (typeof value === 'string' && numberIn(value) === number);
  }
  if (/^(true|false)$/i.test(operand)) {
    const wanted = /^true$/i.test(operand);
    return value => value === wanted;
  }
  const pattern = wildcards(operand);
  return value => typeof value === 'string' && pattern.test(toText(value));
}
