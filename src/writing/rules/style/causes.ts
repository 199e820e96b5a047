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
} from './cause-words';
import {faultsIn, reasonsIn, tellsOfInside, tellsOfTrouble} from './reasons';

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

/** Good and bad have reasons: “Prices changed because of the new tariff year.” */
const REASON = '^(?:because of|due to|owing to|on account of|by reason of)';

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

const HEDGES: readonly string[] = ['<hedgeverb>', '<hedgeword>'];
/** With a hedge, these name a cause as well. */
const SOFT_CAUSE: readonly string[] = [
  '(?:be|been|is|are|was|were) (?:<w1>)(?:due to|caused by|triggered by|related to|linked to|connected (?:to|with)|the (?:result|consequence|cause|reason|trigger|source|culprit)|a (?:result|consequence) of|behind|responsible for|down to|to blame|at fault|because)',
  '(?:have|has|had) (?:<w1>)(?:caused|led to|triggered|broken|contributed|resulted|started|introduced|come from|stemmed|originated)',
  '(?:led to|resulted in|triggered|caused|stem(?:s|med)? from|broke|brought down|is behind|are behind|was behind|were behind|contributed to|originat\\w+ (?:in|from)|came from|comes? from|lies? (?:in|with)|result(?:s|ed)? from)',
  '(?:likely|probable|suspected|possible|potential|presumed|apparent|assumed|most likely|most probable) (?:root |underlying )?(?:causes?|reasons?|triggers?|culprits?|sources?|explanations?)',
  '(?:guess|theory|hypothesis|assumption) (?:is|was)|(?:cause|reason|trigger|source|culprit|explanation)s? (?:<w3>)(?:appears?|seems?|may|might|could|is (?:likely|probably|possibly|presumably))',
  '<w1>(?:due to|because of|owing to|caused by) ',
  '(?:may|might|could|would) (?:<w1>)(?:explain|account for)|(?:possible|plausible|likely|probable) explanation',
];
const FAULT_DEED =
  '(?:<fault>)|(?:<technical>|someone|script|part(?:y|ies)|partners?|operators?|colleagues?|engineers?) (?:<w4>)(?:expired|failed|changed|cut|blocked|broken|damaged|misconfigured|responsible|filled|stopped|crashed|broke|removed|deleted|was not|were not|did not|has expired|has failed|had expired|went down|ran out|restarted|lost|overwhelmed|is overloaded|hit)|(?:hit|reached|exceeded|ran into|ran out of) (?:<w3>)(?:limit|limits|capacity|ceiling|quota|memory|space)';

/** Where a cause is guessed at. */
export const guessIn = once((sentence): readonly Hit[] => {
  if (
    says(
      sentence,
      "(?:not|n't|never|without) (?:want to |going to )?(?:speculat\\w+|guess\\w*)",
      "(?:do not|don't|cannot|can't|not yet|not) (?:yet )?(?:know|say|name)(?: yet)? (?:<w2>)(?:what|the cause|a cause|why|whether|cause)",
      'be a guess',
      '(?:identified|found|know|located) the (?:root )?cause(?! (?:as|to be)|:)',
      '(?:this|it|the (?:outage|incident|interruption)) (?:<w9>)(?:may|might|could) have (?:also )?(?:caused|led to)',
      '^if ',
    )
  ) {
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
  const strong = hits(
    sentence,
    '(?:we|i|our <w2>engineers?|our <w2>team|engineers) (?:currently |now |strongly |still |also )?(?:believe|think|suspect|assume|presume|guess|surmise|speculate|reckon|have reason to (?:believe|think|suspect))|it (?:seems|appears|looks)|looks like|is likely|initial|early signs|first (?:signs|findings|indications?|clues)|signs that|suspicion|(?:thought|believed|assumed|suspected|presumed) to|preliminary|presumably|probably|possibly|perhaps|maybe|apparently|seemingly|supposedly|points? to|suggests?|in all likelihood|likely|it (?:could|may|might) (?:well )?be that|indications that|(?:could|may|might) be|working (?:theory|hypothesis|assumption)|(?:our )?(?:theory|hypothesis)|suspected',
  );
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
