import {
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
