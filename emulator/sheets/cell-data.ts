import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {ApiError, invalid} from '../kernel/errors';
import {effectiveValue, enteredValue, shownText} from './cell-value';
import {withBothColorPaths, withBothColors} from './colors';
import {DEFAULT_FORMAT} from './defaults';
import {hyperlinkOf} from './formula';
import {masked, updatePaths, type Paths} from './masks';
import type {Cell} from './model';
import {patternOf} from './number-text';
import {checkText} from './values/write';

type CellData = sheets_v4.Schema$CellData;

const WRITABLE = [
  'userEnteredValue',
  'userEnteredFormat',
  'note',
  'dataValidation',
  'textFormatRuns',
  'chipRuns',
] as const;

/** Read-only fields may be named in a mask; the API ignores them. */
const READ_ONLY = [
  'effectiveValue',
  'effectiveFormat',
  'formattedValue',
  'hyperlink',
];

/** Fields of a cell that exist in the API and not here. */
const NOT_EMULATED = ['pivotTable', 'dataSourceTable', 'dataSourceFormula'];

export function cellPaths(fields: string | null | undefined): Paths {
  const known = [...WRITABLE, ...READ_ONLY, ...NOT_EMULATED];
  const paths = updatePaths(fields, known);
  const missing = paths.find(([first]) => NOT_EMULATED.includes(first));
  if (missing) {
    throw new ApiError(
      'UNIMPLEMENTED',
      `The emulator does not have CellData.${missing[0]}.`,
    );
  }
  return withBothColorPaths(
    paths
      .filter(([first]) => !READ_ONLY.includes(first))
      .map(path => (path[0] === 'userEnteredValue' ? [path[0]] : path)),
  );
}

/** A cell's changeable part in the API's words. */
function changeable(cell: Cell | undefined): CellData {
  if (!cell) return {};
  return {
    userEnteredValue: enteredValue(cell),
    userEnteredFormat: cell.format,
    note: cell.note,
    dataValidation: cell.validation,
    textFormatRuns: cell.runs && [...cell.runs],
    chipRuns: cell.chips && [...cell.chips],
  };
}

function entered(
  value: sheets_v4.Schema$ExtendedValue | null | undefined,
): Pick<Cell, 'value' | 'formula'> {
  if (!value) return {};
  if (value.errorValue) {
    throw invalid('errorValue may not be set on userEnteredValue.');
  }
  const {stringValue, numberValue, boolValue, formulaValue} = value;
  if (typeof formulaValue === 'string') {
    checkText(formulaValue);
    return formulaValue.startsWith('=')
      ? {formula: formulaValue}
      : {value: formulaValue};
  }
  const literal = stringValue ?? numberValue ?? boolValue;
  checkText(literal);
  return literal === undefined || literal === null || literal === ''
    ? {}
    : {value: literal};
}

function cellOf(data: CellData): Cell | undefined {
  const cell: Cell = {
    ...entered(data.userEnteredValue),
    ...(data.userEnteredFormat &&
      Object.keys(data.userEnteredFormat).length > 0 && {
        format: data.userEnteredFormat,
      }),
    ...(data.note && {note: data.note}),
    ...(data.dataValidation && {validation: data.dataValidation}),
    ...(data.textFormatRuns?.length && {runs: data.textFormatRuns}),
    ...(data.chipRuns?.length && {chips: data.chipRuns}),
  };
  return Object.keys(cell).length > 0 ? cell : undefined;
}

/** The cell after the named fields of `data` were put into it; undefined when nothing remains. */
export function updatedCell(
  cell: Cell | undefined,
  data: CellData,
  paths: Paths,
): Cell | undefined {
  return cellOf(masked(changeable(cell), withBothColors(data), paths));
}

function alignment(cell: Cell): string {
  const value = effectiveValue(cell);
  if (value?.numberValue !== undefined) return 'RIGHT';
  return value?.boolValue !== undefined || value?.errorValue
    ? 'CENTER'
    : 'LEFT';
}

/** Deviation: conditional formats, tables and banding do not reach into the effective format. */
function effectiveFormat(
  cell: Cell,
  base: sheets_v4.Schema$CellFormat,
): sheets_v4.Schema$CellFormat {
  const {numberFormat, ...own} = cell.format ?? {};
  return {
    ...(numberFormat && {
      numberFormat: {...numberFormat, pattern: patternOf(numberFormat)},
    }),
    ...base,
    horizontalAlignment: alignment(cell),
    hyperlinkDisplayType: 'PLAIN_TEXT',
    ...own,
    padding: {...base.padding, ...own.padding},
    textFormat: {...base.textFormat, ...own.textFormat},
  };
}

/** A cell as `spreadsheets.get` shows it; `{}` for an empty one. */
export function cellData(
  cell: Cell | null | undefined,
  base: sheets_v4.Schema$CellFormat = DEFAULT_FORMAT,
): CellData {
  if (!cell) return {};
  const text = shownText(cell);
  const link =
    hyperlinkOf(cell.formula ?? '') ?? cell.format?.textFormat?.link?.uri;
  const {userEnteredValue, userEnteredFormat, ...rest} = changeable(cell);
  const shows = cell.value !== undefined || cell.formula !== undefined;
  const data: CellData = {
    userEnteredValue,
    effectiveValue: effectiveValue(cell),
    formattedValue: shows ? text : undefined,
    userEnteredFormat,
    effectiveFormat:
      shows || cell.format ? effectiveFormat(cell, base) : undefined,
    hyperlink: link ?? undefined,
    ...rest,
  };
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => value !== undefined),
  );
}
