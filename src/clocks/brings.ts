import type {Capability} from '../world/capability';
import {chase} from './actions/chase';
import {PROMISE_RULE} from './actions/promise-rule';
import {CLOCK_TABS} from './actions/read-clocks';
import {takeUpTold} from './actions/take-up-told';
import {CLOCKS_TAB} from './rules/clocks-tab';
import {CONTRACTS_TAB} from './rules/contracts-tab';
import {HOLIDAYS_TAB} from './rules/holidays-tab';
import {REGIMES_TAB} from './rules/regimes-tab';
import {CLOCK_SETTINGS} from './rules/settings';
import {CLOCK_CHECKS} from './rules/tab-checks';

export const clocks: Capability = {
  key: 'clocks',
  tabs: [CONTRACTS_TAB, HOLIDAYS_TAB, REGIMES_TAB, CLOCKS_TAB],
  settings: CLOCK_SETTINGS,
  tabChecks: CLOCK_CHECKS,
  releaseRules: [PROMISE_RULE],
  sweepParts: [
    // First what was said: nobody is reminded of what went out.
    {key: 'said', reads: [], run: world => takeUpTold(world)},
    {
      key: 'clocks',
      reads: CLOCK_TABS,
      run: world => ({undone: chase(world).unrecorded}),
    },
  ],
};
