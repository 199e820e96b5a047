export type Kept = 'open' | 'kept' | 'late' | 'broken';

/**
 * How a promise came out. Broken: its time is over and what was promised has not come, or never came.
 *
 * @param met When it came; '' not yet.
 */
export function outcomeOf(dueAt: string, met: string, now: string): Kept {
  if (met !== '') return met <= dueAt ? 'kept' : 'late';
  return now > dueAt ? 'broken' : 'open';
}
