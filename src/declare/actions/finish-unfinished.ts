import {ask} from '../../world/ask/call';
import type {Incident} from '../../core/incident/incident';
import {minutesBetween} from '../../core/base/instant';
import {leased} from '../../core/incident/setup-cell';
import type {World} from '../../world/world';
import {because} from '../../world/ask/explain';
import {finishIncident} from './finish-incident';
import {reconcileTwins} from './reconcile-twins';
import {RegisterFacts} from '../../world/incidents/register-facts';
import {run} from '../../world/ask/waves';

/** So many a run, so that six minutes suffice; the others come in the next one. */
const AT_ONCE = 8;

const WANTED = {
  incidents: ['id', 'operation', 'setup', 'visibility', 'registerId'],
};

export interface SweepReport {
  readonly finished: readonly string[];
  /** Ids with the reason why they are still open. */
  readonly left: readonly {readonly id: string; readonly why: string}[];
  readonly twins: number;
}

/**
 * Finishes incidents whose run was interrupted, and clears up after lost answers. One call when nothing is due.
 * Restricted incidents are left to the people named in them: the sweeping account cannot open them.
 */
export function sweep(world: World): SweepReport {
  const installation = world.installation.load();
  const report = {
    finished: [] as string[],
    left: [] as {id: string; why: string}[],
    twins: 0,
  };
  if (installation === null) return report;
  const facts = new RegisterFacts(
    run(
      world.transport,
      ask(world.register.read(installation.registerId, ['incidents'], WANTED)),
    ),
  );
  const due = inTurn(
    facts
      .incidents(({setup}) => setup !== 'ready')
      .map(({incident}) => incident)
      .filter(
        ({setup, visibility}) =>
          setup.state !== 'ready' &&
          visibility === 'open' &&
          !leased(setup, world.now),
      ),
    world.now,
  ).slice(0, AT_ONCE);
  for (const incident of due) {
    try {
      if (incident.setup.state === 'check') {
        report.twins += world.mutex.exclusive(() =>
          reconcileTwins(world, withDocuments(world, facts), incident),
        );
      } else if (finishIncident(world, incident.id).complete) {
        report.finished.push(incident.id);
      } else {
        report.left.push({id: incident.id, why: 'Some steps failed again.'});
      }
    } catch (error) {
      report.left.push({id: incident.id, why: because(error)});
    }
  }
  return report;
}

/** The incidents' columns were enough to see what is due; what is registered is read only when something is. */
function withDocuments(world: World, facts: RegisterFacts): RegisterFacts {
  return new RegisterFacts(
    run(
      world.transport,
      ask(
        world.register.read(facts.layout.spreadsheetId, [
          'incidents',
          'documents',
          'journal',
        ]),
      ),
    ),
  );
}

/**
 * Those whose run was cut off first. Then those where a step failed: it may do so for ever, an address may be
 * nobody's, so they begin with another one each minute and none keeps the others waiting.
 */
function inTurn(due: readonly Incident[], now: string): readonly Incident[] {
  const failed = due.filter(({setup}) => triedInVain(setup));
  const start =
    minutesBetween('1970-01-01T00:00:00Z', now) % Math.max(failed.length, 1);
  return [
    ...due.filter(({setup}) => !triedInVain(setup)),
    ...failed.slice(start),
    ...failed.slice(0, start),
  ];
}

/** A run that ends by itself leaves no lease. */
function triedInVain(setup: Incident['setup']): boolean {
  return setup.state === 'pending' && setup.leaseUntil === '';
}
