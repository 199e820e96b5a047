import {ask, type Strand} from '../../world/ask/call';
import {failedAs} from '../../world/ask/explain';
import type {PresentTabs} from '../../world/register';
import type {World} from '../../world/world';

/**
 * Makes tabs, columns and charts that are missing, shows names where an earlier version showed keys, and gives row heights and
 * warnings it did not give. Touches no other cell that holds something.
 *
 * @returns what was done, in words.
 */
export function* layOutRegister(
  world: World,
  registerId: string,
): Strand<string> {
  const {register, plan} = world;
  const present = yield* ask(register.tabs(registerId));
  const made = complete(world, present)
    ? []
    : yield* madeFrom(world, registerId, present);
  const refreshed = yield* ask(
    register.refresh(registerId, plan.tabs, present),
  );
  const done = [...made, ...refreshed];
  return done.length === 0 ? 'All were there already.' : done.join(' ');
}

function* madeFrom(
  world: World,
  registerId: string,
  present: PresentTabs,
): Strand<readonly string[]> {
  const {register, plan} = world;
  try {
    return yield* ask(register.layOut(registerId, plan.tabs, present));
  } catch (error) {
    if (!failedAs(error, 'unknown')) throw error;
    const now = yield* ask(register.tabs(registerId));
    if (complete(world, now)) return ['Tabs made.'];
    return yield* ask(register.layOut(registerId, plan.tabs, now));
  }
}

function complete({plan}: World, present: PresentTabs): boolean {
  return plan.tabs.every(
    ({key, columns, charts = []}) =>
      columns.every(
        column => present[key]?.columns[column.key] !== undefined,
      ) &&
      charts.every(({title}) => present[key]?.charts.given.includes(title)),
  );
}
