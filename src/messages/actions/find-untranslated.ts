import {primaryOf} from '../../core/documents/language';
import {leftToTranslate, writtenByHand} from '../../core/documents/translation';
import type {TextFind} from '../../core/documents/text-find';
import type {TextRule} from '../../world/review-world';
import {DRAFTS} from '../rules/outdated';
import {behindOriginal} from '../rules/translations';

/** What keeps a translation from being asked for and released: words nobody has translated, and an original that has changed. */
export const TRANSLATED_WORDS: TextRule = {
  kinds: DRAFTS,
  reads: [],
  find: ({document}, {documents, beside, phrases}) => {
    const own = documents.find(({fileId}) => fileId === document?.fileId);
    if (!document || !own?.translation) return [];
    const {of, language} = own.translation;
    const original =
      beside.find(one => one.document.fileId === of)?.document ?? null;
    const stale = behindOriginal(own, original, documents).map(message =>
      found('', message, 'block', LOOK),
    );
    if (original === null) return stale;
    const ours = phrases(primaryOf(language));
    return [
      ...stale,
      ...leftToTranslate(document, original, ours).map(({words, certain}) =>
        found(words, NOT_SAID, certain ? 'block' : 'warn', SAY),
      ),
      ...writtenByHand(original, ours).map(words =>
        found(words, BY_HAND, 'hint', COMPARE),
      ),
    ];
  },
};

const NOT_SAID = 'These words are the original’s, and are not translated yet.';
const BY_HAND = 'Somebody wrote this into the original by hand.';
const COMPARE = 'See that the translation says it, too.';
const SAY =
  'Say it in the other language; what has to stay as it is, put between quotation marks.';
const LOOK =
  'Bring the translation up to date, and press “Looked at” beside it in the sidebar.';

function found(
  sample: string,
  message: string,
  level: TextFind['level'],
  fix: string,
): TextFind {
  return {gate: 'words', level, sample, message, fix, left: null};
}
