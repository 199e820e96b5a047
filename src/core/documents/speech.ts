import {spanInWords} from '../base/instant';
import {primaryOf} from './language';

/** How one language says what is stamped. Times are in UTC in every language. */
export interface Speech {
  /** A time in running text, with its year where it is not that of the declaration; '' stays ''. */
  readonly time: (at: string, declaredAt?: string) => string;
  readonly date: (at: string) => string;
  readonly span: (minutes: number) => string;
  /** @param percent 0 … 100. */
  readonly share: (percent: number) => string;
  /** Fixed words of ours; English where nobody has brought others. */
  readonly phrase: (english: string) => string;
}

export const ENGLISH: Speech = {
  time: inProse,
  date: dateInProse,
  span: spanInWords,
  share: percent => `${percent} %`,
  phrase: english => english,
};

/** Words by their English, template lines with their fields. */
export type Phrases = ReadonlyMap<string, string>;

/**
 * Dates and numbers as the runtime's `Intl` has them.
 *
 * @param language A tag `languageTag` has let through.
 */
export function speechOf(language: string, phrases: Phrases): Speech {
  if (primaryOf(language) === 'en') return ENGLISH;
  const format = (at: string, options: Intl.DateTimeFormatOptions): string =>
    at === ''
      ? ''
      : new Intl.DateTimeFormat(language, {
          timeZone: 'UTC',
          day: 'numeric',
          month: 'long',
          ...options,
        }).format(Date.parse(at));
  const unit = (
    value: number,
    of: 'day' | 'hour' | 'minute',
    unitDisplay: 'long' | 'short',
  ): string =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: of,
      unitDisplay,
    }).format(value);
  return {
    time: (at, declaredAt = at) =>
      format(at, {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZoneName: 'short',
        ...(declaredAt === '' || at.slice(0, 4) === declaredAt.slice(0, 4)
          ? {}
          : {year: 'numeric'}),
      }),
    date: at => format(at, {year: 'numeric'}),
    span: minutes => {
      const days = Math.floor(minutes / 1440);
      const hours = Math.floor((minutes % 1440) / 60);
      const rest = minutes % 60;
      // As in English: nobody speaks of minutes after days.
      const parts = [
        days === 0 ? '' : unit(days, 'day', 'long'),
        hours === 0 ? '' : unit(hours, 'hour', 'short'),
        rest === 0 || days > 0 ? '' : unit(rest, 'minute', 'short'),
      ].filter(part => part !== '');
      return parts.length > 0 ? parts.join(' ') : unit(0, 'minute', 'short');
    },
    share: percent =>
      new Intl.NumberFormat(language, {
        style: 'percent',
        maximumFractionDigits: 2,
      }).format(percent / 100),
    phrase: english => phrases.get(english) ?? english,
  };
}

/** `11:43 UTC on 2 November`. */
export function inProse(at: string, declaredAt = at): string {
  if (at === '') return '';
  const day = `${at.slice(11, 16)} UTC on ${Number(at.slice(8, 10))} ${monthOf(at)}`;
  const year = at.slice(0, 4);
  return year === declaredAt.slice(0, 4) || declaredAt === ''
    ? day
    : `${day} ${year}`;
}

/** `2 November 2026`. */
function dateInProse(at: string): string {
  return at === ''
    ? ''
    : `${Number(at.slice(8, 10))} ${monthOf(at)} ${at.slice(0, 4)}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function monthOf(at: string): string {
  return MONTHS[Number(at.slice(5, 7)) - 1];
}

/** `| English | theirs |`, one phrase a row below the head; a bar inside a phrase cannot be written. */
export function readPhrases(markdown: string): Phrases {
  const rows = markdown
    .split('\n')
    .map(line => /^\| (.+?) +\| (.+?) +\|$/.exec(line.trim()))
    .flatMap(row => (row ? [[row[1], row[2]] as const] : []));
  return new Map(
    rows.filter(([english]) => !english.startsWith('---')).slice(1),
  );
}
