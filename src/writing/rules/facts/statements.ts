import type {Stretch} from '../draft';
import {hits, says} from '../pattern';
import type {ReadText, Sentence} from '../read';
import type {KnownFacts} from './known';

export type Fact =
  | 'start'
  | 'end'
  | 'duration'
  | 'share'
  | 'count'
  | 'data'
  | 'workaround'
  | 'estimate'
  | 'next update'
  | 'service';

/** What a text says about a fact that every text of the incident must say alike. */
export interface Statement extends Stretch {
  readonly fact: Fact;
  readonly block: number;
  /** Of what: a unit (`teams`), a service. '' where there is only one. */
  readonly of: string;
  /** Minutes since midnight UTC, minutes, per cent, a number; 1 and 0 for yes and no. */
  readonly value: number;
  /** `2026-11-21`, or '' when the text gives no day. */
  readonly day: string;
  /** As people wrote it. */
  readonly words: string;
}

const CLOCK = '(?:[01]?\\d|2[0-3])[:.][0-5]\\d';
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve'.split(
    ' ',
  );
const LENGTH = `(?:\\d+(?:\\.\\d+)?|${NUMBERS.join('|')}|half an|an?) ?(?:hours?|hrs?|h\\b|minutes?|mins?|days?)(?:(?:,? and |,? )(?:\\d+|${NUMBERS.join('|')}|a half) ?(?:minutes?|mins?|min\\b|hours?|h\\b)?)?`;

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

