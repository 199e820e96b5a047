import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {ApiError, invalid} from '../../kernel/errors';
import {
  effectiveValue,
  enteredValue,
  shownFormat,
  shownText,
} from './cell-value';
import {withBothColorPaths, withBothColors} from '../edit/colors';
import {DEFAULT_FORMAT} from '../model/defaults';
import {hyperlinkOf} from '../formulas/hyperlink';
import {masked, updatePaths, type Paths} from '../edit/masks';
import type {Cell} from '../model/cell';
import {patternOf} from './number-text';
import {checkText} from '../values/write';

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

type Format = sheets_v4.Schema$CellFormat;

function alignment(cell: Cell): 'LEFT' | 'RIGHT' | 'CENTER' {
  const value = effectiveValue(cell);
  if (value?.numberValue !== undefined) return 'RIGHT';
  const centered = value?.boolValue !== undefined || value?.errorValue;
  return centered ? 'CENTER' : 'LEFT';
}

/**
 * The API takes the angle of a text and never gives it back.
 * Source: https://issuetracker.google.com/issues/425390984, reported in github.com/brucemcpherson/gas-fakes/issues/58
 */
function withoutAngle(format: Format): Format {
  if (!format.textRotation) return format;
  const {angle: _angle, ...textRotation} = format.textRotation;
  return {...format, textRotation};
}

/** Cells share their effective formats; a sheet has few different ones. */
const shared = new WeakMap<Format, WeakMap<Format, Map<string, Format>>>();
const NO_FORMAT: Format = {};

const impliedFormats = new WeakMap<Format, Map<string, Format>>();

/** A format with the number format of a formula's result; the same object for the same pair. */
function withImplied(
  format: Format,
  numberFormat: sheets_v4.Schema$NumberFormat,
): Format {
  const known = impliedFormats.get(format) ?? new Map<string, Format>();
  impliedFormats.set(format, known);
  const key = `${numberFormat.type} ${numberFormat.pattern}`;
  const before = known.get(key);
  if (before) return before;
  const implied = {...format, numberFormat};
  known.set(key, implied);
  return implied;
}

/** Deviation: conditional formats, tables and banding do not reach into the effective format. */
function effectiveFormat(cell: Cell, base: Format): Format {
  const implied = cell.format?.numberFormat ? undefined : shownFormat(cell);
  const entered = implied
    ? withImplied(cell.format ?? NO_FORMAT, implied)
    : (cell.format ?? NO_FORMAT);
  const horizontalAlignment = alignment(cell);
  const ofBase = shared.get(base) ?? new WeakMap<Format, Map<string, Format>>();
  shared.set(base, ofBase);
  const ofFormat = ofBase.get(entered) ?? new Map<string, Format>();
  ofBase.set(entered, ofFormat);
  const known = ofFormat.get(horizontalAlignment);
  if (known) return known;
  const {numberFormat, ...own} = entered;
  const format = {
    ...(numberFormat && {
      numberFormat: {...numberFormat, pattern: patternOf(numberFormat)},
    }),
    ...base,
    horizontalAlignment,
    hyperlinkDisplayType: 'PLAIN_TEXT',
    ...withoutAngle(own),
    padding: {...base.padding, ...own.padding},
    textFormat: {...base.textFormat, ...own.textFormat},
  };
  ofFormat.set(horizontalAlignment, format);
  return format;
}

/** A cell as `spreadsheets.get` shows it; `{}` for an empty one. */
export function cellData(
  cell: Cell | null | undefined,
  base: Format = DEFAULT_FORMAT,
): CellData {
  const data: CellData = {};
  if (!cell) return data;
  const shows =
    cell.value !== undefined ||
    cell.formula !== undefined ||
    cell.result !== undefined;
  if (shows) {
    data.userEnteredValue = enteredValue(cell);
    data.effectiveValue = effectiveValue(cell);
    data.formattedValue = shownText(cell);
  }
  if (cell.format) data.userEnteredFormat = withoutAngle(cell.format);
  if (shows || cell.format) data.effectiveFormat = effectiveFormat(cell, base);
  const link =
    cell.formula === undefined
      ? cell.format?.textFormat?.link?.uri
      : hyperlinkOf(cell.formula);
  if (link) data.hyperlink = link;
  if (cell.note !== undefined) data.note = cell.note;
  if (cell.validation) data.dataValidation = cell.validation;
  if (cell.runs) data.textFormatRuns = [...cell.runs];
  if (cell.chips) data.chipRuns = [...cell.chips];
  return data;
}
