import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {invalid} from '../../kernel/errors';
import {rewriteCells, writableArea, type Edit} from '../edit/edit';

/** Conditions that data validation may use, with how many values each takes. Source: …/spreadsheets/other#ConditionType */
const VALUES: Readonly<Record<string, readonly [least: number, most: number]>> =
  {
    NUMBER_GREATER: [1, 1],
    NUMBER_GREATER_THAN_EQ: [1, 1],
    NUMBER_LESS: [1, 1],
    NUMBER_LESS_THAN_EQ: [1, 1],
    NUMBER_EQ: [1, 1],
    NUMBER_NOT_EQ: [1, 1],
    NUMBER_BETWEEN: [2, 2],
    NUMBER_NOT_BETWEEN: [2, 2],
    TEXT_CONTAINS: [1, 1],
    TEXT_NOT_CONTAINS: [1, 1],
    TEXT_EQ: [1, 1],
    TEXT_IS_EMAIL: [0, 0],
    TEXT_IS_URL: [0, 0],
    DATE_EQ: [1, 1],
    DATE_BEFORE: [1, 1],
    DATE_AFTER: [1, 1],
    DATE_ON_OR_BEFORE: [1, 1],
    DATE_ON_OR_AFTER: [1, 1],
    DATE_BETWEEN: [2, 2],
    DATE_NOT_BETWEEN: [2, 2],
    DATE_IS_VALID: [0, 0],
    ONE_OF_RANGE: [1, 1],
    ONE_OF_LIST: [1, 500],
    CUSTOM_FORMULA: [1, 1],
    BOOLEAN: [0, 2],
  };

function checkRule({condition}: sheets_v4.Schema$DataValidationRule): void {
  const type = condition?.type ?? '';
  const limits = VALUES[type];
  if (!limits) {
    throw invalid(`rule.condition.type ${type} is not a data validation type.`);
  }
  const count = condition?.values?.length ?? 0;
  if (count < limits[0] || count > limits[1]) {
    throw invalid(
      `rule.condition.values: ${type} takes ${limits.join(' to ')} values, not ${count}.`,
    );
  }
}

/**
 * Rules are kept with the cells. Values written through the API are not checked against them, as with
 * Google; only typing is.
 */
export function setDataValidation(
  edit: Edit,
  {
    range,
    rule,
    filteredRowsIncluded: _all,
  }: sheets_v4.Schema$SetDataValidationRequest,
): sheets_v4.Schema$Response {
  const {sheet, area} = writableArea(edit, range);
  if (rule) checkRule(rule);
  rewriteCells(sheet, area, before => {
    const {validation: _old, ...kept} = before ?? {};
    const cell = {...kept, ...(rule && {validation: rule})};
    return Object.keys(cell).length > 0 ? cell : undefined;
  });
  return {};
}
