import {ask} from '../../world/ask/call';
import type {ActiveIncident} from '../../core/incident/views';
import type {World} from '../../world/world';
import {activeIn, isActive} from '../../world/incidents/active-incidents';
import {explained, failedAs} from '../../world/ask/explain';
import {installed, RegisterFacts} from '../../world/incidents/register-facts';
import {run, runAll} from '../../world/ask/waves';

const TABS = ['incidents', 'documents', 'policy', 'settings'];
const OWN_TABS = TABS;

/** So many restricted incidents are asked for at once; nobody handles more. */
const MOST_RESTRICTED = 20;

/**
 * Active incidents the person may see. A restricted one shows up for those who can open its own register:
 * Drive decides, and all of them are asked in one round trip.
 */
export function registerView(world: World): readonly ActiveIncident[] {
  const {registerId} = installed(world);
  const main = readMain(world, registerId);
  const stubs = main
    .incidents()
    .map(({incident}) => incident)
    .filter(
      incident =>
        incident.visibility === 'restricted' &&
        isActive(incident) &&
        !incident.registerId.startsWith('pending '),
    )
    .slice(-MOST_RESTRICTED);
  const restricted = runAll(
    world.transport,
    stubs.map(stub => ask(world.register.read(stub.registerId, OWN_TABS))),
  ).flatMap((settled, at) =>
    settled.ok
      ? activeIn(new RegisterFacts(settled.value), stubs[at].registerId)
      : [],
  );
  return [...restricted, ...activeIn(main, registerId)];
}

function readMain(world: World, registerId: string): RegisterFacts {
  try {
    return new RegisterFacts(
      run(world.transport, ask(world.register.read(registerId, TABS))),
    );
  } catch (error) {
    throw explained(
      error,
      'The incidents cannot be shown.',
      failedAs(error, 'notFound', 'forbidden')
        ? 'Ask an admin for access to the register.'
        : 'Try again in a moment.',
    );
  }
}
