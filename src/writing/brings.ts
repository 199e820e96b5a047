import type {Capability} from '../world/capability';
import {SIGNED_WORDS} from './actions/find-in-signed-words';
import {WORD_SETTINGS} from './rules/settings';
import {WORDS_TAB} from './rules/words-tab';

export const writing: Capability = {
  key: 'writing',
  tabs: [WORDS_TAB],
  settings: WORD_SETTINGS,
  textRules: [SIGNED_WORDS],
};
