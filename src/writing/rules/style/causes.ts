import {hits, once, says} from '../pattern';
import type {Sentence} from '../read';
import type {Around, Hit, Rule} from '../rule';
import {levels} from '../rule';
import {
  ACTIVE,
  CONNECTIVES,
  NAMING,
  NO_CAUSE,
  PART_EFFECT,
} from './cause-words.patterns';
import {faultsIn, reasonsIn, tellsOfInside, tellsOfTrouble} from './reasons';
import {
  REASON,
  HEDGES,
  SOFT_CAUSE,
  FAULT_DEED,
  STRONG,
  NO_GUESS,
} from './causes.patterns';

/** Tells the reader to do something, or why there is nothing to do. */
function advises(sentence: Sentence): boolean {
  return says(
    sentence,
    "^(?:please |kindly )?(?:do not|don't|never|avoid|<advice>) ",
    "^you (?:do not|don't|need|can|may|should|must|have to|only) ",
    'please ',
  );
}

export const causesIn = once((sentence): readonly Hit[] => {
  if (advises(sentence) && !says(sentence, 'caused by|due to')) return [];
  if (says(sentence, '^(?:if|should|whenever|in case) ')) return [];
  const said = hits(sentence, ...CONNECTIVES, ...NAMING, ...ACTIVE).filter(
    hit => !says(wordsOf(sentence, hit), REASON) || tellsOfTrouble(sentence),
  );
  const shaped = [...reasonsIn(sentence), ...faultsIn(sentence)];
  if (said.length + shaped.length === 0) return [];
  const denied = hits(sentence, ...NO_CAUSE);
  const effects = hits(sentence, PART_EFFECT);
  return [
    ...clearOf(said, [...denied, ...effects]),
    ...clearOf(shaped, denied),
  ].sort((a, b) => a.start - b.start);
});

function wordsOf(
  {low, start}: Sentence,
  {start: from, end}: Hit,
): Pick<Sentence, 'low'> {
  return {low: low.slice(from - start, end - start)};
}

/** A part that names no cause does not excuse one that does: what is left must stand clear of it. */
function clearOf(found: readonly Hit[], parts: readonly Hit[]): readonly Hit[] {
  return found.filter(({start, end}) =>
    parts.every(part => end <= part.start - 25 || start >= part.end + 12),
  );
}

/** Where a cause is guessed at. */
export const guessIn = once((sentence): readonly Hit[] => {
  if (says(sentence, ...NO_GUESS)) {
    return [];
  }
  const hedge = hits(sentence, ...HEDGES);
  if (hedge.length === 0) return [];
  if (
    says(sentence, '(?:due to|because of|owing to|caused by) (?:<effect>)') &&
    causesIn(sentence).length === 0
  )
    return [];
  const named = says(sentence, ...SOFT_CAUSE) || causesIn(sentence).length > 0;
  const strong = hits(sentence, ...STRONG);
  const faulty =
    strong.length > 0 &&
    (says(sentence, FAULT_DEED) || guessesInside(sentence, strong[0]));
  if (!named && !faulty) return [];
  return [hedge[0]];
});

/** “We believe that a new rule blocks …”; that something inside works again is a claim, no cause. */
function guessesInside({low, start}: Sentence, hedge: Hit): boolean {
  const before = low.slice(0, hedge.start - start);
  const behind = low.slice(hedge.end - start).trimStart();
  return (
    !says(
      {low},
      '<works>',
      '<harmed>',
      '(?<!it )(?:could|may|might) be(?! that)',
    ) &&
    (tellsOfInside(behind) || (behind === '' && tellsOfInside(before)))
  );
}

const FIX_DEFER =
  'Write “We are investigating the cause and will name it when it is confirmed”, with the date of the report.';

export const CAUSE_RULES: readonly Rule[] = [
  {
    id: 'SPEC-cause',
    title: 'Names a cause before it may be named',
    levels: levels('H B B B B B B - - -'),
    concern: 'liability',
    english: true,
    look: 'sentence',
    message:
      'This names a cause; the register does not say that it may be shared.',
    fix: FIX_DEFER,
    find: (sentence, around) =>
      shareable(around) || guessIn(sentence).length > 0
        ? []
        : causesIn(sentence).slice(0, 1),
  },
  {
    id: 'SPEC-hedged-cause',
    title: 'Guesses at a cause',
    levels: levels('H B B B B B B - W B'),
    concern: 'liability',
    english: true,
    look: 'sentence',
    message: 'This is a guess about the cause.',
    fix: FIX_DEFER,
    find: sentence => guessIn(sentence),
  },
];

function shareable({background}: Around): boolean {
  return background.facts.causeStatus === 'shareable';
}
