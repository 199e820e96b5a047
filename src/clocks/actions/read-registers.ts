import {UserError} from '../../core/base/user-error';
import {explained, failedAs} from '../../world/ask/explain';
import {
  installed,
  type RegisterFacts,
} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import {
  CLOCK_COLUMNS,
  OWN_CLOCK_TABS,
  readClockFacts,
  readIncidents,
  type ReadIncident,
} from './read-clocks';
import {ownRegistersOf} from '../../world/incidents/own-registers';

/** What a person may see of all incidents that are not closed, with the registers they are kept in. */
export interface ReadRegisters {
  readonly incidents: readonly ReadIncident[];
  /** By register id: the main one, and those of restricted incidents the person can open. */
  readonly facts: ReadonlyMap<string, RegisterFacts>;
}

/** One round trip; a second one when there are restricted incidents: Drive decides which of them the person can open. */
export function readRegisters(world: World): ReadRegisters {
  const {registerId} = installed(world);
  const main = readMain(world, registerId);
  const stubs = main
    .incidents(
      ({visibility, phase}) =>
        visibility === 'restricted' && phase !== 'closed',
    )
    .map(({incident}) => incident);
  const own = ownRegistersOf(world, stubs, OWN_CLOCK_TABS, CLOCK_COLUMNS);
  const facts = new Map([
    [registerId, main],
    ...own.map(one => [one.registerId, one.facts] as const),
  ]);
  return {
    facts,
    incidents: [...facts].flatMap(([id, one]) =>
      // Of a restricted incident nothing is waited for outside its folder.
      readIncidents(one, world.now, id === registerId ? world.awaited : []),
    ),
  };
}

/** The incident a page speaks of, if the person can see it. */
export function findIncident(
  {incidents}: ReadRegisters,
  incidentId: string,
): ReadIncident {
  const found = incidents.find(
    ({clocked}) => clocked.incident.id === incidentId,
  );
  if (found) return found;
  throw new UserError(
    'Nothing was recorded.',
    'This incident is closed, or you cannot open the register it is kept in.',
    'Reload the page. If it is still there, ask one of the people named in it.',
  );
}

function readMain(world: World, registerId: string): RegisterFacts {
  try {
    return readClockFacts(world, registerId);
  } catch (error) {
    throw explained(
      error,
      'What is due cannot be shown.',
      failedAs(error, 'notFound', 'forbidden')
        ? 'Ask an admin for access to the register.'
        : 'Try again in a moment.',
    );
  }
}
