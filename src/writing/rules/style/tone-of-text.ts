import {says} from '../pattern';
import type {MessageKind} from '../draft';
import type {PlacedHit, Rule} from '../rule';
import {levels} from '../rule';
import {readDraft, type ReadText, type Sentence} from '../read';
import {apologyIn} from './tone';
import {ACKNOWLEDGES} from './tone.patterns';

/** How many apologies a text of a kind may hold. */
const MOST: Readonly<Record<MessageKind, number>> = {
  internal: 99,
  status: 1,
  notice: 1,
  resolution: 1,
  letter: 1,
  faq: 0,
  technical: 0,
  preliminary: 0,
  'post-mortem': 99,
  'public-post-mortem': 1,
};

export const TONE_COUNT_RULES: readonly Rule[] = [
  {
    id: 'TONE-apology',
    title: 'More apologies than one',
    levels: levels('- W W W B W W W - W'),
    concern: 'tone',
    english: true,
    look: 'text',
    message: 'The text apologises more often than once.',
    fix: 'Keep the apology that names the harm; take the others out.',
    find: (text, {draft}) => {
      const all = text.sentences.flatMap(sentence => placed(sentence));
      return all.slice(MOST[draft.kind]).map(hit =>
        MOST[draft.kind] === 0
          ? {
              ...hit,
              message:
                'An apology belongs into the message to customers, not here.',
            }
          : hit,
      );
    },
  },
  {
    id: 'TONE-apology-missing',
    title: 'No apology where one is owed',
    levels: levels('- - - - B - - - - -'),
    concern: 'tone',
    english: true,
    look: 'text',
    message: 'A follow-up letter apologises once, and names what for.',
    fix: 'Add one sentence: “We are sorry for the … you lost.”',
    find: text =>
      text.sentences.some(sentence => apologyIn(sentence)) ? [] : atEnd(text),
  },
  {
    id: 'TONE-apology-again',
    title: 'Apology in two messages running',
    levels: levels('- W W W - - - - - -'),
    concern: 'tone',
    english: true,
    look: 'text',
    message: 'The message before this one apologised already.',
    fix: 'Say what is new instead.',
    find: (text, {background: {previous}}) =>
      previous !== null &&
      readDraft(previous).sentences.some(sentence => apologyIn(sentence))
        ? text.sentences.flatMap(sentence => placed(sentence)).slice(0, 1)
        : [],
  },
  {
    id: 'TONE-apology-first',
    title: 'Apology before the facts',
    levels: levels('- W W - - - - - - -'),
    concern: 'tone',
    english: true,
    look: 'text',
    message: 'The first sentence apologises; readers do not yet know for what.',
    fix: 'Begin with what readers see, since when, and what they can do.',
    find: text =>
      text.sentences.slice(0, 1).flatMap(sentence => placed(sentence)),
  },
  {
    id: 'TONE-acknowledge',
    title: 'Nothing about what it means for the reader',
    levels: levels('- H W W B W - - - W'),
    concern: 'tone',
    english: true,
    look: 'text',
    message: 'No sentence says what this meant for the reader.',
    fix: 'Say one concrete thing: “You could not send invoices for two hours on a month-end day.”',
    find: text =>
      text.sentences.length === 0 ||
      text.sentences.some(sentence => says(sentence, ...ACKNOWLEDGES))
        ? []
        : atEnd(text),
  },
];

function placed(sentence: Sentence): readonly PlacedHit[] {
  const hit = apologyIn(sentence);
  return hit ? [{...hit, block: sentence.block}] : [];
}

/** Something the text lacks is shown at its last sentence. */
export function atEnd({sentences}: ReadText): readonly PlacedHit[] {
  const last = sentences[sentences.length - 1];
  return last
    ? [{block: last.block, start: last.start, end: last.end, missing: true}]
    : [];
}
