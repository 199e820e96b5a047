import {UserError} from '../../../../src/core/base/user-error';
import {askForReview} from '../../../../src/review/actions/ask-for-review';
import {decideInReview} from '../../../../src/review/actions/decide-in-review';
import {refreshReview} from '../../../../src/review/actions/refresh-review';
import {EXEC, LEAD, LEGAL, LEGAL2, ReviewStage} from '../review-stage';
import {asked, reply, standings, verdicts} from './asked';

export function giveRegister(stage: ReviewStage, email: string): void {
  const id = stage.workspace.installation?.registerId ?? '';
  stage.workspace.files.get(id)?.access.push({
    who: {type: 'user', email},
    role: 'writer',
  });
}

describe('who reviews', () => {
  it('may be removed: the later word of a removed reviewer does not count', () => {
    const stage = asked();
    decideInReview(stage.as(LEAD), {
      act: 'remove',
      fileId: stage.id(),
      lane: 'legal',
      person: LEGAL,
      reason: 'On leave.',
    });
    expect(stage.reviews.roleOf(stage.id(), LEGAL)).toBe('none');
    stage.file('customer').access.push({
      who: {type: 'user', email: LEGAL},
      role: 'commenter',
    });
    stage.press(LEGAL, 'legal');
    expect(standings(stage).legal).toBe('not-asked');
    expect(verdicts(stage)).toEqual(['refused legal removed']);
  });

  it('may be represented by a delegate who could have been asked, and nobody else', () => {
    const stage = asked();
    const delegate = (person: string, by = LEGAL) =>
      decideInReview(stage.as(by), {
        act: 'delegate',
        fileId: stage.id(),
        lane: 'legal',
        from: LEGAL,
        person,
        reason: 'In court.',
      });
    expect(() => delegate(EXEC)).toThrow(UserError);
    expect(() => delegate('otto@elsewhere.example')).toThrow(UserError);
    expect(() => delegate(LEAD)).toThrow(UserError);
    // Nobody names who answers in another's place.
    expect(() => delegate(LEGAL2, LEAD)).toThrow(UserError);
    delegate(LEGAL2);
    refreshReview(stage.as(LEAD), stage.id());
    expect(stage.reviews.roleOf(stage.id(), LEGAL2)).toBe('commenter');
    stage.press(LEGAL2, 'legal');
    expect(standings(stage).legal).toBe('approved');
  });

  it('is never the writer of the draft, unless policy lets them sign their own draft', () => {
    const stage = asked(new ReviewStage());
    const level = stage.tab('policy').find(one => one.key === 'level-1');
    if (level) level.ownDraft = true;
    const again = askForReview(stage.as(LEAD), {
      fileId: stage.id(),
      people: {legal: [LEAD]},
      notNeeded: {},
    });
    expect(again.kind).toBe('asked');
    reply(stage, LEAD, 'legal', 'APPROVE');
    expect(standings(stage).legal).toBe('approved');
    expect(verdicts(stage)).toContain('approve comms.lead activity');
  });
});

describe('a row written into Reviews by hand', () => {
  it('is no verdict, is named, and keeps the text back', () => {
    const stage = asked();
    const [first] = stage.tab('reviews');
    stage.tab('reviews').push({
      ...first,
      seq: 99,
      key: 'forged',
      fact: 'approve',
      lane: 'legal',
      person: LEGAL,
    });
    const {state} = refreshReview(stage.as(LEAD), stage.id());
    expect(
      state.lanes.find(({lane}) => lane.key === 'legal')?.standing.kind,
    ).toBe('awaited');
    expect(state.gates.map(({key}) => key)).toContain('record');
  });
});
