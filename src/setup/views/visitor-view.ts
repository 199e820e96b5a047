import {failedAs} from '../../world/ask/explain';
import {isOwner} from '../../world/owners';
import type {World} from '../../world/world';
import type {VisitorView} from '../contract';

/** Tells a stranger no more than that there is an installation. */
export function visitorView(world: World): VisitorView {
  const installed = world.installation.load() !== null;
  return {
    me: world.me.email,
    installed,
    mayInstall: installed ? owns(world) : world.me.email !== '',
  };
}

/** Somebody who may not look at the register of an installation without bound owners does not own it. */
function owns(world: World): boolean {
  try {
    return isOwner(world);
  } catch (error) {
    if (failedAs(error, 'notFound', 'forbidden')) return false;
    throw error;
  }
}
