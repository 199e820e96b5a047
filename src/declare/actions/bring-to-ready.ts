import type {DocumentKind} from '../../core/incident/words';
import type {IncidentView} from '../../core/incident/views';
import {documentName, folderName} from '../../core/documents/file-names';
import {organisationIn} from '../../core/documents/organisation';
import {stampSource} from '../../core/documents/stamp-source';
import {templateFor} from '../../core/documents/template-keys';
import {
  wantedDocuments,
  type IncidentDocument,
} from '../../core/incident/incident';
import {DOCUMENTS, isKey} from '../../core/incident/vocabulary';
import {opensInternal} from '../../core/incident/steps';
import type {StepKey} from '../../core/incident/steps';
import {ask, type Strand} from '../../world/ask/call';
import {because} from '../../world/ask/explain';
import type {There} from './look-around';
import {lookAround} from './look-around';
import {makeOnce} from '../../world/ask/make-once';
import {makeOwnRegister, layOutOwn, recordInOwn, nameOwn} from './own-register';
import {recordDocuments, recordInstead} from './record-documents';
import {finished, shownSoFar} from './record-ready';
import {SetUpRun} from './build-up';
import type {SetUpStart} from './build-up';
import {grants, nextOf, inTurn, shareFiles} from './share-with-team';
import {stampDocument} from '../../world/incidents/stamp-document';
import {orNull} from '../../world/ask/waves';
import {stampCopy} from './stamp-copy';

/**
 * Makes whatever an incident still lacks: folder, own register, documents, values, access, records. Each thing is
 * looked up before it is made (unless the row is this run's own), and what fails leaves the rest standing.
 * The usual incident takes six round trips until its documents can be used, the two that made its row included, and one for
 * each further person of its team.
 */
export function bringToReady(start: SetUpStart): IncidentView {
  const run = new SetUpRun(start);
  const {incident} = start;
  const kinds = wantedDocuments(incident);
  if (kinds.length === 0 && !run.restricted) return finished(run);

  const there = lookAround(run);
  if (there === null || !makeFolder(run, there)) return finished(run);
  const shares = grants(run, there);
  if (run.restricted) {
    makeOwnRegister(run, there, shares);
    if (run.registerId === '') return finished(run);
  }
  makeCopies(run, there, shares, kinds);
  fillIn(run, shares, kinds);
  if (run.goesOn()) return shownSoFar(run);
  run.wave([inTurn(shares)]);
  if (run.outsideFolder.length > 0) shareFiles(run);
  return finished(run);
}

function makeFolder(run: SetUpRun, there: There): boolean {
  const {world, incident, installation} = run.start;
  if (!there.folder) {
    const [made] = run.wave<unknown>(
      [
        ask(
          world.files.createFolder({
            id: incident.folderId,
            name: folderName(incident),
            // Drive hands access down, so a restricted folder stands outside the shared tree.
            parent: run.restricted
              ? (installation.restrictedPlace ?? null)
              : installation.folderId,
            mark: run.mark('folder'),
          }),
        ),
        ...templatesRead(run),
      ],
      false,
    );
    if (!made.ok) {
      run.board.failed('folder', because(made.error));
      return false;
    }
  }
  run.board.done('folder');
  return true;
}

/** How they look tells how their copies will; read beside what has to be made first. */
function templatesRead(run: SetUpRun): readonly Strand<void>[] {
  const {world, incident, fresh} = run.start;
  if (!fresh || run.restricted) return [];
  return wantedDocuments(incident).map(kind =>
    (function* (): Strand<void> {
      const template = yield* orNull(
        world.documents.read(templateOf(run, kind)),
        ...NOT_READ,
      );
      if (template) run.templates[kind] = template;
    })(),
  );
}

/** The copies are read instead. */
const NOT_READ = [
  'unknown',
  'busy',
  'notFound',
  'forbidden',
  'refused',
] as const;

function templateOf(
  {start: {installation, settings}}: SetUpRun,
  kind: DocumentKind,
): string {
  const {layout} = organisationIn(settings);
  return installation.templates[templateFor(kind, layout)] ?? '';
}

