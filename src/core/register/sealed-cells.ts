import {
  seal,
  sealState,
  sealingKey,
  type Purpose,
  type SealKey,
} from '../base/seal';
import type {Cell, ColumnPlan} from './table-plan';

type Cells = Readonly<Record<string, unknown>>;

/** The hidden cell of a row: what it said when it was recorded. '' before set-up, when there is no key. */
export function cellsSeal(
  purpose: Purpose,
  recorded: Cells,
  keys: readonly SealKey[],
): string {
  if (keys.length === 0) return '';
  const json = JSON.stringify(recorded);
  return `${seal(purpose, [json], sealingKey(keys))}|${json}`;
}

/** What was recorded, whatever the row's other cells say now; null where no seal of ours holds. */
export function sealedCells<T extends {readonly recordedAt: string}>(
  purpose: Purpose,
  cell: Cell | undefined,
  keys: readonly SealKey[],
): T | null {
  const text = String(cell ?? '');
  const bar = text.indexOf('|');
  if (bar < 0 || keys.length === 0) return null;
  const known = lookedAt(purpose, keys);
  let recorded = known.get(text) as T | null | undefined;
  if (recorded === undefined) {
    recorded = recordedIn<T>(purpose, text, bar, keys);
    known.set(text, recorded);
  }
  return recorded;
}

function recordedIn<T extends {readonly recordedAt: string}>(
  purpose: Purpose,
  text: string,
  bar: number,
  keys: readonly SealKey[],
): T | null {
  const json = text.slice(bar + 1);
  try {
    const recorded = JSON.parse(json) as T;
    const {recordedAt} = recorded;
    const state = sealState(
      purpose,
      [json],
      text.slice(0, bar),
      keys,
      recordedAt,
    );
    return state === 'holds' ? recorded : null;
  } catch {
    return null;
  }
}

/** The parts of a sweep read the same rows, and a seal takes long to look at. It lasts as long as the run. */
const looked = new Map<string, Map<string, object | null>>();

function lookedAt(
  purpose: Purpose,
  keys: readonly SealKey[],
): Map<string, object | null> {
  const by = [
    purpose,
    ...keys.flatMap(({id, secret, retiredAt}) => [id, secret, retiredAt]),
  ].join('|');
  const known = looked.get(by) ?? new Map<string, object | null>();
  looked.set(by, known);
  return known;
}

const SEAL = /^[\w-]+\.[0-9a-f]{64}\|\{/;

/** The seal of a row, also where a column was moved as the row was written, so that each cell came to the place of another. */
export function sealIn(cells: Readonly<Record<string, Cell>>): string {
  const seal = String(cells.seal ?? '');
  return SEAL.test(seal)
    ? seal
    : String(Object.values(cells).find(one => SEAL.test(String(one))) ?? seal);
}

interface InTab {
  readonly cells: Readonly<Record<string, Cell>>;
}

/**
 * Rows of these incidents by their cells or their seals, unchecked, in the order of the tab: of thousands of rows a run needs
 * few, and asks for them incident by incident.
 *
 * @param rows As they were read: what is in them does not change.
 */
export function rowsOfWanted<R extends InTab>(
  rows: readonly R[],
  wanted: ReadonlySet<string> | null,
): readonly R[] {
  if (wanted === null) return rows;
  const places = sorted.get(rows) ?? placesIn(rows);
  sorted.set(rows, places);
  const found = new Set([...wanted].flatMap(id => places.get(id) ?? []));
  return [...found].sort((a, b) => a - b).map(at => rows[at]);
}

const sorted = new WeakMap<
  readonly InTab[],
  ReadonlyMap<string, readonly number[]>
>();

function placesIn(
  rows: readonly InTab[],
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, {cells}] of rows.entries()) {
    const sealed = /"incident":"([^"]*)"/.exec(sealIn(cells))?.[1];
    for (const id of new Set([String(cells.incident ?? '').trim(), sealed])) {
      if (id === undefined) continue;
      const own = places.get(id);
      if (own) own.push(at);
      else places.set(id, [at]);
    }
  }
  return places;
}

/** Headers of the cells that say something else than was recorded; an empty list for a row as it was written. */
export function typedOver(
  recorded: object,
  cells: Readonly<Record<string, Cell>>,
  columns: readonly ColumnPlan[],
): readonly string[] {
  const values: Cells = {...recorded};
  return columns.flatMap(({key, header}) =>
    key === 'seal' || sameCell(values[key], cells[key]) ? [] : [header],
  );
}

/** Sheets keeps no spaces at the ends. */
function sameCell(recorded: unknown, cell: Cell | undefined): boolean {
  const plain = (value: unknown): string => String(value ?? '').trim();
  return plain(recorded) === plain(cell);
}
