import {UserError} from '../core/base/user-error';
import {ask, type Strand} from './ask/call';
import {explained} from './ask/explain';
import {run} from './ask/waves';
import {signedIn} from './incidents/register-facts';
import type {World} from './world';

/**
 * Whether the installation is this person's. One from before owners were bound belongs to whoever owns its register, or
 * may edit it where a shared drive owns it. No call where owners are bound.
 */
export function isOwner(world: World): boolean {
  const installation = world.installation.load();
  const me = world.me.email.toLowerCase();
  if (installation === null || me === '') return false;
  return (
    installation.owners?.includes(me) ??
    run(world.transport, ownsRegister(world, installation.registerId, me))
  );
}

/** Whether this account may run the sweep: an owner, or one that set-up was given for it. */
export function isSweeper(world: World): boolean {
  const {sweepers = []} = world.installation.load() ?? {};
  return sweepers.includes(world.me.email.toLowerCase()) || isOwner(world);
}

/**
 * Refuses everybody but the installation's owners, whatever they can or cannot see. Before there is an installation
 * whoever sets it up becomes its owner.
 *
 * @param what What did not happen.
 * @param may Who else may.
 */
export function requireOwner(
  world: World,
  what: string,
  may: (world: World) => boolean = isOwner,
): void {
  signedIn(world);
  const installation = world.installation.load();
  if (installation === null) return;
  let allowed: boolean;
  try {
    allowed = may(world);
  } catch (error) {
    throw explained(error, what, 'Try again in a moment.');
  }
  if (allowed) return;
  const {owners = []} = installation;
  throw new UserError(
    what,
    'Only the owners of this installation may do this.',
    owners.length === 0
      ? 'Ask the account that ran set-up.'
      : `Ask ${owners.join(' or ')}.`,
  );
}

function* ownsRegister(
  {files, permissions}: World,
  registerId: string,
  me: string,
): Strand<boolean> {
  // In a shared drive nobody owns a file; its managers are inherited.
  const owners = (yield* ask(permissions.held(registerId))).filter(
    ({role, inherited}) => role === 'owner' && !inherited,
  );
  if (owners.length === 0) return (yield* ask(files.facts(registerId))).canEdit;
  return owners.some(
    ({who}) =>
      'email' in who && who.type === 'user' && who.email.toLowerCase() === me,
  );
}
