import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {ApiError, invalid} from '../../kernel/errors';
import {shownText} from '../answer/cell-value';
import {DEFAULT_PIXELS} from '../model/defaults';
import {
  areaOfLines,
  countOf,
  type Edit,
  guardSheetOf,
  type LineSpan,
  requireDimension,
  requireGrid,
  requireLines,
} from '../edit/edit';
import {changeLines} from '../edit/lines';
import {masked, updatePaths} from '../edit/masks';
import type {Line, Sheet} from '../model/book';
import type {Cell} from '../model/cell';
import {guardArea, guardInsertion} from '../edit/protection';
import type {Dimension} from '../model/range';
import {checkCells} from './sheet';

const WORD = {ROWS: 'row', COLUMNS: 'column'} as const;

export function appendDimension(
  edit: Edit,
  request: sheets_v4.Schema$AppendDimensionRequest,
): sheets_v4.Schema$Response {
  const sheet = requireGrid(edit, request.sheetId);
  const dimension = requireDimension(request.dimension);
  guardSheetOf(edit, sheet);
  const count = request.length ?? 0;
  if (count < 1) throw invalid('length must be greater than zero.');
  const at = countOf(sheet, dimension);
  changeLines(edit.book, sheet, dimension, {kind: 'insert', at, count});
  checkCells(edit.book);
  return {};
}

/** What a new line takes from its neighbour: formats and validation, no content. */
function inherited(cell: Cell | undefined): Cell | undefined {
  const {format, validation} = cell ?? {};
  if (!format && !validation) return undefined;
  return {...(format && {format}), ...(validation && {validation})};
}

function inherit(
  sheet: Sheet,
  dimension: Dimension,
  from: number,
  start: number,
  end: number,
): void {
  const across =
    dimension === 'ROWS'
      ? (sheet.grid.row(from)?.length ?? 0)
      : sheet.grid.depth;
  for (let other = 0; other < across; other++) {
    const [row, column] = dimension === 'ROWS' ? [from, other] : [other, from];
    const cell = inherited(sheet.grid.cell(row, column));
    if (!cell) continue;
    for (let line = start; line < end; line++) {
      if (dimension === 'ROWS') sheet.grid.set(line, other, cell);
      else sheet.grid.set(other, line, cell);
    }
  }
  const look = sheet.lines[dimension][from];
  if (!look) return;
  const lines = sheet.lines[dimension].slice();
  for (let line = start; line < end; line++) lines[line] = look;
  sheet.lines = {...sheet.lines, [dimension]: lines};
}

export function insertDimension(
  edit: Edit,
  {range, inheritFromBefore}: sheets_v4.Schema$InsertDimensionRequest,
): sheets_v4.Schema$Response {
  const {sheet, dimension, start, end} = requireLines(edit, range);
  const count = countOf(sheet, dimension);
  if (typeof range?.endIndex !== 'number') {
    throw invalid('range.endIndex must be specified.');
  }
  if (inheritFromBefore && start === 0) {
    throw invalid(
      'inheritFromBefore cannot be true when inserting at index 0.',
    );
  }
  if (inheritFromBefore ? start > count : start >= count) {
    throw invalid(
      inheritFromBefore
        ? `range.startIndex[${start}] must be at most the grid size (${count}).`
        : `range.startIndex[${start}] must be less than the grid size (${count}) if inheritFromBefore is false.`,
    );
  }
  guardInsertion(edit.book, sheet, dimension, start, edit.rights);
  changeLines(edit.book, sheet, dimension, {
    kind: 'insert',
    at: start,
    count: end - start,
  });
  checkCells(edit.book);
  inherit(sheet, dimension, inheritFromBefore ? start - 1 : end, start, end);
  return {};
}

function frozen(sheet: Sheet, dimension: Dimension): number {
  const {frozenRowCount, frozenColumnCount} =
    sheet.settings.gridProperties ?? {};
  return (dimension === 'ROWS' ? frozenRowCount : frozenColumnCount) ?? 0;
}

function checkDeletable({sheet, dimension, start, end}: LineSpan): void {
  const count = countOf(sheet, dimension);
  const word = WORD[dimension];
  if (end > count) {
    throw invalid(
      `Cannot delete a ${word} that doesn't exist. Tried to delete ${word} index ${end - 1} but there are only ${count} ${word}s.`,
    );
  }
  if (end - start === count) {
    throw invalid(`You can't delete all the ${word}s on the sheet.`);
  }
  const still = frozen(sheet, dimension);
  if (still > 0 && start <= still && end === count) {
    throw invalid(
      `Sorry, it is not possible to delete all non-frozen ${word}s.`,
    );
  }
}

