import type {Capability} from '../world/capability';
import {PERSONAL_DATA_GATE} from './rules/personal-data-gate';
import {WORD_SETTINGS} from './rules/settings';
import {WORDS_TAB} from './rules/words-tab';

export const writing: Capability = {
  key: 'writing',
  tabs: [WORDS_TAB],
  settings: WORD_SETTINGS,
  textRules: [PERSONAL_DATA_GATE],
};
