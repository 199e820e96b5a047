import type {Block, Draft, MarkKind, Stretch} from './draft';
import {splitIntoSentences} from './sentences';

/** Stands for every character the style rules must not see: quotations, code, guidance. */
export const HIDDEN = '\u25a1';

/** A sentence with the words in the form the patterns are written for. */
export interface Sentence extends Stretch {
  /** Which block it is in, from 0; `start` and `end` are places in that block. */
  readonly block: number;
  /** Its place among all sentences of the text. */
  readonly nth: number;
  /** Straight apostrophes, single kinds of blank and dash, quotations and code hidden; as long as the original. */
  readonly text: string;
  /** The same in small letters. */
  readonly low: string;
}

/** A draft, read once for all rules. */
export interface ReadText {
  readonly draft: Draft;
  readonly sentences: readonly Sentence[];
  /** Of each block: its text with only guidance hidden, for what is forbidden wherever it is. */
  readonly plain: readonly string[];
}

/** Reads a draft. Linear in its length. */
export function readDraft(draft: Draft): ReadText {
  const sentences: Sentence[] = [];
  const plain: string[] = [];
  draft.blocks.forEach((block, at) => {
    const even = narrowed(evened(block.text));
    plain.push(hidden(even, block, ['guidance']));
    if (block.heading) return;
    const text = quotationsHidden(
      hidden(even, block, ['guidance', 'quotation', 'code']),
    );
    for (const {start, end} of sentencesIn(text, block.text)) {
      const words = text.slice(start, end);
      if (!/[\p{L}\p{N}]/u.test(words)) continue;
      sentences.push({
        block: at,
        nth: sentences.length,
        start,
        end,
        text: words,
        low: narrowed(lowered(words)),
      });
    }
  });
  return {draft, sentences, plain};
}

/** A soft break ends a sentence, as in a list within one paragraph, unless small letters go on behind it. */
function sentencesIn(text: string, written: string): readonly Stretch[] {
  let from = 0;
  // eslint-disable-next-line no-control-regex -- the soft break
  return written.split(/\u000b(?!\s*\p{Ll})/u).flatMap(({length}) => {
    const at = from;
    from += length + 1;
    return splitIntoSentences(text.slice(at, at + length)).map(
      ({start, end}) => ({start: at + start, end: at + end}),
    );
  });
}

/** One form for what people type in several; never longer or shorter. */
export function evened(text: string): string {
  return text
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2010\u2011\u2012\u2013\u2014\u2212]/g, '-')
    .replace(/[\s\u00ad\u200b]|\u200c|\u200d/g, ' ');
}

/** Small letters, each as long as the large one: a few letters of other alphabets would grow. */
export function lowered(text: string): string {
  const low = text.toLowerCase();
  return low.length === text.length
    ? low
    : Array.from(text, letter => {
        const small = letter.toLowerCase();
        return small.length === letter.length ? small : letter;
      }).join('');
}

/**
 * The same letters, of one byte each where they have it. What was cut out of a text with curly quotes keeps two, and V8
 * compiles every pattern a second time for such strings.
 */
function narrowed(text: string): string {
  return text.split('').join('');
}

function hidden(
  text: string,
  {marks}: Block,
  kinds: readonly MarkKind[],
): string {
  return marks
    .filter(({kind}) => kinds.includes(kind))
    .reduce((all, {start, end}) => blanked(all, start, end), text);
}

/** What is between quotation marks is somebody else's wording. A lone mark hides nothing. */
function quotationsHidden(text: string): string {
  return text.replace(/"[^"]{1,300}"/g, quoted =>
    quoted.replace(/[^"]/g, HIDDEN),
  );
}

function blanked(text: string, start: number, end: number): string {
  return (
    text.slice(0, start) +
    HIDDEN.repeat(Math.max(0, Math.min(end, text.length) - start)) +
    text.slice(end)
  );
}
