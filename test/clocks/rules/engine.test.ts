import fc from 'fast-check';
import {obligations, type ClockInputs} from '../../../src/clocks/rules/engine';
import type {
  Decision,
  Obligation,
  Told,
} from '../../../src/clocks/rules/obligation';
import {policyDuties} from '../../../src/clocks/rules/policy-duties';
import {contractDuties} from '../../../src/clocks/rules/contracts';
import {
  aCalendar,
  PHASE_KEYS,
  presetDuties,
  presetLevel,
  someFacts,
  someInputs,
  word,
} from './an-incident';

function owed(changes: Partial<ClockInputs> = {}): readonly Obligation[] {
  return obligations(someInputs(changes));
}

function find(all: readonly Obligation[], key: string): Obligation {
  const found = all.find(one => one.key === key);
  if (!found)
    throw new Error(
      `${key} is not among ${all.map(one => one.key).join(', ')}`,
    );
  return found;
}

const SEV_1 = presetDuties('sev-1-4', 'sev-1');

describe('the first notice to customers (S4-12)', () => {
  const key = 'customers::first';

  it('is due 30 minutes after confirmation, and says which clause made it so', () => {
    const first = find(owed({duties: SEV_1}), key);
    expect(first).toMatchObject({
      due: '2026-11-26T10:50:00Z',
      from: '2026-11-26T10:20:00Z',
      state: {kind: 'pending'},
      why: 'Policy, Sev1: customers, first notice within 30 min of confirmation',
    });
  });

  it.each([
    ['2026-11-26T10:39:00Z', 'pending'],
    ['2026-11-26T10:40:00Z', 'due soon'],
    ['2026-11-26T10:50:00Z', 'due soon'],
    ['2026-11-26T10:50:01Z', 'overdue'],
  ])('is at %s %s', (now, kind) => {
    expect(find(owed({duties: SEV_1, now}), key).state.kind).toBe(kind);
  });

  it.each([
    ['2026-11-26T10:50:00Z', false],
    ['2026-11-26T10:51:00Z', true],
    ['2026-11-26T10:10:00Z', false],
  ])('told at %s is met, late: %s', (at, late) => {
    const now = '2026-11-26T10:55:00Z';
    const {state} = find(owed({duties: SEV_1, told: [word(at)], now}), key);
    expect(state).toEqual({kind: 'met', at, by: 'cs.ops@example.com', late});
  });

  it('waits for confirmation with a question, and counts its rhythm from declaration meanwhile', () => {
    const {confirmed: _, ...instants} = someFacts().instants;
    const first = find(
      owed({duties: SEV_1, facts: someFacts({instants})}),
      key,
    );
    expect(first).toMatchObject({
      due: '2026-11-26T11:00:00Z',
      why: 'Policy, Sev1: customers, update every 1 h',
    });
    expect(first.others[0]).toMatchObject({due: ''});
    const alone = SEV_1.filter(({stage}) => stage === 'first');
    expect(
      find(owed({duties: alone, facts: someFacts({instants})}), key),
    ).toMatchObject({
      due: '',
      state: {kind: 'pending'},
      missing: 'When was the customer impact confirmed?',
    });
  });

  it('follows a contract that binds earlier, and names the policy beside it (S0-36)', () => {
    const contract = contractDuties(
      [
        {
          position: 1,
          cells: {
            customer: 'Acme',
            clause: '4.2 Notices',
            from: 'detected',
            within: 45,
            audience: 'customers',
          },
        },
      ],
      {levels: ['sev-1'], severity: 'sev-1', services: []},
    );
    const first = find(owed({duties: [...SEV_1, ...contract]}), key);
    expect(first.due).toBe('2026-11-26T10:35:00Z');
    expect(first.why).toBe(
      'Contract with Acme, 4.2 Notices: within 45 min of detection',
    );
    expect(first.others.map(({due}) => due)).toEqual([
      '2026-11-26T10:50:00Z',
      '2026-11-26T11:00:00Z',
    ]);
  });

  it('does not apply when it was decided that customers are not told, with the reason; the law is not asked (S0-3)', () => {
    const comms = {needed: false, reason: 'fixed before anybody noticed'};
    const all = owed({duties: SEV_1, facts: someFacts({comms})});
    expect(find(all, key).state).toEqual({
      kind: 'not applicable',
      why: 'No communication was decided: fixed before anybody noticed.',
    });
    expect(find(all, 'stakeholders::first').state.kind).toBe('pending');
  });
});

