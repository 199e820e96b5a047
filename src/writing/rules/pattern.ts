import {alternativesOf, FIGURE, needlesOf} from './needles';
import type {Hit} from './rule';
import type {Sentence} from './read';
import {WORDS} from './style/words';

/** Marks of the trigrams every match holds, one list for each way to match; null: it may match anything. */
type Traces = readonly Uint16Array[] | null;

interface Alternative {
  readonly source: string;
  readonly traces: Traces;
  /** Its place among all there are. */
  readonly nth: number;
  /** Compiled when a sentence may match for the first time: there are thousands, and every call of the server loads all of them. */
  made: RegExp | null;
}

interface Pattern {
  readonly sources: readonly string[];
  readonly alternatives: readonly Alternative[];
}

/** By the first source: joined, kilobytes would have to be hashed for every sentence. */
const patterns = new Map<string, Pattern[]>();

/**
 * A pattern on small letters with straight apostrophes, of several sources. `<name>` stands for a class of
 * `style/words.ts`; it matches whole words unless it begins with `^`.
 */
function patternOf(sources: readonly string[]): Pattern {
  const known = patterns.get(sources[0]) ?? [];
  for (const one of known) if (sameSources(one.sources, sources)) return one;
  const alternatives = sources.flatMap(alternativesOf).map(registered);
  const pattern = {sources, alternatives};
  patterns.set(sources[0], [...known, pattern]);
  return pattern;
}

function sameSources(
  one: readonly string[],
  other: readonly string[],
): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) {
    if (one[at] !== other[at]) return false;
  }
  return true;
}

/** One way to match an alternative, below the first of its marks: a text asks only for ways below marks it has. */
interface Way {
  readonly of: Alternative;
  readonly marks: Uint16Array;
}

const waysBelow = new Map<number, Way[]>();
const all: Alternative[] = [];

function registered(source: string): Alternative {
  const traces = needlesOf(source)?.map(marksOf) ?? null;
  const made: Alternative = {source, traces, nth: all.length, made: null};
  all.push(made);
  for (const marks of traces ?? []) {
    const ways = waysBelow.get(rarest(marks)) ?? [];
    waysBelow.set(rarest(marks), ways);
    ways.push({of: made, marks});
  }
  return made;
}

/** Of the marks of a way, the one fewest ways lie below yet. */
function rarest(marks: Uint16Array): number {
  let best = marks[0];
  for (const mark of marks) {
    const [few, fewest] = [waysBelow.get(mark), waysBelow.get(best)];
    if ((few?.length ?? 0) < (fewest?.length ?? 0)) best = mark;
  }
  return best;
}

function regExpOf(alternative: Alternative): RegExp {
  return (alternative.made ??= new RegExp(
    `(?<![\\w'-])(?:${expanded(alternative.source)})(?<!\\w(?=\\w))`,
    'g',
  ));
}

/** Whether a text may hold what every match of one of its ways holds. */
function isPossible({traces, nth}: Alternative, text: Traced): boolean {
  return traces === null || nth >= text.asked
    ? traces === null || traces.some(marks => hasAll(text, marks))
    : text.possible[nth] === 1;
}

function hasAll({marks: held}: Traced, marks: Uint16Array): boolean {
  for (const mark of marks) if (held[mark] === 0) return false;
  return true;
}

/** What a text holds, worked out once for all patterns. */
interface Traced {
  /** For each mark whether the text has it. Two trigrams may share a mark: then a pattern is tried in vain. */
  readonly marks: Uint8Array;
  /** For each alternative, up to `asked` of them, whether it may match; younger ones are looked at when they are asked for. */
  readonly possible: Uint8Array;
  readonly asked: number;
}
const MARKS = 4096;
const FIGURE_MARK = 0;

/** The mark of the three characters from a place on; never that of figures. */
function markAt(text: string, at: number): number {
  const mixed =
    text.charCodeAt(at) * 961 +
    text.charCodeAt(at + 1) * 31 +
    text.charCodeAt(at + 2);
  return 1 + (mixed % (MARKS - 1));
}

