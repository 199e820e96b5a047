import {LEVEL_1_TO_4} from '../../../src/core/policy/presets/level-1-to-4';
import {SEV_1_TO_4} from '../../../src/core/policy/presets/sev-1-to-4';
import {CHANNELS} from '../../../src/core/policy/presets/channels';
import {BUSINESS} from '../../../src/core/policy/presets/business';
import {levelOf, type Policy} from '../../../src/core/policy/policy';
import {plusMinutes} from '../../../src/core/base/instant';
import {
  keepsOpen,
  pathOf,
  pathReminders,
  type PathFacts,
  type PathTask,
} from '../../../src/aftermath/rules/path';
import type {TaskKey} from '../../../src/aftermath/rules/path-tasks';

const RESOLVED = '2026-11-27T16:00:00Z';
/** Friday afternoon: the second business day ends on Tuesday. */
const TUESDAY = '2026-12-01T17:00:00Z';

function facts(
  policy: Policy,
  level: string,
  changes: Partial<PathFacts> = {},
): PathFacts {
  return {
    resolvedAt: RESOLVED,
    level: levelOf(policy, level),
    commsNeeded: true,
    faqNeeded: true,
    restricted: false,
    customersTold: true,
    meetingsOffered: false,
    reportPromisedAt: '',
    closed: false,
    roles: {commander: 'ic@example.com', commsLead: 'lead@example.com'},
    happened: {},
    decisions: [],
    ...changes,
  };
}

function path(given: PathFacts, now: string = RESOLVED): readonly PathTask[] {
  return pathOf(given, now, (_, days) => {
    expect(days).toBe(2);
    return TUESDAY;
  });
}

function task(tasks: readonly PathTask[], key: TaskKey): PathTask | undefined {
  return tasks.find(one => one.key === key);
}

