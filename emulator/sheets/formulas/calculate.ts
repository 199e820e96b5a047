import {MAX_CELLS} from '../model/defaults';
import type {Book, Sheet} from '../model/book';
import type {Cell, Result} from '../model/cell';
import {sheetById, sheetByTitle} from '../model/locate';
import {areaOf, intersects, isEmpty, type SheetRange} from '../model/range';
import {single} from './call';
import {evaluate} from './evaluate';
import {parsed, type Expression} from './parse';
import {resultFormat} from './result-format';
import type {Place, Scope} from './scope';
import {maySpill} from './spilling';
import {
  FormulaError,
  isMatrix,
  type Matrix,
  type Scalar,
  type Value,
} from './values';

/** One formula on its way from its text to its results. */
interface Pending {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly spills: boolean;
  state: 'waiting' | 'running' | 'done';
}

function expressionOf(formula: string): Expression | FormulaError {
  try {
    return parsed(formula);
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
}

/** How many formulas may wait for each other at once; far from the end of the stack. */
const DEEPEST = 300;

class TooDeep extends Error {}

/** Computes every formula of a spreadsheet, each after those it depends on. */
class Calculation {
  private readonly pending: Pending[] = [];
  private readonly spilling: Pending[] = [];
  private depth = 0;
  /** Ranges that were read, all their formulas computed: columns of formulas ask for the same ones. */
  private readonly known = new Map<string, Matrix>();
  private readonly byCell = new Map<Sheet, Map<number, Pending>>();

  constructor(
    private readonly book: Book,
    private readonly now: number,
  ) {
    for (const sheet of book.sheets) {
      if (sheet.grid.computes) this.collect(sheet);
    }
  }

  run(): void {
    this.passOver(this.spilling, false);
    // Long chains that run upwards are short ones from below; between them a few turns reach everything.
    const backwards = [...this.pending].reverse();
    for (let left = Infinity; ;) {
      this.passOver(this.pending, true);
      this.passOver(backwards, true);
      const now = this.pending.filter(({state}) => state === 'waiting').length;
      if (now === 0) return;
      if (now === left) break;
      left = now;
    }
    this.passOver(this.pending, false);
    for (const one of this.pending) {
      if (one.state === 'waiting') this.giveUp(one);
    }
  }

  /** A chain that is too deep is left for another turn, from its other end. */
  private passOver(pending: readonly Pending[], untilDeep: boolean): void {
    for (const one of pending) {
      this.depth = 0;
      try {
        this.settle(one);
      } catch (error) {
        if (!(error instanceof TooDeep)) throw error;
        if (untilDeep) return;
      }
    }
  }

  private collect(sheet: Sheet): void {
    const here = new Map<number, Pending>();
    this.byCell.set(sheet, here);
    for (const [row, column, cell] of sheet.grid.cells()) {
      if (cell.spilled) {
        sheet.grid.set(row, column, withoutResult(cell));
      } else if (cell.formula !== undefined) {
        const expression = expressionOf(cell.formula);
        const spills =
          !(expression instanceof FormulaError) && maySpill(expression);
        const one: Pending = {
          ...{sheet, row, column, cell, spills},
          state: 'waiting',
        };
        here.set(key(row, column), one);
        this.pending.push(one);
        if (spills) this.spilling.push(one);
      }
    }
  }

  private giveUp(one: Pending): void {
    const {sheet, row, column, cell} = one;
    const deep = new FormulaError('NUM', 'The formula depends on too many.');
    this.put(sheet, row, column, {...cell, result: resultOf(deep)});
    one.state = 'done';
  }

  private settle(one: Pending): void {
    if (one.state !== 'waiting') return;
    if (this.depth >= DEEPEST) throw new TooDeep();
    one.state = 'running';
    this.depth++;
    try {
      this.compute(one);
      one.state = 'done';
    } finally {
      this.depth--;
      if (one.state === 'running') one.state = 'waiting';
    }
  }

  private compute(one: Pending): void {
    const {sheet, row, column, cell} = one;
    const scope = this.scopeOf(one);
    const expression = expressionOf(cell.formula ?? '');
    const value = this.valueOf(expression, scope, one.spills);
    const formatOf = (at: number) =>
      expression instanceof FormulaError || value instanceof FormulaError
        ? undefined
        : resultFormat(expression, scope, at);
    const cells = isMatrix(value) ? value : [[value]];
    const blocked = this.blocked(one, cells);
    if (blocked) {
      this.put(sheet, row, column, {...cell, result: resultOf(blocked)});
    } else {
      cells.forEach((line, down) =>
        line.forEach((scalar, across) => {
          const at = [row + down, column + across] as const;
          const own = down === 0 && across === 0;
          const before = own ? cell : (sheet.grid.cell(...at) ?? {});
          const format = formatOf(across);
          const result = {
            ...resultOf(scalar),
            ...(format && typeof scalar === 'number' && {numberFormat: format}),
          };
          if (!own && scalar === null) return;
          this.put(sheet, ...at, {
            ...before,
            result,
            ...(!own && {spilled: true}),
          });
        }),
      );
    }
  }

  private put(sheet: Sheet, row: number, column: number, cell: Cell): void {
    const before = sheet.grid.cell(row, column);
    // A result that is the same leaves the row as it is, so that it need not be stored again.
    if (before && sameResult(before, cell)) return;
    sheet.grid.set(row, column, cell);
  }

  private valueOf(
    expression: Expression | FormulaError,
    scope: Scope,
    spills: boolean,
  ): Value {
    if (expression instanceof FormulaError) return expression;
    try {
      const value = evaluate(expression, scope);
      return spills ? value : single(value, expression, scope);
    } catch (error) {
      if (error instanceof FormulaError) return error;
      if (error instanceof RangeError) {
        return new FormulaError('NUM', 'The formula is nested too deeply.');
      }
      throw error;
    }
  }

  /** Why an array cannot spread over the cells it needs. */
  private blocked(
    {sheet, row, column}: Pending,
    cells: Matrix,
  ): FormulaError | undefined {
    const width = cells[0]?.length ?? 0;
    if (cells.length * width === 0) {
      return new FormulaError('N_A', 'The result is empty.');
    }
    if (cells.length * width > MAX_CELLS) {
      return new FormulaError('REF', 'The result is too large.');
    }
    for (let down = 0; down < cells.length; down++) {
      for (let across = 0; across < width; across++) {
        if (down === 0 && across === 0) continue;
        const cell = sheet.grid.cell(row + down, column + across);
        const filled =
          cell?.value !== undefined ||
          cell?.formula !== undefined ||
          cell?.spilled;
        if (filled) {
          return new FormulaError(
            'REF',
            'Array result was not expanded because it would overwrite data in other cells.',
          );
        }
      }
    }
    this.makeRoom(sheet, row + cells.length, column + width);
    return undefined;
  }

  /** An array that is longer than its sheet makes the sheet longer. */
  private makeRoom(sheet: Sheet, rows: number, columns: number): void {
    const {rowCount, columnCount} = sheet.grid;
    if (rows <= rowCount && columns <= columnCount) return;
    sheet.grid.resize(Math.max(rows, rowCount), Math.max(columns, columnCount));
  }

  private scopeOf({sheet, row, column}: Pending): Scope {
    return {
      ...{sheet, row, column},
      now: this.now,
      arrays: false,
      areaOf: expression => this.placeOf(expression, sheet),
      valuesAt: place => this.valuesAt(place),
      evaluate,
    };
  }

  private placeOf(expression: Expression, home: Sheet): Place | undefined {
    if (expression.kind === 'name') {
      const name = expression.name.toLowerCase();
      const range = this.book.namedRanges.find(
        one => one.name.toLowerCase() === name,
      )?.range;
      const sheet = range && sheetById(this.book, range.sheetId);
      return range && sheet && this.placed(sheet, range);
    }
    if (expression.kind !== 'reference') return undefined;
    const {sheet: title, edges} = expression.reference;
    const sheet = title === undefined ? home : sheetByTitle(this.book, title);
    return sheet && this.placed(sheet, {sheetId: sheet.id, ...edges});
  }

  private placed(sheet: Sheet, range: SheetRange): Place | undefined {
    const area = areaOf(range, sheet.grid);
    return isEmpty(area) ? undefined : {sheet, area};
  }

  private valuesAt({sheet, area}: Place): Matrix {
    const {top, left, right} = area;
    const name = [sheet.id, top, left, area.bottom, right].join();
    const known = this.known.get(name);
    if (known) return known;
    this.settleSpillsOver(sheet, area);
    const whole = area.bottom === sheet.grid.rowCount && area.bottom > 1;
    const bottom = whole
      ? Math.max(area.top + 1, Math.min(area.bottom, sheet.grid.depth))
      : area.bottom;
    const rows: Scalar[][] = [];
    for (let row = area.top; row < bottom; row++) {
      const line: Scalar[] = [];
      for (let column = area.left; column < area.right; column++) {
        line.push(this.valueAt(sheet, row, column));
      }
      rows.push(line);
    }
    this.known.set(name, rows);
    return rows;
  }

  /** Arrays that begin above or to the left may reach into the cells that are read. */
  private settleSpillsOver(sheet: Sheet, area: Place['area']): void {
    for (const one of this.spilling) {
      if (one.sheet !== sheet || one.state !== 'waiting') continue;
      const reach = {
        top: one.row,
        left: one.column,
        bottom: sheet.grid.rowCount,
        right: sheet.grid.columnCount,
      };
      if (intersects(reach, area)) this.settle(one);
    }
  }

  private valueAt(sheet: Sheet, row: number, column: number): Scalar {
    const cell = sheet.grid.cell(row, column);
    if (!cell) return null;
    if (cell.value !== undefined) return cell.value;
    if (cell.formula !== undefined) {
      const one = this.byCell.get(sheet)?.get(key(row, column));
      if (one?.state === 'running') {
        throw new FormulaError('REF', 'Circular dependency detected.');
      }
      if (one) this.settle(one);
    }
    const result = sheet.grid.cell(row, column)?.result;
    if (!result) return null;
    return 'error' in result
      ? new FormulaError(
          result.error.type as FormulaError['type'],
          result.error.message,
        )
      : result.value;
  }
}

function key(row: number, column: number): number {
  return row * 20_000 + column;
}

function resultOf(scalar: Scalar): Result {
  if (scalar instanceof FormulaError) {
    return {error: {type: scalar.type, message: scalar.message}};
  }
  return {value: scalar ?? 0};
}

function withoutResult(cell: Cell): Cell | undefined {
  const {result: _result, spilled: _spilled, ...kept} = cell;
  return Object.keys(kept).length > 0 ? kept : undefined;
}

function sameResult(before: Cell, after: Cell): boolean {
  return (
    before.formula === after.formula &&
    before.spilled === after.spilled &&
    JSON.stringify(before.result) === JSON.stringify(after.result)
  );
}

/**
 * Computes all formulas of a spreadsheet anew and puts their results into the cells. A sheet without formulas
 * costs nothing.
 *
 * Deviation: TODAY and NOW change with every edit and not by themselves, as the setting ON_CHANGE says.
 *
 * @param now as a serial number in the spreadsheet's time zone.
 */
export function calculate(book: Book, now: number): void {
  if (book.sheets.some(({grid}) => grid.computes)) {
    new Calculation(book, now).run();
  }
}
