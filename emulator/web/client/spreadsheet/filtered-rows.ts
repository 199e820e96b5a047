import {query, rest} from '../api';
import {rangeName} from './a1';
import type {Sheet} from './session';

/**
 * The rows a basic filter hides by value. Google says it in `hiddenByFilter`, which the emulator's API does
 * not compute; conditions other than hidden values are not applied here.
 */
export async function hiddenRows(
  fileId: string,
  sheet: Sheet,
): Promise<ReadonlySet<number>> {
  const {range, criteria} = sheet.basicFilter ?? {};
  const grid = sheet.properties?.gridProperties;
  const first = (range?.startRowIndex ?? 0) + 1;
  const last = (range?.endRowIndex ?? grid?.rowCount ?? 1) - 1;
  const hidden = new Set<number>();
  for (const [column, {hiddenValues}] of Object.entries(criteria ?? {})) {
    if (!hiddenValues || hiddenValues.length === 0 || last < first) continue;
    const area = {
      row: first,
      column: Number(column),
      lastRow: last,
      lastColumn: Number(column),
    };
    const name = encodeURIComponent(
      rangeName(sheet.properties?.title ?? '', area),
    );
    const {values = []} = await rest<{values?: readonly string[][]}>(
      'GET',
      query(`/v4/spreadsheets/${fileId}/values/${name}`, {}),
    );
    for (let row = first; row <= last; row++) {
      if (hiddenValues.includes(values[row - first]?.[0] ?? '')) {
        hidden.add(row);
      }
    }
  }
  return hidden;
}