describe('the path after the resolution', () => {
  it('begins with the resolution and not before (S3-1)', () => {
    expect(path(facts(SEV_1_TO_4, 'sev-1', {resolvedAt: ''}))).toEqual([]);
    expect(path(facts(SEV_1_TO_4, 'sev-1')).length).toBeGreaterThan(5);
  });

  it.each([
    [CHANNELS, 'critical', 'summary', plusMinutes(RESOLVED, 60)],
    [CHANNELS, 'critical', 'final-status', plusMinutes(RESOLVED, 15)],
    [BUSINESS, 'severe', 'preliminary-analysis', plusMinutes(RESOLVED, 1440)],
    [SEV_1_TO_4, 'sev-1', 'post-mortem-scheduled', TUESDAY],
    [SEV_1_TO_4, 'sev-2', 'post-mortem-scheduled', TUESDAY],
  ] as const)(
    'sets the clock policy names (S3-2, S4-17): %#',
    (policy, level, key, dueAt) => {
      const found = task(path(facts(policy, level)), key);
      expect(found).toMatchObject({required: true, dueAt});
    },
  );

  it.each([
    [LEVEL_1_TO_4, 'level-1', true],
    [LEVEL_1_TO_4, 'level-3', true],
    [LEVEL_1_TO_4, 'level-4', undefined],
    [SEV_1_TO_4, 'sev-1', true],
    [SEV_1_TO_4, 'sev-2', true],
    [SEV_1_TO_4, 'sev-3', false],
  ] as const)(
    'asks for a report by level (S2-30, S4-16): %#',
    (policy, level, required) => {
      expect(task(path(facts(policy, level)), 'report')?.required).toBe(
        required,
      );
    },
  );

  it('asks for a review after Levels 1 and 2 only (S2-33)', () => {
    const required = (level: string): boolean | undefined =>
      task(path(facts(LEVEL_1_TO_4, level)), 'post-mortem-scheduled')?.required;
    expect([required('level-1'), required('level-2')]).toEqual([true, true]);
    expect(required('level-4')).toBeUndefined();
  });

  it('ticks a task by itself, and tells whether it was late', () => {
    const done = (at: string): unknown =>
      task(
        path(
          facts(BUSINESS, 'severe', {
            happened: {
              'preliminary-analysis': {at, by: 'lead@example.com', words: 'v1'},
            },
          }),
        ),
        'preliminary-analysis',
      )?.state;
    expect(done(plusMinutes(RESOLVED, 1440))).toMatchObject({
      kind: 'done',
      late: false,
    });
    expect(done('2026-11-28T16:00:01Z')).toMatchObject({
      kind: 'done',
      late: true,
    });
  });

  it('is overdue one second after 24 hours, not before (S3-2)', () => {
    const state = (now: string): string | undefined =>
      task(path(facts(BUSINESS, 'severe'), now), 'preliminary-analysis')?.state
        .kind;
    expect(state('2026-11-28T16:00:00Z')).toBe('due-soon');
    expect(state('2026-11-28T16:00:01Z')).toBe('overdue');
    expect(state('2026-11-28T09:59:59Z')).toBe('open');
  });

  it('believes the record before a person, and the last word of a person', () => {
    const said = {task: 'report', at: RESOLVED, by: 'ic@example.com'} as const;
    const declined = {...said, kind: 'not-doing', reason: 'A twin.'} as const;
    const given = facts(SEV_1_TO_4, 'sev-1', {decisions: [declined]});
    expect(task(path(given), 'report')?.state).toMatchObject({
      kind: 'not-doing',
      reason: 'A twin.',
    });
    const again = {
      ...given,
      decisions: [declined, {...said, kind: 'taken-up'} as const],
    };
    expect(task(path(again), 'report')?.state.kind).toBe('open');
    const released = {
      ...given,
      happened: {report: {at: RESOLVED, by: 'x', words: 'v1 released'}},
    };
    expect(task(path(released), 'report')?.state.kind).toBe('done');
  });

  it('keeps the register open until each required task is done or declined', () => {
    const open = keepsOpen(path(facts(SEV_1_TO_4, 'sev-1')));
    expect(open.map(({key}) => key)).toContain('report');
    const decisions = open.map(
      ({key}) =>
        ({
          kind: 'not-doing',
          task: key,
          reason: 'r',
          at: RESOLVED,
          by: 'x',
        }) as const,
    );
    expect(keepsOpen(path(facts(SEV_1_TO_4, 'sev-1', {decisions})))).toEqual(
      [],
    );
  });

  it('asks for meetings only where they were offered (S3-18)', () => {
    const required = (meetingsOffered: boolean): boolean | undefined =>
      task(
        path(facts(BUSINESS, 'severe', {meetingsOffered})),
        'strategic-meetings',
      )?.required;
    expect([required(true), required(false)]).toEqual([true, false]);
  });

  it('asks for the resolution where customers were told, and nowhere else (S1-14)', () => {
    const left = (customersTold: boolean): readonly string[] =>
      keepsOpen(path(facts(BUSINESS, 'severe', {customersTold}))).map(
        ({key}) => key,
      );
    expect(left(true)).toContain('resolution');
    expect(left(false)).not.toContain('resolution');
  });

  it('reminds before, at and after the time, and never once it is closed', () => {
    const keys = (now: string, closed = false): readonly string[] =>
      pathReminders(
        'INC-1',
        path(facts(BUSINESS, 'severe', {closed}), now),
        now,
      )
        .filter(({task: key}) => key === 'preliminary-analysis')
        .map(({key}) => key);
    expect(keys('2026-11-28T12:00:00Z')).toEqual([
      'INC-1/after/preliminary-analysis/soon',
    ]);
    expect(keys('2026-11-28T17:00:00Z')).toEqual([
      'INC-1/after/preliminary-analysis/1',
    ]);
    expect(keys('2026-11-28T18:00:00Z')).toEqual(keys('2026-11-28T17:00:00Z'));
    expect(keys('2027-11-28T18:00:00Z')).toEqual(keys('2026-12-04T18:00:00Z'));
    expect(keys('2026-11-28T17:00:00Z', true)).toEqual([]);
  });
});
