import {spanInWords} from '../../core/base/instant';
import type {Span, Unit} from './calendar';

const UNITS: Readonly<Record<string, readonly [Unit, number]>> = {
  min: ['min', 1],
  minute: ['min', 1],
  minutes: ['min', 1],
  h: ['min', 60],
  hour: ['min', 60],
  hours: ['min', 60],
  day: ['min', 1440],
  days: ['min', 1440],
  'office min': ['office min', 1],
  'office h': ['office min', 60],
  'office hours': ['office min', 60],
  'business day': ['business days', 1],
  'business days': ['business days', 1],
  month: ['months', 1],
  months: ['months', 1],
};

/** A year; a longer period is a slip. */
const LONGEST: Readonly<Record<Unit, number>> = {
  min: 525_600,
  'office min': 525_600,
  'business days': 366,
  months: 12,
};

/** `30`, `30 min`, `72 h`, `4 business days`, `2 office hours`, `1 month`; a bare number is minutes. Null when it is none of them. */
export function readSpan(text: string): Span | null {
  const [, digits = '', word = ''] =
    /^(\d{1,6})\s*([a-z ]*)$/i.exec(text.trim()) ?? [];
  const unit = UNITS[word.trim().toLowerCase() || 'min'];
  if (digits === '' || unit === undefined) return null;
  const count = Number(digits) * unit[1];
  return count > LONGEST[unit[0]] ? null : {count, unit: unit[0]};
}

export function spanText({count, unit}: Span): string {
  switch (unit) {
    case 'min':
      return spanInWords(count);
    case 'office min':
      return `${spanInWords(count)} of office hours`;
    case 'business days':
      return count === 1 ? '1 business day' : `${count} business days`;
    case 'months':
      return count === 1 ? '1 month' : `${count} months`;
  }
}

/** "at once", "within 30 min of confirmation". */
export function withinText(span: Span, anchorWords: string): string {
  return span.count === 0
    ? `at once after ${anchorWords}`
    : `within ${spanText(span)} of ${anchorWords}`;
}
