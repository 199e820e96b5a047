import type {ReadText} from '../read';
import type {Statement} from './statement';
import {countsIn, sharesIn} from './amounts';
import {lengthsIn} from './lengths';
import {servicesIn, sidesIn} from './sides';
import {timesIn} from './times';

/** Statements of a text, in reading order. Times count only in UTC, so that nothing is compared across zones. */
export function statementsIn(
  text: ReadText,
  services: readonly string[],
): readonly Statement[] {
  return text.sentences.flatMap((sentence, at) => [
    ...timesIn(sentence),
    ...lengthsIn(sentence),
    ...sharesIn(sentence),
    ...countsIn(sentence),
    ...sidesIn(sentence, text.sentences[at - 1]),
    ...servicesIn(sentence, services),
  ]);
}

/** How long something lasted that a text tells the start and the end of. */
export function lengthsBetween(
  statements: readonly Statement[],
): readonly Statement[] {
  return statements.flatMap(start => {
    if (start.fact !== 'start') return [];
    const beside = statements.filter(({nth}) => nth === start.nth);
    const [end, other] = beside.filter(({fact}) => fact === 'end');
    if (
      end === undefined ||
      other !== undefined ||
      beside.some(one => one !== start && one.fact === 'start') ||
      start.day !== end.day ||
      end.span[0] <= start.span[1]
    )
      return [];
    const span = [
      end.span[0] - start.span[1] - ROUNDED,
      end.span[1] - start.span[0] + ROUNDED,
    ] as const;
    const words = `${start.words} ${end.words}`;
    return [{...start, end: end.end, fact: 'duration', span, words} as const];
  });
}

/** Minutes people round by. */
const ROUNDED = 5;
