import {answeredBy, ask, CallFailure, known, type Call} from './ask/call';
import {run} from './ask/waves';
import type {Reading, Register} from './register';
import type {World} from './world';

/** One look at a register that several lines of work share. */
export interface SharedReading {
  /** The register for one line of work, whose first look is everybody's. */
  forOne(register: Register): Register;
}

/**
 * Looks at a register once for several lines of work. The first look each of them takes is answered from it, as long as
 * nothing has been written since; whatever one asks later, it asks for itself, so that nothing is judged under a lock, or
 * looked at once more, on what was read before. What cannot be read together, each reads for itself: a register from
 * before a tab was added lacks it.
 *
 * @param tabs What any of them looks at first.
 */
export function sharedReading(
  {transport, register}: Pick<World, 'transport' | 'register'>,
  registerId: string,
  tabs: readonly string[],
): SharedReading {
  let kept: Reading | null = null;
  const together = (from: Register): Call<Reading> =>
    answeredBy(from.read(registerId, tabs), reading => {
      kept = reading;
      return reading;
    });
  try {
    run(transport, ask(together(register)));
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    return {forOne: own => own};
  }
  const forget = <T>(value: T): T => {
    kept = null;
    return value;
  };
  /** Forgotten when it is made and when it is answered: in between nobody knows. */
  const changing = <T>(call: Call<T>): Call<T> =>
    answeredBy(forget(call), forget);
  const forOne = (own: Register): Register => {
    let first = true;
    return {
      read: (id, wanted, only) => {
        const shared =
          first && id === registerId && wanted.every(tab => tabs.includes(tab));
        if (!shared) return own.read(id, wanted, only);
        first = false;
        return kept === null ? together(own) : known('read the register', kept);
      },
      write: (layout, changes) => changing(own.write(layout, changes)),
      layOut: (id, plan, present) => changing(own.layOut(id, plan, present)),
      refresh: (id, plan, present) => changing(own.refresh(id, plan, present)),
      tabs: id => own.tabs(id),
      protections: id => own.protections(id),
      protect: (id, some, editors, replaced) =>
        changing(own.protect(id, some, editors, replaced)),
    };
  };
  return {forOne};
}
