import {sentencesOf} from './analysis-words';

/** Somebody answers by name that these facts may be told customers; good for exactly this text (S3-5). */
export interface Attestation {
  readonly textHash: string;
  readonly by: string;
  readonly at: string;
}

/** A sentence of the analysis with where it was told before: the key of a released text, '' where nowhere. */
export interface ToldSentence {
  readonly sentence: string;
  readonly toldIn: string;
}

/** A text that has gone out, or an approved answer of the FAQ. */
export interface ReleasedText {
  readonly key: string;
  readonly text: string;
}

/** Share of a sentence's telling words that one released sentence must hold. */
const ENOUGH = 0.8;

/**
 * Each factual sentence with the released text that says the same. Numbers and times have to be the same; other
 * words may be put differently. Sentences without a fact in them (no number, no noun of the release) are told as they
 * are: whoever attests reads them all.
 */
export function toldBefore(
  text: string,
  released: readonly ReleasedText[],
): readonly ToldSentence[] {
  const known = released.flatMap(({key, text: words}) =>
    sentencesOf(words).map(sentence => ({key, words: telling(sentence)})),
  );
  return sentencesOf(text).map(sentence => ({
    sentence,
    toldIn:
      known.find(({words}) => covers(words, telling(sentence)))?.key ?? '',
  }));
}

/** Sentences that need a name behind them; none while somebody attests exactly this text. */
export function needsAttestation(
  text: string,
  textHash: string,
  released: readonly ReleasedText[],
  attestations: readonly Attestation[],
): readonly string[] {
  if (attestations.some(one => one.textHash === textHash && one.by !== '')) {
    return [];
  }
  return toldBefore(text, released)
    .filter(({toldIn}) => toldIn === '')
    .map(({sentence}) => sentence);
}

interface Telling {
  readonly words: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** "no data was lost" is not told by "data was lost". */
  readonly denies: boolean;
}

function covers(said: Telling, asked: Telling): boolean {
  if (asked.words.size === 0 || said.denies !== asked.denies) return false;
  if ([...asked.numbers].some(number => !said.numbers.has(number)))
    return false;
  const shared = [...asked.words].filter(word => said.words.has(word)).length;
  return shared / asked.words.size >= ENOUGH;
}

const SMALL = new Set(
  'a an the of to in on at by for from with and or is are was were be been it its this that these those we our us you your they their has have had do did does as about after before until since then there which who'.split(
    ' ',
  ),
);

function telling(sentence: string): Telling {
  const tokens =
    sentence
      .toLowerCase()
      .match(/\p{N}+(?:[.,:/-]\p{N}+)*|\p{L}[\p{L}'’-]*/gu) ?? [];
  return {
    words: new Set(tokens.filter(token => !SMALL.has(token))),
    numbers: new Set(tokens.filter(token => /^\p{N}/u.test(token))),
    denies: /\b(no|not|never|none|neither|without|cannot|\w+n['’]t)\b/i.test(
      sentence,
    ),
  };
}