describe('a cell somebody filled wrongly', () => {
  it.each([
    [
      {unreadable: {confirmed: 'half past ten'}},
      'The time of confirmation is "half past ten", which is not a time.',
    ],
    [
      {instants: {...someFacts().instants, confirmed: '2026-11-26T09:30:00Z'}},
      'is before the start',
    ],
    [
      {instants: {...someFacts().instants, confirmed: '2027-11-26T09:30:00Z'}},
      'is in the future',
    ],
  ])(
    'makes the clock invalid and says why, never a false zero: %j',
    (changes, sentence) => {
      const all = owed({duties: SEV_1, facts: someFacts(changes)});
      const invalid = all.filter(({state}) => state.kind === 'invalid');
      expect(invalid).toHaveLength(1);
      const [{state, due}] = invalid;
      expect(due).toBe('');
      expect(state.kind === 'invalid' && state.why).toContain(sentence);
    },
  );

  it('a clock of the policy that cannot be read is shown, and the others run on', () => {
    const level = {
      ...presetLevel('sev-1-4', 'sev-1'),
      clocks: ['customers now and then'],
    };
    const all = owed({duties: policyDuties(level, PHASE_KEYS)});
    expect(
      all.filter(({state}) => state.kind === 'invalid').map(({state}) => state),
    ).toEqual([
      {
        kind: 'invalid',
        why: '"customers now and then" cannot be read, so nobody is reminded of it.',
      },
    ]);
    expect(find(all, 'customers::first').due).toBe('2026-11-26T10:50:00Z');
  });

  it('a contract that cannot be read is invalid for everybody to see', () => {
    const [duty] = contractDuties(
      [
        {
          position: 4,
          cells: {customer: 'Acme', clause: '4.2', from: 'noticed', within: 60},
        },
      ],
      {levels: ['sev-1'], severity: 'sev-1', services: []},
    );
    expect(find(owed({duties: [duty]}), `invalid:${duty.key}`).state).toEqual({
      kind: 'invalid',
      why: 'Contracts, row 5, "Counted from" is "noticed". Write one of: started, detected, aware, declared, confirmed, classified, material, impactEnded, resolved.',
    });
  });
});

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

describe('what people decide', () => {
  const at = '2026-11-26T10:20:00Z';
  const by = 'comms.lead@example.com';
  const obligation = 'customers::first';

  it('waives with a reason, and takes it back', () => {
    const waived: Decision = {
      kind: 'waived',
      obligation,
      at,
      by,
      reason: 'told by phone',
    };
    expect(
      find(owed({duties: SEV_1, decisions: [waived]}), obligation).state,
    ).toEqual({kind: 'waived', by, reason: 'told by phone'});
    const restored: Decision = {
      kind: 'restored',
      obligation,
      at: '2026-11-26T10:21:00Z',
      by,
    };
    expect(
      find(owed({duties: SEV_1, decisions: [restored, waived]}), obligation)
        .state.kind,
    ).toBe('pending');
  });

  it('snoozing and pausing quiet reminders; the due time stays', () => {
    const until = '2026-11-26T10:30:00Z';
    const snoozed: Decision = {
      kind: 'snoozed',
      obligation,
      at,
      by,
      until,
      reason: 'on a call',
    };
    const quiet = find(owed({duties: SEV_1, decisions: [snoozed]}), obligation);
    expect(quiet).toMatchObject({
      quietUntil: until,
      quietReason: 'on a call',
      due: '2026-11-26T10:50:00Z',
    });
    expect(
      find(owed({duties: SEV_1, decisions: [snoozed], now: until}), obligation)
        .quietUntil,
    ).toBe('');
  });
});

