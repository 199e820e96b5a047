import fc from 'fast-check';
import {
  columnLetters,
  columnNumber,
  formatArea,
  parseReference,
} from '../../../../emulator/sheets/model/a1';

const title = fc.string({minLength: 1, maxLength: 30});

describe('A1 notation', () => {
  it.each([
    ['A1', {quoted: false, edges: cells(0, 1, 0, 1)}],
    [
      '$B$2:C',
      {
        quoted: false,
        edges: {startRowIndex: 1, startColumnIndex: 1, endColumnIndex: 3},
      },
    ],
    [
      'A5:A',
      {
        quoted: false,
        edges: {startRowIndex: 4, startColumnIndex: 0, endColumnIndex: 1},
      },
    ],
    [
      'A1:1',
      {
        quoted: false,
        edges: {startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0},
      },
    ],
    ['C3:A1', {quoted: false, edges: cells(0, 3, 0, 3)}],
    ['3:4', {quoted: false, edges: {startRowIndex: 2, endRowIndex: 4}}],
    ['R2C3', {quoted: false, edges: cells(1, 2, 2, 3)}],
    ['Sheet1', {sheet: 'Sheet1', quoted: false}],
    ["'D3'", {sheet: 'D3', quoted: true}],
    ["'It''s'!A1", {sheet: "It's", quoted: true, edges: cells(0, 1, 0, 1)}],
    [
      'My sheet!A1',
      {sheet: 'My sheet', quoted: false, edges: cells(0, 1, 0, 1)},
    ],
  ])('reads %s', (text, expected) => {
    expect(parseReference(text)).toEqual(expected);
  });

  it.each(['', 'Sheet1!', 'Sheet1!A1:B2:C3', 'Sheet1!A0', 'S!ABCD1'])(
    'cannot read %p as a range',
    text => {
      expect(parseReference(text)).toBeNull();
    },
  );

  it('names every column and finds it again', () => {
    fc.assert(
      fc.property(fc.nat(18_277), column => {
        expect(columnNumber(columnLetters(column))).toBe(column);
      }),
    );
  });

  it('reads back what it writes, whatever the sheet is called', () => {
    const at = fc.nat(900);
    fc.assert(
      fc.property(title, at, at, at, at, (name, top, left, height, width) => {
        const area = {
          top,
          left,
          bottom: top + height + 1,
          right: left + width + 1,
        };
        const {sheet, edges} = parseReference(formatArea(name, area)) ?? {};
        expect(sheet).toBe(name);
        expect(edges).toEqual(cells(top, area.bottom, left, area.right));
      }),
    );
  });

  it.each([
    ['Sheet1', 'Sheet1!A1'],
    ['D3', "'D3'!A1"],
    ['Raw', 'Raw!A1'],
    ['R1C1', "'R1C1'!A1"],
    ['worksheet 2', "'worksheet 2'!A1"],
    ["I'm", "'I''m'!A1"],
  ])('quotes %s only where it must', (name, expected) => {
    expect(formatArea(name, {top: 0, bottom: 1, left: 0, right: 1})).toBe(
      expected,
    );
  });
});

function cells(top: number, bottom: number, left: number, right: number) {
  return {
    startRowIndex: top,
    endRowIndex: bottom,
    startColumnIndex: left,
    endColumnIndex: right,
  };
}
