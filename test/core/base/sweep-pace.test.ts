import * as fc from 'fast-check';
import {plusMinutes} from '../../../src/core/base/instant';
import {
  DAY_LIMITS,
  paceInWords,
  paceOf,
  waits,
  withRun,
  type DaySpent,
  type Used,
} from '../../../src/core/base/sweep-pace';

const START = '2026-11-27T06:00:00Z';
const BOT = 'bot@example.com';

/** A day of triggers every five minutes, each run costing the same; how it ends, and when each run began. */
function day(used: Used): {spent: DaySpent; runs: readonly string[]} {
  let spent: DaySpent | null = null;
  const runs: string[] = [];
  for (let minute = 0; minute < 24 * 60; minute += 5) {
    const now = plusMinutes(START, minute);
    if (spent && waits(spent, now)) continue;
    spent = withRun(spent, BOT, now, used);
    runs.push(now);
  }
  if (!spent) throw new Error('No run.');
  return {spent, runs};
}

describe('the pace of the sweep', () => {
  it('is five minutes while nothing comes near a limit', () => {
    const {spent, runs} = day({fetches: 11, seconds: 6, mails: 0});
    expect(runs).toHaveLength(288);
    expect(paceInWords(paceOf(spent, plusMinutes(START, 1435)))).toBe('');
  });

  it('becomes slower when the day would not last, and says what for', () => {
    const {spent} = day({fetches: 604, seconds: 6, mails: 0});
    expect(spent.used.fetches).toBeLessThanOrEqual(0.8 * DAY_LIMITS.fetches);
    const atNoon: DaySpent = {
      ...spent,
      since: START,
      runs: 60,
      used: {fetches: 60 * 604, seconds: 360, mails: 0},
    };
    expect(paceInWords(paceOf(atNoon, plusMinutes(START, 300)))).toBe(
      'The sweep runs every 30 minutes only: at every five its account would use up its day’s requests to Google.',
    );
  });

  it('is not slowed down by one dear run at the beginning', () => {
    const spent = withRun(null, BOT, START, {
      fetches: 900,
      seconds: 60,
      mails: 0,
    });
    expect(paceOf(spent, plusMinutes(START, 5)).minutes).toBe(5);
  });

  it('begins anew after 24 hours, and for another account', () => {
    const {spent} = day({fetches: 604, seconds: 6, mails: 0});
    const used = {fetches: 1, seconds: 1, mails: 0};
    const tomorrow = plusMinutes(START, 24 * 60);
    expect(withRun(spent, BOT, tomorrow, used)).toMatchObject({
      since: tomorrow,
      runs: 1,
      used,
    });
    const noon = plusMinutes(START, 360);
    expect(withRun(spent, 'admin@example.com', noon, used).runs).toBe(1);
  });

  it('never uses a day up, whatever a run costs', () => {
    fc.assert(
      fc.property(
        fc.record({
          fetches: fc.integer({min: 1, max: 2500}),
          seconds: fc.integer({min: 1, max: 360}),
          mails: fc.integer({min: 0, max: 30}),
        }),
        cost => {
          const {used} = day(cost).spent;
          expect(used.fetches).toBeLessThanOrEqual(DAY_LIMITS.fetches);
          expect(used.seconds).toBeLessThanOrEqual(DAY_LIMITS.seconds);
          expect(used.mails).toBeLessThanOrEqual(DAY_LIMITS.mails);
        },
      ),
      {numRuns: 60},
    );
  });
});
