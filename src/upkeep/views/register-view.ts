import type {ActiveIncident} from '../../core/incident/views';
import type {World} from '../../world/world';
import {activeIn, isActive} from '../../world/incidents/active-incidents';
import {visibleRegisters} from './visible-registers';

/** Active incidents the person may see; a restricted one shows up for those who can open its own register. */
export function registerView(world: World): readonly ActiveIncident[] {
  return visibleRegisters(world, isActive).flatMap(({facts, registerId}) =>
    activeIn(facts, registerId),
  );
}
