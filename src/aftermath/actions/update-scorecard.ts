import {heldRows, NO_LEDGER} from '../../core/register/ledger';
import {isExercise} from '../../core/incident/exercise';
import type {Cell} from '../../core/register/table-plan';
import {run} from '../../world/ask/waves';
import {writeOnce} from '../../world/ask/write-rows';
import {
  readFacts,
  type RegisterFacts,
} from '../../world/incidents/register-facts';
import type {Row} from '../../world/register';
import type {World} from '../../world/world';
import {textIn} from '../rules/cells';
import {commsRecordOf} from '../rules/comms-rows';
import {scorecardOf, type Figure, type QuarterScore} from '../rules/scorecard';

/** What tells whether it is of today. */
export const SCORECARD_READS = ['scorecard', 'policy', 'settings'];

const SOURCES = ['reviews', 'faq', 'journal'];

/**
 * Writes the scorecard once a day, whatever the number of incidents in four calls; one call when it is of today.
 * Exercises are left out, and restricted incidents: their record lies where this run cannot look.
 */
export function updateScorecard(world: World): boolean {
  const installation = world.installation.load();
  if (installation === null) return false;
  const {registerId} = installation;
  const read = (tabs: readonly string[]): RegisterFacts =>
    run(world.transport, readFacts(world, registerId, tabs));
  const today = world.now.slice(0, 10);
  const before = read(SCORECARD_READS).rows('scorecard');
  if (before.some(({cells}) => textIn(cells, 'updatedAt').startsWith(today))) {
    return false;
  }
  const facts = read(['incidents', 'comms', ...SCORECARD_READS, ...SOURCES]);
  const written = facts.rows('scorecard');
  const incidents = facts
    .incidents()
    .map(({incident}) => incident)
    .filter(({visibility}) => visibility === 'open');
  if (incidents.length === 0) return false;
  const rows = Object.fromEntries(
    SOURCES.map(tab => [tab, byIncident(facts.rows(tab))]),
  );
  const of = (tab: string, id: string): readonly Row[] =>
    rows[tab].get(id) ?? [];
  const ledgers = facts.ledgers(new Set(incidents.map(({id}) => id)));
  const {quarters} = scorecardOf(
    incidents.map(incident =>
      commsRecordOf({
        incident,
        exercise: isExercise(incident),
        comms: heldRows(ledgers.get(incident.id) ?? NO_LEDGER),
        reviews: of('reviews', incident.id),
        faq: of('faq', incident.id),
        journal: of('journal', incident.id),
        titles: {},
      }),
    ),
    world.now,
  );
  if (quarters.length === 0) return false;
  const changes = quarters.map(quarter => ({
    row: written.find(
      ({cells}) => textIn(cells, 'quarter') === quarter.quarter,
    ),
    cells: scoreRow(quarter, world.now),
  }));
  run(
    world.transport,
    writeOnce(world.register, facts.reading, {
      append: changes
        .filter(({row}) => row === undefined)
        .map(({cells}) => ({tab: 'scorecard', cells})),
      set: changes.flatMap(({row, cells: {quarter: _, ...cells}}) =>
        row
          ? [{tab: 'scorecard', position: row.position, by: 'quarter', cells}]
          : [],
      ),
    }),
  );
  return true;
}

function byIncident(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = textIn(row.cells, 'incident');
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return groups;
}

function scoreRow(
  {
    quarter,
    incidents,
    firstNotice,
    cadenceKept,
    promisesKept,
    laneTurnaround,
    factsCorrected,
  }: QuarterScore,
  now: string,
): Readonly<Record<string, Cell>> {
  return {
    quarter,
    incidents,
    firstNotice: firstNotice.value ?? '',
    cadenceKept: percent(cadenceKept),
    promisesKept: percent(promisesKept),
    laneTurnaround: laneTurnaround.value ?? '',
    factsCorrected,
    updatedAt: now,
  };
}

/** Nothing, never zero, where there was nothing to count. */
function percent({value}: Figure): Cell {
  return value === null ? '' : Math.round(value * 100);
}
