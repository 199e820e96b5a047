import fc from 'fast-check';
import {plusMinutes} from '../../../src/core/base/instant';
import {
  plusSpan,
  readCalendar,
  type Calendar,
} from '../../../src/clocks/rules/calendar';
import {instantOf, isZone, wallTime} from '../../../src/clocks/rules/zone';

function calendar(line: string, holidays: readonly string[] = []): Calendar {
  const read = readCalendar(line);
  if ('wrong' in read) throw new Error(read.wrong);
  return {...read, holidays: new Set(holidays)};
}

const BERLIN = calendar('berlin: Europe/Berlin, Mon-Fri, 09:00-17:00', [
  '2026-12-25',
  '2027-01-01',
]);

describe('office hours (S4-3, S4-4)', () => {
  it.each([
    ['inside one day', '2026-11-27T09:00:00Z', 120, '2026-11-27T11:00:00Z'],
    [
      'to the end of the day exactly',
      '2026-11-27T14:00:00Z',
      120,
      '2026-11-27T16:00:00Z',
    ],
    [
      'one minute past it, over the weekend',
      '2026-11-27T14:00:00Z',
      121,
      '2026-11-30T08:01:00Z',
    ],
    [
      'from the night before',
      '2026-11-26T22:00:00Z',
      120,
      '2026-11-27T10:00:00Z',
    ],
    ['from a Saturday', '2026-11-28T12:00:00Z', 120, '2026-11-30T10:00:00Z'],
    [
      'a whole day from its middle: the next business day',
      '2026-11-26T11:00:00Z',
      480,
      '2026-11-27T11:00:00Z',
    ],
    [
      'over a holiday and a weekend',
      '2026-12-24T15:00:00Z',
      120,
      '2026-12-28T09:00:00Z',
    ],
    [
      'over the end of the year',
      '2026-12-31T15:00:00Z',
      120,
      '2027-01-04T09:00:00Z',
    ],
    [
      'over the end of summer time',
      '2026-10-23T14:30:00Z',
      60,
      '2026-10-26T08:30:00Z',
    ],
    [
      'over the beginning of summer time',
      '2026-03-27T15:30:00Z',
      60,
      '2026-03-30T07:30:00Z',
    ],
    ['none at all', '2026-11-28T12:00:00Z', 0, '2026-11-28T12:00:00Z'],
  ])('%s', (_, from, count, due) => {
    expect(plusSpan(from, {count, unit: 'office min'}, BERLIN)).toBe(due);
  });

  it('never ends in a calendar that has no working day, and says so', () => {
    const never = {...BERLIN, days: []};
    const from = '2026-11-27T09:00:00Z';
    expect(plusSpan(from, {count: 1, unit: 'office min'}, never)).toBeNull();
    expect(plusSpan(from, {count: 1, unit: 'business days'}, never)).toBeNull();
  });

  it('agrees with counting minute by minute, in every zone and over every change of the clock', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'America/St_Johns',
      'Pacific/Chatham',
      'UTC',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        // Around the changes of the clock, the end of the year and a leap day.
        fc.constantFrom(
          '2026-03-06',
          '2026-03-27',
          '2026-10-02',
          '2026-10-23',
          '2026-10-30',
          '2026-12-30',
          '2028-02-27',
        ),
        fc.integer({min: 0, max: 3 * 1440}),
        fc.integer({min: 1, max: 900}),
        fc.integer({min: 6, max: 11}),
        fc.integer({min: 12, max: 20}),
        fc.boolean(),
        (zone, day, start, minutes, opens, closes, holiday) => {
          const own: Calendar = {
            ...calendar(`own: ${zone}, Mon-Fri, ${opens}:00-${closes}:30`),
            holidays: new Set(
              holiday ? ['2026-10-26', '2028-02-29', '2027-01-01'] : [],
            ),
          };
          const from = plusMinutes(`${day}T00:00:00Z`, start);
          expect(
            plusSpan(from, {count: minutes, unit: 'office min'}, own),
          ).toBe(walked(from, minutes, own));
        },
      ),
      {numRuns: 120},
    );
  });
});

