import type {Call} from './ask/call';

/**
 * Drive's content restriction: while it holds nobody, this add-on included, changes the text or comments on it.
 * Whoever may edit can lift it.
 * Source: https://developers.google.com/workspace/drive/api/guides/content-restrictions
 */
export interface ContentLock {
  isLocked(fileId: string): Call<boolean>;
  /** Since when it has been locked without a break, by Drive’s own time, which nobody can write; '' when Drive does not say, null when it is not locked. */
  lockedSince(fileId: string): Call<string | null>;
  /** Locking what is locked changes the reason only. Answers Drive's version of the locked file. */
  lock(fileId: string, reason: string): Call<string>;
  unlock(fileId: string): Call<void>;
}
