import {utf8Length} from '../../core/base/digest';
import {UserError} from '../../core/base/user-error';
import type {Shelf} from '../../world/shelf';

const PREFIX = 'shelf.';
/** All shelves together: keys and ends of records lie in the same store, and nobody who leaves something may crowd them out. */
const MOST_BYTES = 300 * 1024;
/** Writing it again changes nothing, and what is noted here may be that a mail went. */
const ATTEMPTS = 2;

/**
 * Properties: of the script, the same for everybody, or of the person alone. A value ends at 9 KB and each store at 500 KB.
 * All are read at once, in some 30 ms. Source: https://developers.google.com/apps-script/guides/services/quotas
 */
export class PropertyShelf implements Shelf {
  constructor(
    private readonly store: () => GoogleAppsScript.Properties.Properties,
  ) {}

  read(prefix: string): ReadonlyMap<string, string> {
    const begin = PREFIX + prefix;
    return new Map(
      Object.entries(this.store().getProperties())
        .filter(([name]) => name.startsWith(begin))
        .map(([name, text]) => [name.slice(begin.length), text]),
    );
  }

  put(name: string, text: string | null): void {
    for (let attempt = 1; ; attempt++) {
      try {
        return this.write(name, text);
      } catch (error) {
        if (attempt < ATTEMPTS) continue;
        console.warn(`The shelf took nothing: ${String(error)}`);
        throw new UserError(
          'It was not kept.',
          'Google’s store for it is full or does not answer.',
          'Try again in some minutes, or ask the communications lead directly.',
        );
      }
    }
  }

  private write(name: string, text: string | null): void {
    const store = this.store();
    if (text === null) {
      store.deleteProperty(PREFIX + name);
      return;
    }
    if (this.bytesBeside(name) + utf8Length(text) > MOST_BYTES) {
      throw new Error('The shelves are full.');
    }
    store.setProperty(PREFIX + name, text);
  }

  private bytesBeside(name: string): number {
    return [...this.read('')]
      .filter(([other]) => other !== name)
      .reduce((sum, [other, text]) => sum + utf8Length(other + text), 0);
  }
}
