import {
  instantOf,
  isZone,
  plusDays,
  plusMonths,
  wallTime,
  weekday,
  type LocalDate,
} from './zone';

/** When an organisation works. Minutes are those of the clock on the wall. */
export interface Calendar {
  readonly key: string;
  readonly zone: string;
  /** 1 is Monday, 7 is Sunday. */
  readonly days: readonly number[];
  readonly opens: number;
  /** After `opens`; 1440 is the end of the day. */
  readonly closes: number;
  readonly holidays: ReadonlySet<LocalDate>;
}

/** What a clock counts. */
export type Unit = 'min' | 'office min' | 'business days' | 'months';

export interface Span {
  readonly count: number;
  readonly unit: Unit;
}

/** No calendar has as many days off in a row; one that has is wrong. */
const LONGEST_PAUSE = 400;

/** No days or hours were named: office hours everybody would guess. */
export const NINE_TO_FIVE: Omit<Calendar, 'key' | 'zone' | 'holidays'> = {
  days: [1, 2, 3, 4, 5],
  opens: 9 * 60,
  closes: 17 * 60,
};

/**
 * When a span is over; null when the calendar has no working day in more than a year.
 * Business days end when the office closes on the last of them; the day of the anchor does not count.
 */
export function plusSpan(
  at: string,
  {count, unit}: Span,
  calendar: Calendar,
): string | null {
  switch (unit) {
    case 'min':
      return later(at, count);
    case 'office min':
      return plusOfficeMinutes(at, count, calendar);
    case 'business days':
      return plusBusinessDays(at, count, calendar);
    case 'months': {
      const {date, minute} = wallTime(calendar.zone, at);
      return instantOf(calendar.zone, {date: plusMonths(date, count), minute});
    }
  }
}

export function isBusinessDay(date: LocalDate, calendar: Calendar): boolean {
  return calendar.days.includes(weekday(date)) && !calendar.holidays.has(date);
}

/** `berlin: Europe/Berlin, Mon-Fri, 09:00-17:00`; days and hours may be left out. A sentence when it cannot be read. */
export function readCalendar(
  line: string,
): Omit<Calendar, 'holidays'> | {readonly wrong: string} {
  const [, key = '', rest = ''] = /^([a-z0-9-]+)\s*:\s*(.*)$/i.exec(line) ?? [];
  const [zone = '', ...more] = rest.split(',').map(part => part.trim());
  if (key === '' || !isZone(zone)) {
    return {
      wrong: `"${line.slice(0, 60)}" names no time zone. Write, for instance, "berlin: Europe/Berlin, Mon-Fri, 09:00-17:00".`,
    };
  }
  let calendar = {...NINE_TO_FIVE, key: key.toLowerCase(), zone};
  for (const part of more) {
    const hours = hoursIn(part);
    const days = daysIn(part);
    if (hours) calendar = {...calendar, ...hours};
    else if (days) calendar = {...calendar, days};
    else {
      return {
        wrong: `"${part.slice(0, 30)}" is neither days nor hours. Write "Mon-Fri" or "09:00-17:00".`,
      };
    }
  }
  return calendar;
}

function plusOfficeMinutes(
  at: string,
  minutes: number,
  calendar: Calendar,
): string | null {
  if (minutes === 0) return at;
  let left = minutes;
  let date = plusDays(wallTime(calendar.zone, at).date, -1);
  for (let pause = 0; pause < LONGEST_PAUSE; date = plusDays(date, 1)) {
    pause++;
    const hours = officeHours(date, calendar);
    if (hours === null || hours.until <= at) continue;
    pause = 0;
    const from = hours.from > at ? hours.from : at;
    const open = (Date.parse(hours.until) - Date.parse(from)) / 60_000;
    if (open >= left) return later(from, left);
    left -= open;
  }
  return null;
}

function plusBusinessDays(
  at: string,
  count: number,
  calendar: Calendar,
): string | null {
  let date = wallTime(calendar.zone, at).date;
  let left = count;
  for (let pause = 0; left > 0; pause++) {
    if (pause >= LONGEST_PAUSE) return null;
    date = plusDays(date, 1);
    if (!isBusinessDay(date, calendar)) continue;
    left--;
    pause = 0;
  }
  return instantOf(calendar.zone, {date, minute: calendar.closes});
}

function officeHours(
  date: LocalDate,
  calendar: Calendar,
): {readonly from: string; readonly until: string} | null {
  if (!isBusinessDay(date, calendar)) return null;
  const {zone, opens, closes} = calendar;
  const from = instantOf(zone, {date, minute: opens});
  const until = instantOf(zone, {date, minute: closes});
  return from === null || until === null || from >= until
    ? null
    : {from, until};
}

function hoursIn(
  part: string,
): {readonly opens: number; readonly closes: number} | null {
  const found = /^(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})$/.exec(part);
  if (!found) return null;
  const [opens, closes] = [0, 2].map(
    at => Number(found[at + 1]) * 60 + Number(found[at + 2]),
  );
  const real = Number(found[2]) < 60 && Number(found[4]) < 60;
  return real && opens < closes && closes <= 1440 ? {opens, closes} : null;
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function daysIn(part: string): readonly number[] | null {
  const named = part
    .toLowerCase()
    .split(/\s+/)
    .map(word => word.split(/[-–]/).map(day => DAYS.indexOf(day) + 1));
  const days = named.flatMap(([first, last = first]) =>
    first === 0 || last === 0 || last < first
      ? [0]
      : Array.from({length: last - first + 1}, (_, at) => first + at),
  );
  return days.includes(0) ? null : [...new Set(days)];
}

function later(at: string, minutes: number): string {
  return `${new Date(Date.parse(at) + minutes * 60_000).toISOString().slice(0, 19)}Z`;
}
