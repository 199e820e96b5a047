import {BOT} from './stage';
import {ReviewBenchStage} from './review-stage';
import type {Line} from './table';

/**
 * Daily limits of one Workspace account; of mails, recipients; of triggers, milliseconds.
 * Source: https://developers.google.com/apps-script/guides/services/quotas
 */
const A_DAY = {
  urlfetch: 100_000,
  properties: 500_000,
  triggers: 6 * 3_600_000,
  mails: 1_500,
} as const;

export type Limited = keyof typeof A_DAY;

/** What an account spends whose sweep runs every five minutes while nothing happens. */
export interface QuietDay {
  readonly runs: number;
  /** Of runs that did not come to their end, what Google said. */
  readonly broken: readonly string[];
  /** Requests of each run. */
  readonly fetches: readonly number[];
  /** How much of the limit for that time is used, from 0 to 1. */
  readonly shares: Readonly<Record<Limited, number>>;
}

/** The virtual clock goes on for so many hours, with Google's quotas on. */
export function quietDay(documents: number, hours: number): QuietDay {
  const stage = inReview(documents);
  const {workspace} = stage;
  const mailsBefore = workspace.outbox.length;
  workspace.configure({latency: 'median', quotas: true});
  workspace.scripts.run({
    scriptId: workspace.scripts.addOns.first() ?? '',
    function: 'installSweep',
    parameters: [],
    as: BOT,
    surface: 'api',
  });
  // An hour at a time, so that whoever watches sees it go on.
  const runs = Array.from({length: hours}, () =>
    workspace.scripts.triggers.advance(3_600_000),
  ).flat();
  const share = (what: Limited, used: number): number =>
    used / (A_DAY[what] * (hours / 24));
  return {
    runs: runs.length,
    broken: runs.flatMap(({result: {outcome}}) =>
      outcome.ok ? [] : [outcome.error.message],
    ),
    fetches: runs.map(
      ({result: {trace}}) =>
        trace.calls.filter(({method}) => !method.startsWith('service.')).length,
    ),
    shares: {
      urlfetch: share('urlfetch', spent(stage, 'urlfetch')),
      properties: share('properties', spent(stage, 'properties')),
      triggers: share('triggers', spent(stage, 'triggers')),
      mails: share('mails', workspace.outbox.length - mailsBefore),
    },
  };
}

/** Documents in review whose reviewers have been reminded of all there is, so that nothing is due any more. */
function inReview(documents: number): ReviewBenchStage {
  const stage = new ReviewBenchStage();
  stage.workspace.configure({latency: 'none', quotas: false});
  const files: string[] = [];
  for (let nth = 1; files.length < documents; nth++) {
    const {customer, faq, technical} = stage.declared(nth);
    files.push(customer, faq, technical);
  }
  for (const file of files.slice(0, documents)) stage.ask(file);
  for (let run = 0, quiet = 0; quiet < 2; run++) {
    if (run === MOST_RUNS) throw new Error('Something stays due.');
    const {calls} = stage.run(BOT, 'sweep').trace;
    quiet = calls.some(({method}) => WRITES.test(method)) ? 0 : quiet + 1;
    stage.later(run < 4 ? 30 : 180);
  }
  return stage;
}

/** Half time, due, the next person, the commander: with those whose turn comes a run later. */
const MOST_RUNS = 20;
const WRITES = /batchUpdate|create|copy|update|sendEmail/;

interface Spent {
  readonly amount: number;
}

/** The emulator's own count. */
function spent({workspace}: ReviewBenchStage, what: string): number {
  const days = workspace.ground.store.collection<Spent>('script.days');
  return days.get(`${what} ${BOT}`)?.amount ?? 0;
}

const DOCUMENTS = 200;

/** A whole day; takes minutes. */
export function dayLines(): readonly Line[] {
  const {runs, broken, fetches, shares} = quietDay(DOCUMENTS, 24);
  const most = fetches.filter(count => count > 10).length;
  return [
    {
      what: `Sweeps of a day with ${DOCUMENTS} in review, quotas on`,
      measured: `${runs} runs, ${broken.length} broken off, ${most} of more than 10 fetches`,
      bar: 'none broken off',
      holds: broken.length === 0 && runs >= 287,
    },
    ...Object.entries(shares).map(([what, share]) => ({
      what: `  ${what}`,
      measured: `${(share * 100).toFixed(2)} % of what a day allows`,
      bar: 'less than 10 %',
      holds: share < 0.1,
    })),
  ];
}