describe('correcting an instant', () => {
  it('recomputes everything and keeps what was said before', () => {
    const confirmed = '2026-11-26T10:10:00Z';
    const facts = someFacts({
      instants: {...someFacts().instants, confirmed},
      corrected: [
        {
          anchor: 'confirmed',
          from: '2026-11-26T10:20:00Z',
          at: '2026-11-26T10:24:00Z',
        },
      ],
    });
    expect(
      find(owed({duties: SEV_1, facts}), 'customers::first'),
    ).toMatchObject({
      due: '2026-11-26T10:40:00Z',
      earlier: ['2026-11-26T10:50:00Z'],
    });
  });

  it('back and forth ends where it began', () => {
    fc.assert(
      fc.property(fc.integer({min: -20, max: 120}), minutes => {
        const before = owed({duties: SEV_1});
        const moved = someFacts({
          instants: {...someFacts().instants, confirmed: at(minutes)},
        });
        owed({duties: SEV_1, facts: moved});
        expect(owed({duties: SEV_1})).toEqual(before);
      }),
      {numRuns: 20},
    );
  });
});

describe('the order in which things are recorded', () => {
  it('does not matter', () => {
    const told = fc.array(
      fc.record({
        minute: fc.integer({min: -10, max: 300}),
        channel: fc.constantFrom('email', 'status page'),
        audience: fc.constantFrom('customers', 'stakeholders', 'team'),
      }),
      {maxLength: 8},
    );
    fc.assert(
      fc.property(
        told,
        fc.integer({min: 0, max: 300}),
        fc.integer(),
        (words, minute, seed) => {
          const all = words.map((one, number): Told => ({
            ...word(at(one.minute), one),
            key: `k${number}`,
          }));
          const decisions: readonly Decision[] = words.map((one, number) => ({
            kind: number % 2 === 0 ? 'waived' : 'paused',
            obligation: 'customers::first',
            at: at(one.minute),
            by: `p${number}@example.com`,
            reason: 'r',
          }));
          const shuffled = <T>(list: readonly T[]): readonly T[] =>
            [...list]
              .map((one, number) => ({one, rank: (number * 7919 + seed) % 13}))
              .sort((a, b) => a.rank - b.rank)
              .map(({one}) => one);
          const duties = [...SEV_1, ...presetDuties('channels', 'critical')];
          const now = at(minute);
          const straight = owed({duties, told: all, decisions, now});
          expect(
            owed({
              duties: shuffled(duties),
              told: shuffled(all),
              decisions: shuffled(decisions),
              now,
            }),
          ).toEqual(straight);
          // Each word is counted once for whoever it was for.
          expect(new Set(straight.map(({key}) => key)).size).toBe(
            straight.length,
          );
        },
      ),
      {numRuns: 60},
    );
  });
});

describe('the time there is (S0-36)', () => {
  it('is shared out between draft, review and hand-over', () => {
    expect(find(owed({duties: SEV_1}), 'customers::first').budget).toEqual({
      draft: '2026-11-26T10:32:00Z',
      review: '2026-11-26T10:44:00Z',
      handOver: '2026-11-26T10:50:00Z',
    });
  });
});

describe('office hours of a level (S4-3)', () => {
  it('count for its first response', () => {
    const duties = presetDuties('sev-1-4', 'sev-3');
    const facts = someFacts({instants: {detected: '2026-11-27T16:30:00Z'}});
    const calendar = aCalendar('utc: UTC, 09:00-17:00');
    const now = '2026-11-27T16:40:00Z';
    expect(
      find(owed({duties, facts, calendar, now}), 'team::response:').due,
    ).toBe('2026-11-30T10:30:00Z');
  });
});

function at(minutes: number): string {
  return new Date(Date.parse('2026-11-26T10:00:00Z') + minutes * 60_000)
    .toISOString()
    .replace('.000Z', 'Z');
}
