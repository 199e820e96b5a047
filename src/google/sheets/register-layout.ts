import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {
  Cell,
  ColumnPlan,
  Layout,
  Table,
  TabPlan,
} from '../../world/register';
import {meantKey} from '../../core/register/shown-names';
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

/**
 * Where each column stands: by its metadata, which travels when people move columns. Cutting and pasting leaves the metadata behind on
 * an empty column; then the header's text counts, where it stands once. A header that was renamed changes nothing.
 */
export function layoutFrom(
  spreadsheetId: string,
  tabs: readonly TabPlan[],
  tagged: ReadonlyMap<string, number>,
  grids: ReadonlyMap<number, Grid>,
): Layout {
  const columns = Object.fromEntries(
    tabs.map(tab => {
      const grid = grids.get(tab.sheetId) ?? [];
      const headers = Array.from(grid[headerRow(tab, grid)] ?? [], normalised);
      return [
        tab.key,
        Object.fromEntries(
          tab.columns.flatMap(({key, header}) => {
            const at = placeOf(
              tagged.get(`${tab.sheetId} ${columnTag(tab.key, key)}`),
              unique(headers, header),
              headers,
            );
            return at === undefined ? [] : [[key, at] as const];
          }),
        ),
      ];
    }),
  );
  return {spreadsheetId, columns};
}

function placeOf(
  byTag: number | undefined,
  byHeader: number | undefined,
  headers: readonly string[],
): number | undefined {
  if (byTag === undefined) return byHeader;
  const left = (headers[byTag] ?? '') === '';
  return left && byHeader !== undefined ? byHeader : byTag;
}

/** Rows people may put above the header: a note, a logo, a legend. */
const ABOVE = 20;

/** Where the header stands: the first row of which most cells are planned headers; the first row where all were renamed. */
export function headerRow(tab: TabPlan, grid: Grid): number {
  const planned = new Set(tab.columns.map(({header}) => normalised(header)));
  const at = grid.slice(0, ABOVE).findIndex(cells => {
    const words = Array.from(cells, normalised).filter(word => word !== '');
    const known = words.filter(word => planned.has(word)).length;
    return known > 0 && known * 2 > words.length;
  });
  return Math.max(at, 0);
}

/**
 * Rows below the header that hold anything, with the columns that were asked for.
 *
 * @param read Which of them were read; others are missing.
 */
export function tableFrom(
  tab: TabPlan,
  layout: Layout,
  grid: Grid,
  only: readonly string[] = tab.columns.map(({key}) => key),
  read: (key: string) => boolean = () => true,
): Table {
  const places = layout.columns[tab.key] ?? {};
  const columns = only.flatMap(key => {
    const at = read(key) ? places[key] : undefined;
    return at === undefined ? [] : [{key, at, plan: planOf(tab, key)}];
  });
  const missing = only.filter(key => columns.every(found => found.key !== key));
  const header = headerRow(tab, grid);
  const rows = grid.flatMap((line, position) => {
    if (position <= header) return [];
    const cells = Object.fromEntries(
      columns.map(({key, at, plan}) => [
        key,
        meantKey(plan, cellFrom(line[at])),
      ]),
    );
    return Object.values(cells).every(cell => cell === '')
      ? []
      : [{position, cells}];
  });
  return {rows, missing};
}

function planOf({columns}: TabPlan, key: string): Partial<ColumnPlan> {
  return columns.find(one => one.key === key) ?? {};
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

function normalised(header: Cell | undefined): string {
  return String(header ?? '')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ');
}
