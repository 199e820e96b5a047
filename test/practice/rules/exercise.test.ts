import {
  dueInjects,
  expectationState,
  minuteAt,
  type ExerciseRecord,
} from '../../../src/practice/rules/exercise';
import {markExercise} from '../../../src/core/incident/exercise';
import type {Scenario} from '../../../src/practice/rules/scenario';
import {SCENARIOS} from '../../../src/practice/rules/scenarios/all';
import {OUTAGE} from '../../../src/practice/rules/scenarios/outage';
import {scoreExercise} from '../../../src/practice/rules/score';
import {plusMinutes} from '../../../src/core/base/instant';

const START = '2026-11-27T10:00:00Z';
const minute = (at: number): string => plusMinutes(START, at);

function aRun(changes: Partial<ExerciseRecord> = {}): ExerciseRecord {
  return {
    startedAt: START,
    endedAt: '',
    stopped: false,
    pace: 1,
    signs: [],
    judgements: [],
    delivered: [],
    ...changes,
  };
}

describe('the scenarios that ship', () => {
  it('are six: outage, data loss, breach with a regulator, supplier, vulnerability, wrong message (S4-33)', () => {
    expect(SCENARIOS.map(({key}) => key)).toEqual([
      'outage',
      'data-loss',
      'breach',
      'supplier-failure',
      'vulnerability',
      'wrong-message',
    ]);
  });

  describe.each(SCENARIOS.map(scenario => [scenario.key, scenario] as const))(
    '%s',
    (_, scenario) => {
      it('expects something of every inject, so that nothing is played for show', () => {
        const answered = new Set(
          scenario.expectations.map(({answers}) => answers),
        );
        expect(scenario.injects.filter(({key}) => !answered.has(key))).toEqual(
          [],
        );
        expect(scenario.injects.length).toBeGreaterThanOrEqual(4);
      });

      it('speaks only to roles that play, within its own time', () => {
        for (const {to, minute: at} of scenario.injects) {
          expect(scenario.roles).toContain(to);
          expect(at).toBeLessThan(scenario.minutes);
        }
        for (const {role, fromMinute, byMinute, key} of scenario.expectations) {
          expect(scenario.roles).toContain(role);
          expect([
            key,
            byMinute > fromMinute && byMinute <= scenario.minutes,
          ]).toEqual([key, true]);
        }
        const keys = [...scenario.injects, ...scenario.expectations].map(
          ({key}) => key,
        );
        expect(new Set(keys).size).toBe(keys.length);
      });

      it('has a stop word, limits and a rumour, a question or a correction to answer (S4-34)', () => {
        expect(scenario.stopWord).not.toBe('');
        expect(scenario.limits.length).toBeGreaterThanOrEqual(4);
        const channels = new Set(scenario.injects.map(({channel}) => channel));
        expect(channels.has('customer-question')).toBe(true);
        expect(channels.size).toBeGreaterThanOrEqual(3);
      });

      it('names no real organisation and no person', () => {
        const words = JSON.stringify(scenario);
        expect(words).not.toMatch(
          /Atlassian|Fastly|Cloudflare|CircleCI|GitHub|PyPI|PostHog|@/,
        );
      });
    },
  );
});

