import {refreshReview} from '../../../../src/review/actions/refresh-review';
import {sweepReviews} from '../../../../src/review/actions/sweep-reviews';
import {ADMIN, LEAD, ReviewStage} from '../review-stage';
import {approved, ask, release} from './approved-text';

describe('the sweep of reviews', () => {
  it('costs one call when nothing is under review', () => {
    const stage = new ReviewStage();
    expect(sweepReviews(stage.as(ADMIN))).toMatchObject({looked: 0});
    expect(stage.workspace.callCount).toBe(1);
  });

  it('takes up answers, and does nothing more the second time', () => {
    const stage = approved();
    expect(sweepReviews(stage.as(ADMIN))).toMatchObject({looked: 1, left: []});
    const before = stage.facts();
    expect(before.filter(({kind}) => kind === 'approve')).toHaveLength(3);
    sweepReviews(stage.as(ADMIN));
    expect(stage.facts()).toEqual(before);
  });

  it('reminds at half time and when time is up, then asks the next, then tells the commander; silence signs nothing', () => {
    const stage = new ReviewStage();
    ask(stage);
    const mails = (minutes: number): string[] => {
      const before = stage.reviews.outbox.length;
      stage.workspace.later(minutes);
      sweepReviews(stage.as(ADMIN));
      sweepReviews(stage.as(ADMIN));
      return stage.reviews.outbox
        .slice(before)
        .map(
          ({message: {to, subject}}) =>
            `${to.join()} ${/is due|was due|Review by|No answer/.exec(subject)?.[0]}`,
        )
        .filter(line => /legal|No answer/.test(line));
    };
    expect(mails(10)).toEqual([]);
    expect(mails(5)).toEqual(['legal@example.com is due']);
    expect(mails(14).sort()).toEqual(
      [
        'commander@example.com No answer',
        'commander@example.com No answer',
        'legal2@example.com Review by',
        'legal@example.com was due',
      ].sort(),
    );
    expect(mails(31)).toEqual([
      'legal2@example.com was due',
      'commander@example.com No answer',
    ]);
    const {state} = refreshReview(stage.as(LEAD), stage.id());
    expect(state.phase).toBe('in-review');
  });

  it('goes on with a release that was interrupted', () => {
    const stage = approved();
    stage.workspace.fault = (_, label) =>
      label === 'send mail' ? 'busy' : null;
    expect(release(stage)).toMatchObject({kind: 'unfinished'});
    stage.workspace.calm();
    expect(sweepReviews(stage.as(ADMIN)).released).toEqual([stage.id()]);
    expect(stage.tab('comms')).toHaveLength(2);
  });
});