describe('business days (S4-17)', () => {
  it.each([
    ['from a Thursday', '2026-11-26T10:00:00Z', 2, '2026-11-30T16:00:00Z'],
    ['from a Friday night', '2026-11-27T22:30:00Z', 2, '2026-12-01T16:00:00Z'],
    ['from a Saturday', '2026-11-28T10:00:00Z', 2, '2026-12-01T16:00:00Z'],
    ['over Christmas', '2026-12-23T10:00:00Z', 2, '2026-12-28T16:00:00Z'],
    [
      'four of them, as Form 8-K counts',
      '2026-11-25T10:00:00Z',
      4,
      '2026-12-01T16:00:00Z',
    ],
  ])('%s', (_, from, count, due) => {
    expect(plusSpan(from, {count, unit: 'business days'}, BERLIN)).toBe(due);
  });

  it('a month later is the same day, or the last one of a shorter month', () => {
    const month = {count: 1, unit: 'months'} as const;
    expect(plusSpan('2027-01-31T11:00:00Z', month, BERLIN)).toBe(
      '2027-02-28T11:00:00Z',
    );
    expect(plusSpan('2028-01-31T11:00:00Z', month, BERLIN)).toBe(
      '2028-02-29T11:00:00Z',
    );
    // The same hour on the wall, though summer time began in between.
    expect(plusSpan('2026-03-10T11:00:00Z', month, BERLIN)).toBe(
      '2026-04-10T10:00:00Z',
    );
  });
});

describe('a clock on the wall', () => {
  it('shows a time that is left out as the first minute after the gap', () => {
    expect(instantOf('Europe/Berlin', {date: '2026-03-29', minute: 150})).toBe(
      '2026-03-29T01:00:00Z',
    );
    expect(
      instantOf('Australia/Lord_Howe', {date: '2026-10-04', minute: 135}),
    ).toBe('2026-10-03T15:30:00Z');
  });

  it('shows a time that comes twice as its first', () => {
    expect(instantOf('Europe/Berlin', {date: '2026-10-25', minute: 150})).toBe(
      '2026-10-25T00:30:00Z',
    );
  });

  it('has no such day when a country skipped one', () => {
    expect(
      instantOf('Pacific/Apia', {date: '2011-12-30', minute: 600}),
    ).toBeNull();
  });

  it('knows zones by their names only: PST is no zone, nor is nonsense', () => {
    expect(isZone('America/Los_Angeles')).toBe(true);
    expect(isZone('PST8')).toBe(false);
    expect(isZone('Mars/Phobos')).toBe(false);
    expect(isZone('')).toBe(false);
  });
});

describe('a calendar as typed in Settings', () => {
  it('takes days and hours, or those everybody guesses', () => {
    expect(calendar('ist: Asia/Kolkata')).toMatchObject({
      days: [1, 2, 3, 4, 5],
      opens: 540,
      closes: 1020,
    });
    expect(calendar('gulf: Asia/Dubai, Mon-Thu Sun, 8:00-16:30')).toMatchObject(
      {days: [1, 2, 3, 4, 7], opens: 480, closes: 990},
    );
  });

  it.each([
    'berlin',
    'berlin: Berlin',
    'berlin: Europe/Berlin, 17:00-09:00',
    'berlin: Europe/Berlin, Fri-Mon',
    'berlin: Europe/Berlin, 09:60-17:00',
    'berlin: Europe/Berlin, weekdays',
  ])('refuses "%s" with a sentence', line => {
    expect(readCalendar(line)).toHaveProperty('wrong');
  });
});

/** The slow way: looks at the clock on the wall every minute. */
function walked(from: string, minutes: number, own: Calendar): string {
  let at = from;
  for (let left = minutes; left > 0; at = plusMinutes(at, 1)) {
    const {date, minute} = wallTime(own.zone, at);
    const day = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
    const open =
      own.days.includes(day) &&
      !own.holidays.has(date) &&
      minute >= own.opens &&
      minute < own.closes;
    if (open) left--;
  }
  return at;
}
