import type {TypedResult} from '../../../emulator/appsscript/contracts';
import type {Answer} from '../../../src/core/base/answer';
import type {Recovery} from './every-fault';
import type {Office} from './office';
import {A_WHILE} from './recovery';
import {reviewThere} from './review-there';

/** Somebody presses until it works, at most three times more; then the sweep comes twice. */
export function byPressing(press: (office: Office) => TypedResult): Recovery {
  return {
    run(office, first) {
      for (let result = first, tries = 0; !done(result); tries++) {
        if (tries === 3) throw new Error(JSON.stringify(result.outcome));
        result = press(office);
      }
      sweepTwice(office);
    },
  };
}

/**
 * Nobody does anything: the sweep comes twice.
 *
 * @param untouched A Workspace in which nothing was begun.
 */
export function bySweep(untouched: () => Office): Recovery {
  let nothing: unknown;
  return {
    run: sweepTwice,
    get untouched(): unknown {
      if (nothing === undefined) {
        const office = untouched();
        sweepTwice(office);
        nothing = reviewThere(office);
      }
      return nothing;
    },
  };
}

/** Whether the page shows that it worked, with nothing left to do. */
function done({outcome}: TypedResult): boolean {
  if (!outcome.ok) return false;
  const answer = outcome.value as Answer<unknown> | null;
  if (answer === null) return true;
  // What had been done to its end, and was not answered.
  if (!answer.ok) return answer.why === 'This text is released already.';
  const value = answer.value as {kind?: string; left?: readonly string[]};
  return value.kind !== 'unfinished' && (value.left ?? []).length === 0;
}

function sweepTwice(office: Office): void {
  for (let times = 0; times < 2; times++) {
    office.later(A_WHILE / 2);
    const {outcome} = office.sweep();
    if (!outcome.ok) throw new Error(outcome.error.message);
  }
}
