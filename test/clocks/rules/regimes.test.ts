import {REGIMES} from '../../../src/core/incident/vocabulary';
import {obligations} from '../../../src/clocks/rules/engine';
import type {Obligation} from '../../../src/clocks/rules/obligation';
import {REGIME_ROWS} from '../../../src/clocks/rules/regime-rows';
import {regimeDuties, regimeFindings} from '../../../src/clocks/rules/regimes';
import {aCalendar, someFacts, someInputs, word} from './an-incident';

const ROWS = REGIME_ROWS.map((cells, at) => ({position: at + 1, cells}));
const AWARE = '2026-11-26T10:00:00Z';

function owed(
  flag: string,
  instants: Partial<Record<string, string>> = {aware: AWARE},
  told: Parameters<typeof word>[] = [],
): readonly Obligation[] {
  return obligations(
    someInputs({
      duties: regimeDuties(ROWS, [flag]),
      facts: someFacts({instants: {declared: AWARE, ...instants}}),
      told: told.map(([at, changes]) => word(at, changes)),
      calendar: aCalendar(),
      now: '2026-11-26T12:00:00Z',
    }),
  ).filter(({audience}) => audience !== 'legal');
}

describe('the clocks of a law (S2-37)', () => {
  it.each([
    ['gdpr', 'aware', ['2026-11-29T10:00:00Z', '']],
    [
      'nis2',
      'aware',
      ['2026-11-27T10:00:00Z', '2026-11-29T10:00:00Z', '2026-12-29T10:00:00Z'],
    ],
    [
      'dora',
      'classified',
      ['2026-11-26T14:00:00Z', '2026-11-29T14:00:00Z', '2026-12-29T14:00:00Z'],
    ],
    [
      'dora',
      'aware',
      ['2026-11-27T10:00:00Z', '2026-11-30T10:00:00Z', '2026-12-30T10:00:00Z'],
    ],
    ['sec', 'material', ['2026-12-02T17:00:00Z']],
    ['hipaa', 'aware', ['2027-01-25T10:00:00Z', '2027-01-25T10:00:00Z']],
    ['cra', 'aware', ['2026-11-27T10:00:00Z', '2026-11-29T10:00:00Z', '']],
    ['cra', 'resolved', ['2026-12-10T10:00:00Z', '', '']],
    ['ai-act', 'aware', ['2026-12-11T10:00:00Z']],
    ['ai-act-death', 'aware', ['2026-12-06T10:00:00Z']],
    ['ai-act-widespread', 'aware', ['2026-11-28T10:00:00Z']],
  ])('%s runs from the instant it names (%s)', (flag, anchor, dues) => {
    expect(owed(flag, {[anchor]: AWARE}).map(({due}) => due)).toEqual(dues);
  });

  it('DORA: whichever of 4 hours from classification and 24 from awareness comes first', () => {
    const due = (classified: string): string =>
      owed('dora', {aware: AWARE, classified})[0].due;
    expect(due('2026-11-26T11:00:00Z')).toBe('2026-11-26T15:00:00Z');
    expect(due('2026-11-27T09:00:00Z')).toBe('2026-11-27T10:00:00Z');
  });

  it('a later step follows the message of the step before, once that has gone', () => {
    const sent = {
      audience: 'CSIRT or competent authority',
      stage: 'report',
      step: 'NIS2 notification',
    } as const;
    const final = owed('nis2', {aware: AWARE}, [
      ['2026-11-28T08:00:00Z', sent],
    ]).find(({step}) => step === 'NIS2 final report');
    expect(final?.due).toBe('2026-12-28T08:00:00Z');
  });

  it.each(['gdpr', 'nis2', 'dora', 'sec', 'hipaa', 'cra', 'ai-act'])(
    '%s says which fact decides whether it runs, and to verify with counsel',
    flag => {
      for (const {missing, binding, state, due} of owed(flag, {})) {
        expect(due).toBe('');
        expect(state.kind).toBe('pending');
        expect(missing).toMatch(/\?|step before/);
        expect(binding.check).toContain('Verify with counsel.');
      }
    },
  );

  it.each(['pci-dss', 'ccpa', 'sox', 'finra', 'other-breach'])(
    '%s has no number of ours: ask counsel',
    flag => {
      const [one] = owed(flag);
      expect(one.due).toBe('');
      expect(one.binding.check).toContain('ask counsel');
    },
  );

  it('Legal and Compliance hear at once of anything that is flagged (S2-38)', () => {
    const duties = regimeDuties(ROWS, ['gdpr']);
    const facts = someFacts();
    const legal = obligations(someInputs({duties, facts})).find(
      ({audience}) => audience === 'legal',
    );
    expect(legal).toMatchObject({
      due: '2026-11-26T10:00:00Z',
      state: {kind: 'overdue'},
    });
    expect(regimeDuties(ROWS, [])).toEqual([]);
  });

  it('every flag the form offers has a row, and every shipped row can be read', () => {
    expect([...new Set(REGIME_ROWS.map(({regime}) => regime))].sort()).toEqual(
      Object.keys(REGIMES).sort(),
    );
    expect(regimeFindings(ROWS)).toEqual([]);
  });

  it.each([
    [
      {regime: 'gdpr', step: 'x', within: 'soon', from: 'aware'},
      'Regimes, row 3, "Within" is "soon"',
    ],
    [
      {regime: 'gdpr', step: 'x', within: '72 h', from: 'noticed'},
      'Regimes, row 3, "Counted from" is "noticed"',
    ],
  ])(
    'a row somebody filled wrongly is invalid, never silent: %j',
    (cells, sentence) => {
      const duties = regimeDuties([{position: 2, cells}], ['gdpr']);
      const states = obligations(someInputs({duties})).map(({state}) => state);
      expect(states).toContainEqual({
        kind: 'invalid',
        why: expect.stringContaining(sentence),
      });
    },
  );

  it('a flag without a row says so', () => {
    const states = obligations(
      someInputs({duties: regimeDuties([], ['gdpr'])}),
    ).map(({state}) => state);
    expect(states).toContainEqual({
      kind: 'invalid',
      why: expect.stringContaining('no row for "gdpr"'),
    });
  });
});
