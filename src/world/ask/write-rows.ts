import {ask, type Strand} from './call';
import type {Changes, Layout, Reading, Register} from '../register';
import {failedAs} from './explain';
import {all, already} from './waves';

const ATTEMPTS = 3;

/**
 * Writes what is still to be written. When the answer is lost, the tabs are read again and only what did not
 * arrive is written: no row is there twice.
 *
 * @param wanted Null when all is there. The reading is null while nothing is known but that nothing is there yet.
 * @param beside Done beside the first reading, and at its end before anything is written.
 */
export function* writeRows(
  register: Register,
  layout: Layout | string,
  tabs: readonly string[],
  wanted: (reading: Reading | null) => Changes | null,
  beside: Strand<void> = already(undefined),
): Strand<void> {
  const id = typeof layout === 'string' ? layout : layout.spreadsheetId;
  const first = yield* all({
    reading:
      typeof layout === 'string' ? register.read(id, tabs) : already(null),
    beside,
  });
  let reading: Reading | null = first.reading;
  for (let attempt = 1; ; attempt++) {
    const changes = wanted(reading);
    const place = reading?.layout ?? layout;
    if (changes === null || typeof place === 'string') return;
    try {
      return yield* ask(register.write(place, changes));
    } catch (error) {
      if (attempt === ATTEMPTS || !failedAs(error, 'unknown')) throw error;
      reading = yield* ask(register.read(id, tabs));
    }
  }
}
