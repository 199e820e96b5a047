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
import {recordDocuments} from './record-documents';
import {finished} from './record-ready';
import {SetUpRun} from './build-up';
import type {SetUpStart} from './build-up';
import {grants, nextOf, inTurn, shareFiles} from './share-with-team';
import {stampDocument} from '../../world/incidents/stamp-document';

/**
 * Makes whatever an incident still lacks: folder, own register, documents, values, access, records. Each thing is
 * looked up before it is made (unless the row is this run's own), and what fails leaves the rest standing.
 * The usual incident takes seven round trips, the two that made its row included.
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
  if (run.outsideFolder.length > 0) shareFiles(run);
  return finished(run);
}

function makeFolder(run: SetUpRun, there: There): boolean {
  const {world, incident, installation} = run.start;
  if (!there.folder) {
    const [made] = run.wave([
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
    ]);
    if (!made.ok) {
      run.board.failed('folder', because(made.error));
      return false;
    }
  }
  run.board.done('folder');
  return true;
}

function makeCopies(
  run: SetUpRun,
  there: There,
  shares: Strand<void>[],
  kinds: readonly DocumentKind[],
): void {
  const {world, incident, installation, settings, fresh} = run.start;
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
      const mark = run.mark(kind);
      try {
        run.documents[kind] = yield* makeOnce(
          world.files.copy({
            from:
              installation.templates[
                templateFor(kind, organisationIn(settings).layout)
              ] ?? '',
            name: documentName(incident, kind),
            parent: incident.folderId,
            mark,
          }),
          world.files.find(run.wanted(kind)),
          () => (run.mayHaveTwins = true),
        );
        run.board.done(`copy:${kind}`);
      } catch (error) {
        run.board.failed(`copy:${kind}`, because(error));
      }
    })(),
  );
  const laidOut = run.restricted ? [layOutOwn(run)] : [];
  run.wave([...copies, ...laidOut, ...nextOf(shares)]);
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
  run.wave([
    ...present.map(kind => runStep(run, `stamp:${kind}`, stampOne(run, kind))),
    ...(run.restricted
      ? [
          runStep(run, 'own-register', recordInOwn(run)),
          runStep(run, 'own-register', nameOwn(run)),
        ]
      : present.length === kinds.length
        ? [runStep(run, 'documents', recordDocuments(run))]
        : // Some copies are there: their ids must not be lost because others are not.
          [failDocuments(run, recordDocuments(run))]),
    ...(open ? [runStep(run, 'share:internal', openToDomain(run, open))] : []),
    inTurn(shares),
  ]);
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
    },
    firstDocument(run, kind, fileId),
  );
  yield* stampDocument(world.documents, fileId, kind, source);
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
