import {askForReview} from '../../../src/usecases/review/ask-for-review';
import {reviewView} from '../../../src/usecases/review/review-view';
import {sweepEverything} from '../../../src/usecases/sweep-everything';
import {ADMIN, CSM, LEAD, ReviewStage} from './review-stage';

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
    sweepEverything(() => stage.as(CSM));
    expect(looked(stage)).toBe('');
  });

  it('is forgotten as soon as one comes that may open it', () => {
    const stage = asked();
    sweepEverything(() => stage.as(CSM));
    stage.workspace.later(5);
    sweepEverything(() => stage.as(ADMIN));
    expect(looked(stage)).toBe(stage.workspace.now);
  });
});
