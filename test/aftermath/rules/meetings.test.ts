import {meetingsHeldBefore} from '../../../src/aftermath/rules/after-rows';
import fc from 'fast-check';
import {
  firstMeeting,
  type Diary,
  type Span,
} from '../../../src/aftermath/rules/free-time';
import {
  assignHosts,
  heldBefore,
  meetingCapacity,
} from '../../../src/aftermath/rules/strategic-meetings';

const day = (date: string, from: string, to: string): Span => ({
  from: `2026-${date}T${from}:00Z`,
  to: `2026-${date}T${to}:00Z`,
});

/** 09:00 to 17:00 local time of a zone on the days given, as the calendar of the organisation works it out. */
function officeDays(
  zone: string,
  ...dates: readonly string[]
): readonly Span[] {
  return dates.map(date => ({from: local(date, 9), to: local(date, 17)}));

  function local(date: string, hour: number): string {
    const guess = Date.parse(
      `2026-${date}T${String(hour).padStart(2, '0')}:00:00Z`,
    );
    const shown = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hour: 'numeric',
      hourCycle: 'h23',
      day: 'numeric',
    }).formatToParts(guess);
    const at = (type: string): number =>
      Number(shown.find(part => part.type === type)?.value);
    const ahead = at('hour') - hour + 24 * (at('day') - Number(date.slice(3)));
    return `${new Date(guess - ahead * 3_600_000).toISOString().slice(0, 19)}Z`;
  }
}

function diary(
  person: string,
  working: readonly Span[],
  ...busy: readonly Span[]
): Diary {
  return {person, working, busy, readable: true};
}

const WISH = {
  minutes: 60,
  from: '2026-11-27T16:00:00Z',
  until: '2026-12-01T17:00:00Z',
};
const MONDAY = day('11-30', '09:00', '17:00');
const TUESDAY = day('12-01', '09:00', '17:00');

describe('the time for the post-mortem', () => {
  it('is the first at which all key people are free (S4-17, S4-18)', () => {
    const found = firstMeeting(
      [
        diary('commander', [MONDAY, TUESDAY], day('11-30', '09:00', '10:30')),
        diary('liaison', [MONDAY, TUESDAY], day('11-30', '11:00', '12:00')),
      ],
      WISH,
    );
    expect(found).toEqual({
      from: '2026-11-30T12:00:00Z',
      to: '2026-11-30T13:00:00Z',
      missing: [],
    });
  });

  it('begins when the other meeting ends, and not a minute before', () => {
    const at = (until: string): string | undefined =>
      firstMeeting([diary('a', [MONDAY], day('11-30', '09:00', until))], WISH)
        ?.from;
    expect(at('10:00')).toBe('2026-11-30T10:00:00Z');
    expect(at('10:01')).toBe('2026-11-30T10:15:00Z');
  });

  it('ends within the two business days', () => {
    const late = [diary('a', [TUESDAY], day('12-01', '09:00', '16:00'))];
    expect(firstMeeting(late, WISH)?.from).toBe('2026-12-01T16:00:00Z');
    expect(firstMeeting(late, {...WISH, minutes: 90})).toBeNull();
  });

  it('says who cannot when there is no time for all, and takes the one with the fewest', () => {
    const found = firstMeeting(
      [
        diary('commander', [MONDAY]),
        diary('lead', [MONDAY]),
        diary('leadership', [MONDAY], MONDAY),
      ],
      WISH,
    );
    expect(found).toMatchObject({
      from: MONDAY.from,
      missing: [{person: 'leadership', why: 'Busy.'}],
    });
  });

  it('never takes a calendar it cannot read for free (S3-19)', () => {
    const closed: Diary = {...diary('liaison', [MONDAY]), readable: false};
    expect(firstMeeting([diary('a', [MONDAY]), closed], WISH)?.missing).toEqual(
      [{person: 'liaison', why: 'The calendar cannot be read.'}],
    );
  });

  it('finds the hour that Berlin and New York share, and a holiday of one of them', () => {
    const berlin = diary(
      'berlin',
      officeDays('Europe/Berlin', '11-30', '12-01'),
    );
    const york = (...dates: string[]): Diary =>
      diary('york', officeDays('America/New_York', ...dates));
    expect(firstMeeting([berlin, york('11-30', '12-01')], WISH)).toMatchObject({
      from: '2026-11-30T14:00:00Z',
      missing: [],
    });
    expect(firstMeeting([berlin, york('12-01')], WISH)).toMatchObject({
      from: '2026-12-01T14:00:00Z',
      missing: [],
    });
  });

  it('is free for everybody it does not name, within working hours and the wish (property)', () => {
    const span = fc
      .tuple(fc.integer({min: 0, max: 95}), fc.integer({min: 1, max: 24}))
      .map(([start, length]) => {
        const at = (step: number): string =>
          `${new Date(Date.parse('2026-11-30T00:00:00Z') + step * 900_000).toISOString().slice(0, 19)}Z`;
        return {from: at(start), to: at(start + length)};
      });
    const anyDiary = fc.record({
      person: fc.string(),
      working: fc.array(span, {maxLength: 4}),
      busy: fc.array(span, {maxLength: 6}),
      readable: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(anyDiary, {maxLength: 4}),
        fc.constantFrom(60, 75, 90),
        (diaries, minutes) => {
          const found = firstMeeting(diaries, {...WISH, minutes});
          if (found === null) return;
          expect(Date.parse(found.to) - Date.parse(found.from)).toBe(
            minutes * 60_000,
          );
          expect(found.from >= WISH.from && found.to <= WISH.until).toBe(true);
          const free = diaries.filter(
            ({busy, readable}) =>
              readable &&
              !busy.some(one => one.from < found.to && one.to > found.from),
          );
          const named = diaries.length - found.missing.length;
          expect(named).toBeLessThanOrEqual(free.length);
        },
      ),
    );
  });
});

