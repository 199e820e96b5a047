import {asTyped} from '../edit/entry';
import type {Literal} from '../model/cell';
import {numberText} from '../answer/number-text';

/** The API's name of each error, and how it looks in its cell. Source: …/spreadsheets/other#ErrorType */
export const ERRORS = {
  ERROR: '#ERROR!',
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
} as const;

export type ErrorType = keyof typeof ERRORS;

/** A cell's error; it is a value that formulas pass on, and what evaluating throws. */
export class FormulaError extends Error {
  constructor(
    readonly type: ErrorType,
    message: string,
  ) {
    super(message);
  }
}

/** null is a blank cell. */
export type Scalar = Literal | null | FormulaError;

/** Rows of equal length. */
export type Matrix = readonly (readonly Scalar[])[];

export type Value = Scalar | Matrix;

export function isMatrix(value: Value): value is Matrix {
  return Array.isArray(value);
}

export function matrixOf(value: Value): Matrix {
  return isMatrix(value) ? value : [[value]];
}

/** An error met on the way becomes the result. */
export function sound(value: Scalar): Literal | null {
  if (value instanceof FormulaError) throw value;
  return value;
}

/** The number a typed text stands for, dates and percents included; undefined when none. */
export function numberIn(text: string): number | undefined {
  const {value} = asTyped(text);
  return typeof value === 'number' && text.trim() !== '' ? value : undefined;
}

export function toNumber(value: Scalar): number {
  const given = sound(value);
  if (given === null) return 0;
  if (typeof given !== 'string') return Number(given);
  const number = numberIn(given);
  if (number === undefined) {
    throw new FormulaError(
      'VALUE',
      `A number is expected. But '${given}' is a text and cannot be coerced to a number.`,
    );
  }
  return number;
}

export function toText(value: Scalar): string {
  const given = sound(value);
  if (given === null) return '';
  if (typeof given === 'boolean') return given ? 'TRUE' : 'FALSE';
  return typeof given === 'number' ? numberText(given, undefined) : given;
}

export function toBoolean(value: Scalar): boolean {
  const given = sound(value);
  if (typeof given !== 'string') return Boolean(given);
  if (/^true$/i.test(given)) return true;
  if (/^false$/i.test(given) || given === '') return false;
  throw new FormulaError(
    'VALUE',
    `A boolean is expected. But '${given}' is a text and cannot be coerced to a boolean.`,
  );
}

/** No text of a cell is longer. Source: https://support.google.com/drive/answer/37603 (characters in a cell) */
const LONGEST = 50_000;

/** @throws FormulaError `#VALUE!` for a text that no cell can hold, before it is made. */
export function checkLength(length: number): void {
  if (length <= LONGEST) return;
  throw new FormulaError(
    'VALUE',
    `Text result is longer than the limit of ${LONGEST} characters.`,
  );
}

/** What `undefined`, NaN and infinity are not: something a cell can hold. */
export function toScalar(value: number): Scalar {
  return Number.isFinite(value)
    ? value
    : new FormulaError('NUM', 'The result is not a number Sheets can show.');
}

function rank(value: Literal | null): number {
  if (value === null) return 0;
  if (typeof value === 'number') return 1;
  return typeof value === 'string' ? 2 : 3;
}

const texts = new Intl.Collator('en', {sensitivity: 'accent'});

/** Order of two values: numbers, texts (without regard to case), booleans. A blank equals '', 0 and FALSE. */
export function compared(left: Scalar, right: Scalar): number {
  let [a, b] = [sound(left), sound(right)];
  if (a === null) a = b === null ? 0 : blankLike(b);
  if (b === null) b = blankLike(a);
  if (typeof a === 'string' && typeof b === 'string')
    return texts.compare(a, b);
  return rank(a) - rank(b) || Number(a) - Number(b);
}

function blankLike(other: Literal): Literal {
  if (typeof other === 'string') return '';
  return typeof other === 'number' ? 0 : false;
}
