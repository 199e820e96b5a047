import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {Desk, bodyOf} from './desk';
import {faults} from './flat';

const desk = new Desk();
type Request = docs_v1.Schema$Request;

/** "before", a table with the words a…i, "after"; the table starts at 8. */
function document(): string {
  const id = desk.import('text/plain', 'before\nafter');
  const cells = [...'ihgfedcba'].map((text, at): Request => {
    const [row, column] = [2 - Math.floor(at / 3), 2 - (at % 3)];
    return {insertText: {text, location: {index: 11 + row * 7 + column * 2}}};
  });
  desk.update(id, [
    {insertTable: {rows: 3, columns: 3, location: {index: 7}}},
    ...cells,
  ]);
  return id;
}

function table(id: string): docs_v1.Schema$Table {
  const body = bodyOf(desk.get(id));
  expect(faults(body)).toEqual([]);
  return body.find(block => block.table)?.table ?? {};
}

function words(id: string): string[][] {
  return (table(id).tableRows ?? []).map(row =>
    (row.tableCells ?? []).map(cell =>
      (cell.content ?? [])
        .flatMap(block => block.paragraph?.elements ?? [])
        .map(each => each.textRun?.content)
        .join(''),
    ),
  );
}

const at = (rowIndex: number, columnIndex: number) => ({
  tableStartLocation: {index: 8},
  rowIndex,
  columnIndex,
});
const area = (
  row: number,
  column: number,
  rowSpan: number,
  columnSpan: number,
) => ({
  tableCellLocation: at(row, column),
  rowSpan,
  columnSpan,
});

