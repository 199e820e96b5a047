import {ask, type Strand} from '../../world/ask/call';
import {failedAs} from '../../world/ask/explain';
import type {PresentTabs} from '../../world/register';
import type {World} from '../../world/world';

/**
 * Makes tabs and columns that are missing; a register of an earlier version gets what later ones brought. Touches no
 * cell that holds something.
 *
 * @returns what was done, in words.
 */
export function* layOutRegister(
  world: World,
  registerId: string,
): Strand<string> {
  const {register, plan} = world;
  const present = yield* ask(register.tabs(registerId));
  if (complete(world, present)) return 'All were there already.';
  try {
    const done = yield* ask(register.layOut(registerId, plan.tabs, present));
    return done.join(' ');
  } catch (error) {
    if (!failedAs(error, 'unknown')) throw error;
    const now = yield* ask(register.tabs(registerId));
    if (complete(world, now)) return 'Tabs made.';
    const done = yield* ask(register.layOut(registerId, plan.tabs, now));
    return done.join(' ');
  }
}

function complete({plan}: World, present: PresentTabs): boolean {
  return plan.tabs.every(({key, columns}) =>
    columns.every(column => present[key]?.columns.includes(column.key)),
  );
}
