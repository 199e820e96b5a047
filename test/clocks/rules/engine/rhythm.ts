import {policyDuties} from '../../../../src/clocks/rules/policy-duties';
import {
  PHASE_KEYS,
  presetDuties,
  presetLevel,
  someFacts,
  word,
} from '../an-incident';
import {SEV_1, find, owed} from './owed';

describe('the rhythm of updates (S1-7, S1-8, S2-21, S4-13)', () => {
  const now = '2026-11-26T12:00:00Z';

  it('runs from the last word, whoever was late with it', () => {
    const told = [word('2026-11-26T10:40:00Z'), word('2026-11-26T11:45:00Z')];
    const all = owed({duties: SEV_1, told, now});
    expect(find(all, 'customers::update:1').state).toMatchObject({
      kind: 'met',
      late: true,
    });
    expect(find(all, 'customers::update:2')).toMatchObject({
      due: '2026-11-26T12:45:00Z',
      state: {kind: 'pending'},
    });
  });

  it('ends with resolution, and what was due before stays a miss', () => {
    const told = [word('2026-11-26T10:40:00Z')];
    const resolvedAt = (resolved: string): readonly string[] =>
      owed({
        duties: SEV_1,
        told,
        now,
        facts: someFacts({instants: {...someFacts().instants, resolved}}),
      })
        .filter(
          ({stage, audience}) => stage === 'update' && audience === 'customers',
        )
        .map(({state}) => state.kind);
    expect(resolvedAt('2026-11-26T11:30:00Z')).toEqual([]);
    expect(resolvedAt('2026-11-26T11:50:00Z')).toEqual(['overdue']);
  });

  it('depends on the phase where the policy says so, and has none in a phase it leaves out', () => {
    const level = {
      ...presetLevel('gitlab-cmoc', 's2'),
      statusPageEvery: null,
      clocks: [
        'customers by status page every 15 min in detection, triage, investigation',
        'customers by status page every 30 min in containment, resolution',
        'customers by status page every 60 min in recovery',
      ],
    };
    const told = [word('2026-11-26T11:00:00Z', {channel: 'status page'})];
    const due = (phase: string): string | undefined =>
      owed({
        duties: policyDuties(level, PHASE_KEYS),
        told,
        facts: someFacts({phase}),
        now,
      }).find(({key}) => key === 'customers:status page:update:1')?.due;
    expect(due('investigation')).toBe('2026-11-26T11:15:00Z');
    expect(due('resolution')).toBe('2026-11-26T11:30:00Z');
    expect(due('recovery')).toBe('2026-11-26T12:00:00Z');
    expect(due('post-incident')).toBeUndefined();
  });

  it('slows down after the time the policy names, and not before', () => {
    const level = {
      ...presetLevel('pagerduty', 'major'),
      clocks: ['customers every 60 min after 120 min'],
    };
    const due = (last: string): string | undefined =>
      owed({
        duties: policyDuties(level, PHASE_KEYS),
        told: [word(last)],
        now,
      }).find(({key}) => key === 'customers::update:1')?.due;
    expect(due('2026-11-26T11:59:00Z')).toBe('2026-11-26T12:19:00Z');
    expect(due('2026-11-26T12:00:00Z')).toBe('2026-11-26T13:00:00Z');
  });

  it('is not late before a faster one came into force', () => {
    const told = [word('2026-11-26T10:30:00Z')];
    const facts = someFacts({rhythmSince: '2026-11-26T11:50:00Z'});
    expect(
      find(owed({duties: SEV_1, told, facts, now}), 'customers::update:1').due,
    ).toBe('2026-11-26T11:50:00Z');
  });

  it('a word on the status page is no e-mail to stakeholders, but customers have heard it', () => {
    const told = [word('2026-11-26T10:30:00Z', {channel: 'status page'})];
    const all = owed({duties: SEV_1, told});
    expect(find(all, 'customers::first').state.kind).toBe('met');
    expect(find(all, 'stakeholders::first').state.kind).toBe('pending');
  });
});

describe('after resolution (S1-10, S1-11, S1-12, S1-14, S2-22, S3-2, S4-14)', () => {
  const facts = someFacts({
    phase: 'recovery',
    instants: {...someFacts().instants, resolved: '2026-11-26T12:00:00Z'},
  });
  const now = '2026-11-26T12:02:00Z';

  it('the final status, the summary and the team each have their own clock', () => {
    const level = {
      ...presetLevel('channels', 'critical'),
      clocks: ['team within 0 min of resolved'],
    };
    const all = owed({duties: policyDuties(level, PHASE_KEYS), facts, now});
    expect(find(all, 'customers:status page:resolution:').due).toBe(
      '2026-11-26T12:15:00Z',
    );
    expect(find(all, 'stakeholders::summary:').due).toBe(
      '2026-11-26T13:00:00Z',
    );
    expect(find(all, 'team::resolution:').due).toBe('2026-11-26T12:00:00Z');
  });

  it('only a message from after resolution is the final one', () => {
    const duties = presetDuties('channels', 'critical');
    const page = {channel: 'status page'};
    const state = (at: string): string =>
      find(
        owed({duties, facts, now, told: [word(at, page)]}),
        'customers:status page:resolution:',
      ).state.kind;
    expect(state('2026-11-26T11:59:00Z')).toBe('pending');
    expect(state('2026-11-26T12:00:00Z')).toBe('met');
  });

  it('the target for resolving is met by resolving', () => {
    const duties = presetDuties('level-1-4', 'level-1');
    expect(find(owed({duties, facts, now}), 'team::fix:').state).toMatchObject({
      kind: 'met',
      late: false,
    });
  });
});
