import {SWEEP_PARTS} from '../../../src/product';
import {askForReview} from '../../../src/review/actions/ask-for-review';
import {reviewView} from '../../../src/review/views/review-view';
import {sweepEverything} from '../../../src/surfaces/sweep';
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

  const said: unknown[] = [];

  beforeEach(() => {
    said.length = 0;
    jest.spyOn(console, 'warn').mockImplementation(text => said.push(text));
  });

  afterEach(() => jest.restoreAllMocks());

  it('is not taken for one that collected its answers', () => {
    const stage = asked();
    sweepEverything(SWEEP_PARTS, () => stage.as(CSM));
    expect(looked(stage)).toBe('');
  });

  it('says what it may not do, and comes to its end', () => {
    const stage = asked();
    sweepEverything(SWEEP_PARTS, () => stage.as(CSM));
    expect(stage.reviews.lastSweepAt).toBe(stage.workspace.now);
    expect(said).toContain('Sweep, clocks: Your account may not do this.');
  });

  it('is forgotten as soon as one comes that may open it', () => {
    const stage = asked();
    sweepEverything(SWEEP_PARTS, () => stage.as(CSM));
    stage.workspace.later(5);
    sweepEverything(SWEEP_PARTS, () => stage.as(ADMIN));
    expect(looked(stage)).toBe(stage.workspace.now);
  });
});
