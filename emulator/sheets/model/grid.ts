import type {Cell} from './cell';
import type {Dimension} from './range';

/** Cells of one row; holes and nulls (as JSON stores holes) are empty cells. */
export type Row = (Cell | null | undefined)[];

function showsSomething(cell: Cell | null | undefined): boolean {
  return (
    !!cell &&
    (cell.value !== undefined ||
      cell.formula !== undefined ||
      cell.result !== undefined)
  );
}

/** Shifts what stands at `at` and after; `splice` cannot take a hundred thousand arguments. */
function makeRoom<T>(
  lines: (T | undefined)[],
  at: number,
  count: number,
): void {
  if (at >= lines.length) return;
  const tail = lines.slice(at);
  lines.length = at;
  for (let i = 0; i < count; i++) lines.push(undefined);
  for (const line of tail) lines.push(line);
}

/**
 * The cells of one sheet, sparse. A fork shares every row with its origin until one of them writes, so a
 * batch can be prepared beside the original and thrown away for the price of one array copy.
 */
export class Grid {
  private rows: (Row | undefined)[];
  private sharesRows: boolean;
  private own = new WeakSet<Row>();
  /** Null: to be counted again. */
  private knownFilled: number | null = null;

  /**
   * @param mayCompute whether a formula may be among the rows; stays true once one was. Sheets without
   *   formulas are spared every look at their cells.
   */
  constructor(
    public rowCount: number,
    public columnCount: number,
    rows: (Row | undefined)[] = [],
    private mayCompute = rows.some(row =>
      row?.some(cell => cell?.formula !== undefined),
    ),
  ) {
    this.rows = rows;
    this.sharesRows = true;
  }

  fork(): Grid {
    this.sharesRows = true;
    this.own = new WeakSet();
    const fork = new Grid(
      this.rowCount,
      this.columnCount,
      this.rows,
      this.mayCompute,
    );
    fork.knownFilled = this.knownFilled;
    return fork;
  }

  get computes(): boolean {
    return this.mayCompute;
  }

  /** Every filled cell, row by row. */
  *cells(): Generator<readonly [row: number, column: number, cell: Cell]> {
    for (let row = 0; row < this.rows.length; row++) {
      const cells = this.rows[row];
      if (!cells) continue;
      for (let column = 0; column < cells.length; column++) {
        const cell = cells[column];
        if (cell) yield [row, column, cell];
      }
    }
  }

  /** The stored row, to be read only; undefined when nothing was ever written there. */
  row(index: number): Readonly<Row> | undefined {
    return this.rows[index];
  }

  /** One past the last row that may hold something. */
  get depth(): number {
    return this.rows.length;
  }

  /** One past the last row that shows something. Rows prepared with formats and checks alone reach far below it. */
  get filled(): number {
    if (this.knownFilled !== null) return this.knownFilled;
    let end = this.rows.length;
    while (end > 0 && !this.rows[end - 1]?.some(showsSomething)) end--;
    return (this.knownFilled = end);
  }

  cell(row: number, column: number): Cell | undefined {
    return this.rows[row]?.[column] ?? undefined;
  }

  set(row: number, column: number, cell: Cell | undefined): void {
    if (cell === undefined && !this.rows[row]?.[column]) return;
    if (cell?.formula !== undefined) this.mayCompute = true;
    this.ownRow(row)[column] = cell;
    if (this.knownFilled === null) return;
    if (showsSomething(cell)) {
      this.knownFilled = Math.max(this.knownFilled, row + 1);
    } else if (row + 1 === this.knownFilled) this.knownFilled = null;
  }

  insert(dimension: Dimension, at: number, count: number): void {
    this.knownFilled = null;
    if (dimension === 'ROWS') {
      makeRoom(this.ownRows(), at, count);
      this.rowCount += count;
      return;
    }
    this.rewriteRows(row => makeRoom(row, at, count));
    this.columnCount += count;
  }

  delete(dimension: Dimension, start: number, end: number): void {
    this.knownFilled = null;
    if (dimension === 'ROWS') {
      this.ownRows().splice(start, end - start);
      this.rowCount -= end - start;
      return;
    }
    this.rewriteRows(row => row.splice(start, end - start));
    this.columnCount -= end - start;
  }

  /** Moves lines so that they stand before what is now at `destination`. */
  move(
    dimension: Dimension,
    start: number,
    end: number,
    destination: number,
  ): void {
    this.knownFilled = null;
    const relocate = <T>(lines: T[], hole: T): void => {
      const reach = Math.max(end, destination);
      while (lines.length < reach) lines.push(hole);
      const moved = lines.splice(start, end - start);
      const to =
        destination > start ? destination - (end - start) : destination;
      lines.splice(to, 0, ...moved);
    };
    if (dimension === 'ROWS') relocate(this.ownRows(), undefined);
    else this.rewriteRows(row => relocate(row, undefined));
  }

  resize(rowCount: number, columnCount: number): void {
    this.knownFilled = null;
    if (rowCount < this.rowCount)
      this.ownRows().length = Math.min(rowCount, this.rows.length);
    if (columnCount < this.columnCount) {
      this.rewriteRows(row => {
        if (row.length > columnCount) row.length = columnCount;
      });
    }
    this.rowCount = rowCount;
    this.columnCount = columnCount;
  }

  /** Neighbours that hold the same cells become one row; whoever writes into one of them gets a copy. */
  shareEqualRows(): void {
    for (let index = 1; index < this.rows.length; index++) {
      const above = this.rows[index - 1];
      const row = this.rows[index];
      if (!row || !above || row === above || !this.own.has(row)) continue;
      if (row.length !== above.length) continue;
      if (row.some((cell, column) => cell !== above[column])) continue;
      this.ownRows()[index] = above;
      this.own.delete(above);
    }
  }

  private ownRows(): (Row | undefined)[] {
    if (this.sharesRows) {
      this.rows = this.rows.slice();
      this.sharesRows = false;
    }
    return this.rows;
  }

  private ownRow(index: number): Row {
    const rows = this.ownRows();
    let row = rows[index];
    if (row === undefined || !this.own.has(row)) {
      row = row?.slice() ?? [];
      this.own.add(row);
      while (rows.length < index) rows.push(undefined);
      rows[index] = row;
    }
    return row;
  }

  private rewriteRows(change: (row: Row) => void): void {
    for (let index = 0; index < this.rows.length; index++) {
      if (this.rows[index]) change(this.ownRow(index));
    }
  }
}