function timesIn(sentence: Sentence): readonly Statement[] {
  if (!/\butc|\bgmt|\dz\b/.test(sentence.low)) return [];
  const found: Statement[] = [];
  const take = (fact: Fact, before: string): void => {
    for (const {start, end} of hits(
      sentence,
      `(?:${before})(?:about |around |approximately |roughly |at |\\d{4}-\\d\\d-\\d\\d |[\\w ]{0,14}? )?${CLOCK}`,
    )) {
      const words = sentence.low.slice(
        start - sentence.start,
        end - sentence.start,
      );
      const clock = new RegExp(`${CLOCK}$`).exec(words)?.[0];
      if (clock === undefined) continue;
      const from = end - clock.length;
      if (found.some(other => other.start === from)) continue;
      const [hours, minutes] = clock.split(/[:.]/).map(Number);
      found.push({
        fact,
        block: sentence.block,
        start: from,
        end,
        of: '',
        value: hours * 60 + minutes,
        day: dayNear(sentence.low, from - sentence.start),
        words: clock,
      });
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

/** Nobody speaks of minutes after days, our own stamps neither. */
const TO_THE_HOUR = 'to the hour';

function lengthsIn(sentence: Sentence): readonly Statement[] {
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
  ).map(({start, end}) => {
    const words = sentence.low.slice(
      start - sentence.start,
      end - sentence.start,
    );
    const length = new RegExp(`${LENGTH}$`).exec(words)?.[0] ?? words;
    return {
      fact: 'duration' as const,
      block: sentence.block,
      start: end - length.length,
      end,
      of: /about|around|approx|rough|some/.test(words)
        ? 'about'
        : /day/.test(length)
          ? TO_THE_HOUR
          : '',
      value: minutesOf(length),
      day: '',
      words: length,
    };
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

function sharesIn(sentence: Sentence): readonly Statement[] {
  return hits(
    sentence,
    '\\d+(?:[.,]\\d+)? ?(?:%|percent|per cent) of (?:<w3>)(?:customers|users|accounts|clients|teams)',
  ).map(hit => {
    const words = sentence.low.slice(
      hit.start - sentence.start,
      hit.end - sentence.start,
    );
    return {
      fact: 'share' as const,
      block: sentence.block,
      ...hit,
      of: '',
      value: Number.parseFloat(words.replace(',', '.')),
      day: '',
      words: words.split(' of ')[0],
    };
  });
}

function countsIn(sentence: Sentence): readonly Statement[] {
  if (says(sentence, 'not affected|unaffected|of the|out of')) return [];
  return hits(
    sentence,
    '\\d[\\d,.]* (?:<w1>)(?:customers|users|accounts|clients|teams|shops|schools|organi[sz]ations|sites|companies|orders|invoices|messages|payments)',
  ).flatMap(hit => {
    const words = sentence.low.slice(
      hit.start - sentence.start,
      hit.end - sentence.start,
    );
    const unit = words.split(' ').pop() ?? '';
    const value = Number(words.split(' ')[0].replace(/[,.](?=\d{3}\b)/g, ''));
    return Number.isFinite(value)
      ? [
          {
            fact: 'count' as const,
            block: sentence.block,
            ...hit,
            of: unit,
            value,
            day: '',
            words,
          },
        ]
      : [];
  });
}

function sidesIn(sentence: Sentence): readonly Statement[] {
  const side = (
    fact: Fact,
    value: number,
    ...sources: readonly string[]
  ): readonly Statement[] =>
    hits(sentence, ...sources)
      .slice(0, 1)
      .map(hit => ({
        fact,
        block: sentence.block,
        ...hit,
        of: '',
        value,
        day: '',
        words: sentence.low.slice(
          hit.start - sentence.start,
          hit.end - sentence.start,
        ),
      }));
  if (says(sentence, '^if |whether|do not (?:yet )?know|checking')) return [];
  const lost =
    '(?:raw |event |customer |your |recorded )*(?:data|events|records)';
  const intact = side(
    'data',
    0,
    `no (?:${lost}) (?:was|were|is|has been|have been) (?:<w1>)lost`,
    'no (?:data loss|loss of data)',
    `(?:${lost}) (?:is|are|was|were|remains?) (?:<w1>)(?:intact|safe|complete)`,
    'nothing (?:<w3>)(?:is|was) lost',
  );
  const noWorkaround = side(
    'workaround',
    0,
    'no (?:known |other )?workarounds?',
    'workarounds?:? (?:is |are )?(?:none|not (?:available|known))',
    'none available at this time',
  );
  return [
    ...(intact.length > 0
      ? intact
      : side(
          'data',
          1,
          `(?:${lost}) (?:<w3>)(?:is|are|was|were|has been|have been) (?:<w1>)(?<!not )lost`,
          '(?:lost|losing) (?:some|your|part of|raw|event) (?:<w2>)(?:data|events|records)',
        )),
    ...(noWorkaround.length > 0
      ? noWorkaround
      : side(
          'workaround',
          1,
          'as a workaround|the workaround is|workaround: (?!-)\\w+',
        )),
  ];
}

/** A service said not to be affected. */
function servicesIn(
  sentence: Sentence,
  services: readonly string[],
): readonly Statement[] {
  if (
    !says(
      sentence,
      "(?:not|n't|un) ?(?:been )?affected|unaffected|work(?:s|ed)? (?:normally|as usual)",
    )
  )
    return [];
  return services.flatMap(service => {
    const low = service.toLowerCase();
    const at = low.length < 2 ? -1 : sentence.low.indexOf(low);
    return at < 0
      ? []
      : [
          {
            fact: 'service' as const,
            block: sentence.block,
            start: sentence.start + at,
            end: sentence.start + at + low.length,
            of: low,
            value: 0,
            day: '',
            words: `${service}: not affected`,
          },
        ];
  });
}

/** The register as statements, so that it is compared like any other text. */
export function registerStatements(facts: KnownFacts): readonly Statement[] {
  const none = {block: -1, start: 0, end: 0, of: '', day: ''};
  const instant = (fact: Fact, at: string): readonly Statement[] =>
    at === ''
      ? []
      : [
          {
            ...none,
            fact,
            value: Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)),
            day: at.slice(0, 10),
            words: `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`,
          },
        ];
  const {startedAt, endedAt, percentUsers, count, dataStatement, workaround} =
    facts;
  return [
    ...instant('start', startedAt),
    ...instant('end', endedAt),
    ...instant('estimate', facts.estimate?.at ?? ''),
    ...instant('next update', facts.nextUpdateAt),
    ...(startedAt !== '' && endedAt !== ''
      ? [duration(startedAt, endedAt)]
      : []),
    ...(percentUsers === null
      ? []
      : [
          {
            ...none,
            fact: 'share' as const,
            value: percentUsers,
            words: `${percentUsers} %`,
          },
        ]),
    ...(count === null
      ? []
      : [
          {
            ...none,
            fact: 'count' as const,
            value: count.number,
            of: count.unit.toLowerCase(),
            words: `${count.number} ${count.unit}`,
          },
        ]),
    ...(dataStatement === 'unknown'
      ? []
      : [
          {
            ...none,
            fact: 'data' as const,
            value: dataStatement === 'lost' ? 1 : 0,
            words: `raw event data: ${dataStatement}`,
          },
        ]),
    ...(workaround === ''
      ? []
      : [
          {
            ...none,
            fact: 'workaround' as const,
            value: /^(?:none|no\b|-)/i.test(workaround) ? 0 : 1,
            words: workaround,
          },
        ]),
    ...facts.services.map(service => ({
      ...none,
      fact: 'service' as const,
      of: service.toLowerCase(),
      value: 1,
      words: `${service}: affected`,
    })),
  ];
}

function duration(from: string, to: string): Statement {
  const minutes = Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
  return {
    fact: 'duration',
    block: -1,
    start: 0,
    end: 0,
    of: '',
    day: '',
    value: minutes,
    words: `${Math.floor(minutes / 60)} h ${minutes % 60} min`,
  };
}

/** Whether two statements cannot both be true. */
export function contradict(a: Statement, b: Statement): boolean {
  if (a.fact !== b.fact) return false;
  if (a.fact === 'count' || a.fact === 'service') {
    return a.of === b.of && a.value !== b.value;
  }
  if (a.fact === 'duration') {
    const apart = Math.abs(a.value - b.value);
    const said = [a.of, b.of];
    return (
      apart >
      (said.includes('about')
        ? Math.max(10, 0.2 * Math.max(a.value, b.value))
        : said.includes(TO_THE_HOUR)
          ? 60
          : 1)
    );
  }
  if (a.fact === 'share') return Math.abs(a.value - b.value) > 0.5;
  if (a.fact === 'data' || a.fact === 'workaround') return a.value !== b.value;
  return sameDay(a.day, b.day)
    ? a.value !== b.value
    : a.day !== '' && b.day !== '';
}

/** A day without a year agrees with any; no day agrees with every day. */
function sameDay(a: string, b: string): boolean {
  return a === '' || b === '' || a.slice(-5) === b.slice(-5);
}
