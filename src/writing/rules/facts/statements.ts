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
  return text.sentences.flatMap(sentence => [
    ...timesIn(sentence),
    ...lengthsIn(sentence),
    ...sharesIn(sentence),
    ...countsIn(sentence),
    ...sidesIn(sentence),
    ...servicesIn(sentence, services),
  ]);
}
