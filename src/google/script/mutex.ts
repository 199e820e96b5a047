import {UserError} from '../../core/base/user-error';
import type {Mutex} from '../../world/world';

const PATIENCE_MS = 30_000;

/** Thirty people who declare at once need some twenty seconds; on a slow day of Google's the last wait twice as long. */
const ATTEMPTS = 2;

/** The script lock: one holder over all people and documents of this script project. Source: https://developers.google.com/apps-script/reference/lock */
export class ScriptLock implements Mutex {
  exclusive<T>(work: () => T): T {
    return exclusively(LockService.getScriptLock(), work);
  }
}

/** One at a time for each person: two set-ups of one owner do not meet, and nobody else waits. */
export class PersonalLock implements Mutex {
  exclusive<T>(work: () => T): T {
    return exclusively(LockService.getUserLock(), work);
  }
}

function exclusively<T>(lock: GoogleAppsScript.Lock.Lock, work: () => T): T {
  if (!acquired(lock)) {
    throw new UserError(
      'Nothing was written yet.',
      'Many people are using the register at this moment and it was not your turn within a minute.',
      'Try again now: what you typed is kept, and nothing is made twice.',
    );
  }
  try {
    return work();
  } finally {
    released(lock);
  }
}

function acquired(lock: GoogleAppsScript.Lock.Lock): boolean {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    if (lock.tryLock(PATIENCE_MS)) return true;
  }
  return false;
}

/** Google frees the lock when the run ends, if not before; failing to is no reason to lose what was done under it. */
function released(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    lock.releaseLock();
  } catch (error) {
    console.warn(`The lock was not released early: ${String(error)}`);
  }
}
