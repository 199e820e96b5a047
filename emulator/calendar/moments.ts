import type {calendar_v3} from 'googleapis/build/src/apis/calendar/v3';
import type {Moment} from './records';
import {refused} from './refusals';

type Given = calendar_v3.Schema$EventDateTime | undefined;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const WITH_OFFSET =
  /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;
const LOCAL = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?$/;

/** @throws ApiError 400 when a bound of a query is no RFC 3339 time with an offset. */
export function instantOf(text: unknown, name: string): number | undefined {
  if (text === undefined || text === null) return undefined;
  const ms = WITH_OFFSET.test(String(text)) ? Date.parse(String(text)) : NaN;
  if (Number.isNaN(ms)) throw refused('Bad Request', 'badRequest', name);
  return ms;
}

function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', {timeZone});
    return true;
  } catch {
    return false;
  }
}

function offsetAt(ms: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  const format = new Intl.DateTimeFormat('en-US', {
    ...{timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric'},
    ...{day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric'},
  });
  for (const {type, value} of format.formatToParts(ms)) {
    parts[type] = Number(value);
  }
  const {year, month, day, hour, minute, second} = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - ms;
}

/** The instant of a clock on the wall; in the hour that a change of clocks skips, the one after it. */
function wallClock(text: string, timeZone: string): number {
  const utc = Date.parse(`${text}Z`);
  const guess = utc - offsetAt(utc, timeZone);
  return utc - offsetAt(guess, timeZone);
}

function momentOf(given: Given, side: 'start' | 'end'): Moment {
  const {date, dateTime, timeZone} = given ?? {};
  if (!date && !dateTime) {
    throw refused(`Missing ${side} time.`, 'required');
  }
  if (date && dateTime) {
    throw refused(`Invalid ${side} time.`, 'invalid');
  }
  if (timeZone && !isZone(timeZone)) {
    throw refused(`Invalid time zone definition for ${side} time.`, 'invalid');
  }
  const zone = timeZone ? {timeZone} : {};
  if (date) {
    const ms = DATE.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
    if (Number.isNaN(ms)) throw refused(`Invalid ${side} time.`, 'invalid');
    return {ms, date};
  }
  const text = dateTime ?? '';
  if (WITH_OFFSET.test(text)) return {ms: Date.parse(text), ...zone};
  if (!LOCAL.test(text)) throw refused(`Invalid ${side} time.`, 'invalid');
  if (!timeZone) {
    throw refused(`Missing time zone definition for ${side} time.`, 'required');
  }
  return {ms: wallClock(text, timeZone), ...zone};
}

/** Start and end of an event, checked against each other. */
export function span(
  start: Given,
  end: Given,
): {readonly start: Moment; readonly end: Moment} {
  const [from, to] = [momentOf(start, 'start'), momentOf(end, 'end')];
  if ((from.date === undefined) !== (to.date === undefined)) {
    throw refused(
      'Start and end times must either both be date or both be dateTime.',
      'invalid',
    );
  }
  if (to.ms < from.ms || (from.date !== undefined && to.ms === from.ms)) {
    throw refused(
      'The specified time range is empty.',
      'timeRangeEmpty',
      'timeMax',
    );
  }
  return {start: from, end: to};
}

export function iso(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

/** Times are answered in the calendar's zone; every calendar here is in UTC. */
export function wireMoment({
  ms,
  date,
  timeZone,
}: Moment): calendar_v3.Schema$EventDateTime {
  if (date !== undefined) return {date};
  return {dateTime: iso(ms), timeZone: timeZone ?? 'UTC'};
}
