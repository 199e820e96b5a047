import type {Call, FailureKind} from '../../src/world/ask/call';
import type {World} from '../../src/world/world';
import {CallFailure} from '../../src/world/ask/call';

/** What a contract needs of an implementation; each test gets a fresh one. */
export interface Rig {
  /** A run in that person's name. All are of one organisation but the outsider. */
  as(person: 'owner' | 'colleague' | 'third' | 'outsider'): World;
  /** Lets so much time pass that search has caught up. */
  settle(): void;
}

/** One call in one round trip: its value, or the failure thrown. */
export function send<T>(world: World, call: Call<T>): T {
  const [outcome] = world.transport.wave([call]);
  if (!outcome.ok) throw outcome.failure;
  // The transport answers with what the call's own `read` made.
  return outcome.value as T;
}

/** Many calls in one round trip, all of which must succeed. */
export function sendAll<T>(
  {transport}: World,
  calls: readonly Call<T>[],
): readonly T[] {
  return transport.wave(calls).map(outcome => {
    if (!outcome.ok) throw outcome.failure;
    // As above.
    return outcome.value as T;
  });
}

/** How a call fails. */
export function failureOf(world: World, call: Call<unknown>): FailureKind {
  try {
    send(world, call);
  } catch (error) {
    if (error instanceof CallFailure) return error.kind;
    throw error;
  }
  throw new Error('It did not fail.');
}
