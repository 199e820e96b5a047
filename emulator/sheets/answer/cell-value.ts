import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {ERRORS} from '../formulas/values';
import type {Cell, Literal, Result} from '../model/cell';
import {isDateFormat, numberText} from './number-text';

/** A formula that nothing has computed yet. */
const PENDING: Result = {error: {type: 'ERROR', message: 'Loading...'}};

function resultOf(cell: Cell): Result | undefined {
  if (cell.result) return cell.result;
  return cell.formula === undefined ? undefined : PENDING;
}

/** The format a cell's number is shown in: its own, or that of its formula's result. */
export function shownFormat({
  format,
  result,
}: Cell): sheets_v4.Schema$NumberFormat | undefined {
  if (format?.numberFormat || !result || 'error' in result) {
    return format?.numberFormat;
  }
  return result.numberFormat;
}

function literalText(cell: Cell, value: Literal): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  return numberText(value, shownFormat(cell));
}

function errorText(type: string): string {
  return type in ERRORS ? ERRORS[type as keyof typeof ERRORS] : ERRORS.ERROR;
}

/** What a person sees in the cell; '' for nothing. */
export function shownText(cell: Cell | undefined): string {
  if (cell?.value !== undefined) return literalText(cell, cell.value);
  const result = cell && resultOf(cell);
  if (!cell || !result) return '';
  return 'error' in result
    ? errorText(result.error.type)
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
    isDateFormat(shownFormat(cell));
  return asText ? numberText(value, shownFormat(cell)) : value;
}

/** The value behind a cell: a formula's result, an error as its text, '' for nothing. */
export function bareValue(cell: Cell): Literal {
  if (cell.value !== undefined) return cell.value;
  const result = resultOf(cell);
  if (!result) return '';
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
  const result = resultOf(cell);
  if (!result) return undefined;
  return 'error' in result
    ? {errorValue: result.error}
    : extended(result.value);
}
