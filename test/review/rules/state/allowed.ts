import {allowedActs} from '../../../../src/review/rules/state/allowed';
import type {ReviewFact} from '../../../../src/review/rules/record/facts';
import {type ReviewFacts} from '../../../../src/review/rules/state/state';
import {history, type Given} from '../a-review';
import {ASKED, SIGNED, TEXT, said, state} from './judged';

describe('what a person may do', () => {
  const may = (
    given: readonly Given[],
    more: {canEdit?: boolean; isCommander?: boolean; overrides?: boolean} = {},
    changes: Partial<ReviewFacts> = {},
    readers: {csOps?: boolean; csLeadership?: boolean} = {},
  ) => {
    const facts: readonly ReviewFact[] = history(...given);
    const now = state(given, changes);
    const acts = allowedActs(
      {canEdit: false, isCommander: false, overrides: true, ...more},
      {
        ...now,
        facts,
        kind: 'customer',
        readers: {csOps: true, csLeadership: true, ...readers},
      },
    );
    return Object.entries(acts)
      .filter(([, refusal]) => refusal === null)
      .map(([act]) => act);
  };
  const editor = {canEdit: true};

  it('is to ask, for who may edit a draft', () => {
    expect(may([], editor)).toEqual(['ask']);
    expect(may([])).toEqual([]);
  });

  it('is to withdraw and to change reviewers while it is in review', () => {
    expect(may(ASKED, editor)).toEqual(['ask', 'withdraw', 'edit-reviewers']);
    expect(may(ASKED)).toEqual([]);
  });

  it('is to release, once every gate is open and CS Ops and CS leadership are named (S0-35)', () => {
    const signed = ['ask', 'release', 'withdraw', 'edit-reviewers'];
    expect(may(SIGNED, editor)).toEqual(signed);
    const shut = signed.filter(act => act !== 'release');
    expect(may(SIGNED, editor, {guidance: ['✎']})).toEqual(shut);
    for (const missing of [{csOps: false}, {csLeadership: false}]) {
      expect(may(SIGNED, editor, {}, missing)).toEqual(shut);
    }
  });

  it('is not to ask about a data incident whose bottom line is open (S0-11)', () => {
    const about = (rawEventData: 'unknown' | 'intact') => ({
      incident: {
        kind: 'data' as const,
        rawEventData,
        faq: {needed: false, reason: 'Too small.'},
      },
    });
    expect(may([], editor, about('unknown'))).toEqual([]);
    expect(may([], editor, about('intact'))).toEqual(['ask']);
  });

  it('is to override, for the commander where policy allows', () => {
    const objected = [...SIGNED, said('object', 'legal', 'legal')];
    const commander = {isCommander: true};
    expect(may(objected)).toEqual([]);
    expect(may(objected, commander)).toEqual(['override']);
    expect(may(objected, {...commander, overrides: false})).toEqual([]);
    expect(may(SIGNED, commander)).toEqual([]);
  });

  it('is to unlock what is released, and to lock it again unchanged', () => {
    const done: readonly Given[] = [
      ...SIGNED,
      ...['started', 'done'].map(words => ({
        kind: 'release' as const,
        words,
        round: 1,
        textHash: TEXT.hash,
      })),
    ];
    expect(may(done, editor)).toEqual(['unlock']);
    const open: readonly Given[] = [...done, {kind: 'unlocked', words: 'Typo'}];
    expect(may(open, editor)).toEqual([
      'ask',
      'lock-again',
      'withdraw',
      'edit-reviewers',
    ]);
  });

  it('is nothing but to go on or to give up, while it is being released', () => {
    const running: readonly Given[] = [
      ...SIGNED,
      {kind: 'release', words: 'started', round: 1, textHash: TEXT.hash},
    ];
    expect(may(running, editor)).toEqual(['release', 'give-up']);
    expect(may(running)).toEqual([]);
  });

  it('is said with a reason and a remedy wherever it is refused', () => {
    for (const given of [[], ASKED, SIGNED]) {
      const acts = allowedActs(
        {canEdit: false, isCommander: false, overrides: false},
        {
          ...state(given),
          facts: history(...given),
          kind: 'customer',
          readers: {csOps: true, csLeadership: true},
        },
      );
      for (const refusal of Object.values(acts)) {
        expect(refusal?.why).toMatch(/^[A-Z].*\.$/);
        expect(refusal?.remedy).toMatch(/^[A-Z].*\.$/);
      }
    }
  });
});
