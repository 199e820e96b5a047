import type {Background, OtherText} from '../background';
import {promisesNextWord} from '../facts/times';
import {HIDDEN, readDraft, type ReadText, type Sentence} from '../read';
import type {PlacedHit, Rule} from '../rule';
import {levels} from '../rule';

/** Words in a row that two sentences share; shorter ones are common English. */
const SHINGLE = 4;
/** So much of a sentence must be in the other to be its copy. */
const COPIED = 0.5;
/** Sentences of fewer words are said by everybody. */
const SHORTEST = 7;

export const LEAK_RULES: readonly Rule[] = [
  {
    id: 'LEAK-sentence',
    title: 'A sentence from an internal text',
    levels: levels('- B B B B B W B - B'),
    concern: 'liability',
    english: false,
    look: 'text',
    message: 'This sentence, or most of it, is in a text that stays inside.',
    fix: 'Write it anew for readers outside, or mark it there as quotable if everybody may read it.',
    find: (text, {background}) => copies(text, background),
  },
  {
    id: 'LEAK-negative',
    title: 'An answer that is for questions only',
    levels: levels('- B B B B - W B - B'),
    concern: 'liability',
    english: false,
    look: 'text',
    message:
      'The FAQ keeps this for those who ask; in a message to all it raises the question.',
    fix: 'Take it out. Customer success gives the answer to whoever asks.',
    find: (text, {background: {outside}}) =>
      text.sentences.flatMap(sentence => {
        const mine = shinglesOf(sentence.low);
        const from = outside.find(({negatives}) =>
          negatives.some(negative =>
            copied(mine, shinglesOf(negative.toLowerCase())),
          ),
        );
        return from ? [placed(sentence, from, null)] : [];
      }),
  },
  {
    id: 'LEAK-name',
    title: 'A name from an internal text',
    levels: levels('- B B B B B W B - B'),
    concern: 'liability',
    english: false,
    look: 'text',
    message:
      'This name of a system or number is used in the internal text only.',
    fix: 'Say what it is for the reader, or have the admin list it among the words of the product.',
    find: (text, {background}) => {
      const {lists, facts, inside} = background;
      const open = [
        ...lists.productWords,
        ...lists.publicIds,
        ...facts.services,
      ]
        .join(' ')
        .toLowerCase();
      const names = new Map<string, OtherText>();
      for (const other of inside) {
        for (const block of other.draft.blocks) {
          for (const name of oddNames(block.text)) names.set(name, other);
        }
      }
      if (names.size === 0) return [];
      return text.draft.blocks.flatMap((block, at): readonly PlacedHit[] =>
        [...block.text.matchAll(ODD)].flatMap(match => {
          const from = names.get(match[0].toLowerCase());
          if (
            !from ||
            open.includes(match[0].toLowerCase()) ||
            isStamped(block.marks, match.index)
          )
            return [];
          return [
            {
              block: at,
              start: match.index,
              end: match.index + match[0].length,
              message: `“${match[0]}” stands in ${from.name}, which stays inside.`,
            },
          ];
        }),
      );
    },
  },
];

/** Words that look made: letters with figures, or capitals inside. Not versions, times, ids of ours. */
const ODD =
  /(?<![\w.:/-])(?=[\w-]*[A-Za-z])(?:[A-Za-z]+[-_]?\d+[\w-]*|[a-z]+[A-Z]\w*|[A-Za-z]+_\w+|[A-Z][a-z]+[A-Z]\w*)(?![\w:])/g;
const NOT_ODD =
  /^(?:INC-|[vV]\d|Q[1-4]$|UTC|[A-Z]{2,4}-?\d{1,5}$|covid|iOS|macOS|eMail|iPhone|iPad|[\d.]+$|utf|tls|sha|aes|iso)/;

function oddNames(text: string): readonly string[] {
  return [...text.matchAll(ODD)]
    .map(([name]) => name)
    .filter(name => !NOT_ODD.test(name))
    .map(name => name.toLowerCase());
}

function isStamped(
  marks: ReadText['draft']['blocks'][number]['marks'],
  at: number,
): boolean {
  return marks.some(
    ({kind, start, end}) => kind === 'stamped' && start <= at && at < end,
  );
}

interface Known {
  readonly sentence: Sentence;
  readonly shingles: ReadonlySet<string>;
}

function sentencesOf({draft, quotable}: OtherText): readonly Known[] {
  const free = quotable.map(words => shinglesOf(words.toLowerCase()));
  return readDraft(draft)
    .sentences.map(sentence => ({
      sentence,
      shingles: shinglesOf(
        unstamped(sentence, draft.blocks[sentence.block].marks),
      ),
    }))
    .filter(
      ({shingles}) =>
        shingles.size > SHORTEST - SHINGLE &&
        !free.some(open => copied(shingles, open)),
    );
}

function copies(text: ReadText, {inside}: Background): readonly PlacedHit[] {
  if (inside.length === 0) return [];
  const known = inside.map(other => ({other, sentences: sentencesOf(other)}));
  return text.sentences.flatMap(sentence => {
    if (promisesNextWord(sentence)) return [];
    const mine = shinglesOf(
      unstamped(sentence, text.draft.blocks[sentence.block].marks),
    );
    if (mine.size <= SHORTEST - SHINGLE) return [];
    for (const {other, sentences} of known) {
      const source = sentences.find(({shingles}) => copied(mine, shingles));
      if (source) return [placed(sentence, other, source.sentence)];
    }
    return [];
  });
}

function placed(
  {block, start, end}: Sentence,
  other: OtherText,
  source: Sentence | null,
): PlacedHit {
  const hit = {
    block,
    start,
    end,
    message: `This sentence stands in ${other.name}.`,
  };
  return source
    ? {
        ...hit,
        against: {
          text: other.name,
          block: source.block,
          start: source.start,
          end: source.end,
        },
      }
    : hit;
}

/** Stamped words are the same in every text on purpose. */
function unstamped(
  sentence: Sentence,
  marks: ReadText['draft']['blocks'][number]['marks'],
): string {
  return marks
    .filter(
      ({kind, start, end}) =>
        kind === 'stamped' && start < sentence.end && sentence.start < end,
    )
    .reduce((low, {start, end}) => {
      const from = Math.max(0, start - sentence.start);
      return (
        low.slice(0, from) +
        HIDDEN.repeat(
          Math.max(0, Math.min(end - sentence.start, low.length) - from),
        ) +
        low.slice(end - sentence.start)
      );
    }, sentence.low)
    .replace(/\u25a1+/g, ' . ');
}

/** Every run of so many words, without marks; a full stop or a stamped value ends a run. */
function shinglesOf(low: string): ReadonlySet<string> {
  const all = new Set<string>();
  for (const run of low.split(/\s\.\s/)) {
    const words = run.match(/[\p{L}\p{N}'%]+/gu) ?? [];
    for (let at = 0; at + SHINGLE <= words.length; at++)
      all.add(words.slice(at, at + SHINGLE).join(' '));
  }
  return all;
}

function copied(
  mine: ReadonlySet<string>,
  other: ReadonlySet<string>,
): boolean {
  const [small, large] = mine.size < other.size ? [mine, other] : [other, mine];
  if (small.size < 2) return false;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return shared / small.size >= COPIED && shared >= 3;
}
