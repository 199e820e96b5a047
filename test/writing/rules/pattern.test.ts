import fc from 'fast-check';
import {needlesOf} from '../../../src/writing/rules/needles';
import {patternTable, writtenPatterns} from '../../../scripts/kept-patterns';
import {hits, says, usePatterns} from '../../../src/writing/rules/pattern';
import {readCorpus} from '../corpus/scenery';

/** The same pattern in one piece, as it is meant. */
function inOnePiece(low: string, sources: readonly string[]) {
  const made = new RegExp(
    `(?<![\\w'-])(?:${sources.join('|')})(?<!\\w(?=\\w))`,
    'g',
  );
  const found: {start: number; end: number}[] = [];
  for (let match = made.exec(low); match; match = made.exec(low)) {
    const length = match[0].trimEnd().length;
    if (length > 0) {
      found.push({start: match.index, end: match.index + length});
    } else made.lastIndex++;
  }
  return found;
}

const word = fc.constantFrom(
  'abc',
  'abcd',
  'we',
  'will',
  'fix it',
  'never',
  "n't",
);
const piece = fc.oneof(
  word,
  word.map(one => `(?:${one})?`),
  word.map(one => `${one}?`),
  word.map(one => `${one}+`),
  fc.tuple(word, word).map(both => `(?:${both.join('|')})`),
  fc.tuple(word, word).map(both => `(?:(?:${both.join('|')}) ){0,2}`),
  fc.tuple(word, word).map(both => `(?:${both.join('|')}){1,2}`),
  fc.constantFrom(
    '\\w+',
    '\\d',
    '\\.',
    '[ab]c',
    '[^a]',
    '.',
    '(?!we)',
    '(?=a)',
    '(?<!we )',
  ),
);
const source = fc
  .array(piece, {minLength: 1, maxLength: 5})
  .map(pieces => pieces.join(' '));
const text = fc
  .array(fc.oneof(word, fc.constantFrom('7', '.', 'bc', 'a', '|')), {
    maxLength: 12,
  })
  .map(words => words.join(' '));

describe('a pattern whose parts are compiled only where they may match', () => {
  it('finds what it would find in one piece', () => {
    fc.assert(
      fc.property(
        fc.array(source, {minLength: 1, maxLength: 4}),
        text,
        (sources, low) => {
          const meant = inOnePiece(low, sources);
          expect(hits({low, start: 0}, ...sources)).toEqual(meant);
          if (meant.length > 0) expect(says({low}, ...sources)).toBe(true);
        },
      ),
      {numRuns: 3000},
    );
  });

  it.each([
    ['restor(?:e|ing) service', [' service']],
    ['(?:fixed|resolved) by', ['fixed', 'resolved']],
    ['\\d+ (?:min|h)', ['#']],
    ['\\w+ly', null],
    ['(?:maybe )?so', null],
    ['(?!never)ever again', ['ever again']],
    ['colou?r', ['colo']],
    ['fixed|\\w+', null],
  ])('“%s” is looked for by %j', (pattern, needles) => {
    expect(needlesOf(pattern, () => null)).toEqual(needles);
  });
});

describe('Patterns beside the bundle', () => {
  it('find what they find as they are written', () => {
    const written = writtenPatterns();
    const sentences = readCorpus()
      .filter((_, nth) => nth % 4 === 0)
      .map(({sentence}) => ({low: sentence.toLowerCase(), start: 0}));
    const found = (named: boolean) =>
      sentences.map(sentence =>
        written.map(([name, sources]) =>
          hits(sentence, ...(named ? [`<${name}>`] : sources)),
        ),
      );
    const meant = found(false);
    usePatterns(patternTable());
    expect(found(true)).toEqual(meant);
    expect(meant.flat(2).length).toBeGreaterThan(500);
  });
});
