import {refreshReview} from '../../../../src/review/actions/refresh-review';
import {LEAD, LEGAL, ReviewStage} from '../review-stage';
import {asked, standings, verdicts} from './asked';

describe('Drive’s own approval', () => {
  function withNative(): ReviewStage {
    const stage = new ReviewStage();
    stage.reviews.approvalsOn = true;
    return asked(stage);
  }

  it('counts for who gave it', () => {
    const stage = withNative();
    stage.reviews.respondAs(LEGAL, stage.id(), 'approved');
    expect(standings(stage).legal).toBe('approved');
    standings(stage);
    expect(verdicts(stage)).toEqual(['approve legal approval']);
  });

  it('objects when it is declined', () => {
    const stage = withNative();
    stage.reviews.respondAs(LEGAL, stage.id(), 'declined');
    expect(standings(stage).legal).toBe('objected');
  });

  it('does not count for a text edited while it was looked at', () => {
    const stage = withNative();
    stage.reviews.respondAs(LEGAL, stage.id(), 'approved');
    let wave = 0;
    stage.workspace.between = () => {
      const {waves} = stage.workspace;
      const last = waves[waves.length - 1] ?? [];
      if (last.includes('read approvals') && wave++ === 0) {
        stage.reviews.typeAs(LEAD, stage.id(), 'failed', 'were slow');
      }
    };
    refreshReview(stage.as(LEAD), stage.id());
    expect(verdicts(stage)).toEqual([]);
  });
});
