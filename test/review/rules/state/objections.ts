import {lanesFor} from '../../../../src/review/rules/lanes/lanes';
import {asked} from '../a-review';
import {
  ASKED,
  NEW_STORY,
  SIGNED,
  WORST,
  closed,
  said,
  standings,
  state,
} from './judged';

describe('an objection', () => {
  const objected = [...SIGNED, said('object', 'legal', 'legal', {words: 'No'})];

  it('blocks, also against the person’s own earlier approval', () => {
    const blocked = state(objected);
    expect(standings(blocked).legal).toBe('objected');
    expect(blocked.phase).toBe('in-review');
    expect(closed(blocked)).toEqual(['lanes', 'objections']);
  });

  it('goes on blocking after edits, a new round and a withdrawal', () => {
    expect(
      closed(
        state(
          [
            ...objected,
            {kind: 'withdrawn', words: 'Later.'},
            ...ASKED.map(one => ({...one, round: 2})),
          ],
          {text: NEW_STORY},
        ),
      ),
    ).toContain('objections');
  });

  it('is settled by the same person’s approval, or by clearing it', () => {
    expect(state([...objected, said('approve', 'legal', 'legal')]).phase).toBe(
      'approved',
    );
    const cleared = state([...objected, said('clear', 'legal', 'legal')]);
    expect(cleared.objections).toEqual([]);
    expect(standings(cleared).legal).toBe('awaited');
  });

  it('is settled by a colleague of the lane only by clearing it, not by approving', () => {
    const two = [...objected, asked('legal', 'legal2')];
    expect(
      standings(state([...two, said('approve', 'legal', 'legal2')])).legal,
    ).toBe('objected');
    expect(
      state([...two, said('clear', 'legal', 'legal2')]).objections,
    ).toEqual([]);
  });

  it('of one person is left when another clears their own', () => {
    const both = [
      ...objected,
      asked('legal', 'legal2'),
      said('object', 'legal', 'legal2'),
      said('clear', 'legal', 'legal2'),
    ];
    expect(state(both).objections.map(({person}) => person)).toEqual([
      'legal@example.com',
    ]);
  });

  it('is overridden one by one', () => {
    const key = `fact-${objected.length}`;
    expect(
      state([...objected, {kind: 'overridden', ref: key, words: 'Now.'}])
        .objections,
    ).toEqual([]);
    expect(
      state([...objected, {kind: 'overridden', ref: 'fact-1', words: 'Now.'}])
        .objections,
    ).toHaveLength(1);
  });

  it('of a lane that policy no longer names blocks all the same', () => {
    expect(
      closed(
        state(objected, {
          rules: lanesFor({...WORST, approvals: ['commander']}, 'customer'),
        }),
      ),
    ).toEqual(['objections']);
  });

  it('is something else than a suggestion, which never blocks', () => {
    const suggested = state([
      ...SIGNED,
      said('suggest', 'legal', 'legal', {words: 'Shorter'}),
    ]);
    expect(suggested.phase).toBe('approved');
    expect(suggested.lanes[2].suggestions).toEqual(['Shorter']);
  });
});
