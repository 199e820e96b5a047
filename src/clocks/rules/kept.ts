import type {Commitment, Obligation} from './obligation';

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

/** How a promise stands among what its incident owes. */
export function keptBy(
  {key, dueAt}: Pick<Commitment, 'key' | 'dueAt'>,
  obligations: readonly Obligation[],
  now: string,
): Kept {
  const duty = `promise:${key}`;
  const own = obligations.find(
    ({binding, others}) =>
      binding.key === duty || others.some(one => one.duty.key === duty),
  );
  return outcomeOf(dueAt, own?.state.kind === 'met' ? own.state.at : '', now);
}
