import fc from 'fast-check';
import {lineAfter, rangeAfter} from '../../../../emulator/sheets/edit/lines';

const rows = (start: number, end: number) => ({
  sheetId: 1,
  startRowIndex: start,
  endRowIndex: end,
});

describe('ranges when rows come and go', () => {
  it.each([
    [
      'grows with a row inserted inside',
      {kind: 'insert', at: 3, count: 2},
      rows(2, 7),
    ],
    [
      'moves down when a row comes at its start',
      {kind: 'insert', at: 2, count: 1},
      rows(3, 6),
    ],
    [
      'stays when a row comes right below',
      {kind: 'insert', at: 5, count: 1},
      rows(2, 5),
    ],
    [
      'shrinks by what is deleted of it',
      {kind: 'delete', start: 0, end: 3},
      rows(0, 2),
    ],
    [
      'is gone when all of it is deleted',
      {kind: 'delete', start: 1, end: 9},
      null,
    ],
    [
      'travels with all its rows',
      {kind: 'move', start: 2, end: 5, to: 9},
      rows(6, 9),
    ],
    [
      'keeps a row that only moves within it',
      {kind: 'move', start: 2, end: 3, to: 5},
      rows(2, 5),
    ],
    [
      'lets a row go that moves out of it',
      {kind: 'move', start: 4, end: 5, to: 9},
      rows(2, 4),
    ],
  ] as const)('%s', (_title, change, expected) => {
    expect(rangeAfter(rows(2, 5), 1, 'ROWS', change)).toEqual(expected);
  });

  it('leaves ranges of other sheets and open ends alone', () => {
    const change = {kind: 'insert', at: 0, count: 1} as const;
    expect(rangeAfter(rows(2, 5), 7, 'ROWS', change)).toEqual(rows(2, 5));
    const column = {sheetId: 1, startColumnIndex: 0, endColumnIndex: 1};
    expect(rangeAfter(column, 1, 'ROWS', change)).toEqual(column);
  });

  it('moves lines as a permutation', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.nat(20), (a, b, to) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b) + 1];
        fc.pre(to <= start || to >= end);
        const change = {kind: 'move', start, end, to} as const;
        const after = Array.from({length: 20}, (_, i) => lineAfter(i, change));
        expect(new Set(after).size).toBe(20);
      }),
    );
  });
});
