import type {Capability} from '../world/capability';
import {keepCalendar} from './actions/keep-calendar';
import {chase} from './actions/chase';
import {PROMISE_RULE} from './actions/promise-rule';
import {CLOCK_TABS} from './actions/read-clocks';
import {decideClock} from './actions/decide-clock';
import {recordTold} from './actions/record-told';
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
  acts: {
    sent: (acting, {input}, taken) => void recordTold(acting, input, taken),
    decision: (acting, {input}, taken) =>
      void decideClock(acting, input, taken),
  },
  sweepParts: [
    {
      key: 'clocks',
      reads: CLOCK_TABS,
      run: world => ({undone: chase(world).unrecorded}),
    },
    {key: 'calendar', reads: CLOCK_TABS, run: keepCalendar},
  ],
};
