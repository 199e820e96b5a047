import {ask} from '../../world/ask/call';
import type {IncidentView} from '../../core/incident/views';
import type {Declaration} from '../rules/declaration';
import {isIncidentId} from '../../core/incident/incident-id';
import {originals, type Incident} from '../../core/incident/incident';
import {inWords} from '../../core/base/instant';
import {peopleOf} from '../../core/incident/row-seal';
import {leased, setupCell} from '../../core/incident/setup-cell';
import {UserError} from '../../core/base/user-error';
import type {Installation, World} from '../../world/world';
import {callOwed} from './call-team';
import {bringToReady} from './bring-to-ready';
import {explained, failedAs} from '../../world/ask/explain';
import {presentView} from '../../world/incidents/present-view';
import {reconcileTwins} from './reconcile-twins';
import {takeUpAgain} from './take-up-again';
import {
  installed,
  RegisterFacts,
  signedIn,
} from '../../world/incidents/register-facts';
import {firstDue, firstFacts, leaseFrom, type SetUpStart} from './build-up';
import {run} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import {readOwnRegister} from '../../world/incidents/own-registers';
import {ownRegisterOf} from '../../core/incident/where-kept';

const FINISH_TABS = ['incidents', 'documents', 'policy', 'settings'];

/**
 * Does what is missing of "new incident", judged by what is there. On a ready one it changes nothing.
 *
 * @param operation Of the form, by the declarer whose call has just answered: that run is over, whatever the row says.
 */
export function finishIncident(
  world: World,
  incidentId: unknown,
  operation: unknown = '',
): IncidentView {
  const installation = installed(world);
  const me = signedIn(world);
  const id = String(incidentId);
  const resumed = world.mutex.exclusive(() => {
    const facts = readMain(world, installation);
    const found = isIncidentId(id) ? facts.incidentRow(id) : null;
    if (!found) {
      throw new UserError(
        'There is nothing to finish.',
        'The register has no such incident.',
        'Open the register and look for its row.',
      );
    }
    const {setup} = found.incident;
    if (setup.state === 'check') {
      reconcileTwins(world, facts, found.incident);
      return null;
    }
    if (setup.state === 'ready') {
      if (found.incident.visibility === 'open') {
        takeUpAgain(world, facts, found.incident);
      }
      return null;
    }
    const own =
      found.incident.operation === operation &&
      found.incident.declaredBy.toLowerCase() === me.toLowerCase();
    if (leased(setup, world.now) && !own) {
      throw new UserError(
        'It is being worked on just now.',
        'An earlier run has not ended yet.',
        `Look again in a moment. If nothing moves, try again after ${inWords(setup.leaseUntil)}.`,
      );
    }
    return takeUp(world, installation, facts, id);
  });
  if (resumed) return resumeIncident(resumed, null);
  callOwed(world, id);
  return presentView(world, installation, id);
}

export function readMain(
  world: World,
  {registerId}: Installation,
): RegisterFacts {
  try {
    return new RegisterFacts(
      run(world.transport, ask(world.register.read(registerId, FINISH_TABS))),
      world.secrets.keys(),
    );
  } catch (error) {
    throw explained(
      error,
      'Nothing was finished: the register could not be read.',
      'Try again, or ask somebody who can open the register.',
    );
  }
}

/**
 * Takes a free incident for this run. Call it under the mutex.
 *
 * @param facts The main register, with at least `FINISH_TABS` whole.
 */
export function takeUp(
  world: World,
  installation: Installation,
  facts: RegisterFacts,
  id: string,
): SetUpStart {
  const found = facts.incidentRow(id);
  if (!found) throw new Error(`The row of ${id} has gone.`);
  const {incident, sealed} = found;
  const setup = {
    state: 'pending',
    leaseUntil: leaseFrom(world.now),
  } as const;
  const from = setupCell(incident.setup, incident.operation);
  const to = setupCell(setup, incident.operation);
  try {
    run(
      world.transport,
      ask(
        world.register.write(facts.layout, {
          swap: [{tab: 'incidents', column: 'setup', from, to}],
        }),
      ),
    );
  } catch (error) {
    throw explained(
      error,
      'Nothing was finished: the register could not be written.',
      'Try again, or ask somebody who may edit the register.',
    );
  }
  return {
    world,
    installation,
    settings: facts.settings,
    policy: facts.policy,
    incident: {...incident, setup},
    layout: facts.layout,
    fresh: false,
    peopleTyped:
      sealed !== null &&
      sealed.people !== '' &&
      sealed.people !==
        peopleOf([...Object.values(incident.roles), ...incident.people]),
    documents: Object.fromEntries(
      originals(facts.documentsOf(id)).map(({kind, fileId}) => [kind, fileId]),
    ),
  };
}

