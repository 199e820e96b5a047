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
import {rewriteFormulas} from '../edit/formulas';
import {followingFormula, movedFormula} from '../formulas/references';
import {outsideGrid, sheetByTitle} from '../model/locate';
import type {Cell} from '../model/cell';
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

/** A cell of the source, and where it stood. */
interface Taken {
  readonly cell: Cell | undefined;
  readonly row: number;
  readonly column: number;
}

type Block = readonly (readonly Taken[])[];

function taken({sheet, area}: Spot): Block {
  const block: Taken[][] = [];
  eachPosition(area, (row, column) => {
    const cell = sheet.grid.cell(row, column);
    (block[row - area.top] ??= []).push({cell, row, column});
  });
  return block;
}

/** A copied formula follows its place, one that was cut keeps its references. */
function arriving(
  {cell, row, column}: Taken,
  copied: boolean,
  toRow: number,
  toColumn: number,
): Cell | undefined {
  if (cell?.spilled) {
    const {result: _result, spilled: _spilled, ...kept} = cell;
    const value = bareValue(cell);
    return value === '' ? kept : {...kept, value};
  }
  if (!copied || cell?.formula === undefined) return cell;
  const formula = movedFormula(cell.formula, toRow - row, toColumn - column);
  return {...cell, formula};
}

function put(
  {sheet, area}: Spot,
  block: Block,
  paste: Paste,
  copied: boolean,
): void {
  const rows = block.length;
  const columns = block[0].length;
  eachPosition(area, (row, column) => {
    const source =
      block[(row - area.top) % rows][(column - area.left) % columns];
    const cell = paste(
      arriving(source, copied, row, column),
      sheet.grid.cell(row, column),
    );
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

/**
 * In each direction the source is repeated where the destination is a multiple of it, else pasted once.
 * Source: …/spreadsheets/request#CopyPasteRequest (destination)
 */
function targetArea(from: Area, to: Area): Area {
  const [rows, columns] = sizeOf(from);
  const [height, width] = sizeOf(to);
  return {
    ...to,
    bottom: height % rows === 0 ? to.bottom : to.top + rows,
    right: width % columns === 0 ? to.right : to.left + columns,
  };
}

function checkTarget(edit: Edit, {sheet, area}: Spot): void {
  const {rowCount, columnCount} = sheet.grid;
  if (area.bottom > rowCount || area.right > columnCount) {
    throw outsideGrid(sheet, area);
  }
  guardArea(edit.book, sheet, area, edit.rights);
}

export function copyPaste(
  edit: Edit,
  request: sheets_v4.Schema$CopyPasteRequest,
): sheets_v4.Schema$Response {
  const paste = pasteOf(request.pasteType);
  const source = requireArea(edit, request.source);
  const given = requireArea(edit, request.destination);
  const cells = taken(source);
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
  put(target, placed, paste, true);
  if ((request.pasteType || 'PASTE_NORMAL') === 'PASTE_NORMAL' && !turned) {
    copyMerges(source, target);
  }
  return {};
}

/** Formulas that named cells of the source name them at their new place. */
function followCut({book}: Edit, source: Spot, target: Spot): void {
  const down = target.area.top - source.area.top;
  const across = target.area.left - source.area.left;
  rewriteFormulas(book, (home, formula) =>
    followingFormula(formula, ({sheet: title, edges}) => {
      const named = title === undefined ? home : sheetByTitle(book, title);
      const area = areaOf(
        {sheetId: source.sheet.id, ...edges},
        source.sheet.grid,
      );
      const follows =
        named === source.sheet &&
        target.sheet === source.sheet &&
        contains(source.area, area);
      if (!follows) return edges;
      const {sheetId: _sheetId, ...now} = rangeOf(source.sheet.id, {
        top: area.top + down,
        bottom: area.bottom + down,
        left: area.left + across,
        right: area.right + across,
      });
      return now;
    }),
  );
}

/** Deviation: references to cells that were cut to another sheet stay where they were. */
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
  const cells = taken(source);
  copyMerges(source, target);
  source.sheet.merges = source.sheet.merges.filter(
    merge => !contains(source.area, areaOf(merge, source.sheet.grid)),
  );
  eachPosition(source.area, (row, column) =>
    source.sheet.grid.set(row, column, undefined),
  );
  put(target, cells, paste, false);
  followCut(edit, source, target);
  return {};
}
