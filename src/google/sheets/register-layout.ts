import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {Cell, Layout, Table, TabPlan} from '../../world/register';
import {cellFrom} from './register-cells';

/** Developer metadata key of a column; its value is `Tab.column`. */
export const COLUMN_KEY = 'icColumn';

type Grid = readonly (readonly Cell[])[];

export function columnTag(tab: string, column: string): string {
  return `${tab}.${column}`;
}

/** Positions by `<sheetId> <tag>`. A duplicated tab carries the same tags, so a tag counts on its own sheet only. */
export function taggedColumns(
  metadata: readonly sheets_v4.Schema$MatchedDeveloperMetadata[],
): ReadonlyMap<string, number> {
  return new Map(
    metadata.flatMap(({developerMetadata}) => {
      const range = developerMetadata?.location?.dimensionRange;
      const tag = developerMetadata?.metadataValue;
      return tag && range
        ? [[`${range.sheetId ?? 0} ${tag}`, range.startIndex ?? 0] as const]
        : [];
    }),
  );
}

/** Where each column stands: by its metadata, else by its header's text when that is unique. */
export function layoutFrom(
  spreadsheetId: string,
  tabs: readonly TabPlan[],
  tagged: ReadonlyMap<string, number>,
  grids: ReadonlyMap<number, Grid>,
): Layout {
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

/** Rows below the header that hold anything, with the columns that were asked for. */
export function tableFrom(
  tab: TabPlan,
  layout: Layout,
  grid: Grid,
  only: readonly string[] = tab.columns.map(({key}) => key),
): Table {
  const places = layout.columns[tab.key] ?? {};
  const missing = only.filter(key => places[key] === undefined);
  const columns = Object.entries(places).filter(([key]) => only.includes(key));
  const rows = grid.flatMap((cells, position) => {
    if (position === 0 || cells.every(cell => cell === '')) return [];
    const byKey = Object.fromEntries(
      columns.map(([key, at]) => [key, cellFrom(cells[at])]),
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
