import type {Capability} from '../world/capability';
import {ACTIONS_TAB} from './rules/actions-tab';

export const aftermath: Capability = {
  key: 'aftermath',
  tabs: [ACTIONS_TAB],
};
