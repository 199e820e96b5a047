import {each, type Call, type Functions} from '../call';
import {FormulaError, numberIn, toNumber, toText, type Scalar} from '../values';

const DAY_MS = 86_400_000;
/** Serial number 0 is 30 December 1899. */
const ORIGIN = Date.UTC(1899, 11, 30);

function dayOf(value: Scalar): Date {
  return new Date(ORIGIN + Math.floor(toNumber(value)) * DAY_MS);
}

/** Months and days beyond their limits run on into the next year or month. */
function serial(year: number, month: number, day: number): number {
  const full = year < 1900 ? year + 1900 : year;
  return (Date.UTC(full, month - 1, day) - ORIGIN) / DAY_MS;
}

function secondsOf(value: Scalar): number {
  const number = toNumber(value);
  return Math.round((number - Math.floor(number)) * 86_400) % 86_400;
}

/** The same day some months later, or the last one of a shorter month. */
function monthsLater(start: Scalar, months: number): Date {
  const day = dayOf(start);
  const first = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1);
  const target = new Date(first);
  const last = new Date(
    Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0),
  ).getUTCDate();
  return new Date(first + (Math.min(day.getUTCDate(), last) - 1) * DAY_MS);
}

function serialOf(day: Date): number {
  return (day.getTime() - ORIGIN) / DAY_MS;
}

/** Source: https://support.google.com/docs/answer/3094985 (types 1, 2 and 3) */
function weekday(value: Scalar, type: number): number {
  const sunday = dayOf(value).getUTCDay();
  if (type === 1) return sunday + 1;
  const monday = (sunday + 6) % 7;
  if (type === 2) return monday + 1;
  if (type === 3) return monday;
  throw new FormulaError(
    'NUM',
    'Function WEEKDAY parameter 2 is out of range.',
  );
}

function isoWeek(value: Scalar): number {
  const day = dayOf(value);
  const thursday = new Date(
    day.getTime() + (3 - ((day.getUTCDay() + 6) % 7)) * DAY_MS,
  );
  const start = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - start) / DAY_MS / 7) + 1;
}

function weekNumber(value: Scalar): number {
  const day = dayOf(value);
  const start = new Date(Date.UTC(day.getUTCFullYear(), 0, 1));
  const days = (day.getTime() - start.getTime()) / DAY_MS;
  return Math.floor((days + start.getUTCDay()) / 7) + 1;
}

function difference(start: Scalar, end: Scalar, unit: string): number {
  const [from, to] = [dayOf(start), dayOf(end)];
  if (to < from) {
    throw new FormulaError('NUM', 'DATEDIF: the start is after the end.');
  }
  const months =
    (to.getUTCFullYear() - from.getUTCFullYear()) * 12 +
    to.getUTCMonth() -
    from.getUTCMonth() -
    (to.getUTCDate() < from.getUTCDate() ? 1 : 0);
  const days = (to.getTime() - from.getTime()) / DAY_MS;
  switch (unit.toUpperCase()) {
    case 'Y':
      return Math.floor(months / 12);
    case 'M':
      return months;
    case 'D':
      return days;
    case 'YM':
      return months % 12;
    case 'MD':
      return serialOf(to) - serialOf(monthsLater(serialOf(from), months));
    case 'YD':
      return (
        serialOf(to) -
        serialOf(monthsLater(serialOf(from), months - (months % 12)))
      );
    default:
      throw new FormulaError('NUM', `DATEDIF: there is no unit '${unit}'.`);
  }
}

function isWorkday(day: number, holidays: ReadonlySet<number>): boolean {
  return weekday(day, 2) < 6 && !holidays.has(day);
}

function holidaysOf(call: Call): ReadonlySet<number> {
  if (!call.given(2)) return new Set();
  const cells = call.matrix(2).flat();
  return new Set(
    cells.filter(cell => cell !== null).map(cell => Math.floor(toNumber(cell))),
  );
}

function networkDays(call: Call): number {
  call.expect(2, 3);
  const holidays = holidaysOf(call);
  const [start, end] = [Math.floor(call.number(0)), Math.floor(call.number(1))];
  const step = start <= end ? 1 : -1;
  let days = 0;
  for (let day = start; day !== end + step; day += step) {
    if (isWorkday(day, holidays)) days += step;
  }
  return days;
}

function workday(call: Call): number {
  call.expect(2, 3);
  const holidays = holidaysOf(call);
  let day = Math.floor(call.number(0));
  let left = Math.trunc(call.number(1));
  const step = Math.sign(left);
  while (left !== 0) {
    day += step;
    if (isWorkday(day, holidays)) left -= step;
  }
  return day;
}

function read(value: Scalar): number {
  const number = numberIn(toText(value));
  if (number !== undefined) return number;
  throw new FormulaError(
    'VALUE',
    `'${toText(value)}' cannot be parsed to a date/time.`,
  );
}

/** Days and times. They are numbers: days since 30 December 1899, and parts of a day. */
export const dates: Functions = {
  NOW: call => call.scope.now,
  TODAY: call => Math.floor(call.scope.now),
  DATE: each(3, 3, ([year, month, day]) =>
    serial(toNumber(year), toNumber(month), toNumber(day)),
  ),
  TIME: each(3, 3, ([hour, minute, second]) => {
    const seconds =
      toNumber(hour) * 3600 + toNumber(minute) * 60 + toNumber(second);
    return (seconds % 86_400) / 86_400;
  }),
  YEAR: each(1, 1, ([day]) => dayOf(day).getUTCFullYear()),
  MONTH: each(1, 1, ([day]) => dayOf(day).getUTCMonth() + 1),
  DAY: each(1, 1, ([day]) => dayOf(day).getUTCDate()),
  HOUR: each(1, 1, ([time]) => Math.floor(secondsOf(time) / 3600)),
  MINUTE: each(1, 1, ([time]) => Math.floor(secondsOf(time) / 60) % 60),
  SECOND: each(1, 1, ([time]) => secondsOf(time) % 60),
  WEEKDAY: each(1, 2, ([day, type]) =>
    weekday(day, type === undefined ? 1 : toNumber(type)),
  ),
  WEEKNUM: each(1, 1, ([day]) => weekNumber(day)),
  ISOWEEKNUM: each(1, 1, ([day]) => isoWeek(day)),
  DAYS: each(2, 2, ([end, start]) => toNumber(end) - toNumber(start)),
  DATEDIF: each(3, 3, ([start, end, unit]) =>
    difference(start, end, toText(unit)),
  ),
  EDATE: each(2, 2, ([start, months]) =>
    serialOf(monthsLater(start, toNumber(months))),
  ),
  EOMONTH: each(2, 2, ([start, months]) => {
    const day = monthsLater(start, toNumber(months));
    return serial(day.getUTCFullYear(), day.getUTCMonth() + 2, 0);
  }),
  DATEVALUE: each(1, 1, ([value]) => Math.floor(read(value))),
  TIMEVALUE: each(1, 1, ([value]) => read(value) % 1),
  NETWORKDAYS: networkDays,
  WORKDAY: workday,
};
