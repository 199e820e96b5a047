import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {Cell, TabPlan} from '../../world/register';
import {COLUMN_KEY, columnTag} from './register-layout';

/** Columns wanted by tab key; a tab not named comes whole. */
export type Only = Readonly<Record<string, readonly string[]>>;

type Grid = Cell[][];

/** Rows among which a header is looked for when only some columns are read. */
const HEADERS = 3;

/**
 * What to ask for: a tab by its sheet id, or single columns by their tags on that sheet (a duplicated tab carries
 * the same tags). The incidents tab grows for ever and is read under the lock, so most reads take a few columns.
 * Source: https://developers.google.com/workspace/sheets/api/reference/rest/v4/DataFilter
 */
export function filtersFor(
  tabs: readonly TabPlan[],
  only: Only,
): sheets_v4.Schema$DataFilter[] {
  return tabs.flatMap(({key, sheetId}): sheets_v4.Schema$DataFilter[] => {
    const columns = only[key];
    if (columns === undefined) return [{gridRange: {sheetId}}];
    return [
      // Tells whether a tag was left behind when its column was cut out.
      {gridRange: {sheetId, startRowIndex: 0, endRowIndex: HEADERS}},
      ...columns.map(column => ({
        developerMetadataLookup: {
          metadataKey: COLUMN_KEY,
          metadataValue: columnTag(key, column),
          metadataLocation: {sheetId},
          locationMatchingStrategy: 'INTERSECTING_LOCATION',
        },
      })),
    ];
  });
}

/** The cells of each sheet where they stand; columns that were not asked for stay empty. */
export function gridsFrom(
  matched: readonly sheets_v4.Schema$MatchedValueRange[],
  tabs: readonly TabPlan[],
  tagged: ReadonlyMap<string, number>,
): ReadonlyMap<number, Grid> {
  const grids = new Map<number, Grid>(
    tabs.map(({sheetId}) => [sheetId, []] as const),
  );
  for (const {dataFilters, valueRange} of matched) {
    const [filter] = dataFilters ?? [];
    const values = (valueRange?.values ?? []) as Grid;
    const tag = filter?.developerMetadataLookup?.metadataValue;
    if (!tag) {
      lay(grids.get(filter?.gridRange?.sheetId ?? 0) ?? [], values);
      continue;
    }
    const tab = tabs.find(({key}) => tag.startsWith(`${key}.`));
    const column = tab && tagged.get(`${tab.sheetId} ${tag}`);
    const grid = tab && grids.get(tab.sheetId);
    if (!grid || column === undefined) continue;
    values.forEach(([cell], row) => {
      (grid[row] ??= [])[column] = cell ?? '';
    });
  }
  return grids;
}

/** Cells on top of what lies there; the answers come in no order. */
function lay(grid: Grid, values: Grid): void {
  values.forEach((cells, row) => {
    const line = (grid[row] ??= []);
    cells.forEach((cell, column) => (line[column] ??= cell));
  });
}
