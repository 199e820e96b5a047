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
  const json = text.slice(bar + 1);
  try {
    const recorded = JSON.parse(json) as T;
    const known = [
      purpose,
      ...keys.flatMap(({id, secret, retiredAt}) => [id, secret, retiredAt]),
      text,
    ].join('|');
    const holds =
      looked.get(known) ??
      sealState(
        purpose,
        [json],
        text.slice(0, bar),
        keys,
        recorded.recordedAt,
      ) === 'holds';
    looked.set(known, holds);
    return holds ? recorded : null;
  } catch {
    return null;
  }
}

/** The parts of a sweep read the same rows, and a seal takes long to look at. It lasts as long as the run. */
const looked = new Map<string, boolean>();

/** Which incident a row is of, by its cells or its seal, unchecked: of thousands of rows a run needs few. */
export function isOfWanted(
  cells: Readonly<Record<string, Cell>>,
  wanted: ReadonlySet<string> | null,
): boolean {
  return (
    wanted === null ||
    wanted.has(String(cells.incident ?? '').trim()) ||
    wanted.has(/"incident":"([^"]*)"/.exec(String(cells.seal ?? ''))?.[1] ?? '')
  );
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
