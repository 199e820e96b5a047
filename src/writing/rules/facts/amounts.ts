import {hits, says} from '../pattern';
import type {Sentence} from '../read';
import {COUNTS, CROWDS, NO_COUNT, PARTS, SHARES} from './amounts.patterns';
import {numbersIn} from './numbers';
import {
  spanOf,
  statementIn,
  wordsAt,
  type Span,
  type Statement,
} from './statement';

export function sharesIn(sentence: Sentence): readonly Statement[] {
  const counted = hits(sentence, ...SHARES).map(hit => {
    const words = wordsAt(sentence, hit).split(/ of (?!\d)/)[0];
    const [part, whole] = words.split(/ in | out of /);
    const share = 100 / (whole === undefined ? 100 : numbersIn(whole)[0]);
    const parts = numbersIn(part).map(number => share * number);
    const span = spanOfAll(parts, words, Math.max(1, parts[0] / 10));
    return statementIn(
      sentence,
      hit,
      'share',
      [span[0] - 0.25, span[1] + 0.25],
      {words},
    );
  });
  const inWords = hits(sentence, ...PARTS).map(hit =>
    statementIn(sentence, hit, 'share', partOf(wordsAt(sentence, hit))),
  );
  return [...counted, ...inWords];
}

/** The first that is said; whoever says none of them says all. */
const MEANT: readonly (readonly [RegExp, Span])[] = [
  [/^(?:no|none)\b/, [0, 0]],
  [/few|handful|small/, [0, 30]],
  [/^(?:most|the|nearly|almost)\b/, [50, 100]],
  [/half|second|other/, [45, 55]],
  [/two.thirds/, [62, 71]],
  [/three.quarters/, [70, 80]],
  [/third/, [30, 37]],
  [/quarter|fourth/, [22, 28]],
  [/fifth/, [18, 22]],
  [/tenth/, [8, 12]],
];

function partOf(words: string): Span {
  return MEANT.find(([said]) => said.test(words))?.[1] ?? [100, 100];
}

export function countsIn(sentence: Sentence): readonly Statement[] {
  if (says(sentence, NO_COUNT)) return [];
  const counted = hits(sentence, ...COUNTS).flatMap(hit => {
    const words = wordsAt(sentence, hit);
    const numbers = numbersIn(words.split(' of ')[0]);
    const of = words.split(' ').slice(-1)[0];
    const span = spanOfAll(numbers, words, numbers[0] / 10);
    return span.some(Number.isNaN)
      ? []
      : [statementIn(sentence, hit, 'count', span, {of})];
  });
  const crowds = hits(sentence, CROWDS).map(hit => {
    const words = wordsAt(sentence, hit);
    const of = words.split(' ').slice(-1)[0];
    const least = numbersIn(`a ${words.replace('s of', '')}`)[0];
    return statementIn(sentence, hit, 'count', [least, 100 * least], {of});
  });
  return [...counted, ...crowds];
}

/** Of “300 to 310” the least and the most. */
function spanOfAll(
  numbers: readonly number[],
  words: string,
  off: number,
): Span {
  return numbers.length > 1
    ? [Math.min(...numbers), Math.max(...numbers)]
    : spanOf(numbers[0] ?? NaN, words, off);
}
