import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {Cell, Layout, Table, TabPlan} from '../../ports/register';
import {cellFrom} from './register-cells';

/** Developer metadata key of a column; its value is `Tab.column`. */
export const COLUMN_KEY = 'icColumn';

type Grid = readonly (readonly Cell[])[];

export function columnTag(tab: string, column: string): string {
  return `${tab}.${column}`;
}

/** Where each column stands: by its metadata, else by its header's text when that is unique. */
export function layoutFrom(
  spreadsheetId: string,
  tabs: readonly TabPlan[],
  metadata: readonly sheets_v4.Schema$MatchedDeveloperMetadata[],
  grids: ReadonlyMap<number, Grid>,
): Layout {
  const tagged = new Map(
    metadata.flatMap(({developerMetadata}) => {
      const range = developerMetadata?.location?.dimensionRange;
      const tag = developerMetadata?.metadataValue;
      // A duplicated tab carries the same tags; only those on the tab's own sheet count.
      return tag && range
        ? [[`${range.sheetId ?? 0} ${tag}`, range.startIndex ?? 0] as const]
        : [];
    }),
  );
  const columns = Object.fromEntries(
    tabs.map(tab => {
      const headers = (grids.get(tab.sheetId)?.[0] ?? []).map(normalised);
      return [
        tab.key,
        Object.fromEntries(
          tab.columns.flatMap(({key, header}) => {
            const at =
              tagged.get(`${tab.sheetId} ${columnTag(tab.key, key)}`) ??
              unique(headers, header);
            return at === undefined ? [] : [[key, at] as const];
          }),
        ),
      ];
    }),
  );
  return {spreadsheetId, columns};
}

/** Rows below the header that hold anything. */
export function tableFrom(tab: TabPlan, layout: Layout, grid: Grid): Table {
  const columns = layout.columns[tab.key] ?? {};
  const missing = tab.columns
    .map(({key}) => key)
    .filter(key => columns[key] === undefined);
  const rows = grid.flatMap((cells, position) => {
    if (position === 0 || cells.every(cell => cell === '')) return [];
    const byKey = Object.fromEntries(
      Object.entries(columns).map(([key, at]) => [key, cellFrom(cells[at])]),
    );
    return [{position, cells: byKey}];
  });
  return {rows, missing};
}

function unique(
  headers: readonly string[],
  header: string,
): number | undefined {
  const wanted = normalised(header);
  const first = headers.indexOf(wanted);
  return first >= 0 && first === headers.lastIndexOf(wanted)
    ? first
    : undefined;
}

function normalised(header: Cell): string {
  return String(header).trim().toLowerCase().replace(/\s+/g, ' ');
}
