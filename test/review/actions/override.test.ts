import {SWEEP_PARTS} from '../../../src/product';
import {
  decidedView,
  refreshedView,
  reviewView,
} from '../../../src/review/views/review-view';
import {sweepEverything} from '../../../src/surfaces/sweep';
import {ADMIN, COMMANDER, LEAD, LEGAL, ReviewStage, SME} from './review-stage';
import {ask} from './review-acts';
import {refusal} from '../../scenery/refusal';

describe('an override by a commander who may not write the register', () => {
  function objected(): {stage: ReviewStage; key: string} {
    const stage = new ReviewStage();
    const level = stage.tab('policy').find(one => one.key === 'level-1');
    if (level) level.overrides = true;
    ask(stage);
    stage.press(LEGAL, 'legal', 'object', 'It admits fault.');
    stage.workspace.later(1);
    const [{key}] = refreshedView(stage.as(LEAD), stage.id()).objections;
    return {stage, key};
  }

  const override = (stage: ReviewStage, objection: string, email: string) =>
    decidedView(stage.as(email), {
      act: 'override',
      fileId: stage.id(),
      objection,
      reason: 'It cannot wait.',
    });

  function replies(stage: ReviewStage) {
    return stage.reviews
      .threadsOf(stage.id())
      .flatMap(one => one.replies)
      .filter(({content}) => content.startsWith('OVERRIDE'));
  }

  it('is signed in the thread, counts with the next sweep, once, and stands in the journal', () => {
    const {stage, key} = objected();
    const {left} = override(stage, key, COMMANDER);
    override(stage, key, COMMANDER);
    expect(left).toHaveLength(1);
    expect(replies(stage)).toHaveLength(1);
    stage.workspace.later(1);
    sweepEverything(SWEEP_PARTS, () => stage.as(ADMIN));
    sweepEverything(SWEEP_PARTS, () => stage.as(ADMIN));
    expect(
      stage.columns().filter(({kind}) => kind === 'overridden'),
    ).toMatchObject([{by: COMMANDER, words: 'It cannot wait.', ref: key}]);
    expect(stage.facts().filter(({kind}) => kind === 'refused')).toEqual([]);
    expect(reviewView(stage.as(LEAD), stage.id()).objections).toEqual([]);
    expect(stage.tab('journal').map(({text}) => text)).toContain(
      'An objection of legal was overridden (signed): It cannot wait.',
    );
  });

  it('is for the commander alone', () => {
    const {stage, key} = objected();
    expect(refusal(() => override(stage, key, SME)).why).toContain(
      'Only the incident commander',
    );
    expect(replies(stage)).toEqual([]);
  });

  it('does not count for another objection when somebody posts it again', () => {
    const {stage, key} = objected();
    override(stage, key, COMMANDER);
    stage.workspace.later(1);
    refreshedView(stage.as(LEAD), stage.id());
    stage.press(LEGAL, 'legal', 'object', 'And it names a customer.');
    stage.workspace.later(1);
    refreshedView(stage.as(LEAD), stage.id());
    const [{content}] = replies(stage);
    const thread = stage.thread('legal');
    stage.reviews.replyAs(LEAD, stage.id(), thread, content);
    stage.reviews.replyAs(
      LEAD,
      stage.id(),
      thread,
      content.replace('OVERRIDE', 'APPROVE'),
    );
    stage.workspace.later(1);
    const view = refreshedView(stage.as(LEAD), stage.id());
    expect(view.objections).toMatchObject([
      {words: 'And it names a customer.'},
    ]);
    expect(
      stage
        .columns()
        .filter(({kind}) => kind === 'refused')
        .map(({words}) => words),
    ).toEqual(['may-not-override', 'forged']);
  });
});
