import type {Grant, GrantRole, HeldGrant} from '../core/base/grants';
import type {Call} from './ask/call';

/**
 * Who has access to a file. Never two changes on one file in one wave: Drive loses one of them.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-sharing
 */
export interface Permissions {
  /** All of them, inherited ones and links included. */
  held(fileId: string): Call<readonly HeldGrant[]>;
  /**
   * Without Google's mail; the same again changes nothing. Who holds more keeps it, and nothing tells: lower with
   * `change`. What the link gives is replaced. Fails as `refused` when a person's address is a
   * group's.
   */
  give(fileId: string, grant: Grant): Call<void>;
  change(fileId: string, id: string, role: GrantRole): Call<void>;
  /** One that is gone already is gone. */
  take(fileId: string, id: string): Call<void>;
}
