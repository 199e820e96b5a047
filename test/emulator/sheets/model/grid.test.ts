import fc from 'fast-check';
import {Grid} from '../../../../emulator/sheets/model/grid';
import {
  lineAfter,
  type LineChange,
} from '../../../../emulator/sheets/edit/lines';
import type {Dimension} from '../../../../emulator/sheets/model/range';

type Step =
  | {kind: 'set'; row: number; column: number; value: number | undefined}
  | {kind: 'lines'; dimension: Dimension; change: LineChange};

const dimension = fc.constantFrom<Dimension>('ROWS', 'COLUMNS');
const index = fc.nat(5);

const change = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    at: index,
    count: fc.integer({min: 1, max: 3}),
  }),
  fc
    .record({start: index, size: fc.integer({min: 1, max: 2})})
    .map(({start, size}) => ({
      kind: 'delete' as const,
      start,
      end: start + size,
    })),
  fc
    .record({start: index, size: fc.integer({min: 1, max: 2}), to: fc.nat(8)})
    .filter(({start, size, to}) => to <= start || to >= start + size)
    .map(({start, size, to}) => ({
      kind: 'move' as const,
      start,
      end: start + size,
      to,
    })),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    row: index,
    column: index,
    value: fc.option(fc.integer(), {nil: undefined}),
  }),
  fc.record({kind: fc.constant('lines' as const), dimension, change}),
);

/** The obvious way: every cell under its coordinates, every coordinate moved one by one. */
class Reference {
  cells = new Map<string, number>();

  apply(step: Step): void {
    if (step.kind === 'set') {
      const key = `${step.row},${step.column}`;
      if (step.value === undefined) this.cells.delete(key);
      else this.cells.set(key, step.value);
      return;
    }
    const next = new Map<string, number>();
    for (const [key, value] of this.cells) {
      const [row, column] = key.split(',').map(Number);
      const inRows = step.dimension === 'ROWS';
      const now = lineAfter(inRows ? row : column, step.change);
      if (now === null) continue;
      next.set(inRows ? `${now},${column}` : `${row},${now}`, value);
    }
    this.cells = next;
  }
}

function apply(grid: Grid, step: Step): void {
  if (step.kind === 'set') {
    const {row, column, value} = step;
    grid.set(row, column, value === undefined ? undefined : {value});
    return;
  }
  const {dimension: lines, change: to} = step;
  if (to.kind === 'insert') grid.insert(lines, to.at, to.count);
  else if (to.kind === 'delete') grid.delete(lines, to.start, to.end);
  else grid.move(lines, to.start, to.end, to.to);
}

function contents(grid: Grid): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (let row = 0; row < grid.depth; row++) {
    (grid.row(row) ?? []).forEach((cell, column) => {
      if (cell) cells[`${row},${column}`] = cell.value;
    });
  }
  return cells;
}

describe('the grid', () => {
  it('agrees with a plain map of cells after any steps', () => {
    fc.assert(
      fc.property(fc.array(step, {maxLength: 30}), steps => {
        const grid = new Grid(100, 100);
        const reference = new Reference();
        for (const one of steps) {
          apply(grid, one);
          reference.apply(one);
        }
        expect(contents(grid)).toEqual(Object.fromEntries(reference.cells));
      }),
    );
  });

  it('never lets a fork and its origin see each other', () => {
    const steps = fc.array(step, {maxLength: 12});
    fc.assert(
      fc.property(steps, steps, steps, (before, here, there) => {
        const origin = new Grid(100, 100);
        before.forEach(one => apply(origin, one));
        const start = contents(origin);
        const fork = origin.fork();
        there.forEach(one => apply(fork, one));
        const forked = contents(fork);
        expect(contents(origin)).toEqual(start);
        here.forEach(one => apply(origin, one));
        expect(contents(fork)).toEqual(forked);
      }),
    );
  });
});
