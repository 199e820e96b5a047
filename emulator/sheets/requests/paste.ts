import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {ApiError, invalid} from '../../kernel/errors';
import {
  eachPosition,
  requireArea,
  requireGrid,
  writableArea,
  type Edit,
  type Spot,
} from '../edit/edit';
import {bareValue} from '../answer/cell-value';
import {outsideGrid} from '../model/locate';
import type {Cell} from '../model/book';
import {guardArea} from '../edit/protection';
import {areaOf, contains, rangeOf, type Area} from '../model/range';

type Paste = (source: Cell | undefined, target: Cell | undefined) => Cell;

function withFormat(
  {format: _old, ...target}: Cell,
  format: Cell['format'],
): Cell {
  return {...target, ...(format && {format})};
}

function content(cell: Cell | undefined): Cell {
  const {value, formula} = cell ?? {};
  if (formula !== undefined) return {formula};
  return value === undefined ? {} : {value};
}

function withContent(target: Cell | undefined, put: Cell): Cell {
  const {value: _value, formula: _formula, ...kept} = target ?? {};
  return {...put, ...kept};
}

function withoutBorders(format: Cell['format']): Cell['format'] {
  if (!format) return undefined;
  const {borders: _borders, ...rest} = format;
  return rest;
}

/** What each paste type takes from the source. Source: …/spreadsheets/request#PasteType */
const PASTES: Readonly<Record<string, Paste>> = {
  PASTE_NORMAL: source => source ?? {},
  PASTE_VALUES: (source, target) => {
    const value = source ? bareValue(source) : '';
    return withContent(target, value === '' ? {} : {value});
  },
  PASTE_FORMULA: (source, target) => withContent(target, content(source)),
  PASTE_FORMAT: (source, target) => withFormat(target ?? {}, source?.format),
  PASTE_NO_BORDERS: source =>
    withFormat(source ?? {}, withoutBorders(source?.format)),
  PASTE_DATA_VALIDATION: (source, target) => {
    const {validation: _old, ...kept} = target ?? {};
    return {
      ...kept,
      ...(source?.validation && {validation: source.validation}),
    };
  },
};

function pasteOf(type: string | null | undefined): Paste {
  const paste = PASTES[type || 'PASTE_NORMAL'];
  if (paste) return paste;
  throw new ApiError('UNIMPLEMENTED', `The emulator does not have ${type}.`);
}

function sizeOf(area: Area): readonly [rows: number, columns: number] {
  return [area.bottom - area.top, area.right - area.left];
}

function snapshot({sheet, area}: Spot): (Cell | undefined)[][] {
  const cells: (Cell | undefined)[][] = [];
  eachPosition(area, (row, column) => {
    (cells[row - area.top] ??= []).push(sheet.grid.cell(row, column));
  });
  return cells;
}

function put(
  {sheet, area}: Spot,
  cells: readonly (readonly (Cell | undefined)[])[],
  paste: Paste,
): void {
  const rows = cells.length;
  const columns = cells[0].length;
  eachPosition(area, (row, column) => {
    const source =
      cells[(row - area.top) % rows][(column - area.left) % columns];
    const cell = paste(source, sheet.grid.cell(row, column));
    sheet.grid.set(
      row,
      column,
      Object.keys(cell).length > 0 ? cell : undefined,
    );
  });
}

/** Merges wholly inside the source come along with a normal paste. */
function copyMerges(source: Spot, target: Spot): void {
  const [rows, columns] = [
    target.area.top - source.area.top,
    target.area.left - source.area.left,
  ];
  const inside = source.sheet.merges
    .map(merge => areaOf(merge, source.sheet.grid))
    .filter(merge => contains(source.area, merge));
  target.sheet.merges = [
    ...target.sheet.merges.filter(
      merge => !contains(target.area, areaOf(merge, target.sheet.grid)),
    ),
    ...inside.map(({top, bottom, left, right}) =>
      rangeOf(target.sheet.id, {
        top: top + rows,
        bottom: bottom + rows,
        left: left + columns,
        right: right + columns,
      }),
    ),
  ];
}

/** The whole source is pasted at least once, and as often as it fits exactly. */
function targetArea(from: Area, to: Area): Area {
  const [rows, columns] = sizeOf(from);
  const [height, width] = sizeOf(to);
  const fits = height % rows === 0 && width % columns === 0;
  return {
    ...to,
    bottom: fits ? to.bottom : to.top + rows,
    right: fits ? to.right : to.left + columns,
  };
}

function checkTarget(edit: Edit, {sheet, area}: Spot): void {
  const {rowCount, columnCount} = sheet.grid;
  if (area.bottom > rowCount || area.right > columnCount) {
    throw outsideGrid(sheet, area);
  }
  guardArea(edit.book, sheet, area, edit.rights);
}

/** Deviation: references in pasted formulas do not move along. */
export function copyPaste(
  edit: Edit,
  request: sheets_v4.Schema$CopyPasteRequest,
): sheets_v4.Schema$Response {
  const paste = pasteOf(request.pasteType);
  const source = requireArea(edit, request.source);
  const given = requireArea(edit, request.destination);
  const cells = snapshot(source);
  const turned = request.pasteOrientation === 'TRANSPOSE';
  const placed = turned
    ? cells[0].map((_, column) => cells.map(row => row[column]))
    : cells;
  const shape = {
    top: 0,
    left: 0,
    bottom: placed.length,
    right: placed[0].length,
  };
  const target = {...given, area: targetArea(shape, given.area)};
  checkTarget(edit, target);
  put(target, placed, paste);
  if ((request.pasteType || 'PASTE_NORMAL') === 'PASTE_NORMAL' && !turned) {
    copyMerges(source, target);
  }
  return {};
}

export function cutPaste(
  edit: Edit,
  request: sheets_v4.Schema$CutPasteRequest,
): sheets_v4.Schema$Response {
  const paste = pasteOf(request.pasteType);
  const source = writableArea(edit, request.source);
  if (!request.destination) throw invalid('destination is required.');
  const sheet = requireGrid(edit, request.destination.sheetId);
  const [rows, columns] = sizeOf(source.area);
  const top = request.destination.rowIndex ?? 0;
  const left = request.destination.columnIndex ?? 0;
  const target = {
    sheet,
    area: {top, left, bottom: top + rows, right: left + columns},
  };
  checkTarget(edit, target);
  const cells = snapshot(source);
  copyMerges(source, target);
  source.sheet.merges = source.sheet.merges.filter(
    merge => !contains(source.area, areaOf(merge, source.sheet.grid)),
  );
  eachPosition(source.area, (row, column) =>
    source.sheet.grid.set(row, column, undefined),
  );
  put(target, cells, paste);
  return {};
}
