import {hits, says} from '../pattern';
import type {Sentence} from '../read';
import type {Hit} from '../rule';
import {
  FORWARD,
  BACKWARD,
  ONLY_EFFECT,
  LATER,
  BROKEN,
  THIS_WAS,
  ACTED,
  DENIED,
  PAST,
  SYMPTOM,
} from './reasons.patterns';

/**
 * Causes told by the shape of a sentence: something inside, a link, something that broke. Which words stand for the cause
 * and which for the effect is told by the side of the link they are on, so that what the incident did to readers passes.
 */

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
