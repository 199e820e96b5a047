import type {Capability} from '../world/capability';
import {sweep} from './actions/finish-unfinished';

export const declare: Capability = {
  key: 'declare',
  sweepParts: [
    {
      key: 'unfinished',
      run: world => {
        sweep(world);
        return [];
      },
    },
  ],
};
