import type {Place, Request} from './changes';
import {type Block, type Table} from './model';

/**
 * Inserts a table with its text before a block. Docs puts a newline before every new table, so an empty
 * paragraph stays above it. Cell styles are not carried over.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#inserttablerequest
 */
export function insertedTable(
  before: Block | undefined,
  table: Table,
  place: Place,
): readonly Request[] {
  if (before?.kind !== 'paragraph') return [];
  const columns = Math.max(...table.rows.map(row => row.length));
  const tableStart = before.start + 1;
  const rowSize = 1 + 2 * columns;
  const fills = table.rows.flatMap((row, r) =>
    row.map((cell, c): Request[] => {
      const text = cell.blocks.map(textOf).join('\n');
      if (text === '') return [];
      const index = tableStart + 1 + r * rowSize + 1 + c * 2 + 1;
      return [{insertText: {text, location: {index, ...place}}}];
    }),
  );
  return [
    {
      insertTable: {
        rows: table.rows.length,
        columns,
        location: {index: before.start, ...place},
      },
    },
    ...fills.reverse().flat(),
  ];
}

function textOf(block: Block): string {
  if (block.kind !== 'paragraph') return '';
  return block.pieces
    .map(piece => ('text' in piece ? piece.text : piece.object.label))
    .join('');
}
