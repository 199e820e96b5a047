import {UserError} from '../../../../src/core/base/user-error';
import {decideInReview} from '../../../../src/review/actions/decide-in-review';
import {COMMANDER, EXEC, LEAD, LEGAL, ReviewStage} from '../review-stage';
import {asked, standings} from './asked';
import {giveRegister} from './reviewers';

describe('objections', () => {
  function objected(): {stage: ReviewStage; key: string} {
    const stage = asked();
    for (const [who, lane] of [
      [EXEC, 'leadership'],
      [COMMANDER, 'commander'],
    ]) {
      stage.press(who, lane);
    }
    stage.press(LEGAL, 'legal', 'object', 'Promises too much.');
    standings(stage);
    const key = stage.facts().find(({kind}) => kind === 'object')?.key ?? '';
    return {stage, key};
  }

  it('are cleared by the person', () => {
    const {stage} = objected();
    stage.press(LEGAL, 'legal', 'clear', 'Settled.');
    expect(standings(stage).legal).toBe('awaited');
  });

  it('are overridden by the commander only, and only where policy lets them', () => {
    const {stage, key} = objected();
    const override = (email: string) =>
      decideInReview(stage.as(email), {
        act: 'override',
        fileId: stage.id(),
        objection: key,
        reason: 'It cannot wait.',
      });
    expect(() => override(LEAD)).toThrow(UserError);
    expect(() => override(COMMANDER)).toThrow(/nobody can override/);
    const level = stage.tab('policy').find(one => one.key === 'level-1');
    if (level) level.overrides = true;
    stage.file('customer').access.push({
      who: {type: 'user', email: COMMANDER},
      role: 'writer',
    });
    giveRegister(stage, COMMANDER);
    override(COMMANDER);
    override(COMMANDER);
    expect(
      stage.columns().filter(({kind}) => kind === 'overridden'),
    ).toHaveLength(1);
    expect(standings(stage).legal).toBe('awaited');
  });
});
