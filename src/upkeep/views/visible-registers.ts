import {UserError} from '../../core/base/user-error';
import {ask} from '../../world/ask/call';
import {explained} from '../../world/ask/explain';
import {orNull, run, runAll} from '../../world/ask/waves';
import type {Incident} from '../../core/incident/incident';
import {installed, RegisterFacts} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import {MOST_RESTRICTED, ownRegisters} from '../../core/incident/where-kept';

const TABS = ['incidents', 'documents', 'policy', 'settings'];

export interface VisibleRegister {
  readonly registerId: string;
  readonly facts: RegisterFacts;
}

/**
 * The registers this person may read: those of restricted incidents, the newest first, and the main one last. Drive
 * decides: all are asked for in one round trip after the main one. Whoever may not read the main register sees the
 * restricted incidents that are shared with them, found by their mark, at one round trip more.
 *
 * @param wanted Which restricted incidents are worth asking for; all that is known of them stands in their stub.
 */
export function visibleRegisters(
  world: World,
  wanted: (stub: Incident) => boolean,
): readonly VisibleRegister[] {
  const {registerId} = installed(world);
  let main: RegisterFacts | null;
  let restricted: readonly string[];
  try {
    const read = run(
      world.transport,
      orNull(world.register.read(registerId, TABS), 'notFound', 'forbidden'),
    );
    main = read === null ? null : new RegisterFacts(read);
    restricted = main === null ? marked(world) : stubbed(main, wanted);
  } catch (error) {
    throw explained(
      error,
      'The incidents cannot be shown.',
      'Try again in a moment.',
    );
  }
  const own = runAll(
    world.transport,
    restricted.map(id => ask(world.register.read(id, TABS))),
  ).flatMap((settled, at) =>
    settled.ok
      ? [{registerId: restricted[at], facts: new RegisterFacts(settled.value)}]
      : [],
  );
  if (main !== null) return [...own, {registerId, facts: main}];
  if (own.length > 0) return own;
  throw new UserError(
    'The incidents cannot be shown.',
    'Google does not find the register, or you have no access to it.',
    'Ask an admin for access to the register.',
  );
}

function stubbed(
  main: RegisterFacts,
  wanted: (stub: Incident) => boolean,
): readonly string[] {
  return [
    ...ownRegisters(
      main.incidents().map(({incident}) => incident),
      wanted,
    ),
  ].reverse();
}

/** The main register itself bears a mark of no incident. */
function marked(world: World): readonly string[] {
  return run(world.transport, ask(world.files.find({kind: 'register'})))
    .filter(({mark}) => mark !== null && mark.incident !== '')
    .slice(-MOST_RESTRICTED)
    .map(({id}) => id)
    .reverse();
}
