import type {CellData} from './cell-data';
import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {query, rest} from '../api';
import {type Area, cellName} from './a1';
import type {Sheet} from './session';

type GridRange = sheets_v4.Schema$GridRange;

export function inside(
  range: GridRange | undefined,
  row: number,
  column: number,
): boolean {
  return (
    range !== undefined &&
    row >= (range.startRowIndex ?? 0) &&
    row < (range.endRowIndex ?? Infinity) &&
    column >= (range.startColumnIndex ?? 0) &&
    column < (range.endColumnIndex ?? Infinity)
  );
}

/** The rule of a cell: its own, or that of its table's column. */
export function ruleOf(
  sheet: Sheet,
  cell: CellData | undefined,
  row: number,
  column: number,
): sheets_v4.Schema$DataValidationRule | undefined {
  if (cell?.dataValidation) return cell.dataValidation;
  for (const table of sheet.tables ?? []) {
    const range = table.range;
    if (!inside(range, row, column) || row === range?.startRowIndex) continue;
    const at = column - (range?.startColumnIndex ?? 0);
    const found = table.columnProperties?.find(
      ({columnIndex}) => (columnIndex ?? 0) === at,
    );
    if (found?.dataValidationRule?.condition) {
      return {...found.dataValidationRule, strict: true, showCustomUi: true};
    }
  }
  return undefined;
}

/** The values a dropdown offers; undefined when the rule is no list. */
export async function choices(
  fileId: string,
  rule: sheets_v4.Schema$DataValidationRule | undefined,
): Promise<readonly string[] | undefined> {
  const values = (rule?.condition?.values ?? []).map(
    ({userEnteredValue}) => userEnteredValue ?? '',
  );
  switch (rule?.condition?.type) {
    case 'ONE_OF_LIST':
      return values;
    case 'ONE_OF_RANGE': {
      const range = encodeURIComponent((values[0] ?? '').replace(/^=/, ''));
      const answer = await rest<{values?: string[][]}>(
        'GET',
        query(`/v4/spreadsheets/${fileId}/values/${range}`, {}),
      );
      return (answer.values ?? []).flat().filter(Boolean);
    }
    default:
      return undefined;
  }
}

/**
 * Why Sheets would not take this entry; undefined when it would. Lists and checkboxes are checked, other
 * kinds of rules are let through: the API does not enforce any, only Sheets' own page does.
 */
export async function refusedByRule(
  fileId: string,
  rule: sheets_v4.Schema$DataValidationRule | undefined,
  row: number,
  column: number,
  text: string,
): Promise<string | undefined> {
  if (!rule?.strict || text === '') return undefined;
  const allowed =
    rule.condition?.type === 'BOOLEAN'
      ? ['TRUE', 'FALSE']
      : await choices(fileId, rule);
  if (allowed === undefined || allowed.includes(text)) return undefined;
  return (
    rule.inputMessage ??
    `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell. Please enter one of: ${allowed.join(', ')}.`
  );
}

export type Protection = 'free' | 'warn' | 'closed';

/** Whether a person may type there. */
export function protectionOf(sheet: Sheet, area: Area): Protection {
  let found: Protection = 'free';
  for (const protectedRange of sheet.protectedRanges ?? []) {
    for (let row = area.row; row <= area.lastRow; row++) {
      for (let column = area.column; column <= area.lastColumn; column++) {
        if (!inside(protectedRange.range, row, column)) continue;
        const open = protectedRange.unprotectedRanges?.some(range =>
          inside(range, row, column),
        );
        if (open) continue;
        if (protectedRange.warningOnly) found = 'warn';
        else if (!protectedRange.requestingUserCanEdit) return 'closed';
      }
    }
  }
  return found;
}
