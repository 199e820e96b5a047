import {policyDuties} from '../../../../src/clocks/rules/policy-duties';
import {contractDuties} from '../../../../src/clocks/rules/contracts';
import {PHASE_KEYS, presetLevel, someFacts, word} from '../an-incident';
import {SEV_1, find, owed} from './owed';

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
