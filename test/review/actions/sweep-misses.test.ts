import {SWEEP_PARTS} from '../../../src/product';
import {askForReview} from '../../../src/review/actions/ask-for-review';
import {reviewView} from '../../../src/review/views/review-view';
import {sweepEverything} from '../../../src/surfaces/sweep';
import {ADMIN, CSM, LEAD, ReviewStage} from './review-stage';

const REVIEWS = SWEEP_PARTS.filter(({key}) => key === 'reviews');

describe('a sweep whose account has no access to the document', () => {
  const asked = (): ReviewStage => {
    const stage = new ReviewStage();
    askForReview(stage.as(LEAD), {
      fileId: stage.id(),
      people: {},
      notNeeded: {},
    });
    return stage;
  };
  const looked = (stage: ReviewStage): string =>
    reviewView(stage.as(LEAD), stage.id()).lastSweepAt;

  it('is not taken for one that collected its answers', () => {
    const stage = asked();
    sweepEverything(REVIEWS, () => stage.as(CSM));
    expect(looked(stage)).toBe('');
  });

  it('is forgotten as soon as one comes that may open it', () => {
    const stage = asked();
    sweepEverything(REVIEWS, () => stage.as(CSM));
    stage.workspace.later(5);
    sweepEverything(REVIEWS, () => stage.as(ADMIN));
    expect(looked(stage)).toBe(stage.workspace.now);
  });
});
