import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {evaluate} from '../formulas/formula';
import type {Cell, Literal} from '../model/book';
import {isDateFormat, numberText} from './number-text';

/** How an error of each type looks in its cell. */
const ERROR_TEXT: Readonly<Record<string, string>> = {
  DIVIDE_BY_ZERO: '#DIV/0!',
  N_A: '#N/A',
  ERROR: '#ERROR!',
};

function literalText(cell: Cell, value: Literal): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  return numberText(value, cell.format?.numberFormat);
}

/** What a person sees in the cell; '' for nothing. */
export function shownText(cell: Cell | undefined): string {
  if (cell?.value !== undefined) return literalText(cell, cell.value);
  if (cell?.formula === undefined) return '';
  const result = evaluate(cell.formula);
  return 'error' in result
    ? (ERROR_TEXT[result.error.type] ?? '#ERROR!')
    : literalText(cell, result.value);
}

export type ValueRender = 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
export type DateRender = 'SERIAL_NUMBER' | 'FORMATTED_STRING';

/**
 * A cell for `values.*` answers; '' for an empty one.
 * Source: https://developers.google.com/workspace/sheets/api/reference/rest/v4/ValueRenderOption
 */
export function rendered(
  cell: Cell | null | undefined,
  values: ValueRender,
  dates: DateRender,
): Literal {
  if (!cell) return '';
  if (values === 'FORMATTED_VALUE') return shownText(cell);
  if (values === 'FORMULA' && cell.formula !== undefined) return cell.formula;
  const value = bareValue(cell);
  const asText =
    typeof value === 'number' &&
    dates === 'FORMATTED_STRING' &&
    isDateFormat(cell.format?.numberFormat);
  return asText ? numberText(value, cell.format?.numberFormat) : value;
}

/** The value behind a cell: a formula's result, an error as its text, '' for nothing. */
export function bareValue(cell: Cell): Literal {
  if (cell.value !== undefined) return cell.value;
  if (cell.formula === undefined) return '';
  const result = evaluate(cell.formula);
  return 'error' in result ? shownText(cell) : result.value;
}

function extended(value: Literal): sheets_v4.Schema$ExtendedValue {
  if (typeof value === 'number') return {numberValue: value};
  if (typeof value === 'boolean') return {boolValue: value};
  return {stringValue: value};
}

export function enteredValue(
  cell: Cell,
): sheets_v4.Schema$ExtendedValue | undefined {
  if (cell.formula !== undefined) return {formulaValue: cell.formula};
  return cell.value === undefined ? undefined : extended(cell.value);
}

export function effectiveValue(
  cell: Cell,
): sheets_v4.Schema$ExtendedValue | undefined {
  if (cell.value !== undefined) return extended(cell.value);
  if (cell.formula === undefined) return undefined;
  const result = evaluate(cell.formula);
  return 'error' in result
    ? {errorValue: result.error}
    : extended(result.value);
}
