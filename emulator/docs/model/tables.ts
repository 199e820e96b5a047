import type {Block, Table, TableCell, TableRow, TextStyle} from './types';
import {emptyParagraph} from './fresh';

const points = (magnitude: number) => ({magnitude, unit: 'PT'});

/**
 * The paragraph of a new cell: every property is set, because the default styles of text are no good in tables.
 * Source: recorded documents; recorded answers in https://github.com/bdombro/gdocsmith
 *   (src/core/emulator/__fixtures__/conformance: C18a, T1)
 */
export function cellParagraph(textStyle: TextStyle): Block {
  const none = {unit: 'PT'};
  const border = {color: {}, width: none, padding: none, dashStyle: 'SOLID'};
  return {
    paragraph: {
      elements: [{textRun: {content: '\n', textStyle}}],
      paragraphStyle: {
        namedStyleType: 'NORMAL_TEXT',
        alignment: 'START',
        lineSpacing: 100,
        direction: 'LEFT_TO_RIGHT',
        spacingMode: 'COLLAPSE_LISTS',
        spaceAbove: none,
        spaceBelow: none,
        borderBetween: border,
        borderTop: border,
        borderBottom: border,
        borderLeft: border,
        borderRight: border,
        indentFirstLine: none,
        indentStart: none,
        indentEnd: none,
        keepLinesTogether: false,
        keepWithNext: false,
        avoidWidowAndOrphan: false,
        shading: {backgroundColor: {}},
        pageBreakBefore: false,
      },
    },
  };
}

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

function freshRow(tableCells: TableCell[]): TableRow {
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