describe('an exercise that runs', () => {
  it('delivers each inject once its minute has come, in order, once', () => {
    expect(dueInjects(OUTAGE, aRun(), minute(5))).toEqual([]);
    expect(dueInjects(OUTAGE, aRun(), minute(10)).map(({key}) => key)).toEqual([
      'share',
      'executive',
    ]);
    expect(
      dueInjects(OUTAGE, aRun({delivered: ['share']}), minute(10)).map(
        ({key}) => key,
      ),
    ).toEqual(['executive']);
    expect(dueInjects(OUTAGE, aRun({endedAt: minute(9)}), minute(10))).toEqual(
      [],
    );
  });

  it('runs six times as fast on a fast clock', () => {
    expect(minuteAt(aRun({pace: 6}), minute(2))).toBe(12);
  });

  it('counts what comes in time, half of what comes late, nothing of what is missing', () => {
    const notice = OUTAGE.expectations[0];
    const sign = {by: 'lead@example.com', evidence: notice.seen};
    const state = (at: number, now = at): string =>
      expectationState(
        notice,
        aRun({signs: [{...sign, at: minute(at)}]}),
        minute(now),
      ).kind;
    expect([state(15), state(16)]).toEqual(['met', 'late']);
    expect(expectationState(notice, aRun(), minute(15))).toEqual({
      kind: 'open',
      minutesLeft: 0,
    });
    expect(expectationState(notice, aRun(), minute(16)).kind).toBe('missed');
  });

  it('takes no act for an answer to an inject that had not come', () => {
    const back = OUTAGE.expectations.find(({key}) => key === 'back-answered');
    if (!back) throw new Error('no such expectation');
    const early = {at: minute(14), by: 'lead@example.com', evidence: back.seen};
    expect(
      expectationState(back, aRun({signs: [early]}), minute(20)).kind,
    ).toBe('waiting');
  });
});

describe('the score', () => {
  const small: Scenario = {
    ...OUTAGE,
    injects: OUTAGE.injects.slice(0, 4),
    expectations: OUTAGE.expectations.filter(
      ({answers}) => answers === 'share' || answers === 'executive',
    ),
  };

  it('shows how much was looked at beside how well it went: 2 of 4 injects is no 100 %', () => {
    const run = aRun({
      endedAt: minute(60),
      signs: [
        {
          at: minute(8),
          by: 'lead@example.com',
          evidence: small.expectations[0].seen,
        },
      ],
      judgements: [
        {
          expectation: 'executive-answered',
          met: true,
          at: minute(12),
          by: 'admin@example.com',
          note: '',
        },
      ],
    });
    const result = scoreExercise(small, run, minute(60));
    expect(result.score).toBe(1);
    expect(result.coverage).toBeCloseTo(4 / 6);
    expect(result.uncovered).toEqual(['shop', 'attack']);
  });

  it('is lowered by what was missed and not by what nobody judged', () => {
    const result = scoreExercise(
      small,
      aRun({endedAt: minute(60)}),
      minute(60),
    );
    expect(result).toMatchObject({score: 0, possible: 1});
    expect(result.uncovered).toContain('executive-answered');
  });

  it('keeps the roles apart from the team', () => {
    const run = aRun({
      endedAt: minute(60),
      judgements: [
        {
          expectation: 'executive-answered',
          met: true,
          at: minute(12),
          by: 'a',
          note: '',
        },
      ],
    });
    const byRole = Object.fromEntries(
      scoreExercise(small, run, minute(60)).byRole.map(one => [
        one.role,
        one.points,
      ]),
    );
    expect(byRole).toMatchObject({commander: 2, commsLead: 0});
  });

  it('of an exercise stopped early does not count what had not come yet', () => {
    const run = aRun({endedAt: minute(5), stopped: true});
    expect(scoreExercise(small, run, minute(90)).score).toBeNull();
  });

  it.each([
    [29, 'not-reached'],
    [30, 'not-judged'],
  ])(
    'ended in minute %i, holds nobody to what had not come in (%s)',
    (end, kind) => {
      const found = OUTAGE.expectations.find(
        ({answers}) => answers === 'setting',
      );
      if (!found) throw new Error('no such expectation');
      const run = aRun({endedAt: minute(end)});
      expect(expectationState(found, run, minute(90)).kind).toBe(kind);
    },
  );

  it('does not count what is done after the end', () => {
    const notice = OUTAGE.expectations[0];
    const signed = (at: number) =>
      expectationState(
        notice,
        aRun({
          endedAt: minute(12),
          signs: [
            {at: minute(at), by: 'lead@example.com', evidence: notice.seen},
          ],
        }),
        minute(90),
      ).kind;
    expect([signed(12), signed(13)]).toEqual(['met', 'missed']);
  });
});

it('marks every text of an exercise, once', () => {
  expect(markExercise('Checkout is down')).toBe('EXERCISE: Checkout is down');
  expect(markExercise(markExercise('x'))).toBe('EXERCISE: x');
});
