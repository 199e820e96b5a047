import type {Hit} from './rule';
import type {Sentence} from './read';
import {WORDS} from './style/words';

const compiled = new Map<string, RegExp>();

/**
 * A pattern on small letters with straight apostrophes. `<name>` stands for a class of `style/words.ts`; it matches
 * whole words unless it begins with `^`. Compiled when first used, since every call of the server loads all of them.
 */
export function pattern(source: string): RegExp {
  const known = compiled.get(source);
  if (known) return known;
  const body = expanded(source);
  const made = new RegExp(`(?<![\\w'-])(?:${body})(?<!\\w(?=\\w))`, 'g');
  compiled.set(source, made);
  return made;
}

/** Whether a sentence says one of these. */
export function says(
  {low}: Pick<Sentence, 'low'>,
  ...sources: readonly string[]
): boolean {
  const made = pattern(sources.join('|'));
  made.lastIndex = 0;
  return made.test(low);
}

/** Where a sentence says one of these, from left to right. */
export function hits(
  {low, start}: Pick<Sentence, 'low' | 'start'>,
  ...sources: readonly string[]
): readonly Hit[] {
  const made = pattern(sources.join('|'));
  made.lastIndex = 0;
  const found: Hit[] = [];
  for (let match = made.exec(low); match; match = made.exec(low)) {
    const length = match[0].trimEnd().length;
    if (length > 0) {
      found.push({
        start: start + match.index,
        end: start + match.index + length,
      });
    } else made.lastIndex++;
  }
  return found;
}

/** Computes something of a sentence once, however many rules ask. */
export function once<T>(
  compute: (sentence: Sentence) => T,
): (sentence: Sentence) => T {
  const known = new WeakMap<Sentence, {readonly is: T}>();
  return sentence => {
    const before = known.get(sentence);
    if (before) return before.is;
    const is = compute(sentence);
    known.set(sentence, {is});
    return is;
  };
}

export function overlap(
  a: Pick<Hit, 'start' | 'end'>,
  b: Pick<Hit, 'start' | 'end'>,
): boolean {
  return a.start < b.end && b.start < a.end;
}

function expanded(source: string): string {
  return source.replace(/<([a-z][a-z0-9-]*)>/g, (whole, name: string) => {
    const words = WORDS[name];
    return words === undefined ? whole : `(?:${expanded(words)})`;
  });
}
