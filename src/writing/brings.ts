import type {Capability} from '../world/capability';
import {beside} from '../world/incidents/beside';
import {SIGNED_WORDS} from './actions/find-in-signed-words';
import {ignoreWords} from './actions/ignore-words';
import {readIgnoreForm} from './actions/read-input';
import {WORD_SETTINGS} from './rules/settings';
import {WORDS_TAB} from './rules/words-tab';

export const writing: Capability = {
  key: 'writing',
  acts: {
    words: (acting, {input}, taken) =>
      void ignoreWords(
        beside(acting, {file: readIgnoreForm(input).fileId}),
        input,
        taken,
      ),
  },
  tabs: [WORDS_TAB],
  settings: WORD_SETTINGS,
  textRules: [SIGNED_WORDS],
};
