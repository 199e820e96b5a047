import {UserError} from '../../domain/user-error';
import type {Mutex} from '../../ports/world';

const PATIENCE_MS = 30_000;

/** The script lock: one holder over all people and documents of this script project. Source: https://developers.google.com/apps-script/reference/lock */
export class ScriptLock implements Mutex {
  exclusive<T>(work: () => T): T {
    const lock = LockService.getScriptLock();
    if (!lock.tryLock(PATIENCE_MS)) {
      throw new UserError(
        'Nothing was written yet.',
        'Many people are using the register at this moment and it was not your turn within 30 seconds.',
        'Try again now: what you typed is kept, and nothing is made twice.',
      );
    }
    try {
      return work();
    } finally {
      released(lock);
    }
  }
}

/** Google frees the lock when the run ends, if not before; failing to is no reason to lose what was done under it. */
function released(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    lock.releaseLock();
  } catch (error) {
    console.warn(`The lock was not released early: ${String(error)}`);
  }
}
