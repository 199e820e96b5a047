import type {Block, Table, TableCell, TableRow} from './types';
import {emptyParagraph} from './fresh';

const points = (magnitude: number) => ({magnitude, unit: 'PT'});

/** A cell as the editor makes it: five points of padding, one empty paragraph unless blocks are given. */
export function freshCell(content: Block[] = [emptyParagraph()]): TableCell {
  return {
    content,
    tableCellStyle: {
      rowSpan: 1,
      columnSpan: 1,
      backgroundColor: {},
      paddingLeft: points(5),
      paddingRight: points(5),
      paddingTop: points(5),
      paddingBottom: points(5),
      contentAlignment: 'TOP',
    },
  };
}

export function freshRow(tableCells: TableCell[]): TableRow {
  return {tableCells, tableRowStyle: {minRowHeight: {unit: 'PT'}}};
}

/** A table of evenly wide columns; `cells` says what stands in each, empty paragraphs when left out. */
export function freshTable(
  rows: number,
  columns: number,
  cell: (row: number, column: number) => TableCell = () => freshCell(),
): Table {
  return {
    rows,
    columns,
    tableRows: Array.from({length: rows}, (_, row) =>
      freshRow(Array.from({length: columns}, (_, at) => cell(row, at))),
    ),
    tableStyle: {
      tableColumnProperties: Array.from({length: columns}, () => ({
        widthType: 'EVENLY_DISTRIBUTED',
      })),
    },
  };
}
