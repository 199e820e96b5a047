import {BOT, costOf, LEAD, type Cost} from './stage';
import {EXEC, LANES, ReviewBenchStage} from './review-stage';
import {type Line, seconds} from './table';

const DOCUMENTS = 200;
const ANSWERED = 20;
const SWEEP_MS = 75_000;

/** What asking, answering, releasing and sweeping cost, with median latencies. */
export function reviewLines(): readonly Line[] {
  return [...oneReview(), ...sweeps()];
}

function oneReview(): readonly Line[] {
  const stage = new ReviewBenchStage();
  const start = stage.workspace.latency.of('execution.page');
  const cost = (result: ReturnType<ReviewBenchStage['run']>): Cost =>
    costOf(result.trace, start);
  const {customer, faq, technical} = stage.declared(1);
  const asked = [customer, faq, technical].map(id => cost(stage.ask(id)));
  const shown = cost(stage.run(LEAD, 'reviewView', customer));
  const page = cost(stage.run(EXEC, 'reviewPageView', customer));
  const answered = cost(stage.approve(EXEC, 'leadership', customer));
  const ready = new ReviewBenchStage();
  const released = releaseCost(ready);
  const sum = asked.reduce((total, {ms}) => total + ms, 0);
  return [
    {
      what: 'Ask for review: 3 lanes, one document',
      measured: round(asked[0]),
    },
    {
      what: '  3 documents, one after the other',
      measured: `${seconds(sum)}, ${asked.reduce((all, {calls}) => all + calls, 0)} calls`,
    },
    {
      what: 'Review in the sidebar',
      measured: round(shown),
      bar: 'at most 2 waves',
      holds: shown.waves <= 2,
    },
    {what: 'Review page', measured: round(page)},
    {what: 'Answer on the review page', measured: round(answered)},
    {what: 'Release', measured: round(released)},
  ];
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

function sweeps(): readonly Line[] {
  const stage = new ReviewBenchStage();
  const {workspace} = stage;
  // No time goes by meanwhile: otherwise the first would be overdue when the last is asked.
  workspace.configure({latency: 'none', quotas: false});
  const files: string[] = [];
  for (let nth = 1; files.length < DOCUMENTS; nth++) {
    const {customer, faq, technical} = stage.declared(nth);
    files.push(...[customer, faq, technical]);
  }
  for (const file of files.slice(0, DOCUMENTS)) stage.ask(file);
  // What is left of the asking itself.
  stage.run(BOT, 'sweep');
  workspace.configure({latency: 'median', quotas: true});
  stage.later(5);
  const start = workspace.latency.of('execution.trigger');
  const quiet = costOf(stage.run(BOT, 'sweep').trace, start);
  stage.later(5);
  const answered = files.slice(0, ANSWERED);
  for (const [at, file] of answered.entries()) {
    if (at % 2 === 0) stage.approve(EXEC, 'leadership', file);
    else stage.reply(EXEC, file, 'APPROVE');
  }
  stage.later(3);
  const busy = costOf(stage.run(BOT, 'sweep').trace, start);
  return [
    sweepLine(`Sweep over ${DOCUMENTS} in review, nothing new`, quiet),
    sweepLine(`  with ${ANSWERED} answers, half of them typed`, busy),
  ];
}

function sweepLine(what: string, cost: Cost): Line {
  return {
    what,
    measured: round(cost),
    bar: `at most ${SWEEP_MS / 1000} s`,
    holds: cost.ms <= SWEEP_MS,
  };
}

function round({ms, calls, waves}: Cost): string {
  return `${seconds(ms)}, ${calls} calls in ${waves} waves`;
}
