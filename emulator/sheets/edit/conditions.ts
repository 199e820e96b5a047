import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {ApiError} from '../../kernel/errors';
import {bareValue, shownText} from '../answer/cell-value';
import type {Cell} from '../model/cell';
import {asTyped} from './entry';

type Test = (cell: Cell | undefined, values: readonly string[]) => boolean;

function numbers(
  holds: (value: number, ...limits: readonly number[]) => boolean,
): Test {
  return (cell, values) => {
    const value = cell && bareValue(cell);
    const limits = values.map(text => Number(asTyped(text).value));
    return typeof value === 'number' && holds(value, ...limits);
  };
}

function texts(holds: (text: string, part: string) => boolean): Test {
  return (cell, [part = '']) =>
    holds(shownText(cell).toLowerCase(), part.toLowerCase());
}

/** When a condition holds. Source: …/reference/rest/v4/spreadsheets/other#ConditionType */
const TESTS: Readonly<Record<string, Test>> = {
  BLANK: cell => shownText(cell) === '',
  NOT_BLANK: cell => shownText(cell) !== '',
  NUMBER_GREATER: numbers((value, limit) => value > limit),
  NUMBER_GREATER_THAN_EQ: numbers((value, limit) => value >= limit),
  NUMBER_LESS: numbers((value, limit) => value < limit),
  NUMBER_LESS_THAN_EQ: numbers((value, limit) => value <= limit),
  NUMBER_EQ: numbers((value, limit) => value === limit),
  NUMBER_NOT_EQ: numbers((value, limit) => value !== limit),
  NUMBER_BETWEEN: numbers((value, from, to) => value >= from && value <= to),
  NUMBER_NOT_BETWEEN: numbers((value, from, to) => value < from || value > to),
  TEXT_CONTAINS: texts((text, part) => text.includes(part)),
  TEXT_NOT_CONTAINS: texts((text, part) => !text.includes(part)),
  TEXT_STARTS_WITH: texts((text, part) => text.startsWith(part)),
  TEXT_ENDS_WITH: texts((text, part) => text.endsWith(part)),
  TEXT_EQ: texts((text, part) => text === part),
  TEXT_NOT_EQ: texts((text, part) => text !== part),
  DATE_EQ: numbers((value, day) => Math.floor(value) === day),
  DATE_NOT_EQ: numbers((value, day) => Math.floor(value) !== day),
  DATE_BEFORE: numbers((value, day) => value < day),
  DATE_AFTER: numbers((value, day) => Math.floor(value) > day),
  DATE_ON_OR_BEFORE: numbers((value, day) => Math.floor(value) <= day),
  DATE_ON_OR_AFTER: numbers((value, day) => value >= day),
};

/** Whether a cell meets a filter's condition. Relative dates and own formulas are not emulated. */
export function meets(
  cell: Cell | undefined,
  {type, values}: sheets_v4.Schema$BooleanCondition,
): boolean {
  const test = TESTS[type ?? ''];
  const texts = (values ?? []).map(({userEnteredValue}) => userEnteredValue);
  const relative = (values ?? []).some(({relativeDate}) => relativeDate);
  if (!test || relative) {
    throw new ApiError(
      'UNIMPLEMENTED',
      `The emulator does not filter by ${relative ? 'a relative date' : type}.`,
    );
  }
  return test(
    cell,
    texts.map(text => text ?? ''),
  );
}
