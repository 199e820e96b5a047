import {hits, says} from '../pattern';
import type {Sentence} from '../read';
import {statementIn, TO_THE_HOUR, wordsAt, type Statement} from './statement';

const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve'.split(
    ' ',
  );

const LENGTH = `(?:\\d+(?:\\.\\d+)?|${NUMBERS.join('|')}|half an|an?) ?(?:hours?|hrs?|h\\b|minutes?|mins?|days?)(?:(?:,? and |,? )(?:\\d+|${NUMBERS.join('|')}|a half) ?(?:minutes?|mins?|min\\b|hours?|h\\b)?)?`;

export function lengthsIn(sentence: Sentence): readonly Statement[] {
  if (
    !says(
      sentence,
      'lasted|lasting|for|duration|during|in total|after|took|were|was',
    ) &&
    !/\(/.test(sentence.low)
  )
    return [];
  if (
    says(
      sentence,
      'will|expect\\w*|within|every|next|take|takes|should|in (?:the )?(?:last|coming)',
    )
  )
    return [];
  return hits(
    sentence,
    `(?:(?:lasted|lasting|duration(?: of)?:?|down for|unavailable for|interrupted for|in total|outage of|affected for|for a total of) (?:about |around |approximately |roughly |some )?|(?<=\\()(?:about )?)${LENGTH}`,
  ).map(hit => {
    const words = wordsAt(sentence, hit);
    const length = new RegExp(`${LENGTH}$`).exec(words)?.[0] ?? words;
    const {end} = hit;
    const place = {start: end - length.length, end};
    const of = /about|around|approx|rough|some/.test(words)
      ? 'about'
      : /day/.test(length)
        ? TO_THE_HOUR
        : '';
    return statementIn(sentence, place, 'duration', minutesOf(length), {of});
  });
}

/** `1 h 35 min`, `two hours`, `half an hour`, `1.5 hours` in minutes. */
export function minutesOf(length: string): number {
  let minutes = 0;
  const parts = length.matchAll(
    new RegExp(
      `(?<![a-z])(\\d+(?:\\.\\d+)?|${NUMBERS.join('|')}|half an|a half|an?)(?![b-gi-ln-z]) ?(h(?:ours?|rs?)?|min(?:ute)?s?|days?)?`,
      'g',
    ),
  );
  let last = 60;
  for (const [, amount, unit = ''] of parts) {
    const each = unit.startsWith('d')
      ? 1440
      : unit.startsWith('h')
        ? 60
        : unit.startsWith('m')
          ? 1
          : amount === 'a half'
            ? last
            : 1;
    const number =
      amount === 'half an' || amount === 'a half'
        ? 0.5
        : /^an?$/.test(amount)
          ? 1
          : NUMBERS.includes(amount)
            ? NUMBERS.indexOf(amount)
            : Number(amount);
    minutes += number * each;
    last = each;
  }
  return Math.round(minutes);
}