function marksOf(text: string): Uint16Array {
  if (text === FIGURE) return Uint16Array.of(FIGURE_MARK);
  const all = new Uint16Array(Math.max(0, text.length - 2));
  for (let at = 0; at < all.length; at++) all[at] = markAt(text, at);
  return all;
}

const traced = new Map<string, Traced>();
/** Sentences of one text, and pieces of them. */
const MOST_TRACED = 1_000;

function tracesIn(low: string): Traced {
  const known = traced.get(low);
  // What the first sentences were asked is not known for them; on a second look it is.
  if (known && known.asked * 2 >= all.length) return known;
  if (traced.size >= MOST_TRACED) traced.clear();
  const marks = new Uint8Array(MARKS);
  const held: number[] = [];
  const hold = (mark: number): void => {
    if (marks[mark] === 0) held.push(mark);
    marks[mark] = 1;
  };
  for (let at = 0; at + 3 <= low.length; at++) hold(markAt(low, at));
  if (/\d/.test(low)) hold(FIGURE_MARK);
  const made = {marks, possible: new Uint8Array(all.length), asked: all.length};
  for (const mark of held) {
    for (const way of waysBelow.get(mark) ?? []) {
      if (hasAll(made, way.marks)) made.possible[way.of.nth] = 1;
    }
  }
  traced.set(low, made);
  return made;
}

/** Whether a sentence says one of these. */
export function says(
  {low}: Pick<Sentence, 'low'>,
  ...sources: readonly string[]
): boolean {
  const text = tracesIn(low);
  for (const alternative of patternOf(sources).alternatives) {
    if (
      isPossible(alternative, text) &&
      matchFrom(alternative, low, 0) !== null
    )
      return true;
  }
  return false;
}

/** Where a sentence says one of these, from left to right; of what begins at the same place the first alternative. */
export function hits(
  {low, start}: Pick<Sentence, 'low' | 'start'>,
  ...sources: readonly string[]
): readonly Hit[] {
  const text = tracesIn(low);
  const found: Hit[] = [];
  let open: {alternative: Alternative; match: RegExpExecArray}[] = [];
  for (const alternative of patternOf(sources).alternatives) {
    if (!isPossible(alternative, text)) continue;
    const match = matchFrom(alternative, low, 0);
    if (match !== null) open.push({alternative, match});
  }
  while (open.length > 0) {
    const {match} = open.reduce((one, other) =>
      other.match.index < one.match.index ? other : one,
    );
    const length = match[0].trimEnd().length;
    if (length > 0) {
      const at = start + match.index;
      found.push({start: at, end: at + length});
    }
    const from = match.index + match[0].length + (length > 0 ? 0 : 1);
    open = open.flatMap(one => {
      if (one.match.index >= from) return [one];
      const again = matchFrom(one.alternative, low, from);
      return again === null ? [] : [{...one, match: again}];
    });
  }
  return found;
}

function matchFrom(
  alternative: Alternative,
  low: string,
  from: number,
): RegExpExecArray | null {
  const made = regExpOf(alternative);
  made.lastIndex = from;
  return made.exec(low);
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

const classes = new Map<string, string>();

/**
 * Matches nothing, anywhere. V8 writes what follows a choice once for each way to get there, so that a long class behind
 * a gap took a tenth of a second to compile; across a look ahead it does not.
 */
const JOINT = '(?=)';
const LONG = 100;

function expanded(source: string): string {
  return source.replace(/<([a-z][a-z0-9-]*)>/g, (whole, name: string) => {
    const words = WORDS[name];
    if (words === undefined) return whole;
    const known = classes.get(name);
    if (known !== undefined) return known;
    const plain = `(?:${expanded(words)})`;
    const made = /^w\d/.test(name)
      ? `${plain}${JOINT}`
      : plain.length > LONG
        ? `(?:${JOINT}${plain})`
        : plain;
    classes.set(name, made);
    return made;
  });
}
