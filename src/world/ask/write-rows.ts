import {ask, type Strand} from './call';
import type {Changes, Layout, Reading, Register} from '../register';
import {failedAs} from './explain';
import {landed} from './landed-rows';
import {all, already} from './waves';

const ATTEMPTS = 3;

/**
 * Writes what is still to be written. When the answer is lost, the tabs are read again and only what did not
 * arrive is written: no row is there twice. Rows that are set come where they were meant, whatever people move meanwhile.
 *
 * @param from What is known already: the whole reading where rows are set by their numbers in it.
 * @param wanted Null when all is there. The reading is null while nothing is known but that nothing is there yet.
 * @param beside Done beside the first reading, and at its end before anything is written.
 */
export function* writeRows(
  register: Register,
  from: Reading | Layout | string,
  tabs: readonly string[],
  wanted: (reading: Reading | null) => Changes | null,
  beside: Strand<void> = already(undefined),
): Strand<void> {
  const known = typeof from === 'string' || !('tables' in from) ? null : from;
  const layout = known?.layout ?? (from as Layout | string);
  const id = typeof layout === 'string' ? layout : layout.spreadsheetId;
  const first = yield* all({
    reading:
      typeof layout === 'string' ? register.read(id, tabs) : already(null),
    beside,
  });
  let reading: Reading | null = first.reading;
  // What was written first: an answer that is lost may have written it to another row.
  let tried: {
    readonly before: Reading | null;
    readonly changes: Changes;
  } | null = null;
  for (let attempt = 1; ; attempt++) {
    const changes = wanted(reading);
    const place = reading?.layout ?? layout;
    if (changes === null || typeof place === 'string') break;
    tried ??= {before: seen(known, reading), changes};
    try {
      yield* ask(register.write(place, changes));
      break;
    } catch (error) {
      if (attempt === ATTEMPTS || !failedAs(error, 'unknown')) throw error;
      reading = yield* ask(register.read(id, tabs));
    }
  }
  if (tried?.before) yield* landed(register, tried.before, tried.changes);
}

/** The same for who does not try again: a lost answer is thrown, and the next run sees what was written. */
export function* writeOnce(
  register: Register,
  from: Reading,
  changes: Changes,
): Strand<void> {
  yield* ask(register.write(from.layout, changes));
  yield* landed(register, from, changes);
}

/** What was read later, over what was known before. */
function seen(known: Reading | null, reading: Reading | null): Reading | null {
  return known === null || reading === null
    ? (reading ?? known)
    : {...reading, tables: {...known.tables, ...reading.tables}};
}
