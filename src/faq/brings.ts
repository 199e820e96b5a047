import type {Capability} from '../world/capability';
import {FAQ_TAB} from './rules/faq-tab';

export const faq: Capability = {
  key: 'faq',
  tabs: [FAQ_TAB],
};
