import {SWEEP_PARTS} from '../../../src/product';
import {askForReview} from '../../../src/review/actions/ask-for-review';
import {releaseDocument} from '../../../src/review/actions/release-document';
import {sweepReviews} from '../../../src/review/actions/sweep-reviews';
import {reviewView} from '../../../src/review/views/review-view';
import {sweepEverything} from '../../../src/surfaces/sweep';
import {MOST_COMMENTS} from '../../../src/world/ask/refusal-words';
import {ask, signAll} from './review-acts';
import {ADMIN, CSM, LEAD, LEGAL, ReviewStage, SME} from './review-stage';
import {refusal} from '../../scenery/refusal';

describe('a document with more comments than anybody reads', () => {
  const flood = (stage: ReviewStage, count: number): void => {
    const threads = stage.reviews.threadsOf(stage.id());
    for (let at = threads.length; at < count; at++) {
      stage.reviews.openAs(LEGAL, stage.id(), 'x', false);
    }
  };

  it('waits alone, with its reason, until they are deleted: others are collected in the same run', () => {
    const stage = new ReviewStage();
    ask(stage);
    askForReview(stage.as(LEAD), {
      fileId: stage.id('technical'),
      people: {engineering: [SME]},
      notNeeded: {},
    });
    signAll(stage);
    stage.press(SME, 'engineering', 'approve', '', 'technical');
    flood(stage, MOST_COMMENTS + 1);
    const {missed, left} = sweepReviews(stage.as(ADMIN));
    expect(missed).toEqual([stage.id()]);
    expect(left).toContainEqual({
      fileId: stage.id(),
      why: expect.stringMatching(/more than 2,000 comments.*objection.*Delete/),
    });
    const taken = () =>
      stage
        .tab('reviews')
        .filter(({fact}) => fact === 'approve')
        .map(({lane}) => lane);
    expect(taken()).toEqual(['engineering']);
    const release = () =>
      releaseDocument(stage.as(LEAD), stage.id(), 'withheld');
    expect(refusal(release).why).toMatch(/more than 2,000 comments/);
    stage.reviews.threadsOf(stage.id()).splice(MOST_COMMENTS);
    sweepReviews(stage.as(ADMIN));
    expect(taken()).toEqual(
      expect.arrayContaining(['leadership', 'commander', 'legal']),
    );
    expect(release().kind).toBe('released');
  });
});

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
