import type {IncidentView} from '../../core/incident/views';
import {checkDeclaration, type Declaration} from '../rules/declaration';
import {nextIncidentId} from '../../core/incident/incident-id';
import {incidentRow, stubRow} from '../../core/incident/incident-row';
import {wantedDocuments, type Incident} from '../../core/incident/incident';
import {journalRow} from '../../core/register/journal';
import {leased} from '../../core/incident/setup-cell';
import {sealingKey} from '../../core/base/seal';
import {declarerOf, sealCell} from '../../core/incident/row-seal';
import type {Policy} from '../../core/policy/policy';
import {UserError} from '../../core/base/user-error';
import {mistakes} from '../../core/base/mistakes';
import {INCIDENT_COLUMNS} from '../../core/register/register-plan';
import type {Reading} from '../../world/register';
import type {Installation, World} from '../../world/world';
import {addressesIn, refuseNobodies, type Accounts} from './known-people';
import {called} from '../rules/team-mail';
import {callOwed, owe} from './call-team';
import {bringToReady} from './bring-to-ready';
import {declarationEntries} from './declaration-entries';
import {explained, isCertain} from '../../world/ask/explain';
import {readMain, resumeIncident, takeUp} from './finish-incident';
import {presentView} from '../../world/incidents/present-view';
import {
  installed,
  RegisterFacts,
  signedIn,
} from '../../world/incidents/register-facts';
import {firstDue, firstFacts, leaseFrom, type SetUpStart} from './build-up';
import {run, all, settle} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import {noRegisterYet} from '../../core/incident/where-kept';

/** The columns that tell ids and operations apart; the tab grows for ever, and this is read under the mutex. */
const KNOWN = {
  incidents: [
    'id',
    'operation',
    'setup',
    'visibility',
    'phase',
    'folderId',
    'registerId',
    'seal',
  ],
};

/**
 * Makes an incident of a form: its row first, then folder, documents and access. The same form sent again finds
 * its own incident and goes on where it stopped; while it is still being worked on it is only shown.
 *
 * @param input A `NewIncidentForm`, unchecked.
 * @param early Answers as soon as the documents of an open incident can be used; the caller has the rest done at once, by
 *   `finishIncident` with the form's operation.
 */
export function declareIncident(
  world: World,
  input: unknown,
  early = false,
): IncidentView {
  const installation = installed(world);
  const me = signedIn(world);
  refuseTooLarge(input);
  const entered = world.mutex.exclusive(() =>
    enter(world, installation, me, input),
  );
  switch (entered.kind) {
    case 'new':
      return bringToReady({
        ...entered.start,
        early: early && entered.start.incident.visibility === 'open',
      });
    case 'known':
      return {
        ...goOn(world, installation, entered),
        earlier: true,
      };
  }
}

function goOn(
  world: World,
  installation: Installation,
  {id, declaration, resumed}: Extract<Entered, {readonly kind: 'known'}>,
): IncidentView {
  if (resumed) return resumeIncident(resumed, declaration);
  callOwed(world, id);
  return presentView(world, installation, id);
}

/** All fields together; before the lock, so that nobody else waits while a form is refused. */
const LONGEST_FORM = 300_000;

function refuseTooLarge(input: unknown): void {
  if ((JSON.stringify(input) ?? '').length <= LONGEST_FORM) return;
  throw new UserError(
    'The incident was not declared yet.',
    'The form holds more than 300,000 characters.',
    'Shorten it; details can be added in the documents.',
  );
}

type Entered =
  | {readonly kind: 'new'; readonly start: SetUpStart}
  | {
      readonly kind: 'known';
      readonly id: string;
      readonly declaration: Declaration;
      /** Null while somebody else has it, or when it is ready. */
      readonly resumed: ReturnType<typeof takeUp> | null;
    };

