import {costOf, LEAD, type Cost} from './stage';
import {EXEC, LANES, ReviewBenchStage} from './review-stage';
import {rounded} from './rounded';
import type {Line} from './table';

/** What asking, answering and releasing cost, with median latencies. */
export function reviewLines(): readonly Line[] {
  const stage = new ReviewBenchStage();
  const start = stage.workspace.latency.of('execution.page');
  const cost = (result: ReturnType<ReviewBenchStage['run']>): Cost =>
    costOf(result.trace, start);
  const {customer, faq, technical} = stage.declared(1);
  const [asked, mailed] = [
    cost(stage.ask(customer, true)),
    cost(stage.run(LEAD, 'refreshReview', customer)),
  ];
  const others = [faq, technical].map(id => cost(stage.ask(id)));
  const shown = cost(stage.run(LEAD, 'reviewView', customer));
  const page = cost(stage.run(EXEC, 'reviewPageView', customer));
  const answered = cost(stage.approve(EXEC, 'leadership', customer));
  return [
    within('Ask for review: 3 lanes, one document', asked, 6, 9),
    {
      what: '  its mails, in the call the page makes next',
      measured: rounded(mailed),
    },
    ...others.map(one => ({
      what: '  another document, mails and all in one call',
      measured: rounded(one),
    })),
    {
      what: 'Review in the sidebar',
      measured: rounded(shown),
      bar: 'at most 2 waves',
      holds: shown.waves <= 2,
    },
    {what: 'Review page', measured: rounded(page)},
    {what: 'Answer on the review page', measured: rounded(answered)},
    within('Release', releaseCost(new ReviewBenchStage()), 9, 18),
  ];
}

function within(what: string, cost: Cost, most: number, waves: number): Line {
  return {
    what,
    measured: rounded(cost),
    bar: `at most ${most} s and ${waves} waves`,
    holds: cost.ms <= most * 1000 && cost.waves <= waves,
  };
}

function releaseCost(stage: ReviewBenchStage): Cost {
  const start = stage.workspace.latency.of('execution.page');
  const {faq} = stage.declared(1);
  stage.write(faq);
  stage.ask(faq);
  stage.later(1);
  for (const [person, lane] of LANES) stage.approve(person, lane, faq);
  return costOf(
    stage.call(LEAD, 'releaseDocument', faq, 'withheld').trace,
    start,
  );
}