describe('a table', () => {
  it('follows a newline put where it was inserted', () => {
    const id = document();
    const kinds = bodyOf(desk.get(id)).map(block =>
      block.table ? 'table' : block.paragraph ? 'paragraph' : 'break',
    );
    expect(kinds).toEqual([
      'break',
      'paragraph',
      'table',
      'paragraph',
      'paragraph',
    ]);
    expect(words(id)).toEqual([
      ['a\n', 'b\n', 'c\n'],
      ['d\n', 'e\n', 'f\n'],
      ['g\n', 'h\n', 'i\n'],
    ]);
  });

  it.each<[string, Request, string[]]>([
    [
      'a row above',
      {insertTableRow: {tableCellLocation: at(1, 0)}},
      ['abc', '', 'def', 'ghi'],
    ],
    [
      'a row below the last',
      {insertTableRow: {tableCellLocation: at(2, 0), insertBelow: true}},
      ['abc', 'def', 'ghi', ''],
    ],
    [
      'a column on the left',
      {insertTableColumn: {tableCellLocation: at(0, 1)}},
      ['abc', 'def', 'ghi'],
    ],
    [
      'no second row',
      {deleteTableRow: {tableCellLocation: at(1, 2)}},
      ['abc', 'ghi'],
    ],
    [
      'no last column',
      {deleteTableColumn: {tableCellLocation: at(1, 2)}},
      ['ab', 'de', 'gh'],
    ],
  ])('gets %s', (_, request, expected) => {
    const id = document();
    desk.update(id, [request]);
    const rows = words(id);
    expect(rows.map(row => row.join('').replace(/\n/g, ''))).toEqual(expected);
    expect(table(id).rows).toBe(rows.length);
    expect(table(id).columns).toBe(rows[0].length);
  });

  it('is gone with its last row', () => {
    const id = document();
    const request = {deleteTableRow: {tableCellLocation: at(0, 0)}};
    desk.update(id, [request, request, request]);
    expect(bodyOf(desk.get(id)).some(block => block.table)).toBe(false);
  });

  it('merges cells into the first, keeps the covered ones empty, and takes them apart', () => {
    const id = document();
    desk.update(id, [{mergeTableCells: {tableRange: area(0, 0, 2, 2)}}]);
    expect(words(id)).toEqual([
      ['a\nb\nd\ne\n', '\n', 'c\n'],
      ['\n', '\n', 'f\n'],
      ['g\n', 'h\n', 'i\n'],
    ]);
    const head = () => table(id).tableRows?.[0].tableCells?.[0].tableCellStyle;
    expect(head()).toMatchObject({rowSpan: 2, columnSpan: 2});
    expect(
      desk.refusal(id, [{mergeTableCells: {tableRange: area(1, 1, 2, 2)}}]),
    ).toContain('must be rectangular');
    desk.update(id, [{deleteTableRow: {tableCellLocation: at(2, 0)}}]);
    desk.update(id, [{unmergeTableCells: {tableRange: area(0, 0, 2, 3)}}]);
    expect(head()).toMatchObject({rowSpan: 1, columnSpan: 1});
  });

  it('shares a border with the neighbour', () => {
    const id = document();
    const borderRight = {
      width: {magnitude: 2, unit: 'PT'},
      dashStyle: 'SOLID',
      color: {color: {rgbColor: {red: 1}}},
    };
    desk.update(id, [
      {
        updateTableCellStyle: {
          tableRange: area(0, 0, 1, 1),
          tableCellStyle: {borderRight},
          fields: 'borderRight',
        },
      },
    ]);
    const cells = table(id).tableRows?.[0].tableCells ?? [];
    expect(cells[0].tableCellStyle?.borderRight).toEqual(borderRight);
    expect(cells[1].tableCellStyle?.borderLeft).toEqual(borderRight);
    expect(cells[2].tableCellStyle?.borderLeft).toBeUndefined();
  });

  it('pins header rows and sets column widths', () => {
    const id = document();
    const tableStartLocation = {index: 8};
    const width = {magnitude: 90, unit: 'PT'};
    desk.update(id, [
      {pinTableHeaderRows: {tableStartLocation, pinnedHeaderRowsCount: 1}},
      {
        updateTableColumnProperties: {
          tableStartLocation,
          columnIndices: [1],
          tableColumnProperties: {widthType: 'FIXED_WIDTH', width},
          fields: '*',
        },
      },
    ]);
    expect(
      table(id).tableRows?.map(row => row.tableRowStyle?.tableHeader),
    ).toEqual([true, undefined, undefined]);
    expect(table(id).tableStyle?.tableColumnProperties).toEqual([
      {widthType: 'EVENLY_DISTRIBUTED'},
      {widthType: 'FIXED_WIDTH', width},
      {widthType: 'EVENLY_DISTRIBUTED'},
    ]);
  });

  it.each<[string, Request, string]>([
    [
      'text at its start',
      {insertText: {text: 'x', location: {index: 8}}},
      'The insertion index must be inside the bounds of an existing paragraph.',
    ],
    [
      'text where a cell opens',
      {insertText: {text: 'x', location: {index: 10}}},
      'The insertion index must be inside the bounds of an existing paragraph.',
    ],
    [
      'losing the newline before it',
      {deleteContentRange: {range: {startIndex: 7, endIndex: 8}}},
      'Invalid deletion range. Cannot delete the requested range.',
    ],
    [
      'losing a part of it',
      {deleteContentRange: {range: {startIndex: 8, endIndex: 12}}},
      'Invalid deletion range. Cannot delete the requested range.',
    ],
    [
      'losing the last newline of a cell',
      {deleteContentRange: {range: {startIndex: 11, endIndex: 13}}},
      'Invalid deletion range. Cannot delete the requested range.',
    ],
    [
      'a start that is not its own',
      {
        insertTableRow: {
          tableCellLocation: {...at(0, 0), tableStartLocation: {index: 9}},
        },
      },
      'The provided table start location is invalid.',
    ],
  ])('refuses %s', (_, request, message) => {
    const id = document();
    expect(desk.refusal(id, [request])).toContain(message);
  });

  it('can be deleted as a whole', () => {
    const id = document();
    const end = bodyOf(desk.get(id)).find(block => block.table)?.endIndex;
    desk.update(id, [
      {deleteContentRange: {range: {startIndex: 8, endIndex: end}}},
    ]);
    expect(bodyOf(desk.get(id)).some(block => block.table)).toBe(false);
  });
});
