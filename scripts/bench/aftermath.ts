import {BenchStage, aForm, BOT, costOf, LEAD, valueOf} from './stage';
import type {DeclaredView} from './stage';
import {rounded} from './rounded';
import type {Line} from './table';

const PREFILL_MS = 8_000;
const SCORECARD_CALLS = 6;

/** What the time after an incident costs, with median latencies. */
export function aftermathLines(): readonly Line[] {
  return [prefill(), scorecard()];
}

function prefill(): Line {
  const stage = new BenchStage();
  const view = valueOf<DeclaredView>(
    stage.run(LEAD, 'declareIncident', aForm(1)),
  );
  const container = stage.internalDocument(view);
  stage.later(30);
  const {edit, rev} = valueOf<{edit: object; rev: number}>(
    stage.run(LEAD, 'sidebarView', undefined, container),
  );
  const now = new Date(stage.workspace.ground.clock.now()).toISOString();
  stage.run(
    LEAD,
    'changeMetadata',
    {
      incidentId: view.id,
      rev,
      form: {
        ...edit,
        phase: 'post-incident',
        resolvedAt: `${now.slice(0, 19)}Z`,
      },
      decisions: {},
    },
    container,
  );
  const begun = stage.call(LEAD, 'beginDocument', view.id, 'post-mortem');
  const cost = costOf(
    begun.trace,
    stage.workspace.latency.of('execution.page'),
  );
  return {
    what: 'Post-mortem begun with what the record knows, and shown',
    measured: rounded(cost),
    bar: 'at most 8 s',
    holds: cost.ms <= PREFILL_MS,
  };
}

/** The first sweep of a day beside one that finds everything of today. */
function scorecard(): Line {
  const stage = new BenchStage();
  // What is done once in an installation.
  stage.run(BOT, 'sweep');
  const now = new Date(stage.workspace.ground.clock.now()).toISOString();
  const declaredAt = `${now.slice(0, 19)}Z`;
  stage.fill(10_000, 2020, {declaredAt});
  const start = stage.workspace.latency.of('execution.trigger');
  stage.later(24 * 60);
  const first = costOf(stage.run(BOT, 'sweep').trace, start);
  const idle = costOf(stage.run(BOT, 'sweep').trace, start);
  const calls = first.calls - idle.calls;
  return {
    what: 'Scorecard over 10,000 incidents, once a day',
    measured: `${calls} calls more than a sweep without`,
    bar: 'at most 6 calls',
    holds: calls <= SCORECARD_CALLS,
  };
}
