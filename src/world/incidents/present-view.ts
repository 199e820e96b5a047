import {ask} from '../ask/call';
import type {IncidentView} from '../../core/incident/views';
import {incidentView} from '../../core/incident/incident-view';
import {
  wantedDocuments,
  type Incident,
  type IncidentDocument,
  originals,
} from '../../core/incident/incident';
import type {Policy} from '../../core/policy/policy';
import type {Settings} from '../../core/register/settings';
import {stepLabel, stepsFor} from '../../core/incident/steps';
import {UserError} from '../../core/base/user-error';
import type {Installation, World} from '../world';
import {explained, failedAs} from '../ask/explain';
import {RegisterFacts} from './register-facts';
import {run} from '../ask/waves';
import {readOwnRegister} from './own-registers';
import {ownRegisterOf} from '../../core/incident/where-kept';

const TABS = ['incidents', 'documents', 'policy', 'settings'];

/** An incident as it is now, without doing anything. */
export function presentView(
  world: World,
  installation: Installation,
  id: string,
): IncidentView {
  const main = read(world, installation.registerId);
  const found = main.incidentRow(id);
  if (!found) throw new Error(`The row of ${id} has gone.`);
  if (found.incident.visibility === 'open') {
    return viewOf(main, found.incident, installation.registerId, installation);
  }
  const {setup} = found.incident;
  const registerId = ownRegisterOf(found.incident);
  const own = registerId === '' ? null : readOwn(world, found.incident);
  const row = own?.incidentRow(id);
  if (!own || !row) {
    throw new UserError(
      'This restricted incident is still being set up.',
      'Its own register is not there yet.',
      'Look again in a moment.',
    );
  }
  return viewOf(own, {...row.incident, setup}, registerId, installation);
}

function read(world: World, registerId: string): RegisterFacts {
  return readable(
    () =>
      new RegisterFacts(
        run(world.transport, ask(world.register.read(registerId, TABS))),
        world.secrets.keys(),
      ),
  );
}

function readOwn(world: World, stub: Incident): RegisterFacts | null {
  return readable(
    () =>
      run(
        world.transport,
        readOwnRegister(world, stub, ownRegisterOf(stub), TABS),
      )?.facts ?? null,
  );
}

function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw failedAs(error, 'notFound', 'forbidden')
      ? new UserError(
          'This cannot be shown to you.',
          'You have no access to the register it is kept in.',
          'Ask one of the people named in the incident.',
        )
      : explained(error, 'It cannot be shown now.', 'Try again in a moment.');
  }
}

function viewOf(
  facts: RegisterFacts,
  incident: Incident,
  registerId: string,
  installation: Installation,
): IncidentView {
  return storedView(
    incident,
    facts.documentsOf(incident.id),
    facts.policy,
    facts.settings,
    registerId,
    installation,
  );
}

/** Somebody has deleted the row of a document the incident was declared with: “Finish” writes it again. */
function isRowLost(
  key: string,
  incident: Incident,
  documents: readonly IncidentDocument[],
): boolean {
  return (
    key === 'documents' &&
    incident.visibility === 'open' &&
    documents.length > 0 &&
    wantedDocuments(incident).some(kind =>
      documents.every(one => one.kind !== kind),
    )
  );
}

/** Steps as far as the register tells them: a pending incident's are waiting beyond its documents. */
export function storedView(
  incident: Incident,
  documents: readonly IncidentDocument[],
  policy: Policy,
  settings: Settings,
  registerId: string,
  {restrictedPlace}: Pick<Installation, 'restrictedPlace'>,
): IncidentView {
  const pending = incident.setup.state === 'pending';
  return incidentView({
    incident,
    policy,
    settings,
    registerId,
    placed: restrictedPlace !== undefined,
    documents: Object.fromEntries(
      originals(documents).map(({kind, fileId}) => [kind, fileId]),
    ),
    steps: stepsFor(incident, settings).map(key => ({
      key,
      label: stepLabel(key),
      state:
        (!pending && !isRowLost(key, incident, documents)) ||
        key === 'register' ||
        documents.some(({kind}) => key === `copy:${kind}`) ||
        (key === 'folder' && documents.length > 0)
          ? ('done' as const)
          : ('waiting' as const),
    })),
  });
}
