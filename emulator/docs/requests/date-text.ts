import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {invalid} from '../../kernel/errors';

const DATES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  DATE_FORMAT_MONTH_DAY_ABBREVIATED: {month: 'short', day: 'numeric'},
  DATE_FORMAT_MONTH_DAY_FULL: {month: 'long', day: 'numeric'},
  DATE_FORMAT_MONTH_DAY_YEAR_ABBREVIATED: {
    month: 'short',
    day: 'numeric',
    year: 'numeric',
  },
};

const TIMES: Readonly<Record<string, Intl.DateTimeFormatOptions | null>> = {
  TIME_FORMAT_DISABLED: null,
  TIME_FORMAT_HOUR_MINUTE: {hour: 'numeric', minute: '2-digit'},
  TIME_FORMAT_HOUR_MINUTE_TIMEZONE: {
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  },
};

/** What a date chip shows: `Jan 5, 2026` or `2026-01-05 9:00 AM`. The locale data is Node's, not Google's. */
export function displayDate({
  timestamp,
  dateFormat,
  timeFormat,
  locale,
  timeZoneId,
}: docs_v1.Schema$DateElementProperties): string {
  const instant = new Date(timestamp ?? '');
  if (Number.isNaN(instant.getTime())) {
    throw invalid('The timestamp is not a valid date.');
  }
  const time = TIMES[timeFormat ?? ''];
  if (time === undefined) throw invalid(`Unknown time format ${timeFormat}.`);
  const format = (options: Intl.DateTimeFormatOptions, language = locale) => {
    const timeZone = timeZoneId ?? 'UTC';
    try {
      return new Intl.DateTimeFormat(language ?? 'en', {...options, timeZone})
        .format(instant)
        .replace(/\u202f/g, ' ');
    } catch {
      throw invalid(`Unknown locale ${locale} or time zone ${timeZoneId}.`);
    }
  };
  const iso = {year: 'numeric', month: '2-digit', day: '2-digit'} as const;
  const options = DATES[dateFormat ?? ''];
  if (!options && dateFormat !== 'DATE_FORMAT_ISO8601') {
    throw invalid(`The date format ${dateFormat} cannot be inserted.`);
  }
  const date = options ? format(options) : format(iso, 'en-CA');
  return time ? `${date} ${format(time)}` : date;
}
