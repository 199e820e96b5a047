import fc from 'fast-check';
import type {Decision, Told} from '../../../../src/clocks/rules/obligation';
import {presetDuties, someFacts, word} from '../an-incident';
import {SEV_1, at, find, owed} from './owed';

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
