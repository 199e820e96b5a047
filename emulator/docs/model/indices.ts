import type {Block, Inline, TableRow} from './types';
import {endOf, startOf} from './types';

interface Placed {
  startIndex?: number | null;
  endIndex?: number | null;
}

/**
 * Gives every element of a segment its UTF-16 indices anew and returns the end of the segment. The only
 * place where indices are made: edits change structure and leave the old numbers standing.
 *
 * A table takes one index to open and one to close, each row and each cell one to open; a table of
 * contents one to open and one to close; a section break and every inline thing one. A zero is left out,
 * as proto3 JSON does.
 * Source: https://developers.google.com/workspace/docs/api/concepts/structure
 */
export function assignIndices(content: readonly Block[], start = 0): number {
  let at = start;
  for (const block of content) {
    const from = at;
    if (block.paragraph) {
      for (const inline of block.paragraph.elements ?? []) {
        at = put(inline, at, at + lengthOf(inline));
      }
    } else if (block.table) {
      at += 1;
      for (const row of block.table.tableRows ?? []) at = assignRow(row, at);
      at += 1;
    } else if (block.tableOfContents) {
      at = assignIndices(block.tableOfContents.content ?? [], at + 1) + 1;
    } else {
      at += 1;
    }
    put(block, from, at);
  }
  return at;
}

/** UTF-16 units an inline takes; an equation keeps the span it was read with. */
export function lengthOf(inline: Inline): number {
  if (inline.textRun) return inline.textRun.content?.length ?? 0;
  if (inline.equation) return Math.max(1, endOf(inline) - startOf(inline));
  return 1;
}

function assignRow(row: TableRow, start: number): number {
  let at = start + 1;
  for (const cell of row.tableCells ?? []) {
    const from = at;
    at = put(cell, from, assignIndices(cell.content ?? [], from + 1));
  }
  return put(row, start, at);
}

function put(node: Placed, from: number, to: number): number {
  if (from === 0) delete node.startIndex;
  else node.startIndex = from;
  node.endIndex = to;
  return to;
}
