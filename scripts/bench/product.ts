import type {Container} from '../../emulator/appsscript/contracts';
import {
  aForm,
  BenchStage,
  costOf,
  LEAD,
  valueOf,
  type Cost,
  type DeclaredView,
} from './stage';
import {rounded} from './rounded';
import {type Line, seconds} from './table';

/** Each needs the answer of the one before; no incident can have its documents faster. */
const LONGEST_CHAIN = [
  'execution.page',
  'service.Properties.getProperty',
  'service.Lock.tryLock',
  'sheets.spreadsheets.values.batchGetByDataFilter',
  'sheets.spreadsheets.batchUpdate',
  'drive.files.create',
  'drive.files.copy',
  'docs.documents.batchUpdate',
];

/** Modelled times and round trips of what people and the sweep do, with median latencies. */
export function productLines(): readonly Line[] {
  const stage = new BenchStage();
  const start = stage.workspace.latency.of('execution.page');
  const declared = stage.run(LEAD, 'declareIncident', aForm(1));
  const view = valueOf<DeclaredView>(declared);
  const early = stage.call(LEAD, 'declareIncident', aForm(2), true);
  const rest = stage.call(
    LEAD,
    'finishIncident',
    valueOf<DeclaredView>(early).id,
    'op-bench-0002',
  );
  const container = stage.internalDocument(view);
  const sidebar = stage.run(LEAD, 'sidebarView', undefined, container);
  return [
    ...declarationLines(
      stage,
      costOf(early.trace, start),
      costOf(rest.trace, start),
      costOf(declared.trace, start),
    ),
    sidebarLine(costOf(sidebar.trace, start)),
    metadataLine(stage, view, container, start),
  ];
}

function declarationLines(
  stage: BenchStage,
  early: Cost,
  rest: Cost,
  cost: Cost,
): readonly Line[] {
  const chain = LONGEST_CHAIN.reduce(
    (sum, method) => sum + stage.workspace.latency.of(method),
    0,
  );
  const [faster, over] = [early.chainMs / early.ms, early.ms / chain];
  return [
    {
      what: 'New incident: open, 3 documents that can be used, 4 roles',
      measured: rounded(early),
      bar: 'at most 5.5 s',
      holds: early.ms <= 5500,
    },
    {
      what: '  the same calls one after the other',
      measured: `${seconds(early.chainMs)}, ${faster.toFixed(1)} times as long (its longest chain allows ${(early.chainMs / chain).toFixed(1)})`,
      bar: 'at least 3 times',
      holds: faster >= 3,
    },
    {
      what: '  its longest chain of dependent calls',
      measured: `${seconds(chain)}, exceeded ${over.toFixed(2)} times`,
      bar: 'at most 1.3 times',
      holds: over <= 1.3,
    },
    {
      what: '  access for the rest of the team, in the call the page makes next',
      measured: rounded(rest),
    },
    {what: '  all of it in one call', measured: rounded(cost)},
  ];
}

function sidebarLine(cost: Cost): Line {
  return {
    what: 'Sidebar refresh, one run',
    measured: rounded(cost),
    bar: 'at most 2 waves',
    holds: cost.waves <= 2,
  };
}

function metadataLine(
  stage: BenchStage,
  {id}: DeclaredView,
  container: Container,
  start: number,
): Line {
  const {edit, rev} = valueOf<{edit: object; rev: number}>(
    stage.run(LEAD, 'sidebarView', undefined, container),
  );
  const change = {
    incidentId: id,
    rev,
    form: {...edit, severity: 'level-2'},
    decisions: {},
  };
  const saved = stage.run(LEAD, 'changeMetadata', change, container);
  return {
    what: 'Metadata changed, renewed in 3 documents',
    measured: rounded(costOf(saved.trace, start)),
  };
}
