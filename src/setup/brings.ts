import type {Capability} from '../world/capability';
import {journalPolicy, POLICY_READS} from './actions/journal-policy';

export const setup: Capability = {
  key: 'setup',
  settings: [
    {
      key: 'owners',
      note: 'Whose installation it is, one address a line: they run set-up, keep the keys, and edit Policy, People, Contracts and Settings. Whoever runs set-up is always one. Run set-up after a change.',
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
