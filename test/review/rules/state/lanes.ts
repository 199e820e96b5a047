import {awaitedFrom} from '../../../../src/review/rules/state/state';
import {asked, type Given} from '../a-review';
import {
  ASKED,
  LOWER,
  SIGNED,
  WORST,
  closed,
  said,
  standings,
  state,
} from './judged';

describe('a document in review', () => {
  it('is a draft before anybody is asked', () => {
    const draft = state([]);
    expect(draft).toMatchObject({phase: 'draft', round: 0});
    expect(standings(draft)).toEqual({
      leadership: 'not-asked',
      commander: 'not-asked',
      legal: 'not-asked',
    });
  });

  it('awaits leadership, commander and legal at the worst level (S0-5)', () => {
    const asked = state(ASKED);
    expect(asked.phase).toBe('in-review');
    expect(Object.values(standings(asked))).toEqual([
      'awaited',
      'awaited',
      'awaited',
    ]);
    expect(awaitedFrom(asked, 'legal@example.com')).toHaveLength(1);
    expect(awaitedFrom(asked, 'exec2@example.com')).toHaveLength(0);
  });

  it('is approved once each of them has signed, and not before (S0-5)', () => {
    expect(state(SIGNED).phase).toBe('approved');
    expect(closed(state(SIGNED))).toEqual([]);
    for (const left of [3, 4, 5]) {
      const missing = state(SIGNED.filter((_, at) => at !== left));
      expect(missing.phase).toBe('in-review');
      expect(closed(missing)).toEqual(['lanes']);
    }
  });

  it('is not signed by somebody who was not asked in that lane', () => {
    const stranger = state([
      ...SIGNED.slice(0, 5),
      said('approve', 'legal', 'exec'),
    ]);
    expect(standings(stranger).legal).toBe('awaited');
  });

  it('is not signed by somebody who was removed first, and stays signed by who was removed later', () => {
    const removed: Given = {
      kind: 'removed',
      lane: 'legal',
      person: 'legal@example.com',
    };
    expect(
      standings(state([...ASKED, removed, said('approve', 'legal', 'legal')]))
        .legal,
    ).toBe('not-asked');
    expect(standings(state([...SIGNED, removed])).legal).toBe('approved');
  });

  it('needs one of CS and leadership, and engineering (S0-6, S0-31, S0-32)', () => {
    const lower = (...given: Given[]) =>
      standings(
        state(
          [
            asked('engineering', 'sme'),
            asked('cs|leadership', 'cs'),
            asked('cs|leadership', 'exec'),
            {kind: 'not-needed', lane: 'legal', words: 'Nothing promised.'},
            ...given,
          ],
          {},
          LOWER,
        ),
      );
    expect(lower(said('approve', 'cs|leadership', 'exec'))).toEqual({
      engineering: 'awaited',
      'cs|leadership': 'approved',
      legal: 'not-needed',
    });
  });

  it('leaves legal out only where policy allows it, and takes it back when legal is asked (S0-33)', () => {
    const without: Given = {kind: 'not-needed', lane: 'legal', words: 'None.'};
    expect(standings(state([without])).legal).toBe('not-asked');
    expect(standings(state([without], {}, LOWER)).legal).toBe('not-needed');
    expect(
      standings(state([without, asked('legal', 'legal')], {}, LOWER)).legal,
    ).toBe('awaited');
    expect(
      standings(state([without, {kind: 'needed', lane: 'legal'}], {}, LOWER))
        .legal,
    ).toBe('not-asked');
  });

  it('is not approved by leaving out every lane', () => {
    const conditional = {...LOWER, approvals: ['legal if needed']};
    const left = state(
      [
        asked('legal', 'legal'),
        {kind: 'not-needed', lane: 'legal', words: 'None.'},
      ],
      {},
      conditional,
    );
    expect(left.phase).toBe('in-review');
    expect(closed(left)).toEqual(['lanes']);
  });

  it('needs everybody of an all-lane, a delegate in the place of one', () => {
    const all = {...WORST, approvals: ['legal all']};
    const both = [asked('legal', 'legal'), asked('legal', 'legal2')];
    const first = said('approve', 'legal', 'legal');
    expect(standings(state([...both, first], {}, all)).legal).toBe('awaited');
    expect(
      standings(
        state(
          [
            ...both,
            first,
            {
              kind: 'delegated',
              lane: 'legal',
              person: 'deputy@example.com',
              ref: 'legal2@example.com',
            },
            said('approve', 'legal', 'deputy'),
          ],
          {},
          all,
        ),
      ).legal,
    ).toBe('approved');
  });

  it('can never be released when policy names nobody', () => {
    expect(closed(state([], {rules: []}))).toContain('lanes');
    expect(state(ASKED, {rules: []}).phase).toBe('in-review');
  });
});
