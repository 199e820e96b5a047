import type {MessageKind} from '../draft';
import type {PlacedHit, Rule} from '../rule';
import {levels} from '../rule';
import type {ReadText, Sentence} from '../read';

/** Words; ours. A minute of reading is 238 of them. */
const LONGEST: Partial<Record<MessageKind, number>> = {
  status: 80,
  notice: 150,
  resolution: 250,
  letter: 350,
  faq: 80,
  technical: 900,
  preliminary: 400,
};
/** A reader loses the thread behind so many words. */
const LONG_SENTENCE = 25;
const LONG_AVERAGE = 20;
const HARD_TO_READ = 50;
const MOST_LINKS = 2;

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'.,:%/-]*/gu)?.length ?? 0;
}

/** Flesch's reading ease, with syllables counted by vowels. 100 is very easy, 0 very hard. */
function readingEase(sentences: readonly Pick<Sentence, 'text'>[]): number {
  const words = sentences.flatMap(({text}) => text.match(/[A-Za-z']+/g) ?? []);
  if (words.length === 0) return 100;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return (
    206.835 -
    1.015 * (words.length / sentences.length) -
    84.6 * (syllables / words.length)
  );
}

function syllablesIn(word: string): number {
  const low = word
    .toLowerCase()
    .replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '');
  return Math.max(1, low.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

export const LENGTH_RULES: readonly Rule[] = [
  {
    id: 'LENGTH-text',
    title: 'Long text',
    levels: levels('- W W W W W H W - -'),
    concern: 'tone',
    english: false,
    look: 'text',
    message: 'The text is longer than readers of this kind of message read.',
    fix: 'Take out what the reader does not need to decide or do something; details go into the FAQ or the technical explanation.',
    find: (text, {draft}) => {
      const most = LONGEST[draft.kind] ?? Infinity;
      const count = text.sentences.reduce(
        (sum, sentence) => sum + wordsIn(sentence.text),
        0,
      );
      return count > most
        ? lastOf(text).map(hit => ({
            ...hit,
            message: `${count} words, about ${Math.max(1, Math.round(count / 238))} min to read; ${most} are enough for this kind of message.`,
          }))
        : [];
    },
  },
  {
    id: 'LENGTH-sentence',
    title: 'Long sentence',
    levels: levels('H W W W W W H H H H'),
    concern: 'tone',
    english: true,
    look: 'sentence',
    message: `The sentence has more than ${LONG_SENTENCE} words.`,
    fix: 'Make two of it.',
    find: ({text, start, end}) =>
      wordsIn(text) > LONG_SENTENCE ? [{start, end}] : [],
  },
  {
    id: 'LENGTH-average',
    title: 'Hard to read',
    levels: levels('- H H H H H - - - H'),
    concern: 'tone',
    english: true,
    look: 'text',
    message: 'The text is hard to read for somebody who is no engineer.',
    fix: 'Shorter sentences, shorter words.',
    find: text => {
      if (text.sentences.length < 3) return [];
      const average =
        text.sentences.reduce((sum, {text: words}) => sum + wordsIn(words), 0) /
        text.sentences.length;
      const ease = readingEase(text.sentences);
      return average > LONG_AVERAGE || ease < HARD_TO_READ - 10
        ? lastOf(text).map(hit => ({
            ...hit,
            message: `${average.toFixed(0)} words a sentence, reading ease ${ease.toFixed(0)} (60 is plain English).`,
          }))
        : [];
    },
  },
  {
    id: 'LINKS',
    title: 'Many links',
    levels: levels('- W W W W - - - - -'),
    concern: 'tone',
    english: false,
    look: 'text',
    message: `More than ${MOST_LINKS} links.`,
    fix: 'Keep the status page and the support address.',
    find: ({draft}) => {
      let count = 0;
      return draft.blocks.flatMap((block, at): readonly PlacedHit[] => {
        count += block.links;
        return block.links > 0 && count > MOST_LINKS
          ? [{block: at, start: 0, end: block.text.length}]
          : [];
      });
    },
  },
];

function lastOf({sentences}: ReadText): readonly PlacedHit[] {
  const last = sentences[sentences.length - 1];
  return last ? [{block: last.block, start: last.start, end: last.end}] : [];
}
