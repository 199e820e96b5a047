import {costOf, LEAD, valueOf, type Cost} from '../../../scripts/bench/stage';
import {
  EXEC,
  LANES,
  ReviewBenchStage,
} from '../../../scripts/bench/review-stage';

function rounds(result: ReturnType<ReviewBenchStage['run']>): Cost {
  return costOf(result.trace, 0);
}

describe('round trips of a review', () => {
  const stage = new ReviewBenchStage();
  const {customer, faq} = stage.declared(1);
  const asked = rounds(stage.ask(customer, true));
  stage.run(LEAD, 'refreshReview', customer);

  it('are nine, and six seconds, to ask three lanes as the page does: access, brief, threads, approval', () => {
    expect(asked.waves).toBe(9);
    expect(asked.ms).toBeLessThanOrEqual(6000);
  });

  it('are two more with the mails, and as many for every document: each is compared with the other texts of the incident', () => {
    expect(rounds(stage.ask(faq)).waves).toBe(asked.waves + 2);
  });

  it('are at most two for the review in the sidebar and for the page', () => {
    expect(rounds(stage.run(LEAD, 'reviewView', customer)).waves).toBe(2);
    expect(rounds(stage.run(LEAD, 'reviewView', faq)).waves).toBe(2);
    expect(rounds(stage.run(EXEC, 'reviewPageView', customer)).waves).toBe(2);
  });

  it('are four to answer on the page and be shown the page again', () => {
    expect(rounds(stage.approve(EXEC, 'leadership', customer)).waves).toBe(4);
  });

  it('are no more for one answer than for those of every lane', () => {
    stage.run(LEAD, 'refreshReview', customer);
    for (const [person, lane] of LANES.slice(1)) {
      stage.approve(person, lane, customer);
    }
    const two = rounds(stage.run(LEAD, 'refreshReview', customer));
    stage.approve(EXEC, 'leadership', faq);
    const one = rounds(stage.run(LEAD, 'refreshReview', faq));
    // Everybody has signed: the asker hears of it, which is recorded before and after.
    expect(two.waves).toBe(one.waves + 2);
  });

  it('are twelve, and nine seconds with Google’s own start, for a release whose last answers came a moment ago', () => {
    const other = stage.declared(3);
    stage.write(other.faq);
    stage.ask(other.faq);
    stage.later(1);
    for (const [person, lane] of LANES) {
      stage.approve(person, lane, other.faq);
    }
    const released = stage.call(LEAD, 'releaseDocument', other.faq, 'withheld');
    expect(valueOf<{kind: string}>(released).kind).toBe('released');
    const {waves, ms} = costOf(
      released.trace,
      stage.workspace.latency.of('execution.page'),
    );
    expect(waves).toBe(12);
    expect(ms).toBeLessThanOrEqual(9000);
  });

  it('never carry two changes of permissions of one file at once', () => {
    const {trace} = stage.ask(stage.declared(2).customer);
    const waves = trace.calls
      .filter(({method}) => method === 'drive.permissions.create')
      .map(({wave}) => wave);
    // Two of the document, two of the brief beside it.
    expect(waves.length).toBeGreaterThan(3);
    for (const wave of new Set(waves)) {
      expect(waves.filter(one => one === wave).length).toBeLessThanOrEqual(2);
    }
  });
});
