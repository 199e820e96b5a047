import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import {masked, pathsOf} from '../edit/mask';
import {
  areaOf,
  cellsAt,
  findCell,
  findTable,
  setSpan,
} from '../edit/table-places';
import {withoutZeros} from '../edit/values';
import type {Reply} from '../model/types';
import {endOf, startOf} from '../model/types';
import {deleteTable, likeCell} from './table-rows';

/** A column left or right of the referenced cell, as wide and as coloured as its neighbour. */
export function insertTableColumn(
  draft: Draft,
  request: docs_v1.Schema$InsertTableColumnRequest,
): Reply {
  const found = findCell(draft, request.tableCellLocation);
  const {table, segment, column} = found;
  const target = request.insertRight ? areaOf(found).right : column;
  for (const placed of cellsAt(found)) {
    const {top, bottom, left, right} = areaOf(placed);
    if (left < target && target < right) {
      setSpan(placed.cell, bottom - top, right - left + 1);
    }
  }
  for (const row of [...(table.tableRows ?? [])].reverse()) {
    const cells = (row.tableCells ??= []);
    const at = target < cells.length ? startOf(cells[target]) : endOf(row);
    cells.splice(target, 0, likeCell(cells[column]));
    draft.spliced(segment, {at, removed: 0, inserted: 2});
  }
  table.columns = (table.columns ?? 0) + 1;
  const widths = table.tableStyle?.tableColumnProperties;
  widths?.splice(target, 0, structuredClone(widths[column]));
  return {};
}

/** Every column the referenced cell spans; the table goes with its last column. */
export function deleteTableColumn(
  draft: Draft,
  request: docs_v1.Schema$DeleteTableColumnRequest,
): Reply {
  const found = findCell(draft, request.tableCellLocation);
  const {table, segment} = found;
  const {left, right} = areaOf(found);
  const width = right - left;
  if (width >= (table.columns ?? 0)) return deleteTable(draft, found);
  for (const placed of cellsAt(found)) {
    const area = areaOf(placed);
    const lost = Math.min(area.right, right) - Math.max(area.left, left);
    const kept = area.right - area.left - lost;
    if (lost <= 0 || kept <= 0) continue;
    const row = table.tableRows?.[placed.row].tableCells;
    const head = area.left >= left ? row?.[right] : placed.cell;
    if (head) setSpan(head, area.bottom - area.top, kept);
  }
  for (const row of [...(table.tableRows ?? [])].reverse()) {
    const cells = (row.tableCells ??= []);
    const at = startOf(cells[left]);
    const removed = endOf(cells[right - 1]) - at;
    cells.splice(left, width);
    draft.spliced(segment, {at, removed, inserted: 0});
  }
  table.columns = (table.columns ?? 0) - width;
  table.tableStyle?.tableColumnProperties?.splice(left, width);
  return {};
}

/** Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#updatetablecolumnpropertiesrequest */
export function updateTableColumnProperties(
  draft: Draft,
  request: docs_v1.Schema$UpdateTableColumnPropertiesRequest,
): Reply {
  const paths = pathsOf(request.fields, ['width', 'widthType']);
  const {table, segment} = findTable(draft, request.tableStartLocation);
  const given = withoutZeros(request.tableColumnProperties ?? {});
  const width = request.tableColumnProperties?.width?.magnitude;
  if (typeof width === 'number' && width < 5) {
    throw invalid('The column width must be at least 5 points.');
  }
  const columns = table.columns ?? 0;
  const properties = ((table.tableStyle ??= {}).tableColumnProperties ??=
    Array.from({length: columns}, () => ({widthType: 'EVENLY_DISTRIBUTED'})));
  const asked = request.columnIndices ?? [];
  for (const at of asked.length > 0 ? asked : properties.keys()) {
    if (at < 0 || at >= columns) {
      throw invalid(`The column index ${at} is not inside the table.`);
    }
    properties[at] = masked(properties[at], given, paths);
  }
  draft.touched(segment);
  return {};
}