/** Business days as calendar days, Monday to Friday, the first day counted. */
function afterDays(from: string, days: number): string {
  let at = Date.parse(from);
  for (let left = days; ; at += 86_400_000) {
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && --left === 0) break;
  }
  return new Date(at).toISOString();
}

describe('meetings with strategic customers', () => {
  const plan = {
    customers: 100,
    hosts: 3,
    minutes: 30,
    minutesADay: 210,
    firstDay: '2026-11-30T09:00:00Z',
  };
  const capacity = (changes: Partial<typeof plan>, offeredAt = plan.firstDay) =>
    meetingCapacity({...plan, ...changes}, offeredAt, afterDays);

  it('take three hosts more than a week for more than 100 customers (S3-14, S3-15)', () => {
    expect(capacity({customers: 105})).toMatchObject({
      kind: 'warn',
      workingDays: 5,
    });
    expect(capacity({customers: 106})).toMatchObject({
      kind: 'warn',
      workingDays: 6,
    });
    expect(capacity({customers: 84})).toMatchObject({
      kind: 'fits',
      workingDays: 4,
    });
  });

  it('are not offered when the last customer would wait two weeks (S3-16)', () => {
    expect(capacity({customers: 210}).kind).toBe('warn');
    expect(capacity({customers: 211})).toMatchObject({
      kind: 'refuse',
      workingDays: 11,
      waitDays: 14,
    });
    expect(capacity({customers: 10}, '2026-11-16T09:00:00Z')).toMatchObject({
      kind: 'refuse',
      workingDays: 1,
      waitDays: 14,
    });
  });

  it('are not offered when nobody can host', () => {
    expect(capacity({hosts: 0}).kind).toBe('nobody');
    expect(capacity({minutes: 240}).kind).toBe('nobody');
  });

  it('never get better with more customers or fewer hosts (property)', () => {
    const rank = {fits: 0, warn: 1, refuse: 2, nobody: 3};
    fc.assert(
      fc.property(
        fc.integer({min: 0, max: 400}),
        fc.integer({min: 0, max: 6}),
        (customers, hosts) => {
          const now = rank[capacity({customers, hosts}).kind];
          expect(
            rank[capacity({customers: customers + 1, hosts}).kind],
          ).toBeGreaterThanOrEqual(now);
          expect(
            rank[capacity({customers, hosts: hosts + 1}).kind],
          ).toBeLessThanOrEqual(now);
        },
      ),
    );
  });

  it('are dealt out evenly, beginning with who has hosted least (S3-13, S3-14)', () => {
    const turns = assignHosts(['c1', 'c2', 'c3', 'c4', 'c5'], ['a', 'b', 'c'], {
      a: 4,
      b: 1,
      c: 2,
    });
    expect(turns.map(({host}) => host)).toEqual(['b', 'c', 'a', 'b', 'c']);
    expect(assignHosts(['c1'], [], {})).toEqual([]);
  });

  it('go round from incident to incident: who hosted one more last time has one less now (S3-13)', () => {
    const customers = ['c1', 'c2', 'c3', 'c4'];
    const hosts = ['a', 'b', 'c'];
    expect(heldBefore(0, customers, hosts)).toEqual({});
    expect(heldBefore(1, customers, hosts)).toEqual({a: 2, b: 1, c: 1});
    expect(heldBefore(3, customers, hosts)).toEqual({a: 4, b: 4, c: 4});
    expect(
      assignHosts(customers, hosts, heldBefore(1, customers, hosts))[0].host,
    ).toBe('b');
  });

  it('count of other incidents only what was held before (S3-13)', () => {
    const row = (incident: string, what: string, at: string) => ({
      cells: {key: at, incident, task: 'strategic-meetings', what, at},
    });
    const rows = [
      row('INC-1', 'taken-up', '2026-11-01T09:00:00Z'),
      row('INC-1', 'done-by-hand', '2026-11-03T09:00:00Z'),
      row('INC-2', 'taken-up', '2026-11-04T09:00:00Z'),
      row('INC-3', 'done-by-hand', '2026-11-20T09:00:00Z'),
    ];
    const before = (id: string, now: string) =>
      meetingsHeldBefore(rows, id, now);
    expect(before('INC-9', '2026-11-10T09:00:00Z')).toBe(1);
    expect(before('INC-9', '2026-11-21T09:00:00Z')).toBe(2);
    expect(before('INC-1', '2026-11-21T09:00:00Z')).toBe(0);
  });
});
