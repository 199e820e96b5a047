import {hits, says} from '../pattern';
import type {Sentence} from '../read';
import {numbersIn, SMALL} from './numbers';
import {
  spanOf,
  statementIn,
  wordsAt,
  type Span,
  type Statement,
} from './statement';

/** Units in the languages messages are shipped in. */
const UNIT =
  '(?:hours?|hrs?|h\\b|minutes?|mins?|days?|stunden?|std|minuten?|tagen?|horas?|minutos?|d[ií]as?|heures?|jours?)';
const MORE = `(?:(?:,? (?:and|und|y|et) |,? )(?=)(?:\\d+|${SMALL}|a half)(?=) ?(?:${UNIT})?)?`;
const LENGTH = `(?:(?:\\d+(?:[.,]\\d+)?|${SMALL}|half an?|an?|une?|eine[rn]?)(?=) ?(?:${UNIT})(?=)(?:${MORE})|(?:three quarters|a quarter) of an hour)`;
const BESIDE =
  '(?:(?:about|around|approximately|roughly|some|nearly|almost|over|under|just (?:over|under)|a (?:little|bit) (?:over|under)|(?:more|less) than|etwa|rund|knapp|mehr als|unos|unas|casi|más de|environ|près de|plus de) )?';
/** “One to two hours”. */
const FROM = `(?:(?:between )?(?:\\d+|${SMALL})(?=) ?(?:to|or|and|-) ?)?`;
const OUTAGE =
  '(?:outage|interruption|disruption|incident|problem|failure|downtime)';

/** “For two hours you could not …”, “you could not … for two hours”. */
const UNABLE =
  "(?:could not|couldn't|(?:were|was|been) (?:<w1>)(?:unable|down|unavailable|offline|broken|out|interrupted)|failed|did not (?:work|load|open|respond)|nobody could|no one could)";
const LASTED: readonly string[] = [
  `for (?:${BESIDE})(?=)${FROM}(?=)${LENGTH}(?=,? (?:<w4>)(?:${UNABLE}))`,
  `(?:${UNABLE}) (?:<w4>)for (?:${BESIDE})(?=)${FROM}(?=)${LENGTH}`,
  `(?:lasted|lasting|duration(?: of)?:?|(?:down|unavailable|interrupted|affected) for|in total|(?:${OUTAGE}) of|for a total of|(?:${OUTAGE}) (?:<w1>)took|(?:it|this) took us|dauerten?|duró|a duré) (?:${BESIDE})(?=)${FROM}(?=)${LENGTH}`,
  `(?:\\d+|${SMALL})[ -](?:minute|hour|day)(?:[ -]long)? (?:${OUTAGE})`,
];
const IN_BRACKETS = `(?<=\\()(?:about )?${LENGTH}`;
const LENGTH_AT_END = new RegExp(`(?<!\\w)${LENGTH}$`);

export function lengthsIn(sentence: Sentence): readonly Statement[] {
  if (
    says(
      sentence,
      'will|expect\\w*|within|every|next|takes?|should|in (?:the )?(?:last|coming)',
    )
  )
    return [];
  return hits(
    sentence,
    ...LASTED,
    ...(sentence.low.includes('(') ? [IN_BRACKETS] : []),
  ).map(hit => {
    const words = wordsAt(sentence, hit);
    const length =
      LENGTH_AT_END.exec(words)?.[0] ?? words.replace(/-(?=[mhd])/g, ' ');
    const {end} = hit;
    const place = {start: end - length.length, end};
    return statementIn(sentence, place, 'duration', lengthSpan(words, length));
  });
}

/** Nobody speaks of minutes after days, our own stamps neither. */
function lengthSpan(words: string, length: string): Span {
  const minutes = minutesOf(length);
  const [from] = numbersIn(words.slice(0, -length.length));
  const off = /day|(?<![a-z])tag|d[ií]a|jour/.test(length) ? 60 : 1;
  if (/just|little|bit/.test(words)) return [minutes - 20, minutes + 20];
  if (from !== undefined && words !== length) {
    const unit = minutesOf(`1 ${/[a-z]+$/.exec(length)?.[0] ?? ''}`);
    return [from * unit - off, minutes + off];
  }
  const span = spanOf(minutes, words, Math.max(10, 0.2 * minutes));
  return [span[0] - off, span[1] + off];
}

/** `1 h 35 min`, `two hours`, `half an hour`, `1.5 hours` in minutes. */
export function minutesOf(length: string): number {
  let minutes = 0;
  if (length.endsWith(' quarters of an hour')) return 45;
  if (length === 'a quarter of an hour') return 15;
  const parts = length.matchAll(
    new RegExp(
      `(?<![a-z])(\\d+(?:[.,]\\d+)?|${SMALL}|half an?|a half|an?|une?|eine[rn]?)(?![b-gi-ln-z]) ?(?:([hsmdtj])[a-zí]*)?`,
      'g',
    ),
  );
  let last = 60;
  for (const [, amount, unit = ''] of parts) {
    const each = MINUTES[unit] ?? (amount === 'a half' ? last : 1);
    const number =
      amount === 'a half' || amount.startsWith('half')
        ? 0.5
        : /^(?:an?|une?|eine[rn]?)$/.test(amount)
          ? 1
          : (numbersIn(amount)[0] ?? 0);
    minutes += number * each;
    last = each;
  }
  return Math.round(minutes);
}

/** By the first letter of the unit: hour, Stunde, minute, day, Tag, jour. */
const MINUTES: Readonly<Record<string, number>> = {
  h: 60,
  s: 60,
  m: 1,
  d: 1440,
  t: 1440,
  j: 1440,
};