function enter(
  world: World,
  installation: Installation,
  me: string,
  input: unknown,
): Entered {
  const {facts, folderId, accounts} = asked(
    world,
    installation,
    addressesIn(input),
  );
  const checked = checkDeclaration(input, facts.policy, me, world.now);
  if (!checked.ok) {
    throw mistakes(
      'The incident was not declared yet.',
      checked.problems,
      'send it again; nothing you typed is lost',
    );
  }
  const declaration = checked.value;
  const known = facts.operationRow(declaration.operation);
  if (known) {
    const {incident, sealed} = known;
    // An operation is no secret; a form goes on only for whoever has sent it first.
    if (
      sealed !== null &&
      sealed.declarer !== declarerOf(incident.operation, me)
    ) {
      throw new UserError(
        'The incident was not declared.',
        'This form belongs to an incident somebody else has declared.',
        'Close the form and open it again.',
      );
    }
    const free =
      incident.setup.state === 'pending' && !leased(incident.setup, world.now);
    return {
      kind: 'known',
      id: incident.id,
      declaration,
      resumed: free
        ? takeUp(
            world,
            installation,
            readMain(world, installation),
            incident.id,
          )
        : null,
    };
  }
  refuseNobodies(declaration, facts, accounts);
  const incident = newIncident(world, facts, declaration, folderId);
  // Nothing is left to be made of it, so that no run would come back for the mail.
  if (
    incident.setup.state === 'ready' &&
    called(incident, [], facts.settings.domain).length > 0
  ) {
    owe(world, incident, []);
  }
  try {
    run(
      world.transport,
      writeRows(world.register, facts.layout, ['incidents'], reading =>
        firstRows(world, incident, facts.policy, reading),
      ),
    );
  } catch (error) {
    throw isCertain(error)
      ? explained(
          error,
          'The incident was not declared: nothing was written.',
          'Ask an owner of the installation: they can give access to the register, or take a protection off. What you typed is kept.',
        )
      : explained(
          error,
          'It is not certain that the incident was written down.',
          'Send the same form again: if it is there already, it is found and finished, not made twice.',
        );
  }
  return {
    kind: 'new',
    start: {
      world,
      installation,
      settings: facts.settings,
      policy: facts.policy,
      incident,
      layout: facts.layout,
      fresh: true,
      documents: {},
      peopleTyped: false,
    },
  };
}

interface Asked {
  readonly facts: RegisterFacts;
  readonly folderId: string;
  readonly accounts: Accounts;
}

function asked(
  world: World,
  {registerId}: Installation,
  people: readonly string[],
): Asked {
  try {
    const {reading, ids, file, accounts} = run(
      world.transport,
      all({
        reading: world.register.read(
          registerId,
          ['incidents', 'policy', 'settings', 'people'],
          KNOWN,
        ),
        ids: world.files.newFolderIds(1),
        file: world.files.facts(registerId),
        accounts: settle(world.directory.accounts(people)),
      }),
    );
    if (file.trashed) throw inTheBin();
    const facts = new RegisterFacts(reading, world.secrets.keys());
    const lost = facts.missingColumns('incidents');
    if (lost.length > 0) throw columnLost(lost);
    return {
      facts,
      folderId: ids[0],
      // A directory that cannot be asked names nobody as missing; sharing will.
      accounts: accounts.ok ? accounts.value : {},
    };
  } catch (error) {
    throw explained(
      error,
      'The incident was not declared yet: nothing was written.',
      'Send it again; what you typed is kept.',
    );
  }
}

/** Drive deletes it for ever thirty days later, with everything written into it meanwhile. */
function inTheBin(): UserError {
  return new UserError(
    'The incident was not declared: nothing was written.',
    'The register is in the bin.',
    'Ask its owner to restore it (Drive → Bin → Restore), then send the form again; what you typed is kept.',
  );
}

/** Without ids and operations nobody could tell a new incident from one that is there. */
function columnLost(keys: readonly string[]): UserError {
  const headers = INCIDENT_COLUMNS.filter(({key}) => keys.includes(key)).map(
    ({header}) => `“${header}”`,
  );
  return new UserError(
    'The incident was not declared: nothing was written.',
    `The tab “Incidents” of the register has lost its column ${headers.join(', ')}, or it was cut out and pasted elsewhere.`,
    'Undo that in the register: Edit → Undo, or File → Version history. Then send the form again; what you typed is kept.',
  );
}

function newIncident(
  world: World,
  facts: RegisterFacts,
  declaration: Declaration,
  folderId: string,
): Incident {
  const restricted = declaration.visibility === 'restricted';
  const place = restricted || wantedDocuments(declaration).length > 0;
  return {
    ...declaration,
    confirmedAt: '',
    resolvedAt: '',
    id: nextIncidentId(
      facts.settings.idPrefix,
      world.now,
      facts.rows('incidents').map(({cells}) => String(cells.id)),
    ),
    rev: 1,
    phase: 'detection',
    workaround: '',
    nextUpdateAt: firstDue(facts.policy, declaration),
    facts: firstFacts(facts.policy, declaration),
    setup: place
      ? {state: 'pending', leaseUntil: leaseFrom(world.now)}
      : {state: 'ready'},
    folderId: place ? folderId : '',
    registerId: restricted ? noRegisterYet(declaration.operation) : '',
  };
}

function firstRows(
  world: World,
  incident: Incident,
  policy: Policy,
  reading: Reading | null,
) {
  const stub = incident.visibility === 'restricted';
  const key = sealingKey(world.secrets.keys());
  const seal = sealCell(incident, {key, at: world.now, stub});
  const there = (reading?.tables.incidents?.rows ?? []).some(
    ({cells}) => cells.operation === incident.operation,
  );
  if (there) return null;
  return stub
    ? {append: [{tab: 'incidents', cells: {...stubRow(incident), seal}}]}
    : {
        append: [
          {tab: 'incidents', cells: {...incidentRow(incident, policy), seal}},
          ...declarationEntries(incident, policy).map(entry => ({
            tab: 'journal',
            cells: journalRow(entry),
          })),
        ],
      };
}
