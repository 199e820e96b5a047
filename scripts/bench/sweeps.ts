import {
  aForm,
  BenchStage,
  BOT,
  costOf,
  LEAD,
  valueOf,
  type Cost,
} from './stage';
import type {ClockBoard} from '../../src/clocks/contract';
import {EXEC, ReviewBenchStage} from './review-stage';
import {rounded} from './rounded';
import type {Line} from './table';

const DOCUMENTS = 200;
const ANSWERED = 20;
const ACTIVE = 200;
const OBLIGATIONS = 1_000;
const SWEEP_MS = 75_000;
/** A tenth of the six hours triggers may run in a day, over 288 runs. */
const QUIET_MS = 7_500;

/** What deadlines cost in a large register, with median latencies. */
export function clockLines(): readonly Line[] {
  const stage = new BenchStage();
  stage.fill(10_000);
  const now = new Date(stage.workspace.ground.clock.now()).toISOString();
  const at = `${now.slice(0, 19)}Z`;
  // Each owes its team, stakeholders, customers and partners something, and nothing of it yet.
  stage.fill(ACTIVE, 2021, {
    severity: 'level-1',
    phase: 'triage',
    startedAt: at,
    detectedAt: at,
    declaredAt: at,
    confirmedAt: at,
    commander: 'commander@example.com',
    commsLead: LEAD,
    commsNeeded: 'true',
    declaredBy: LEAD,
  });
  // What contracts ask for beside policy, days from now.
  stage.contracts(['Acme Bank', 'Bolt Freight']);
  const start = stage.workspace.latency.of('execution.trigger');
  const first = costOf(stage.run(BOT, 'sweep').trace, start);
  const idle = costOf(stage.run(BOT, 'sweep').trace, start);
  const page = stage.workspace.latency.of('execution.page');
  const shown = stage.run(LEAD, 'clockBoard');
  const board = costOf(shown.trace, page);
  const {rows, more} = valueOf<ClockBoard>(shown);
  for (let nth = 10; nth < 20; nth++) {
    stage.workspace.faults.set([
      {method: 'drive.files.copy', answer: 'kill', effect: false},
    ]);
    stage.attempt(LEAD, 'declareIncident', aForm(nth));
  }
  stage.workspace.faults.set([]);
  stage.later(10);
  const finishing = costOf(stage.run(BOT, 'sweep').trace, start);
  const ended = costOf(stage.run(BOT, 'sweep').trace, start);
  return [
    quiet(
      `Sweep over 10,000 incidents, ${ACTIVE} active, nothing due`,
      idle,
      6,
    ),
    {
      what: `  board of the ${rows.length + more} things they owe`,
      measured: rounded(board),
      bar: `at most 2 waves, for ${OBLIGATIONS.toLocaleString('en')} at least`,
      holds: board.waves <= 2 && rows.length + more >= OBLIGATIONS,
    },
    {
      what: '  the first of a day, with the scorecard',
      measured: rounded(first),
    },
    {
      what: '  10 of them interrupted (in two runs)',
      measured: `${rounded(finishing)}; ${rounded(ended)}`,
    },
  ];
}

/** What the five-minute sweep costs over texts in review, with median latencies. */
export function sweepLines(): readonly Line[] {
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
  const nothing = costOf(stage.run(BOT, 'sweep').trace, start);
  stage.later(5);
  const answered = files.slice(0, ANSWERED);
  for (const [at, file] of answered.entries()) {
    if (at % 2 === 0) stage.approve(EXEC, 'leadership', file);
    else stage.reply(EXEC, file, 'APPROVE');
  }
  stage.later(3);
  const busy = costOf(stage.run(BOT, 'sweep').trace, start);
  return [
    quiet(`Sweep over ${DOCUMENTS} in review, nothing new`, nothing, 10),
    {
      what: `  with ${ANSWERED} answers, half of them typed`,
      measured: rounded(busy),
      bar: `at most ${SWEEP_MS / 1000} s`,
      holds: busy.ms <= SWEEP_MS,
    },
  ];
}

function quiet(what: string, cost: Cost, calls: number): Line {
  return {
    what,
    measured: rounded(cost),
    bar: `at most ${calls} fetches and ${QUIET_MS / 1000} s`,
    holds: cost.calls <= calls && cost.ms <= QUIET_MS,
  };
}
