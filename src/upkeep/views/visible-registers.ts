import {UserError} from '../../core/base/user-error';
import {explained} from '../../world/ask/explain';
import {orNull, run} from '../../world/ask/waves';
import type {Incident} from '../../core/incident/incident';
import {installed, RegisterFacts} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import {
  markedRegisters,
  ownRegistersOf,
} from '../../world/incidents/own-registers';

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
  let own: readonly VisibleRegister[];
  try {
    const read = run(
      world.transport,
      orNull(world.register.read(registerId, TABS), 'notFound', 'forbidden'),
    );
    main = read === null ? null : new RegisterFacts(read);
    own =
      main === null
        ? markedRegisters(world, '', TABS)
        : ownRegistersOf(
            world,
            main
              .incidents()
              .map(({incident}) => incident)
              .filter(wanted),
            TABS,
          );
  } catch (error) {
    throw explained(
      error,
      'The incidents cannot be shown.',
      'Try again in a moment.',
    );
  }
  const newestFirst = [...own].reverse();
  if (main !== null) return [...newestFirst, {registerId, facts: main}];
  if (own.length > 0) return newestFirst;
  throw new UserError(
    'The incidents cannot be shown.',
    'Google does not find the register, or you have no access to it.',
    'Ask an admin for access to the register.',
  );
}
