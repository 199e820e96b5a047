import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import {masked, pathsOf} from '../edit/mask';
import {cellsAt, findRange, findTable, inside} from '../edit/table-places';
import {withoutZeros} from '../edit/values';
import type {Reply} from '../model/types';

const CELL_FIELDS = [
  'backgroundColor',
  'borderRight',
  'borderLeft',
  'borderBottom',
  'borderTop',
  'paddingLeft',
  'paddingRight',
  'paddingTop',
  'paddingBottom',
  'contentAlignment',
] as const;

/** The border of the neighbour that is the same line: its name, and where the neighbour is. */
const SHARED: readonly [string, string, number, number][] = [
  ['borderRight', 'borderLeft', 0, 1],
  ['borderLeft', 'borderRight', 0, -1],
  ['borderBottom', 'borderTop', 1, 0],
  ['borderTop', 'borderBottom', -1, 0],
];

/**
 * Styles a rectangle of cells or a whole table; a border is set on both cells it parts.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#updatetablecellstylerequest
 */
export function updateTableCellStyle(
  draft: Draft,
  request: docs_v1.Schema$UpdateTableCellStyleRequest,
): Reply {
  const paths = pathsOf(request.fields, CELL_FIELDS);
  const style = withoutZeros(request.tableCellStyle ?? {});
  if (request.tableRange && request.tableStartLocation) {
    throw invalid(
      'Only one of table range and table start location may be set.',
    );
  }
  const found = request.tableRange
    ? findRange(draft, request.tableRange)
    : {...findTable(draft, request.tableStartLocation), area: undefined};
  const chosen = cellsAt(found).filter(
    placed => !found.area || inside(placed, found.area),
  );
  for (const {cell} of chosen) {
    cell.tableCellStyle = masked(cell.tableCellStyle ?? {}, style, paths);
  }
  for (const [own, theirs, down, right] of SHARED) {
    if (!paths.some(path => path.split('.')[0] === own)) continue;
    for (const {cell, row, column} of chosen) {
      const rows = found.table.tableRows ?? [];
      const other = rows[row + down]?.tableCells?.[column + right];
      if (!other) continue;
      const border = (cell.tableCellStyle as Record<string, unknown>)[own];
      other.tableCellStyle = masked(
        other.tableCellStyle ?? {},
        {[theirs]: border},
        [theirs],
      );
    }
  }
  draft.touched(found.segment);
  return {};
}

export function updateTableRowStyle(
  draft: Draft,
  request: docs_v1.Schema$UpdateTableRowStyleRequest,
): Reply {
  const paths = pathsOf(request.fields, [
    'minRowHeight',
    'tableHeader',
    'preventOverflow',
  ]);
  const {table, segment} = findTable(draft, request.tableStartLocation);
  const rows = table.tableRows ?? [];
  const asked = request.rowIndices ?? [];
  const style = withoutZeros(request.tableRowStyle ?? {});
  for (const at of asked.length > 0 ? asked : rows.keys()) {
    if (!rows[at])
      throw invalid(`The row index ${at} is not inside the table.`);
    rows[at].tableRowStyle = masked(rows[at].tableRowStyle ?? {}, style, paths);
  }
  draft.touched(segment);
  return {};
}

/** Makes the first rows repeat on every page; 0 unpins all. */
export function pinTableHeaderRows(
  draft: Draft,
  request: docs_v1.Schema$PinTableHeaderRowsRequest,
): Reply {
  const {table, segment} = findTable(draft, request.tableStartLocation);
  const rows = table.tableRows ?? [];
  const count = request.pinnedHeaderRowsCount ?? 0;
  if (count < 0 || count > rows.length) {
    throw invalid(
      `The number of pinned header rows must be between 0 and ${rows.length}.`,
    );
  }
  rows.forEach((row, at) => {
    const {tableHeader: _, ...style} = row.tableRowStyle ?? {};
    row.tableRowStyle = at < count ? {...style, tableHeader: true} : style;
  });
  draft.touched(segment);
  return {};
}
