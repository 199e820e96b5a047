import {ask, type Call, type Strand} from './call';
import type {FileFacts} from '../files';
import {failedAs} from './explain';

/**
 * Makes a file whose id Google gives. After a lost answer it looks before trying again; search lags behind, so
 * not finding it proves nothing and `suspect` is told that there may be two.
 *
 * @param attempts 1 to leave the second try to another run, when search has caught up.
 */
export function* makeOnce(
  make: Call<string>,
  find: Call<readonly FileFacts[]>,
  suspect: () => void,
  attempts = 2,
): Strand<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      return yield* ask(make);
    } catch (error) {
      if (!failedAs(error, 'unknown')) throw error;
      const [found] = yield* ask(find);
      if (found) return found.id;
      suspect();
      if (attempt === attempts) throw error;
    }
  }
}
