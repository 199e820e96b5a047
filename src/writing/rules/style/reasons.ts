import {hits, says} from '../pattern';
import type {Sentence} from '../read';
import type {Hit} from '../rule';

/**
 * Causes told by the shape of a sentence: something inside, a link, something that broke. Which words stand for the cause
 * and which for the effect is told by the side of the link they are on, so that what the incident did to readers passes.
 */

/** What is before the link brought about what is after it. */
const FORWARD: readonly string[] = [
  '(?:which|that|and (?:this|that|it)) (?:has |have |had |also |then |in turn |again )*(?:caused|led|triggered|resulted|ended|brought|broke|blocked|stopped|took|made|sent|set off|kept|prevented|crashed|overloaded|locked|slowed|delayed|interrupted|cut|meant|left|gave|disabled|disrupted|affected|put|hit) ',
  '(?:causing|leading to|resulting in|triggering|bringing|breaking|blocking|stopping|taking|making|preventing|ending in|leaving|slowing|interrupting|locking|disrupting) ',
  '(?:led to|resulted in|ended in|gave rise to|set off|brought about|contributed to|provoked) ',
  '(?:and )?(?:so|therefore|hence|thus|as a (?:<w1>)(?:result|consequence)|consequently),? (?!(?:that|far|long|on|we|you|it can|please)\\b)',
  'as a (?:result|consequence)\\.?$',
];

/** What is after the link was there first. */
const BACKWARD: readonly string[] = [
  '(?:because|since|as)(?! (?:of|soon|long|well|far|a result|planned|usual|they|many|much|possible)\\b)',
  '(?:shortly |right |soon |immediately |directly |just |minutes |hours )?(?:after|following|when|once|upon|with)(?! (?:that|all|us|you)\\b)',
];

/** A part that speaks of the incident or of what readers saw, and of nothing inside. */
const ONLY_EFFECT =
  "^(?:<w1>)(?:the|this|these|that|those|our|your|[\\w]+'s) (?:<w1>)(?:outages?|incidents?|interruptions?|disruptions?|downtime|delays?|unavailability)";

const LATER =
  "will|shall|'ll|may|might|you can|please|going to|if|would|should|must|need to|plan|cannot say|not yet";

const BROKEN =
  "<broke>|late|began to fail|stopp(?:ed|ing)|no (?:<w3>)(?:was|were|could|arrived|left)|could not|couldn't|not be|was not|were not|cut off|turned away|dropped|twice|double|duplicates?|(?:<w3>)(?:appeared|began|started|occurred)|nothing|disappear\\w*|blank|warned|hung|froze|silent|dark|timed out|(?:errors?|failures?|outage|incident|problems?|this|it|trouble|interruption|delay)s? (?:<w1>)(?:began|started|appeared|happened|occurred|came|arose|followed)";

const THIS_WAS = '^(?:this|that|it) (?:was|is|happened|occurred) ?$';

/** What people did, or should do, and what is well have reasons that are no cause. */
const ACTED =
  '^(?:<w1>)(?:we|you|your|nobody|everybody|our teams?)|no (?:<w3>)(?:lost|needed)';

export function reasonsIn(sentence: Sentence): readonly Hit[] {
  const {low, start} = sentence;
  const forward = hits(sentence, ...FORWARD).filter(hit => {
    const {before, behind} = sides(sentence, hit);
    return (
      tellsOfInside(before) &&
      !says({low: behind}, '^(?:<w6>)(?:<healed>)') &&
      !says({low: before}, LATER)
    );
  });
  if (forward.length > 0) return forward;
  return hits(sentence, ...BACKWARD).filter(hit => {
    const {before, behind} = sides(sentence, hit);
    const leads = before.trim() === '';
    // “Teams with a library older than …” says which ones.
    if (!leads && low.startsWith('with', hit.start - start)) return false;
    const comma = behind.indexOf(', ');
    if (leads && comma < 0) return false;
    const cause = leads ? behind.slice(0, comma) : behind;
    const effect = leads ? behind.slice(comma + 2) : before;
    return (
      (tellsOfInside(cause) || (!leads && failedBecause(hit, cause, effect))) &&
      (says({low: cause}, PAST) ||
        !/^(?:when|once|because|since|as)/.test(
          low.slice(hit.start - start),
        )) &&
      !says({low: cause}, '^(?:<w1>)(?:you|your)') &&
      (says({low: effect}, BROKEN, THIS_WAS) ||
        (low.startsWith('because', hit.start - start) &&
          !says({low: effect}, ACTED))) &&
      !says({low: effect}, '<healed>') &&
      !says({low}, LATER)
    );
  });
}

/** Something inside that was not as it should be, told as what happened: whoever reads it takes it for the cause. */
export function faultsIn(sentence: Sentence): readonly Hit[] {
  const found = hits(sentence, '<fault>');
  return found.length === 0 ||
    says(
      sentence,
      LATER,
      DENIED,
      'your',
      'is|are|watch\\w*|alerts?|detect\\w*|again',
    ) ||
    !says(sentence, PAST)
    ? []
    : found;
}
const DENIED = "no|not|nothing|none|neither|never|cannot|don't|didn't";
const PAST =
  'was|were|had|left|made|took|brought|led|cut|shut|sent|lost|broke|ran|kept|put|gave|got|read|held|hit|wrote|went|fell|[a-z]{2,}ed';

/** “Codes failed because …”: a reason told behind a failure is its cause, unless it is a symptom itself. */
function failedBecause(
  {start, end}: Hit,
  cause: string,
  effect: string,
): boolean {
  return (
    end - start === 'because'.length &&
    says({low: cause}, PAST) &&
    says({low: effect}, PAST) &&
    !says({low: cause}, ONLY_EFFECT, SYMPTOM, 'you|your')
  );
}
const SYMPTOM =
  '(?:was|were|stayed|been) (?:<w1>)(?:down|unavailable|offline|closed|interrupted|unreachable|missing|empty|slow|late|delayed)|could not|cannot|did not';

export function tellsOfInside(part: string): boolean {
  return (
    says({low: part}, '<inside>|<deed>') && !says({low: part}, ONLY_EFFECT)
  );
}

/** Whether anything broke, is late or wrong, or something inside is spoken of. */
export function tellsOfTrouble({low}: Pick<Sentence, 'low'>): boolean {
  return says(
    {low},
    BROKEN,
    '<trouble>|<technical>|<inside>|<deed>|affect\\w*|overload\\w*|closed|not',
  );
}

function sides(
  {low, start}: Sentence,
  hit: Hit,
): {readonly before: string; readonly behind: string} {
  return {
    before: low.slice(0, hit.start - start),
    behind: low.slice(hit.end - start).trimStart(),
  };
}
