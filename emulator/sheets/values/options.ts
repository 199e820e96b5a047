import type {ApiCall} from '../../kernel/contracts';
import {invalid} from '../../kernel/errors';
import {badRequest, invalidValue, snakeCase} from '../../kernel/violations';
import type {DateRender, ValueRender} from '../answer/cell-value';
import {asGiven, asTyped, type Reading} from '../edit/entry';
import type {ReadOptions} from './read';

/** An enumeration's value; missing and `…_UNSPECIFIED` mean the default. */
function choice<T extends string>(
  [field, type]: readonly [string, string],
  given: unknown,
  allowed: readonly T[],
  fallback: T,
): T {
  if (given === undefined || given === null || given === '') return fallback;
  const text = String(given);
  if (text.endsWith('_UNSPECIFIED')) return fallback;
  const found = allowed.find(value => value === text);
  if (found === undefined) {
    throw badRequest([
      invalidValue(
        snakeCase(field),
        `type.googleapis.com/google.apps.sheets.v4.${type}`,
        text,
      ),
    ]);
  }
  return found;
}

export function dimensionOf(given: unknown): 'ROWS' | 'COLUMNS' {
  return choice(
    ['majorDimension', 'Dimension'],
    given,
    ['ROWS', 'COLUMNS'],
    'ROWS',
  );
}

/** How values are to be answered; dates are serial numbers unless asked for otherwise. */
export function readOptions(
  major: unknown,
  values: unknown,
  dates: unknown,
): ReadOptions {
  return {
    major: dimensionOf(major),
    values: choice<ValueRender>(
      ['valueRenderOption', 'ValueRenderOption'],
      values,
      ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'],
      'FORMATTED_VALUE',
    ),
    dates: choice<DateRender>(
      ['dateTimeRenderOption', 'DateTimeRenderOption'],
      dates,
      ['SERIAL_NUMBER', 'FORMATTED_STRING'],
      'SERIAL_NUMBER',
    ),
  };
}

/** How values are to be understood; there is no default. */
export function reading(option: unknown): Reading {
  const missing = 'INPUT_VALUE_OPTION_UNSPECIFIED';
  const given = choice(
    ['valueInputOption', 'ValueInputOption'],
    option,
    ['RAW', 'USER_ENTERED', missing],
    missing,
  );
  if (given === missing) {
    throw invalid("'valueInputOption' is required but not specified");
  }
  return given === 'RAW' ? asGiven : asTyped;
}

/** How written values are to be echoed; undefined when not at all. */
export function echoOf(
  include: unknown,
  values: unknown,
  dates: unknown,
): ReadOptions | undefined {
  return include === true ? readOptions('ROWS', values, dates) : undefined;
}

export function echoOfCall({params}: ApiCall): ReadOptions | undefined {
  return echoOf(
    params.includeValuesInResponse,
    params.responseValueRenderOption,
    params.responseDateTimeRenderOption,
  );
}