function makeCopies(
  run: SetUpRun,
  there: There,
  shares: Strand<void>[],
  kinds: readonly DocumentKind[],
): void {
  const {fresh} = run.start;
  for (const kind of kinds) {
    const found = there.files.find(({mark}) => mark?.kind === kind);
    if (run.documents[kind] === undefined && found) {
      run.documents[kind] = found.id;
    }
    if (run.documents[kind] !== undefined) run.board.done(`copy:${kind}`);
  }
  const missing = kinds.filter(kind => run.documents[kind] === undefined);
  if (missing.length > 0 && !fresh) run.mayHaveTwins = true;
  const copies = missing.map(kind =>
    (function* (): Strand<void> {
      try {
        run.documents[kind] = yield* copied(run, kind);
        run.board.done(`copy:${kind}`);
      } catch (error) {
        run.board.failed(`copy:${kind}`, because(error));
      }
    })(),
  );
  const laidOut = run.restricted ? [layOutOwn(run)] : [];
  run.wave([...copies, ...laidOut, ...nextOf(shares)]);
}

function copied(run: SetUpRun, kind: DocumentKind): Strand<string> {
  const {world, incident} = run.start;
  return makeOnce(
    world.files.copy({
      from: templateOf(run, kind),
      name: documentName(incident, kind),
      parent: incident.folderId,
      mark: run.mark(kind),
    }),
    world.files.find(run.wanted(kind)),
    () => (run.mayHaveTwins = true),
  );
}

function fillIn(
  run: SetUpRun,
  shares: Strand<void>[],
  kinds: readonly DocumentKind[],
): void {
  const {settings} = run.start;
  const present = kinds.filter(kind => run.documents[kind] !== undefined);
  const open =
    !run.restricted && opensInternal(settings) && run.documents.internal;
  run.wave(
    [
      // Before they are filled in: an unregistered copy that somebody has written in looks like somebody's own.
      ...(run.restricted
        ? [
            runStep(run, 'own-register', recordInOwn(run)),
            runStep(run, 'own-register', nameOwn(run)),
          ]
        : present.length === kinds.length
          ? [runStep(run, 'documents', recordDocuments(run))]
          : // Some copies are there: their ids must not be lost because others are not.
            [failDocuments(run, recordDocuments(run))]),
      ...present.map(kind =>
        runStep(run, `stamp:${kind}`, stampOne(run, kind)),
      ),
      ...(open
        ? [runStep(run, 'share:internal', openToDomain(run, open))]
        : []),
      ...(run.start.early ? nextOf(shares) : [inTurn(shares)]),
    ],
    // An early answer is there as soon as a note would be.
    !run.start.early,
  );
}

function* runStep(
  run: SetUpRun,
  step: StepKey,
  work: Strand<void>,
): Strand<void> {
  try {
    yield* work;
    // Two strands may serve one step; the failure of either counts.
    if (!run.board.hasFailed(step)) run.board.done(step);
  } catch (error) {
    run.board.failed(step, because(error));
  }
}

function* failDocuments(run: SetUpRun, work: Strand<void>): Strand<void> {
  try {
    yield* work;
    run.board.failed('documents', 'Not all of them could be made.');
  } catch (error) {
    run.board.failed('documents', because(error));
  }
}

function* stampOne(run: SetUpRun, kind: DocumentKind): Strand<void> {
  const {world, incident, policy, settings} = run.start;
  const documents = Object.entries(run.documents).flatMap(([one, fileId]) =>
    isKey(DOCUMENTS, one) ? [firstDocument(run, one, fileId)] : [],
  );
  const fileId = run.documents[kind] ?? '';
  const source = stampSource(
    {
      incident,
      policy,
      settings,
      documents,
      registerId: run.registerId,
      now: world.now,
      phrases: world.phrases,
    },
    firstDocument(run, kind, fileId),
  );
  const template = run.templates[kind] ?? null;
  if (yield* stampCopy(world, fileId, kind, source, template)) return;
  // Nobody has been told of it, and the one who makes it is its owner.
  yield* ask(world.files.trash(fileId));
  const better = yield* copied(run, kind);
  run.documents[kind] = better;
  yield* recordInstead(run, fileId, better);
  if (kind === 'internal' && opensInternal(settings)) {
    yield* openToDomain(run, better);
  }
  yield* stampDocument(world.documents, better, kind, source);
}

function firstDocument(
  {start: {incident}}: SetUpRun,
  kind: DocumentKind,
  fileId: string,
): IncidentDocument {
  const createdAt = incident.declaredAt;
  return {
    incident: incident.id,
    kind,
    fileId,
    number: 1,
    createdAt,
    writtenFor: '',
  };
}

function* openToDomain(run: SetUpRun, fileId: string): Strand<void> {
  const {world, settings} = run.start;
  yield* ask(
    world.permissions.give(fileId, {
      who: {type: 'domain', domain: settings.domain},
      role: 'reader',
    }),
  );
}
