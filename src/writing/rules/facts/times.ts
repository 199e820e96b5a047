import {hits, says} from '../pattern';
import type {Stretch} from '../draft';
import type {Sentence} from '../read';
import {
  spanOf,
  statementIn,
  wordsAt,
  type Fact,
  type Statement,
} from './statement';
import {
  LAST,
  LATER,
  REPAIRED,
  TROUBLE,
  OVER,
  NEXT_WORD,
  PROMISED_BY,
  EXPECTED_BY,
  BEGAN,
  ENDED,
  WELL_SINCE,
} from './times.patterns';

const CLOCK =
  "(?:(?:[01]?\\d|2[0-3])[:.][0-5]\\d|1?\\d(?= ?(?:[ap]\\.?m|o'clock|uhr))|(?:[01]\\d|2[0-3])[0-5]\\d(?= ?(?:utc|gmt|z\\b))|noon|midday|midnight)(?: ?[ap]\\.?m\\b\\.?)?";
/** What may stand before a time, behind its “since” or “by”. */
const BESIDE =
  '(?:(?:on )?\\d{1,2}\\.? [a-zäéû]+(?: \\d{4})?,? (?:at |um |a las )?)?(?:about |around |approximately |roughly |shortly (?:after|before) |at |las |etwa |circa |\\d{4}-\\d\\d-\\d\\d |[\\w ]{0,14}? )?';

/** Minutes ahead of UTC; names two countries use for different times are left out. */
const ZONES: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  z: 0,
  bst: 60,
  cet: 60,
  mez: 60,
  cest: 120,
  mesz: 120,
  eet: 120,
  eest: 180,
  jst: 540,
  est: -300,
  edt: -240,
  pst: -480,
  pdt: -420,
};
const ZONE = new RegExp(
  `(?<![a-z])(?:${Object.keys(ZONES).join('|')})(?![a-z])(?:([+-]\\d{1,2})(?::?(\\d\\d))?)?`,
  'g',
);

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const DAY = 1440;
/** “About 08:40” is right at 08:35. */
const ABOUT = 10;

/** Words of the languages messages are shipped in: when it began, until when, when it works again, when we write next. */
export function timesIn(sentence: Sentence): readonly Statement[] {
  const zones = [...sentence.low.matchAll(ZONE)];
  if (zones.length === 0) return [];
  const found: Statement[] = [];
  const take = (fact: Fact, before: string): void => {
    for (const hit of timesBehind(sentence, before)) {
      const words = wordsAt(sentence, hit);
      const clock = CLOCK_AT_END.exec(words)?.[0];
      if (clock === undefined) continue;
      const start = hit.end - clock.length;
      if (found.some(other => other.start === start)) continue;
      const at = start - sentence.start;
      const zone = zones.find(({index}) => index >= at) ?? zones[0];
      const minutes = minutesOfDay(clock) - aheadOf(zone);
      const wrapped = (minutes + DAY) % DAY;
      const span = spanOf(wrapped, words, ABOUT);
      // Across midnight the day is another one; without a day it agrees with any.
      const day = wrapped === minutes ? dayNear(sentence.low, at) : '';
      found.push(
        statementIn(sentence, {start, end: hit.end}, fact, span, {day}),
      );
    }
  };
  if (promisesNextWord(sentence)) take('next update', PROMISED_BY);
  else if (says(sentence, ...LATER)) {
    if (says(sentence, ...REPAIRED)) take('estimate', EXPECTED_BY);
  } else {
    const trouble = says(sentence, ...TROUBLE);
    const over = says(sentence, ...OVER);
    if (says(sentence, LAST)) take('end', WELL_SINCE);
    if (trouble && !over) {
      take('start', 'seit |desde las |desde |depuis ');
    }
    if (trouble) {
      take('start', BEGAN);
      take('end', ENDED);
    }
    if (over) take('end', WELL_SINCE);
  }
  return found;
}

/** What comes behind an hour of two or four figures is cut off here. */
const CLOCK_AT_END = new RegExp(`(?<!\\d)(?:${CLOCK}|\\d{4}|1?\\d)$`);

/** Every time of day, and whatever may stand between it and its “since”. */
const CLOCKS = new RegExp(`(?<![\\w:.])${CLOCK}(?<!\\w(?=\\w))`, 'g');
const BETWEEN = new RegExp(`^ ?(?:${BESIDE})$`);

/**
 * Times behind one of some words, each with that word. Looked at by halves: a pattern of both would be compiled anew for
 * every list of words.
 */
function timesBehind(sentence: Sentence, before: string): readonly Stretch[] {
  const {low, start} = sentence;
  const words = hits(sentence, before);
  let from = 0;
  return [...low.matchAll(CLOCKS)].flatMap(({index, 0: clock}) => {
    const word = words.find(
      hit =>
        hit.start - start >= from &&
        hit.end - start <= index &&
        BETWEEN.test(low.slice(hit.end - start, index)),
    );
    if (!word) return [];
    from = index + clock.length;
    return [{start: word.start, end: start + from}];
  });
}

/** `08:40`, `8.40 am`, `1 pm` in minutes. */
function minutesOfDay(clock: string): number {
  if (/noon|midday/.test(clock)) return DAY / 2;
  if (clock === 'midnight') return 0;
  const [hours, minutes = 0] = (clock.match(/\d\d?/g) ?? []).map(Number);
  const half = /[ap](?=\.?m)/.exec(clock)?.[0];
  const hour =
    half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  return hour * 60 + minutes;
}

/** `CET`, `UTC+2`, `GMT+5:30` in minutes. */
function aheadOf([zone, hours = '0', minutes = '0']: RegExpMatchArray): number {
  const name = /^[a-z]+/.exec(zone)?.[0] ?? '';
  const more = Number(hours) * 60 + Math.sign(Number(hours)) * Number(minutes);
  return ZONES[name] + more;
}

/** Whether a sentence says when readers hear from us again: each audience is told its own time, in the same words. */
export function promisesNextWord(sentence: Sentence): boolean {
  return says(sentence, ...NEXT_WORD);
}

/** The day of a time: in the words behind it, or somewhere in the sentence when it names one day only. */
function dayNear(low: string, at: number): string {
  const days = [
    ...low.matchAll(
      /(\d{4})-(\d\d)-(\d\d)|(\d{1,2})(?:st|nd|rd|th)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: (\d{4}))?/g,
    ),
  ];
  const [one] =
    days.length === 1
      ? days
      : [
          // “from 07:38 UTC on 5 April to 23:57 UTC on 18 April”: right behind it comes first.
          ...days.filter(({index}) => index >= at && index <= at + 16),
          ...days.filter(({index}) => index >= at - 12),
        ];
  if (!one) return '';
  if (one[1]) return `${one[1]}-${one[2]}-${one[3]}`;
  const month = String(MONTHS.indexOf(one[5]) + 1).padStart(2, '0');
  return `${one[6] ?? ''}-${month}-${one[4].padStart(2, '0')}`;
}
