import {UserError} from '../../core/base/user-error';
import type {Changes, Reading, Register, Row} from '../register';
import {ask, CallFailure, type Strand} from './call';

type SetRow = NonNullable<Changes['set']>[number];

const ATTEMPTS = 3;

/**
 * Looks whether rows were written where they were meant: Sheets takes numbers of rows only, and people sort the tab, insert
 * above it or move a column between a look and a write. What another row got instead is taken back, and the right one gets
 * it. One call; two more for each time somebody was in between. Where it cannot look, it leaves it.
 *
 * @param before What the numbers of the rows are from.
 */
export function* landed(
  register: Register,
  before: Reading,
  {set = []}: Changes,
): Strand<void> {
  const named = set.filter(({by}) => by !== undefined);
  const tabs = [...new Set(named.map(({tab}) => tab))];
  if (tabs.length === 0) return;
  const {spreadsheetId} = before.layout;
  const columns = Object.fromEntries(
    tabs.map(tab => [
      tab,
      [
        ...new Set(
          named.flatMap(({tab: own, by = '', cells}) =>
            own === tab ? [by, ...Object.keys(cells)] : [],
          ),
        ),
      ],
    ]),
  );
  for (let attempt = 1; ; attempt++) {
    let now: Reading;
    try {
      now = yield* ask(register.read(spreadsheetId, tabs, columns));
    } catch (error) {
      if (error instanceof CallFailure) return;
      throw error;
    }
    const {repairs, gone} = misplaced(named, before, now);
    if (repairs.length > 0 && attempt < ATTEMPTS) {
      yield* ask(register.write(now.layout, {set: repairs}));
      continue;
    }
    if (repairs.length === 0 && !gone) return;
    throw new UserError(
      'It was not written.',
      'Somebody sorts or deletes rows of the register at this moment.',
      'Wait until they are done, then try again.',
    );
  }
}

function misplaced(
  named: readonly SetRow[],
  before: Reading,
  now: Reading,
): {readonly repairs: readonly SetRow[]; readonly gone: boolean} {
  let gone = false;
  const repairs = named.flatMap(({tab, position, by = '', cells}) => {
    const was = before.tables[tab]?.rows ?? [];
    const is = now.tables[tab]?.rows ?? [];
    const idOf = (row: Row | undefined): string => String(row?.cells[by] ?? '');
    const id = idOf(was.find(row => row.position === position));
    const mine = is.filter(row => idOf(row) === id);
    if (id === '') return [];
    gone ||= mine.length === 0;
    const back = (row: Row, keys: readonly string[]): SetRow => {
      // A row without an id is a new one, or a heading.
      const alike = (one: Row): boolean => idOf(one) === idOf(row);
      const isNew =
        idOf(row) === '' && is.filter(alike).length > was.filter(alike).length;
      const old = isNew ? undefined : was.find(alike);
      return {
        tab,
        position: row.position,
        cells: Object.fromEntries(
          keys.map(key => [key, old?.cells[key] ?? '']),
        ),
      };
    };
    const right = mine.some(row => holds(row, cells));
    const keys = Object.keys(cells);
    const strays = is.filter(
      row =>
        idOf(row) !== id &&
        // One cell may say the same in another row because somebody wrote it there.
        (row.position === position || (!right && keys.length > 1)) &&
        holds(row, cells) &&
        !was.some(one => idOf(one) === idOf(row) && holds(one, cells)),
    );
    const overwritten = right ? null : otherColumns(tab, keys, before, now);
    // Typed over since by somebody: that is theirs to do.
    if (strays.length === 0 && overwritten === null) return [];
    const [row] = mine;
    return [
      ...strays.map(stray => back(stray, keys)),
      ...(row && !right
        ? [
            ...(overwritten ? [back(row, overwritten)] : []),
            {tab, position: row.position, cells},
          ]
        : []),
    ];
  });
  return {repairs, gone};
}

/** Columns that stand now where the wanted ones stood; null where none of them has moved. */
function otherColumns(
  tab: string,
  wanted: readonly string[],
  {layout: before}: Reading,
  {layout: now}: Reading,
): readonly string[] | null {
  const places = wanted.map(key => before.columns[tab]?.[key]);
  const moved = wanted.some(
    (key, at) => now.columns[tab]?.[key] !== places[at],
  );
  return moved
    ? Object.entries(now.columns[tab] ?? {}).flatMap(([key, at]) =>
        places.includes(at) && !wanted.includes(key) ? [key] : [],
      )
    : null;
}

function holds(row: Row, cells: SetRow['cells']): boolean {
  return Object.entries(cells).every(
    ([key, cell]) =>
      String(row.cells[key] ?? '').trim() === String(cell).trim(),
  );
}
