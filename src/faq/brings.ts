import type {Capability} from '../world/capability';
import {FAQ_READS, followFaqs} from './actions/follow-faqs';
import {awaitedAnswers} from './rules/awaited-answers';
import {FAQ_TAB} from './rules/faq-tab';
import {FAQ_SETTINGS} from './rules/settings';

export const faq: Capability = {
  key: 'faq',
  tabs: [FAQ_TAB],
  settings: FAQ_SETTINGS,
  awaited: {tab: FAQ_TAB.key, find: awaitedAnswers},
  sweepParts: [
    {
      key: 'faqs',
      reads: FAQ_READS,
      run: world => void followFaqs(world),
    },
  ],
};
