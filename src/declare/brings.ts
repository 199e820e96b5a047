import type {Capability} from '../world/capability';
import {callOwed} from './actions/call-team';
import {sweep} from './actions/finish-unfinished';

export const declare: Capability = {
  key: 'declare',
  sweepParts: [
    {
      key: 'unfinished',
      reads: ['incidents'],
      run: world => void sweep(world),
    },
    {key: 'calls', reads: [], run: world => callOwed(world)},
  ],
};
