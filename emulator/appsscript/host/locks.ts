/** Who may hold a lock. Times are on the execution's own modelled clock. */
export interface LockParty {
  readonly now: number;
  /** Running numbers of start and end, to tell whether two executions overlapped. */
  readonly startedAs: number;
  readonly endedAs: number;
}

interface LockState {
  holder: LockParty | undefined;
  /** The last holder and when, by its clock, it let go. */
  last?: {readonly party: LockParty; readonly freeAt: number};
}

/** The result of asking: held from that moment on, refused at that moment, or not yet decided. */
export type LockAnswer =
  | {readonly held: true; readonly at: number}
  | {readonly held: false; readonly at: number}
  | 'undecided';

/**
 * Locks of all scripts. Every execution has its own clock, so a lock set free by an execution that ran side by
 * side is available from the moment its holder let go, by the holder's clock.
 */
export class Locks {
  private readonly states = new Map<string, LockState>();

  /** Whether `party`, asking since `since`, may have the lock before `deadline`. */
  ask(
    key: string,
    party: LockParty,
    since: number,
    deadline: number,
  ): LockAnswer {
    const state = this.states.get(key) ?? {holder: undefined};
    if (state.holder === party) return {held: true, at: since};
    if (state.holder !== undefined) {
      return state.holder.now > deadline
        ? {held: false, at: deadline}
        : 'undecided';
    }
    const {last} = state;
    const overlapped = last && last.party.endedAs > party.startedAs;
    const at = overlapped ? Math.max(since, last.freeAt) : since;
    if (at > deadline) return {held: false, at: deadline};
    this.states.set(key, {...state, holder: party});
    return {held: true, at};
  }

  holds(key: string, party: LockParty): boolean {
    return this.states.get(key)?.holder === party;
  }

  release(key: string, party: LockParty): void {
    if (!this.holds(key, party)) return;
    this.states.set(key, {
      holder: undefined,
      last: {party, freeAt: party.now},
    });
  }

  /** The end of an execution lets go of everything it holds. */
  releaseAll(party: LockParty): void {
    for (const key of this.states.keys()) this.release(key, party);
  }

  clear(): void {
    this.states.clear();
  }
}
