/** Shorter pieces are in every sentence. */
const SHORTEST = 3;
/** More of them tell nothing. */
const MOST = 400;

/** Stands for any figure. */
export const FIGURE = '#';

/** Each match holds one of these pieces; null where nothing can be said of all matches. */
export type Needles = readonly string[] | null;

/** The pieces of a class of words, by its name. */
export type ClassNeedles = (name: string) => Needles;

/** As many tell nearly all that can be told. */
const MOST_CLAUSES = 4;

/** Parts of a pattern between the bars that stand outside all brackets. */
export function alternativesOf(source: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < source.length; at++) {
    const char = source[at];
    if (char === '\\') at++;
    else if (char === '[') at = endOfClass(source, at);
    else if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (char === '|' && depth === 0) {
      parts.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, source.slice(from)];
}

/**
 * What every match of one alternative holds: of each clause one piece, so that a sentence without them is passed over
 * before the pattern is compiled. The clause that tells most is first. `<name>` stands for a class of words.
 */
export function clausesOf(
  source: string,
  ofClass: ClassNeedles,
): readonly (readonly string[])[] {
  const clauses = inSequence(source, ofClass);
  const distinct = new Map(clauses.map(clause => [clause.join('|'), clause]));
  return [...distinct.values()]
    .sort((one, other) => worth(other) - worth(one))
    .slice(0, MOST_CLAUSES);
}

/** The pieces of a whole pattern, of all its alternatives. */
export function needlesOf(source: string, ofClass: ClassNeedles): Needles {
  return either(
    alternativesOf(source).map(
      alternative => clausesOf(alternative, ofClass)[0] ?? null,
    ),
  );
}

function inSequence(
  source: string,
  ofClass: ClassNeedles,
): readonly (readonly string[])[] {
  const clauses: (readonly string[])[] = [];
  let run = '';
  const offer = (found: Needles): void => {
    if (found !== null && found.length <= MOST) clauses.push(found);
  };
  const endRun = (): void => {
    if (run.length >= SHORTEST) offer([run]);
    run = '';
  };
  for (let at = 0; at < source.length;) {
    const item = itemAt(source, at, ofClass);
    const many = quantifierAt(source, item.end);
    const wanted = !many.optional;
    if (item.literal !== null && wanted && many.end === item.end) {
      run += item.literal;
    } else {
      if (item.literal !== null && wanted) run += item.literal;
      endRun();
      if (item.literal === null && wanted) offer(item.needles());
    }
    at = many.end;
  }
  endRun();
  return clauses;
}

interface Item {
  readonly end: number;
  /** The one character it stands for; null for anything else. */
  readonly literal: string | null;
  readonly needles: () => Needles;
}

const NOTHING = (): Needles => null;

function itemAt(source: string, at: number, ofClass: ClassNeedles): Item {
  const char = source[at];
  if (char === '(') {
    const end = endOfGroup(source, at);
    // What is looked at is not part of the match.
    const inner = source.startsWith('(?:', at)
      ? source.slice(at + 3, end - 1)
      : null;
    return {
      end,
      literal: null,
      needles: inner === null ? NOTHING : () => needlesOf(inner, ofClass),
    };
  }
  if (char === '[') {
    const end = endOfClass(source, at) + 1;
    return {end, literal: null, needles: NOTHING};
  }
  if (char === '<') {
    const name = /^<([a-z][\w.-]*)>/.exec(source.slice(at, at + 40));
    if (name) {
      return {
        end: at + name[0].length,
        literal: null,
        needles: () => ofClass(name[1]),
      };
    }
  }
  if (char === '\\') {
    const escaped = source[at + 1] ?? '';
    const property = /^\\[pP]\{[^}]*\}/.exec(source.slice(at, at + 40));
    return {
      end: at + (property?.[0].length ?? 2),
      literal: /[a-z0-9]/i.test(escaped) ? null : escaped,
      needles: escaped === 'd' ? () => [FIGURE] : NOTHING,
    };
  }
  const literal = /[\^$.]/.test(char) ? null : char;
  return {end: at + 1, literal, needles: NOTHING};
}

function quantifierAt(
  source: string,
  at: number,
): {readonly end: number; readonly optional: boolean} {
  const found = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(
    source.slice(at, at + 12),
  );
  if (!found) return {end: at, optional: false};
  const optional =
    found[1] === undefined ? found[0][0] !== '+' : found[1] === '0';
  return {end: at + found[0].length, optional};
}

function endOfGroup(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    const char = source[at];
    if (char === '\\') at++;
    else if (char === '[') at = endOfClass(source, at);
    else if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return at + 1;
  }
  return source.length;
}

/** @returns where its closing bracket stands. */
function endOfClass(source: string, from: number): number {
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === ']') return at;
  }
  return source.length;
}

function either(found: readonly Needles[]): Needles {
  const all = new Set<string>();
  for (const one of found) {
    if (one === null) return null;
    for (const piece of one) all.add(piece);
  }
  return [...all];
}

function worth(found: readonly string[]): number {
  const shortest = Math.min(...found.map(({length}) => length));
  return shortest * 4 - found.length;
}
