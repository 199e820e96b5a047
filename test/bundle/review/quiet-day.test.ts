import {BOT} from '../../../scripts/bench/stage';
import {ReviewBenchStage} from '../../../scripts/bench/review-stage';

/**
 * Daily limits of one Workspace account. Source: https://developers.google.com/apps-script/guides/services/quotas
 */
const A_DAY = {
  urlfetch: 100_000,
  properties: 500_000,
  triggers: 6 * 3_600_000,
  mails: 1_500,
} as const;

/** The whole day with two hundred documents belongs to the exhaustive run; an hour with a few says the same of less. */
const {documents, hours} = process.env.EVERY_FAULT
  ? {documents: 200, hours: 24}
  : {documents: 3, hours: 1};
if (process.env.EVERY_FAULT) jest.setTimeout(3_600_000);

/** Documents in review whose reviewers have been reminded of all there is, so that nothing is due any more. */
function inReview(): ReviewBenchStage {
  const stage = new ReviewBenchStage();
  const {workspace} = stage;
  workspace.configure({latency: 'none', quotas: false});
  const files: string[] = [];
  for (let nth = 1; files.length < documents; nth++) {
    const {customer, faq, technical} = stage.declared(nth);
    files.push(customer, faq, technical);
  }
  for (const file of files.slice(0, documents)) stage.ask(file);
  for (let run = 0; run < 12; run++) {
    stage.run(BOT, 'sweep');
    stage.later(run < 4 ? 30 : 180);
  }
  return stage;
}

interface Spent {
  readonly amount: number;
}

function spent({workspace}: ReviewBenchStage, what: string): number {
  const days = workspace.ground.store.collection<Spent>('script.days');
  return days.get(`${what} ${BOT}`)?.amount ?? 0;
}

describe(`${hours} hours of sweeps, ${documents} documents in review and nothing new`, () => {
  const stage = inReview();
  const {workspace} = stage;
  const outbox = () => workspace.outbox.length;
  const mailsBefore = outbox();
  workspace.configure({latency: 'median', quotas: true});
  const scriptId = workspace.scripts.addOns.first() ?? '';
  workspace.scripts.run({
    scriptId,
    function: 'installSweep',
    parameters: [],
    as: BOT,
    surface: 'api',
  });
  const runs = workspace.scripts.triggers.advance(hours * 3_600_000);
  const fetches = runs.map(
    ({result: {trace}}) =>
      trace.calls.filter(({method}) => !method.startsWith('service.')).length,
  );

  it('run every five minutes, each to its end', () => {
    expect(runs.length).toBeGreaterThanOrEqual(hours * 12 - 1);
    expect(runs.filter(({result: {outcome}}) => !outcome.ok)).toEqual([]);
  });

  it('cost at most ten fetches each, but for the looks that are renewed every six hours', () => {
    const dearer = fetches.filter(count => count > 10);
    expect(dearer.length).toBeLessThanOrEqual(Math.ceil(hours / 6) + 1);
  });

  it.each(['urlfetch', 'properties', 'triggers'] as const)(
    'use less than a tenth of what a day allows: %s',
    what => {
      const share = spent(stage, what) / (A_DAY[what] * (hours / 24));
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(0.1);
    },
  );

  it('use less than a tenth of what a day allows: mails', () => {
    expect(outbox() - mailsBefore).toBeLessThan(
      A_DAY.mails * 0.1 * (hours / 24),
    );
  });
});
