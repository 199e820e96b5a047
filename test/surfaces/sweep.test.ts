import {reviewView} from '../../src/review/views/review-view';
import {SWEEP_PARTS} from '../../src/product';
import {sweepEverything} from '../../src/surfaces/sweep';
import {ADMIN, LEAD, LEGAL, ReviewStage} from '../review/actions/review-stage';
import {ask} from '../review/actions/review-acts';

describe('the five-minute sweep', () => {
  it('notes when it came to its end, and the sidebar says so', () => {
    const stage = new ReviewStage();
    ask(stage);
    sweepEverything(SWEEP_PARTS, () => stage.as(ADMIN));
    const {lastSweepAt} = reviewView(stage.as(LEAD), stage.id());
    expect(lastSweepAt).toBe(stage.workspace.now);
  });

  it('takes up answers even when clearing up after declarations fails, and is then not at its end', () => {
    const stage = new ReviewStage();
    ask(stage);
    stage.press(LEGAL, 'legal');
    stage.workspace.later(1);
    stage.workspace.calm();
    stage.workspace.fault = nth => (nth === 0 ? 'refused' : null);
    expect(() => sweepEverything(SWEEP_PARTS, () => stage.as(ADMIN))).toThrow();
    expect(stage.facts().some(({kind}) => kind === 'approve')).toBe(true);
    expect(stage.reviews.lastSweepAt).toBe('');
  });
});
