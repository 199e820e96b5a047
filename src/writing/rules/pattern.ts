import {KEPT_PATTERNS} from './kept-patterns';
import {alternativesOf, clausesOf, needlesOf, type Needles} from './needles';
import {addClause, addPiece, heldIn, holdsAll} from './pieces';
import type {Hit} from './rule';
import type {Sentence} from './read';
import {WORDS} from './style/words.patterns';

/** One way to say what a pattern means. */
interface Alternative {
  readonly source: string;
  /** Numbers of clauses: a text that does not hold a piece of each cannot match. */
  readonly clauses: readonly number[];
  /** Compiled when a sentence may match for the first time: there are thousands, and most are not needed in most calls. */
  made: RegExp | null;
}

/** Patterns as the build keeps them beside the bundle, their clauses worked out. */
export interface KeptPatterns {
  readonly pieces: readonly string[];
  /** Of each, numbers of pieces. */
  readonly clauses: readonly (readonly number[])[];
  /** Classes of words by name: the pattern, and the number of its clause; -1 where nothing can be said of all matches. */
  readonly classes: Readonly<
    Record<string, readonly [source: string, clause: number]>
  >;
  /** Alternatives by the name a rule calls the pattern by, such as `blame.THIRD`. */
  readonly patterns: Readonly<
    Record<
      string,
      readonly (readonly [source: string, clauses: readonly number[]])[]
    >
  >;
}

let kept: KeptPatterns | null = null;

/**
 * Has to be called before words are judged: patterns are kept beside the bundle, so that only runs that judge words load them.
 *
 * @param keptText Reads such a file; of the world.
 */
export function bringPatterns(keptText: (name: string) => string): void {
  if (KEPT_PATTERNS !== '' && kept === null)
    usePatterns(JSON.parse(keptText(KEPT_PATTERNS)) as KeptPatterns);
}

export function usePatterns(brought: KeptPatterns): void {
  kept = brought;
  const pieces = brought.pieces.map(addPiece);
  const clauses = brought.clauses.map(of =>
    addClause(of.map(piece => pieces[piece])),
  );
  for (const [name, alternatives] of Object.entries(brought.patterns)) {
    patterns.set(
      `<${name}>`,
      alternatives.map(([source, of]) => ({
        source,
        clauses: of.map(clause => clauses[clause]),
        made: null,
      })),
    );
  }
}

const patterns = new Map<string, readonly Alternative[]>();

/**
 * A pattern on small letters with straight apostrophes. `<name>` stands for a class of `style/words.patterns.ts`; it
 * matches whole words unless it begins with `^`.
 */
function patternOf(source: string): readonly Alternative[] {
  const known = patterns.get(source);
  if (known) return known;
  const made = alternativesOf(source).map(alternative => ({
    source: alternative,
    clauses: clausesOf(alternative, needlesOfClass).map(clause =>
      addClause(clause.map(addPiece)),
    ),
    made: null,
  }));
  patterns.set(source, made);
  return made;
}

const classNeedles = new Map<string, Needles>();

/** Pieces of a class of words, by its name. */
export function needlesOfClass(name: string): Needles {
  const known = classNeedles.get(name);
  if (known !== undefined) return known;
  const brought = kept?.classes[name];
  const source = sourceOfClass(name);
  const found = brought
    ? (kept?.clauses[brought[1]]?.map(piece => kept?.pieces[piece] ?? '') ??
      null)
    : source === undefined
      ? null
      : needlesOf(source, needlesOfClass);
  classNeedles.set(name, found);
  return found;
}

function sourceOfClass(name: string): string | undefined {
  return (
    kept?.classes[name]?.[0] ??
    kept?.patterns[name]?.map(([source]) => source).join('|') ??
    WORDS[name]
  );
}

function regExpOf(alternative: Alternative): RegExp {
  return (alternative.made ??= new RegExp(
    `(?<![\\w'-])(?:${expanded(alternative.source)})(?<!\\w(?=\\w))`,
    'g',
  ));
}

/** Whether a sentence says one of these. */
export function says(
  {low}: Pick<Sentence, 'low'>,
  ...sources: readonly string[]
): boolean {
  for (const source of sources) {
    const alternatives = patternOf(source);
    const held = heldIn(low);
    for (const alternative of alternatives) {
      if (
        holdsAll(held, alternative.clauses) &&
        matchFrom(alternative, low, 0) !== null
      )
        return true;
    }
  }
  return false;
}

/** Where a sentence says one of these, from left to right; of what begins at the same place the first alternative. */
export function hits(
  {low, start}: Pick<Sentence, 'low' | 'start'>,
  ...sources: readonly string[]
): readonly Hit[] {
  const found: Hit[] = [];
  let open: {alternative: Alternative; match: RegExpExecArray}[] = [];
  for (const source of sources) {
    const alternatives = patternOf(source);
    const held = heldIn(low);
    for (const alternative of alternatives) {
      if (!holdsAll(held, alternative.clauses)) continue;
      const match = matchFrom(alternative, low, 0);
      if (match !== null) open.push({alternative, match});
    }
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
  return source.replace(/<([a-z][\w.-]*)>/g, (whole, name: string) => {
    const words = sourceOfClass(name);
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
