import {GOOGLE_APIS} from '../../core/base/google-apis';
import {CallFailure} from '../../world/ask/call';
import {because} from '../../world/ask/explain';
import {refusalWords} from '../../world/ask/refusal-words';
import {
  all,
  allOf,
  already,
  run,
  settle,
  type Settled,
} from '../../world/ask/waves';
import {ask, type Strand} from '../../world/ask/call';
import type {Health} from '../../world/health';
import type {ReviewWorld} from '../../world/review-world';
import type {InstallationCheck} from '../contract';
import {
  installationLines,
  type InstallationFacts,
  type PlaceFacts,
} from '../rules/installation-lines';

export interface CheckWorld extends ReviewWorld {
  readonly health: Health;
}

/** Asks everything the installation stands on once, as the person acting: two round trips. Changes nothing. */
export function checkInstallation(world: CheckWorld): InstallationCheck {
  const {health, me, reviewSetup} = world;
  const installation = world.installation.load();
  const known = {
    folderId: installation?.folderId ?? '',
    registerId: installation?.registerId ?? '',
    documentId: installation?.templates.internal ?? '',
  };
  const asked = run(
    world.transport,
    all({
      apis: allOf(
        GOOGLE_APIS.map(({service}) => settle(health.probe(service, known))),
      ),
      directory: settle(world.directory.accounts([me.email.toLowerCase()])),
      place:
        known.folderId === ''
          ? already(null)
          : findPlace(world, known.folderId),
    }),
  );
  const {running, sweep} = health.builds();
  const facts: InstallationFacts = {
    now: world.now,
    apis: GOOGLE_APIS.map((api, at) => ({
      api,
      ...refused(api.service, asked.apis[at]),
    })),
    notGranted: health.notGranted(),
    grantAt: health.grantAt(),
    directory: asked.directory.ok
      ? Boolean(asked.directory.value[me.email.toLowerCase()])
      : null,
    web: {
      deployedAt: health.deployedAt(),
      used: installation?.reviewPage ?? reviewSetup.webApp(),
    },
    sweep: {
      endedAt: reviewSetup.lastSweep(),
      build: sweep,
      running,
      mine: health.mySweep(),
      spent: world.spending.load(),
    },
    mailsLeft: health.mailsLeft(),
    storeBytes: health.storeBytes(),
    place: asked.place ?? {kind: 'nowhere'},
  };
  return {lines: installationLines(facts)};
}

function refused(
  service: string,
  answer: Settled<void>,
): {why: string; enableAt: string} {
  if (answer.ok) return {why: '', enableAt: ''};
  const {error} = answer;
  if (service === PEOPLE && isClosedDirectory(error)) {
    return {why: '', enableAt: ''};
  }
  if (error instanceof CallFailure && error.reason) {
    const {why, link} = refusalWords(error.reason);
    return {why, enableAt: link?.url ?? ''};
  }
  return {why: because(error), enableAt: ''};
}

const PEOPLE = 'people.googleapis.com';

/** The API answers, but shows programs nobody: the line about the directory says so. */
function isClosedDirectory(error: unknown): boolean {
  return (
    error instanceof CallFailure &&
    error.kind === 'forbidden' &&
    error.reason === undefined
  );
}

function* findPlace(world: CheckWorld, folderId: string): Strand<PlaceFacts> {
  try {
    const {sharedDrive, trashed, mark} = yield* ask(
      world.files.facts(folderId),
    );
    if (trashed) return {kind: 'unseen'};
    const marked = mark !== null;
    if (sharedDrive === '') return {kind: 'my-drive', marked};
    const rules = yield* ask(world.health.driveRules(sharedDrive));
    return {kind: 'shared-drive', id: sharedDrive, marked, ...rules};
  } catch (error) {
    // The line about the API says why.
    if (error instanceof CallFailure) return {kind: 'unseen'};
    throw error;
  }
}
