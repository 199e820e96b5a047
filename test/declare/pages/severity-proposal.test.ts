import {
  type Observed,
  percentOf,
  proposedLevel,
  tickKey,
} from '../../../src/declare/pages/new-incident/severity-proposal';
import {LEVELS} from '../../scenery/browser/views';

const [critical, high, medium] = LEVELS;
const seen = (observed: Partial<Observed>) =>
  proposedLevel(LEVELS, {
    ticked: [],
    percentUsers: '',
    border: '',
    ...observed,
  });

describe('the decision aid for severity', () => {
  it('proposes nothing while nothing is known', () => {
    expect(seen({})).toEqual({ask: null, level: null, reasons: []});
  });

  it.each([
    ['81', '1'],
    ['80.1', '1'],
    ['80', '2'],
    ['40.5', '2'],
    ['39,9', '3'],
    ['10', '3'],
    ['9.9 %', '4'],
    ['0', '4'],
    ['100%', '1'],
  ])('puts %s percent of users into level %s (S2-1, S2-4)', (typed, key) => {
    expect(seen({percentUsers: typed}).level?.key).toBe(key);
    expect(seen({percentUsers: typed}).ask).toBeNull();
  });

  it('asks at exactly 40 percent, and proposes nothing by itself (S2-4)', () => {
    const {ask, level} = seen({percentUsers: '40'});
    expect(ask?.levels.map(({key}) => key)).toEqual(['2', '3']);
    expect(level).toBeNull();
  });

  it.each(['2', '3'])('follows the answer %s at the border', border => {
    const {level, reasons} = seen({percentUsers: '40', border});
    expect(level?.key).toBe(border);
    expect(reasons.join()).toContain('border');
  });

  it('asks at any border of which the scale does not say whose it is', () => {
    const unsaid = LEVELS.map(level => ({
      ...level,
      users: {above: level.users.above, upTo: level.users.upTo},
    }));
    const at80 = {ticked: [], percentUsers: '80', border: ''};
    expect(proposedLevel(unsaid, at80).ask?.levels.map(({key}) => key)).toEqual(
      ['1', '2'],
    );
  });

  it('assumes the worst of several signs, and says so', () => {
    const {level, reasons} = seen({
      ticked: [tickKey(high!, 0), tickKey(medium!, 0)],
      percentUsers: '5',
    });
    expect(level).toBe(high);
    expect(reasons).toEqual([
      'You ticked “A major feature is down”.',
      'Other signs point to Level 3 – Medium and Level 4 – Low: assume the worst.',
    ]);
  });

  it('lets a ticked sign outweigh a small share of users', () => {
    expect(
      seen({ticked: [tickKey(critical!, 1)], percentUsers: '2'}).level,
    ).toBe(critical);
  });
});

describe('a share as typed', () => {
  it.each([
    ['40', 40],
    [' 40 % ', 40],
    ['0,5', 0.5],
    ['100', 100],
  ])('reads %j as %d', (typed, percent) => {
    expect(percentOf(typed)).toBe(percent);
  });

  it.each(['', 'many', '-1', '101', '1e2', '40-50', '٤٠'])(
    'takes %j for no number',
    typed => {
      expect(percentOf(typed)).toBeNull();
    },
  );
});
