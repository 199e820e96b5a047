import {hits, says} from '../pattern';
import type {Sentence} from '../read';
import {statementIn, wordsAt, type Fact, type Statement} from './statement';

const CLOCK = '(?:[01]?\\d|2[0-3])[:.][0-5]\\d';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

export function timesIn(sentence: Sentence): readonly Statement[] {
  if (!/\butc|\bgmt|\dz\b/.test(sentence.low)) return [];
  const found: Statement[] = [];
  const take = (fact: Fact, before: string): void => {
    for (const hit of hits(
      sentence,
      `(?:${before})(?:about |around |approximately |roughly |at |\\d{4}-\\d\\d-\\d\\d |[\\w ]{0,14}? )?${CLOCK}`,
    )) {
      const clock = new RegExp(`${CLOCK}$`).exec(wordsAt(sentence, hit))?.[0];
      if (clock === undefined) continue;
      const start = hit.end - clock.length;
      if (found.some(other => other.start === start)) continue;
      const [hours, minutes] = clock.split(/[:.]/).map(Number);
      const day = dayNear(sentence.low, start - sentence.start);
      found.push(
        statementIn(
          sentence,
          {start, end: hit.end},
          fact,
          hours * 60 + minutes,
          {day},
        ),
      );
    }
  };
  if (promisesNextWord(sentence)) take('next update', 'by |at |before |until ');
  else if (says(sentence, 'will|expect\\w*|estimat\\w+|should|plan|eta')) {
    if (
      says(
        sentence,
        '(?:restor|resolv|recover|fix|work|complete|available|normal|back)\\w*',
      )
    )
      take('estimate', 'by |at |before ');
  } else {
    const trouble = says(
      sentence,
      "fail\\w*|down|unavailable|outage|incident|problem|could not|cannot|can't|unable|slow|interrupt\\w*|error\\w*|affect\\w*|began|begins|stop\\w*|late|delay\\w*|disrupt\\w*|wrong|not work\\w*|impact\\w*",
    );
    const over = says(
      sentence,
      'restor\\w+|resolv\\w+|recover\\w*|ended|over|again|back|fixed|normal',
    );
    if (trouble) {
      take(
        'start',
        'from |between |since |began at |began |started at |started |starting at |beginning at |failed at |stopped at ',
      );
      take('end', 'to |until |till |and |- ?');
    }
    if (over) take('end', 'at |since |by |until |ended at |over at ');
  }
  return found;
}

/** Whether a sentence says when readers hear from us again: each audience is told its own time, in the same words. */
export function promisesNextWord(sentence: Sentence): boolean {
  return says(
    sentence,
    '(?:next|another|further|new) (?:<w1>)(?:update|message|news|word|notice)',
    'hear from us',
    '(?:we|you) will (?:<w3>)(?:update|write|post|hear)',
    'we (?:write|update|post|report) (?:<w2>)(?:again|by|at|before)',
  );
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
