import type {Capability} from '../world/capability';
import {takeUpRoles} from './actions/take-up-acts';

export const upkeep: Capability = {
  key: 'upkeep',
  sweepParts: [
    // Before whatever reads the register: what people did in their roles is part of it.
    {key: 'roles', reads: [], run: world => takeUpRoles(world)},
  ],
};
