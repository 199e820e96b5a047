import type {Account} from '../domain/review/check-reviewers';
import type {Call} from './call';

export type {Account} from '../domain/review/check-reviewers';

/** The organisation's people and groups. */
export interface Directory {
  /**
   * By address in lower case, aliases and former addresses included. Null: there is no such account. Left out: it
   * cannot be seen from here.
   */
  accounts(
    emails: readonly string[],
  ): Call<Readonly<Record<string, Account | null>>>;
  /** By account id; those that cannot be seen are left out. */
  people(ids: readonly string[]): Call<Readonly<Record<string, Account>>>;
}
