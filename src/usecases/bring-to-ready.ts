import type {DocumentKind, IncidentView} from '../ui/contract';
import {documentName, folderName, ownRegisterName} from '../domain/file-names';
import {
  documentUrl,
  folderUrl,
  spreadsheetUrl,
} from '../domain/google-addresses';
import {team, wantedDocuments} from '../domain/incident';
import {incidentRow} from '../domain/incident-row';
import {incidentView} from '../domain/incident-view';
import {hasEntry, journalRow, type JournalEntry} from '../domain/journal';
import {policyRows} from '../domain/policy-tab';
import {OWN_REGISTER_PLAN, OWN_REGISTER_TABS} from '../domain/register-plan';
import {setupCell} from '../domain/setup-cell';
import {settingsRows} from '../domain/settings';
import {opensInternal, type StepKey} from '../domain/steps';
import {ask, type Strand} from '../ports/call';
import type {Access, FileFacts} from '../ports/files';
import type {Changes, Reading} from '../ports/register';
import {because, failedAs} from './explain';
import {declarationEntries} from './declaration-entries';
import {makeOnce, repeatable} from './make-once';
import {noRegisterYet, SetUpRun, type SetUpStart} from './set-up-run';
import {stampDocument} from './stamp-document';
import {writeRows} from './write-rows';

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
  return finished(run);
}

interface There {
  readonly files: readonly FileFacts[];
  readonly folder: boolean;
  readonly access: readonly Access[];
}

/** Null when it could not be seen what is there: then nothing may be made. */
function lookAround(run: SetUpRun): There | null {
  const {fresh, world, incident} = run.start;
  if (fresh) return {files: [], folder: false, access: []};
  const found: {files: readonly FileFacts[]; access: readonly Access[] | null} =
    {
      files: [],
      access: null,
    };
  const [files, access] = run.wave<void>([
    (function* (): Strand<void> {
      found.files = yield* repeatable(
        world.files.find({incident: incident.id}),
      );
    })(),
    (function* (): Strand<void> {
      try {
        found.access = yield* repeatable(
          world.files.accessOf(incident.folderId),
        );
      } catch (error) {
        if (!failedAs(error, 'notFound')) throw error;
      }
    })(),
  ]);
  const failed = [files, access].find(one => !one.ok);
  if (failed && !failed.ok) {
    run.board.failed('folder', because(failed.error));
    return null;
  }
  return {
    files: found.files.filter(
      ({mark}) => mark?.operation === incident.operation,
    ),
    folder: found.access !== null,
    access: found.access ?? [],
  };
}

