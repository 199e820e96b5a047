import type {Capability} from '../world/capability';
import {journalPolicy, POLICY_READS} from './actions/journal-policy';

export const setup: Capability = {
  key: 'setup',
  settings: [
    {
      key: 'owners',
      initial: '',
    },
  ],
  sweepParts: [
    {
      key: 'policy-changes',
      reads: POLICY_READS,
      run: world => journalPolicy(world),
    },
  ],
};
