import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import type {Rectangle} from '../edit/table-places';
import {
  areaOf,
  cellsAt,
  findRange,
  inside,
  setSpan,
} from '../edit/table-places';
import {emptyParagraph} from '../model/fresh';
import type {Block, Reply} from '../model/types';
import {endOf, endOfContent, startOf} from '../model/types';

/**
 * Merges a rectangle into its first cell, which gets the others' text, a paragraph each. The covered cells
 * stay in the answer, empty, as Google keeps them.
 */
export function mergeTableCells(
  draft: Draft,
  {tableRange}: docs_v1.Schema$MergeTableCellsRequest,
): Reply {
  const found = findRange(draft, tableRange);
  const {area, segment, cell: head} = found;
  const cells = cellsAt(found);
  for (const placed of cells) {
    if (cuts(areaOf(placed), area)) {
      throw invalid('The range of cells to merge must be rectangular.');
    }
  }
  const covered = cells
    .filter(placed => inside(placed, area) && placed.cell !== head)
    .map(({cell}) => cell);
  const headEnd = endOfContent(head.content ?? []);
  const moved: Block[] = [];
  for (const cell of [...covered].reverse()) {
    setSpan(cell, 1, 1);
    const content = cell.content ?? [];
    const start = startOf(content[0]);
    const length = endOfContent(content) - start;
    if (length === 1) continue;
    moved.unshift(...content);
    cell.content = [emptyParagraph()];
    draft.spliced(segment, {at: start, removed: length - 1, inserted: 0});
  }
  const kept = headEnd - startOf(head) > 2 ? (head.content ?? []) : [];
  const length = moved.reduce(
    (sum, block) => sum + endOf(block) - startOf(block),
    0,
  );
  if (length > 0) {
    head.content = [...kept, ...moved];
    const removed = kept.length > 0 ? 0 : 1;
    const at = headEnd - removed;
    draft.spliced(segment, {at, removed, inserted: length});
  }
  setSpan(head, area.bottom - area.top, area.right - area.left);
  draft.touched(segment);
  return {};
}

/** Whether one area lies across the edge of another. */
function cuts(one: Rectangle, other: Rectangle): boolean {
  const apart =
    one.bottom <= other.top ||
    one.top >= other.bottom ||
    one.right <= other.left ||
    one.left >= other.right;
  const within =
    one.top >= other.top &&
    one.bottom <= other.bottom &&
    one.left >= other.left &&
    one.right <= other.right;
  return !apart && !within;
}

/** Takes merged cells of a rectangle apart; their text stays in the first. */
export function unmergeTableCells(
  draft: Draft,
  {tableRange}: docs_v1.Schema$UnmergeTableCellsRequest,
): Reply {
  const found = findRange(draft, tableRange);
  for (const placed of cellsAt(found)) {
    if (inside(placed, found.area)) setSpan(placed.cell, 1, 1);
  }
  draft.touched(found.segment);
  return {};
}
