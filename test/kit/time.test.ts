import {offset} from '../../src/kit/clock';
import {
  instantsOf,
  toTheMinute,
  dueInWords,
  fromLocalInput,
  spanInWords,
  toLocalInput,
  utcTime,
} from '../../src/kit/time';

const MINUTE = 60_000;
const at = Date.UTC(2026, 10, 21, 3);

describe('spans in words', () => {
  it.each([
    [0, 'less than a minute'],
    [59_999, 'less than a minute'],
    [MINUTE, '1 minute'],
    [59 * MINUTE, '59 minutes'],
    [60 * MINUTE, '1 hour'],
    [125 * MINUTE, '2 hours 5 minutes'],
    [24 * 60 * MINUTE, '1 day'],
    [(49 * 60 + 5) * MINUTE, '2 days 1 hour'],
  ])('say %d ms as "%s"', (span, words) => {
    expect(spanInWords(span)).toBe(words);
  });
});

describe('the next update', () => {
  const due = (offset: number) =>
    dueInWords(new Date(at + offset).toISOString(), at);

  it('counts down to its minute', () => {
    expect(due(12 * MINUTE)).toEqual({
      text: 'Next update in 12 minutes',
      late: false,
    });
  });

  it('is late the moment it is due', () => {
    expect(due(1).late).toBe(false);
    expect(due(0).late).toBe(true);
    expect(due(-65 * MINUTE).text).toBe('Update overdue by 1 hour 5 minutes');
  });

  it('is said not to be set when there is none', () => {
    expect(dueInWords('', at)).toEqual({
      text: 'No next update set',
      late: false,
    });
  });
});

describe('times of a person', () => {
  it('go to UTC and back without loss', () => {
    const local = '2026-11-21T03:45';
    expect(toLocalInput(fromLocalInput(local))).toBe(local);
  });

  it.each(['', 'soon', '2026-13-01T00:00'])('take %j for no time', text => {
    expect(fromLocalInput(text)).toBe('');
    expect(toLocalInput(text)).toBe('');
    expect(utcTime(text)).toBe('');
  });

  it('are shown in UTC with the day', () => {
    expect(utcTime('2026-11-21T02:45:30.000Z')).toBe('2026-11-21 02:45 UTC');
  });
});

describe('a wall time in the hour that clocks show twice', () => {
  const wallIn = (timeZone: string) => (iso: string) =>
    new Date(iso)
      .toLocaleString('sv-SE', {timeZone})
      .slice(0, 16)
      .replace(' ', 'T');

  it.each([
    [
      'Europe/Berlin',
      '2026-10-25T02:30',
      ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    ],
    ['Europe/Berlin', '2026-10-25T03:30', ['2026-10-25T02:30:00.000Z']],
    ['Europe/Berlin', '2026-03-29T02:30', []],
    [
      'America/New_York',
      '2026-11-01T01:20',
      ['2026-11-01T05:20:00.000Z', '2026-11-01T06:20:00.000Z'],
    ],
    [
      'Australia/Lord_Howe',
      '2026-04-05T01:45',
      ['2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z'],
    ],
    ['Asia/Kathmandu', '2026-10-25T02:30', ['2026-10-24T20:45:00.000Z']],
  ])('in %s, %s', (zone, value, instants) => {
    expect(instantsOf(value, wallIn(zone))).toEqual(instants);
  });

  it('is never what “now” is made of', () => {
    expect(toTheMinute(Date.parse('2026-10-25T01:30:59Z'))).toBe(
      '2026-10-25T01:30:00.000Z',
    );
  });
});

describe('the clock of a page', () => {
  const at = (seconds: number): number => 1_800_000_000_000 + seconds * 1000;

  it.each([
    ['is right while the server’s time lies within the call', 2, 0, 5, 0],
    ['is right when the server tells whole seconds', 0, 0.9, 5, 0],
    ['is behind by no more than the answer proves', 3600, 0, 5, 3595],
    ['is ahead by no more than the answer proves', -3600, 0, 5, -3600],
  ])('%s', (_, made, asked, got, seconds) => {
    expect(offset(at(made), at(asked), at(got))).toBe(seconds * 1000);
  });
});
