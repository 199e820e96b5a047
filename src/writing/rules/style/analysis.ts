import {hits, says} from '../pattern';
import type {Rule} from '../rule';
import {levels} from '../rule';
import type {Sentence} from '../read';
import {causesIn, guessIn} from './causes';
import {DEFERS, CAUSE_WORDS, REMEDY_WORDS, UNSHARED} from './analysis.patterns';

/** “Nothing prevents you from signing in” speaks of no remedy. */
const DENIED = /\b(?:no|not|nothing|never|without|neither)\b/;

/** S3-10: an instant and what was done then, without a connective. */
function recaps(sentence: Sentence): boolean {
  return (
    says(
      sentence,
      '^(?:at|around|from|by|about|between) (?:<w2>)(?:<clock>)',
    ) &&
    !says(
      sentence,
      'because|due to|caused|led to|bug|fault|root|fix\\w*|prevent\\w*',
    )
  );
}

export const ANALYSIS_RULES: readonly Rule[] = [
  {
    id: 'ANALYSIS-cause',
    title: 'A cause in the preliminary analysis',
    levels: levels('- - - - - - - B - -'),
    concern: 'liability',
    english: true,
    look: 'sentence',
    message:
      'The preliminary analysis names no cause, factor or failure, even where it seems known.',
    fix: '“The cause is being examined and will be in the post-mortem.” What was done may be told with its time.',
    find: sentence =>
      says(sentence, DEFERS) || recaps(sentence)
        ? []
        : [
            ...hits(sentence, ...CAUSE_WORDS),
            ...causesIn(sentence),
            ...guessIn(sentence),
          ].slice(0, 1),
  },
  {
    id: 'ANALYSIS-remedy',
    title: 'A remedy in the preliminary analysis',
    levels: levels('- - - - - - - B - -'),
    concern: 'liability',
    english: true,
    look: 'sentence',
    message: 'The preliminary analysis names no remedy and no lesson.',
    fix: '“What we change will be in the post-mortem.” What is being watched, and until when, may be said.',
    find: sentence =>
      says(sentence, DEFERS) || recaps(sentence)
        ? []
        : hits(sentence, ...REMEDY_WORDS)
            .filter(
              ({start, end}) =>
                !DENIED.test(sentence.low) ||
                !/^prevent/.test(sentence.low.slice(start, end)),
            )
            .slice(0, 1),
  },
  {
    id: 'ANALYSIS-unshared',
    title: 'Not for customers’ ears',
    levels: levels('- B B B B B B B - B'),
    concern: 'liability',
    english: true,
    look: 'sentence',
    message: 'Money, contracts, law and single customers stay inside.',
    fix: 'Take it out; it belongs into the internal document.',
    find: sentence => hits(sentence, ...UNSHARED).slice(0, 1),
  },
];
