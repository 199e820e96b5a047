import {languageOf, primaryOf} from '../../core/documents/language';
import {
  withoutSuggested,
  type DocumentText,
} from '../../core/documents/document-text';
import {GUIDANCE_MARK} from '../../core/documents/sections';
import {leftToTranslate, writtenByHand} from '../../core/documents/translation';
import type {TextFind} from '../../core/documents/text-find';
import type {TextRule} from '../../world/review-world';
import {DRAFTS} from '../rules/outdated';
import {timesApart} from '../rules/times-said';
import {behindOriginal} from '../rules/translations';

/** What keeps a translation from being asked for and released: words nobody has translated, and an original that has changed. */
export const TRANSLATED_WORDS: TextRule = {
  kinds: DRAFTS,
  reads: [],
  find: ({document}, {documents, beside, phrases, settings}) => {
    const own = documents.find(({fileId}) => fileId === document?.fileId);
    if (!document || !own?.translation) return [];
    const {of, language} = own.translation;
    const original =
      beside.find(one => one.document.fileId === of)?.document ?? null;
    const stale = behindOriginal(own, original, documents).map(message =>
      found('', message, 'block', LOOK),
    );
    if (original === null) return stale;
    const written = documents.find(({fileId}) => fileId === of);
    const first = languageOf(written ?? {kind: own.kind}, settings) || 'en';
    const ours = phrases(primaryOf(language));
    return [
      ...stale,
      ...leftToTranslate(document, original, ours).map(({words, certain}) =>
        found(words, NOT_SAID, certain ? 'block' : 'warn', SAY),
      ),
      ...timesApart(
        {lines: readIn(document), language},
        {lines: readIn(original), language: first},
      ).map(({words, is}) => found(words, TIMES[is], 'block', SAME_TIMES)),
      ...writtenByHand(original, ours).map(words =>
        found(words, BY_HAND, 'hint', COMPARE),
      ),
    ];
  },
};

const TIMES = {
  more: 'The original does not say this time. Whoever reads the translation is promised what nobody answers for.',
  less: 'The original says this time, and the translation does not.',
  unread:
    'How long something takes is not read in this language, so nobody could tell whether the translation promises the same.',
} as const;
const SAME_TIMES =
  'Say the same time as the original, with figures; what lasts “two hours” in a language that is not read, as a time of day in both.';
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

/** What readers see of it. */
function readIn({segments}: DocumentText): readonly string[] {
  return segments.flatMap(({paragraphs}) =>
    paragraphs
      .map(({text}) => withoutSuggested(text))
      .filter(text => !text.trim().startsWith(GUIDANCE_MARK.trim())),
  );
}