/**
 * Goes on with an incident that was taken up.
 *
 * @param declaration The form, when it was sent again. A restricted incident whose run ended before its own
 *   register was written can only go on with it: nothing else may hold its words.
 */
export function resumeIncident(
  start: SetUpStart,
  declaration: Declaration | null,
): IncidentView {
  if (start.incident.visibility === 'open') return bringToReady(start);
  const own = ownRegister(start);
  if (own) return bringToReady(own);
  if (declaration === null) {
    release(start);
    throw new UserError(
      'This restricted incident cannot be finished from here.',
      'Its details never reached its own register, and they are kept nowhere else.',
      'Send the same form again from the window it was typed in; otherwise declare it again and close this one.',
    );
  }
  const {id, rev, setup, folderId, registerId, phase, workaround} =
    start.incident;
  return bringToReady({
    ...start,
    incident: {
      ...declaration,
      id,
      rev: rev || 1,
      setup,
      folderId,
      registerId,
      phase,
      workaround,
      confirmedAt: '',
      resolvedAt: '',
      nextUpdateAt: firstDue(start.policy, declaration),
      facts: firstFacts(start.policy, declaration),
    },
  });
}

/** The start with what the own register tells; null when there is none, or nothing in it yet. */
function ownRegister(start: SetUpStart): SetUpStart | null {
  const {world, incident} = start;
  const named = ownRegisterOf(incident) !== '';
  try {
    const id = named
      ? incident.registerId
      : run(
          world.transport,
          ask(
            world.files.find({
              incident: incident.id,
              kind: 'register',
              operation: incident.operation,
            }),
          ),
        )[0]?.id;
    if (id === undefined) return null;
    const tabs = run(world.transport, ask(world.register.tabs(id)));
    if (!('incidents' in tabs)) return null;
    const read = run(
      world.transport,
      readOwnRegister(world, incident, id, FINISH_TABS),
    );
    if (read === null) throw notItsOwn();
    const {facts} = read;
    const own = facts.incidentRow(incident.id);
    if (!own) return null;
    return {
      ...start,
      policy: facts.policy,
      settings: facts.settings,
      incident: whole(own.incident, incident),
      documents: Object.fromEntries(
        originals(facts.documentsOf(incident.id)).map(({kind, fileId}) => [
          kind,
          fileId,
        ]),
      ),
    };
  } catch (error) {
    release(start);
    throw failedAs(error, 'notFound', 'forbidden')
      ? new UserError(
          'This incident is restricted.',
          'Only the people named in it can open it.',
          'Ask one of them to finish it.',
        )
      : explained(error, 'Nothing was finished.', 'Try again in a moment.');
  }
}

function notItsOwn(): UserError {
  return new UserError(
    'Nothing was finished.',
    'Its row names a file that is not the register of this incident.',
    'Bring the cell back in the version history of the register, then finish it.',
  );
}

/** The own register tells the words, the stub how far things are. */
function whole(own: Incident, stub: Incident): Incident {
  const {setup, operation, folderId, registerId} = stub;
  return {...own, setup, operation, folderId, registerId};
}

function release({world, layout, incident}: SetUpStart): void {
  const cell = (leaseUntil: string): string =>
    setupCell({state: 'pending', leaseUntil}, incident.operation);
  const from = setupCell(incident.setup, incident.operation);
  run(
    world.transport,
    writeRows(world.register, layout, ['incidents'], () => ({
      swap: [{tab: 'incidents', column: 'setup', from, to: cell('')}],
    })),
  );
}
