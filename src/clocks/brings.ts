import type {Capability} from '../world/capability';
import {CONTRACTS_TAB} from './rules/contracts-tab';
import {HOLIDAYS_TAB} from './rules/holidays-tab';

export const clocks: Capability = {
  key: 'clocks',
  tabs: [CONTRACTS_TAB, HOLIDAYS_TAB],
};