function makeFolder(run: SetUpRun, there: There): boolean {
  const {world, incident, installation} = run.start;
  if (!there.folder) {
    const [made] = run.wave([
      repeatable(
        world.files.createFolder({
          id: incident.folderId,
          name: folderName(incident),
          // Drive hands access down, so a restricted folder stands outside the shared tree.
          parent: run.restricted ? null : installation.folderId,
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

/** Access still to be given, one after the other: Drive loses one of two that come together. */
function grants(run: SetUpRun, there: There): Strand<void>[] {
  const {world, incident} = run.start;
  const has = new Set(
    there.access.flatMap(({who, role}) =>
      who.type !== 'domain' && (role === 'writer' || role === 'owner')
        ? [who.email.toLowerCase()]
        : [],
    ),
  );
  const {email: me} = world.me;
  // Who finishes another's incident owns its folder; the declarer must not be left outside.
  const everybody = [...team(incident), incident.declaredBy.toLowerCase()];
  const missing = everybody.filter(
    email => !has.has(email) && email !== me.toLowerCase(),
  );
  if (missing.length === 0) run.board.done('share');
  const failures: string[] = [];
  return missing.map((email, at) =>
    (function* (): Strand<void> {
      try {
        yield* repeatable(
          world.files.share(incident.folderId, {
            who: {type: 'user', email},
            role: 'writer',
          }),
        );
      } catch (error) {
        failures.push(`${email}: ${because(error)}`);
      }
      if (at < missing.length - 1) return;
      if (failures.length === 0) run.board.done('share');
      else run.board.failed('share', failures.join(' '));
    })(),
  );
}

/** The next grant, to go out beside other work. */
function nextOf(shares: Strand<void>[]): Strand<void>[] {
  const next = shares.shift();
  return next ? [next] : [];
}

function makeOwnRegister(
  run: SetUpRun,
  there: There,
  shares: Strand<void>[],
): void {
  const {world, incident, fresh} = run.start;
  const found = there.files.find(({mark}) => mark?.kind === 'register');
  run.registerId = run.registerId || (found?.id ?? '');
  if (run.registerId !== '') return;
  if (!fresh) run.mayHaveTwins = true;
  const mark = run.mark('register');
  const [made] = run.wave<string | void>([
    makeOnce(
      world.files.createSpreadsheet({
        name: ownRegisterName(incident),
        parent: incident.folderId,
        mark,
      }),
      world.files.find(run.wanted('register')),
      () => (run.mayHaveTwins = true),
    ),
    ...nextOf(shares),
  ]);
  if (made.ok) run.registerId = made.value ?? '';
  else run.board.failed('own-register', because(made.error));
}

function makeCopies(
  run: SetUpRun,
  there: There,
  shares: Strand<void>[],
  kinds: readonly DocumentKind[],
): void {
  const {world, incident, installation, fresh} = run.start;
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
            from: installation.templates[kind] ?? '',
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

function* layOutOwn(run: SetUpRun): Strand<void> {
  const {register} = run.start.world;
  try {
    const present = run.start.fresh
      ? []
      : yield* repeatable(register.tabs(run.registerId));
    if (present.length >= OWN_REGISTER_TABS.length) return;
    try {
      yield* ask(register.layOut(run.registerId, OWN_REGISTER_PLAN, present));
    } catch (error) {
      if (!failedAs(error, 'unknown')) throw error;
      const now = yield* ask(register.tabs(run.registerId));
      if (now.length >= OWN_REGISTER_TABS.length) return;
      yield* ask(register.layOut(run.registerId, OWN_REGISTER_PLAN, now));
    }
  } catch (error) {
    run.board.failed('own-register', because(error));
  }
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
    ...present.map(kind => guarded(run, `stamp:${kind}`, stamped(run, kind))),
    ...(run.restricted
      ? [
          guarded(run, 'own-register', recordInOwn(run)),
          guarded(run, 'own-register', nameOwn(run)),
        ]
      : present.length === kinds.length
        ? [guarded(run, 'documents', recordDocuments(run))]
        : // Some copies are there: their ids must not be lost because others are not.
          [unfinished(run, recordDocuments(run))]),
    ...(open ? [guarded(run, 'share:internal', openToDomain(run, open))] : []),
    inTurn(shares),
  ]);
}

function* inTurn(shares: readonly Strand<void>[]): Strand<void> {
  for (const share of shares) yield* share;
}

function* guarded(
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

function* unfinished(run: SetUpRun, work: Strand<void>): Strand<void> {
  try {
    yield* work;
    run.board.failed('documents', 'Not all of them could be made.');
  } catch (error) {
    run.board.failed('documents', because(error));
  }
}

function* stamped(run: SetUpRun, kind: DocumentKind): Strand<void> {
  const {world, incident, policy} = run.start;
  yield* stampDocument(world.documents, run.documents[kind] ?? '', kind, {
    incident,
    policy,
    documents: Object.fromEntries(
      Object.entries(run.documents).map(([one, id]) => [one, documentUrl(id)]),
    ),
    folderUrl: folderUrl(incident.folderId),
    registerUrl: spreadsheetUrl(run.registerId),
    now: world.now,
  });
}

function documentRows(
  run: SetUpRun,
  reading: Reading | null,
): NonNullable<Changes['append']> {
  const {incident, world} = run.start;
  const known = new Set([
    ...Object.values(run.start.documents),
    ...(reading?.tables.documents?.rows ?? []).map(({cells}) =>
      String(cells.fileId),
    ),
  ]);
  return Object.entries(run.documents)
    .filter(([, fileId]) => !known.has(fileId))
    .map(([kind, fileId]) => ({
      tab: 'documents',
      cells: {
        incident: incident.id,
        kind,
        fileId,
        url: documentUrl(fileId),
        operation: incident.operation,
        createdAt: world.now,
      },
    }));
}

function* recordDocuments(run: SetUpRun): Strand<void> {
  const {world, layout} = run.start;
  yield* writeRows(world.register, layout, ['documents'], reading => {
    const append = documentRows(run, reading);
    return append.length === 0 ? null : {append};
  });
  run.recorded = true;
}

/** The full row, policy and settings as they were, and the documents: all in the register only its people can open. */
function recordInOwn(run: SetUpRun): Strand<void> {
  const {world, incident, policy, settings} = run.start;
  const empty = (reading: Reading | null, tab: string): boolean =>
    (reading?.tables[tab]?.rows ?? []).length === 0;
  return writeRows(
    world.register,
    run.registerId,
    [...OWN_REGISTER_TABS],
    reading => {
      const rowThere = !empty(reading, 'incidents');
      const append = [
        ...(rowThere
          ? []
          : [
              {
                tab: 'incidents',
                cells: incidentRow({
                  ...incident,
                  setup: {state: 'ready'},
                  registerId: run.registerId,
                }),
              },
              ...declarationEntries(incident).map(journalAppend),
            ]),
        ...(empty(reading, 'policy')
          ? policyRows(policy).map(cells => ({tab: 'policy', cells}))
          : []),
        ...(empty(reading, 'settings')
          ? settingsRows(settings).map(cells => ({tab: 'settings', cells}))
          : []),
        ...documentRows(run, reading),
      ];
      return append.length === 0 ? null : {append};
    },
  );
}

/** Tells the stub where the own register is. */
function nameOwn(run: SetUpRun): Strand<void> {
  const {world, layout, incident} = run.start;
  const from = noRegisterYet(incident.operation);
  if (incident.registerId !== from) return (function* () {})();
  return repeatable(
    world.register.write(layout, {
      swap: [
        {tab: 'incidents', column: 'registerId', from, to: run.registerId},
      ],
    }),
  );
}

function* openToDomain(run: SetUpRun, fileId: string): Strand<void> {
  const {world, settings} = run.start;
  yield* repeatable(
    world.files.share(fileId, {
      who: {type: 'domain', domain: settings.domain},
      role: 'reader',
    }),
  );
}

/** The journal first: once the stub says ready, nobody looks again. */
function* recordedInOwn(
  run: SetUpRun,
  ready: ReturnType<typeof journalAppend>,
  swapped: Strand<void>,
): Strand<void> {
  yield* writeRows(
    run.start.world.register,
    run.registerId,
    ['journal'],
    reading =>
      hasEntry(reading?.tables.journal?.rows ?? [], String(ready.cells.key))
        ? null
        : {append: [ready]},
  );
  yield* swapped;
}

function journalAppend(entry: JournalEntry): {
  tab: string;
  cells: ReturnType<typeof journalRow>;
} {
  return {tab: 'journal', cells: journalRow(entry)};
}

/** Records that all is there, or lets the incident go for the next run; then shows it. */
function finished(run: SetUpRun): IncidentView {
  const {world, incident, policy, settings, layout} = run.start;
  const {operation} = incident;
  const complete = run.board.readyToRecord();
  const setup = !complete
    ? ({state: 'pending', leaseUntil: ''} as const)
    : run.mayHaveTwins
      ? ({state: 'check', since: world.now} as const)
      : ({state: 'ready'} as const);
  const from = run.leasedCell();
  const to = setupCell(setup, operation);
  let shown = incident;
  if (from !== to) {
    const swap = [{tab: 'incidents', column: 'setup', from, to}];
    const ready = journalAppend({
      at: world.now,
      incident: incident.id,
      event: 'documents ready',
      text: `Ready: ${Object.keys(run.documents).join(', ') || 'no documents'}.`,
      by: world.me.email,
      recordedAt: world.now,
      key: `${operation}:ready`,
    });
    const stillLeased = (reading: Reading | null): boolean =>
      reading === null ||
      (reading.tables.incidents?.rows ?? []).some(
        ({cells}) => cells.setup === from,
      );
    const unrecorded = (reading: Reading | null): Changes['append'] =>
      run.restricted || run.recorded ? [] : documentRows(run, reading);
    const swapped = writeRows(
      world.register,
      layout,
      ['incidents', 'documents'],
      reading =>
        stillLeased(reading)
          ? {
              swap,
              append: [
                ...(complete && !run.restricted ? [ready] : []),
                ...(unrecorded(reading) ?? []),
              ],
            }
          : null,
    );
    const [recorded] = run.wave([
      complete && run.restricted ? recordedInOwn(run, ready, swapped) : swapped,
    ]);
    if (!recorded.ok) {
      run.board.failed('ready', because(recorded.error));
    } else if (complete) {
      run.board.done('ready');
      shown = {...incident, setup};
    }
  }
  world.progress.note(
    operation,
    run.board.view().map(({key, state}) => `${state} ${key}`),
  );
  return incidentView({
    incident: shown,
    policy,
    settings,
    documents: run.documents,
    registerId: run.registerId,
    steps: run.board.view(),
  });
}
