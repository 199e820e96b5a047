import {parseValue} from 'numfmt';
import type {Cell, Literal} from '../model/cell';

type Entered = Pick<Cell, 'value' | 'formula'> & {
  /** The number format that the way of writing implies. */
  readonly numberFormat?: {readonly type: string; readonly pattern: string};
};

/** What Sheets calls the formats that typing implies. Source: …/sheets/api/reference/rest/v4/spreadsheets/cells#NumberFormatType */
function formatType(pattern: string): string {
  if (pattern.includes('%')) return 'PERCENT';
  if (/E\+/i.test(pattern)) return 'SCIENTIFIC';
  if (/[$€£¥]/.test(pattern)) return 'CURRENCY';
  const date = /[dy]/i.test(pattern);
  const time = /[hs]/i.test(pattern);
  if (date && time) return 'DATE_TIME';
  if (date) return 'DATE';
  return time ? 'TIME' : 'NUMBER';
}

/** Sheets writes the currency sign as a literal and am/pm in small letters. */
function sheetsPattern(pattern: string): string {
  return pattern.replace(/(^|[^"])\$/g, '$1"$"').replace(/AM\/PM/g, 'am/pm');
}

/** Begins like a word, and not like a month, a weekday or a boolean: reading it further cannot make it a value. */
const PLAIN_WORDS =
  /^(?!jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|true|false)[a-z]/i;

/**
 * A value as if a person typed it: formulas, numbers, dates, percent, currency, booleans; a leading
 * apostrophe makes it text. Dates are read month first (locale en_US).
 * Deviation: the spreadsheet's locale does not change how numbers and dates are read.
 * Source: https://developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption
 */
export function asTyped(input: Literal): Entered {
  if (typeof input !== 'string') return {value: input};
  if (input.startsWith("'")) return {value: input.slice(1)};
  if (/^[=+](?=.)/s.test(input) && Number.isNaN(Number(input))) {
    return {formula: input.startsWith('+') ? `=${input.slice(1)}` : input};
  }
  if (PLAIN_WORDS.test(input)) return {value: input};
  const parsed = parseValue(input);
  if (!parsed || typeof parsed.v === 'string') return {value: input};
  const value = parsed.v as Literal;
  if (parsed.z === undefined) return {value};
  const pattern = sheetsPattern(parsed.z);
  return {value, numberFormat: {type: formatType(pattern), pattern}};
}

/** A value exactly as given. */
export function asGiven(input: Literal): Entered {
  return {value: input};
}

export type Reading = (input: Literal) => Entered;

/** The cell after a value was put into it: format, note and validation stay. */
export function withEntry(
  cell: Cell | undefined,
  entered: Entered,
): Cell | undefined {
  const {
    value: _value,
    formula: _formula,
    result: _result,
    spilled: _spilled,
    runs: _runs,
    chips: _chips,
    ...kept
  } = cell ?? {};
  const text = entered.formula ?? entered.value;
  if (text === '' || text === undefined) {
    return Object.keys(kept).length > 0 ? kept : undefined;
  }
  const format =
    entered.numberFormat && !kept.format?.numberFormat
      ? {...kept.format, numberFormat: entered.numberFormat}
      : kept.format;
  return {
    ...(entered.formula === undefined
      ? {value: entered.value}
      : {formula: entered.formula}),
    ...kept,
    ...(format && {format}),
  };
}
