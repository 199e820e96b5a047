import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {Draft} from '../edit/draft';
import type {FoundCell} from '../edit/table-places';
import {areaOf, cellsAt, findCell, setSpan} from '../edit/table-places';
import {styleOfInline, textRun} from '../model/runs';
import {freshCell} from '../model/tables';
import type {Reply, TableCell} from '../model/types';
import {endOf, startOf} from '../model/types';

/** A row above or below the referenced cell; its cells look like their neighbours in the referenced row. */
export function insertTableRow(
  draft: Draft,
  request: docs_v1.Schema$InsertTableRowRequest,
): Reply {
  const found = findCell(draft, request.tableCellLocation);
  const {block, table, segment, row} = found;
  const area = areaOf(found);
  const target = request.insertBelow ? area.bottom : row;
  const rows = (table.tableRows ??= []);
  for (const placed of cellsAt(found)) {
    const {top, bottom, left, right} = areaOf(placed);
    if (top < target && target < bottom) {
      setSpan(placed.cell, bottom - top + 1, right - left);
    }
  }
  const model = rows[row];
  const at = target < rows.length ? startOf(rows[target]) : endOf(block) - 1;
  const tableCells = (model.tableCells ?? []).map(likeCell);
  rows.splice(target, 0, {
    tableCells,
    tableRowStyle: {
      ...structuredClone(model.tableRowStyle),
      tableHeader: undefined,
    },
  });
  table.rows = rows.length;
  const inserted = 1 + 2 * tableCells.length;
  draft.spliced(segment, {at, removed: 0, inserted});
  return {};
}

/** An empty cell with another one's background, padding and text style, unmerged. */
export function likeCell(model: TableCell): TableCell {
  const paragraph = model.content?.[0]?.paragraph;
  const first = paragraph?.elements?.[0];
  const cell = freshCell([
    {
      paragraph: {
        elements: [textRun('\n', first ? styleOfInline(first) : {})],
        paragraphStyle: {
          ...structuredClone(paragraph?.paragraphStyle),
          headingId: undefined,
        },
      },
    },
  ]);
  cell.tableCellStyle = structuredClone(model.tableCellStyle);
  setSpan(cell, 1, 1);
  return cell;
}

/** Every row the referenced cell spans; the table goes with its last row. */
export function deleteTableRow(
  draft: Draft,
  request: docs_v1.Schema$DeleteTableRowRequest,
): Reply {
  const found = findCell(draft, request.tableCellLocation);
  const {table, segment} = found;
  const {top, bottom} = areaOf(found);
  const rows = (table.tableRows ??= []);
  if (bottom - top >= rows.length) return deleteTable(draft, found);
  for (const placed of cellsAt(found)) {
    const area = areaOf(placed);
    const lost = Math.min(area.bottom, bottom) - Math.max(area.top, top);
    const left = area.bottom - area.top - lost;
    if (lost <= 0 || left <= 0) continue;
    const head =
      area.top >= top ? rows[bottom].tableCells?.[placed.column] : placed.cell;
    if (head) setSpan(head, left, area.right - area.left);
  }
  const [first, last] = [rows[top], rows[bottom - 1]];
  const removed = endOf(last) - startOf(first);
  rows.splice(top, bottom - top);
  table.rows = rows.length;
  draft.spliced(segment, {at: startOf(first), removed, inserted: 0});
  return {};
}

/** Takes the table out; the paragraphs around it stay two. */
export function deleteTable(
  draft: Draft,
  {
    list,
    at,
    block,
    segment,
  }: Pick<FoundCell, 'list' | 'at' | 'block' | 'segment'>,
): Reply {
  list.splice(at, 1);
  draft.spliced(segment, {
    at: startOf(block),
    removed: endOf(block) - startOf(block),
    inserted: 0,
  });
  return {};
}
