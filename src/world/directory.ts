import type {Account} from '../core/base/account';
import type {Call} from './ask/call';

export type {Account} from '../core/base/account';

/** The organisation's people and groups. */
export interface Directory {
  /**
   * By address in lower case, aliases as far as the directory lists them. Null: the organisation's directory has nobody
   * under it; that is no account, a group, or somebody whom the administrator keeps out of the directory. Left out: it
   * cannot be seen from here, as whoever is of another organisation.
   */
  accounts(
    emails: readonly string[],
  ): Call<Readonly<Record<string, Account | null>>>;
  /** By account id; those that cannot be seen are left out. */
  people(ids: readonly string[]): Call<Readonly<Record<string, Account>>>;
}
