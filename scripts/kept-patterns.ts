import {readdirSync} from 'node:fs';
import path from 'node:path';
import type {Plugin} from 'esbuild';
import {
  alternativesOf,
  clausesOf,
  needlesOf,
  type Needles,
} from '../src/writing/rules/needles';
import {needlesOfClass, type KeptPatterns} from '../src/writing/rules/pattern';
import {WORDS} from '../src/writing/rules/style/words.patterns';
import {exportsOf} from './exports-of';
import {keepText} from './kept-texts';

const RULES = path.resolve(__dirname, '../src/writing/rules');
const ENDING = '.patterns.ts';

/**
 * Takes the patterns of the rules of words out of the bundle: what a `*.patterns.ts` exports becomes the name it has in a
 * file beside the bundle, which also holds what is worked out of each pattern before a sentence is seen.
 */
export const keptPatterns: Plugin = {
  name: 'kept-patterns',
  setup(build) {
    build.onLoad({filter: /\.patterns\.ts$/}, ({path: file}) => ({
      contents: patternsOf(file)
        .map(
          ([name, value]) =>
            `export const ${name} = ${named(file, name, value)};`,
        )
        .join('\n'),
      loader: 'ts',
    }));
    build.onLoad({filter: /\/rules\/kept-patterns\.ts$/}, () => ({
      contents: `export const KEPT_PATTERNS = ${JSON.stringify(
        keepText('patterns', JSON.stringify(patternTable())),
      )};`,
      loader: 'ts',
    }));
  },
};

/** One pattern, several that mean the same, or classes of words by name. */
type Exported = string | readonly string[] | Readonly<Record<string, string>>;

/** Classes are reached by their names, so nothing of them stays. */
function named(file: string, name: string, value: Exported): string {
  const token = JSON.stringify(`<${nameOf(file, name)}>`);
  if (typeof value === 'string') return token;
  return Array.isArray(value) ? `[${token}]` : '{}';
}

function nameOf(file: string, name: string): string {
  return `${path.basename(file, ENDING)}.${name}`;
}

function patternsOf(file: string): readonly (readonly [string, Exported])[] {
  return Object.entries(exportsOf(file) as Readonly<Record<string, Exported>>);
}

/** Every pattern of every `*.patterns.ts`. */
export function patternTable(): KeptPatterns {
  const pieces = numbered<string>(piece => piece);
  const clauses = numbered<readonly number[]>(of => of.join());
  const clauseOf = (needles: readonly string[]): number =>
    clauses.numberOf(needles.map(pieces.numberOf));
  const classes = Object.entries(WORDS).map(
    ([name, source]): [string, [string, number]] => {
      const needles: Needles = needlesOf(source, needlesOfClass);
      return [name, [source, needles === null ? -1 : clauseOf(needles)]];
    },
  );
  const patterns = writtenPatterns().map(
    ([name, sources]): [string, [string, number[]][]] => [
      name,
      sources
        .flatMap(alternativesOf)
        .map(source => [
          source,
          clausesOf(source, needlesOfClass).map(clauseOf),
        ]),
    ],
  );
  return {
    pieces: pieces.all,
    clauses: clauses.all,
    classes: Object.fromEntries(classes),
    patterns: Object.fromEntries(patterns),
  };
}

/** Of each pattern its name in the bundle, and as it is written. */
export function writtenPatterns(): readonly (readonly [
  name: string,
  sources: readonly string[],
])[] {
  return patternFiles().flatMap(file =>
    patternsOf(file).flatMap(([name, value]) =>
      typeof value === 'string' || Array.isArray(value)
        ? [[nameOf(file, name), [value].flat() as string[]] as const]
        : [],
    ),
  );
}

function patternFiles(): readonly string[] {
  return readdirSync(RULES, {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith(ENDING))
    .sort()
    .map(name => path.join(RULES, name));
}

function numbered<T>(keyOf: (value: T) => string): {
  readonly all: readonly T[];
  readonly numberOf: (value: T) => number;
} {
  const all: T[] = [];
  const known = new Map<string, number>();
  return {
    all,
    numberOf: value => {
      const key = keyOf(value);
      const before = known.get(key);
      if (before !== undefined) return before;
      known.set(key, all.length);
      return all.push(value) - 1;
    },
  };
}