export function deleteDimension(
  edit: Edit,
  {range}: sheets_v4.Schema$DeleteDimensionRequest,
): sheets_v4.Schema$Response {
  const span = requireLines(edit, range);
  const {sheet, dimension, start, end} = span;
  checkDeletable(span);
  guardArea(edit.book, sheet, areaOfLines(span), edit.rights);
  const still = frozen(sheet, dimension);
  const left = still - Math.max(0, Math.min(end, still) - start);
  changeLines(edit.book, sheet, dimension, {kind: 'delete', start, end});
  if (left !== still) {
    const field = dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount';
    sheet.settings = {
      ...sheet.settings,
      gridProperties: {...sheet.settings.gridProperties, [field]: left},
    };
  }
  return {};
}

export function moveDimension(
  edit: Edit,
  {source, destinationIndex}: sheets_v4.Schema$MoveDimensionRequest,
): sheets_v4.Schema$Response {
  const span = requireLines(edit, source);
  const {sheet, dimension, start, end} = span;
  const to = destinationIndex ?? 0;
  const count = countOf(sheet, dimension);
  if (end > count || to < 0 || to > count) {
    throw invalid(
      `source and destinationIndex must lie within the ${count} ${WORD[dimension]}s of the sheet.`,
    );
  }
  if (to > start && to < end) {
    throw invalid('destinationIndex must not lie within the source.');
  }
  guardArea(edit.book, sheet, areaOfLines(span), edit.rights);
  guardInsertion(edit.book, sheet, dimension, to, edit.rights);
  if (to !== start && to !== end) {
    changeLines(edit.book, sheet, dimension, {kind: 'move', start, end, to});
  }
  return {};
}

function setLines(
  {sheet, dimension, start, end}: LineSpan,
  change: (line: Line, index: number) => Line,
): void {
  const lines = sheet.lines[dimension].slice();
  for (let index = start; index < end; index++) {
    const line = change(lines[index] ?? {}, index);
    lines[index] = Object.keys(line).length > 0 ? line : undefined;
  }
  sheet.lines = {...sheet.lines, [dimension]: lines};
}

function checkLines(span: LineSpan): void {
  const count = countOf(span.sheet, span.dimension);
  if (span.end > count) {
    throw invalid(
      `range.endIndex[${span.end}] is beyond the ${count} ${WORD[span.dimension]}s of the sheet.`,
    );
  }
}

export function updateDimensionProperties(
  edit: Edit,
  request: sheets_v4.Schema$UpdateDimensionPropertiesRequest,
): sheets_v4.Schema$Response {
  if (request.dataSourceSheetRange) {
    throw new ApiError(
      'UNIMPLEMENTED',
      'The emulator does not have data source sheets.',
    );
  }
  const span = requireLines(edit, request.range);
  checkLines(span);
  guardSheetOf(edit, span.sheet);
  const paths = updatePaths(request.fields, ['pixelSize', 'hiddenByUser']);
  const {pixelSize, hiddenByUser} = request.properties ?? {};
  const given = {
    ...(typeof pixelSize === 'number' && {pixelSize}),
    ...(hiddenByUser && {hiddenByUser}),
  };
  setLines(span, line => masked(line, given, paths));
  return {};
}

/** Source: a recorded answer in which 1,024 capital letters made a column 8,691 pixels wide. */
const PIXELS_PER_LETTER = 8691 / 1024;

/** Deviation: there is no font here; a column is as wide as its longest line of text has letters. */
function fittingWidth(sheet: Sheet, column: number): number | undefined {
  let letters = 0;
  for (let row = 0; row < sheet.grid.depth; row++) {
    for (const line of shownText(sheet.grid.cell(row, column)).split('\n')) {
      letters = Math.max(letters, line.length);
    }
  }
  if (letters === 0) return undefined;
  return Math.round(letters * PIXELS_PER_LETTER);
}

export function autoResizeDimensions(
  edit: Edit,
  request: sheets_v4.Schema$AutoResizeDimensionsRequest,
): sheets_v4.Schema$Response {
  const span = requireLines(edit, request.dimensions);
  checkLines(span);
  guardSheetOf(edit, span.sheet);
  setLines(span, ({pixelSize: _size, ...line}, index) => {
    const fitting =
      span.dimension === 'COLUMNS'
        ? (fittingWidth(span.sheet, index) ?? _size)
        : DEFAULT_PIXELS.ROWS;
    return {...line, ...(fitting !== undefined && {pixelSize: fitting})};
  });
  return {};
}
