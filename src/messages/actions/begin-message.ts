import {documentUrl} from '../../core/base/google-addresses';
import {messageName} from '../../core/documents/file-names';
import {primaryOf} from '../../core/documents/language';
import type {MessageKind} from '../../core/documents/message-kinds';
import {organisationIn} from '../../core/documents/organisation';
import {stampSource} from '../../core/documents/stamp-source';
import {templateFor} from '../../core/documents/template-keys';
import {planTranslation} from '../../core/documents/translation';
import {UserError} from '../../core/base/user-error';
import {DOCUMENTS} from '../../core/incident/vocabulary';
import {documentLabel} from '../../core/incident/document-label';
import type {
  Incident,
  IncidentDocument,
  Translation,
} from '../../core/incident/incident';
import {writtenFor} from '../../core/incident/written-for';
import {journalRow} from '../../core/register/journal';
import {ask, type Strand} from '../../world/ask/call';
import {makeOnce} from '../../world/ask/make-once';
import {runAll} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import type {
  FoundRow,
  RegisterFacts,
} from '../../world/incidents/register-facts';
import {stampDocument} from '../../world/incidents/stamp-document';
import type {Reading} from '../../world/register';
import type {Installation, World} from '../../world/world';

/** File id of the template a message is made from. */
export function templateOf(
  kind: MessageKind,
  {settings}: RegisterFacts,
  {templates}: Installation,
  notMade: string,
): string {
  const {layout} = organisationIn(settings);
  const from = templates[templateFor(kind, layout)] ?? '';
  if (from !== '') return from;
  throw new UserError(
    notMade,
    `There is no template for “${DOCUMENTS[kind].label}”.`,
    'Ask an admin to run set-up again: it makes what is missing and nothing else.',
  );
}

/** A message that is to be. */
export interface Beginning {
  /** The same one makes one message. */
  readonly operation: string;
  readonly kind: MessageKind;
  readonly number: number;
  /** File id of its template. */
  readonly from: string;
  readonly by: string;
  /** The incident as the form leaves it. */
  readonly saved: Incident;
  /** Whether it says so also where the message is there already. */
  readonly edited?: boolean;
  readonly translation?: Translation;
  readonly documents: readonly IncidentDocument[];
  readonly home: {
    readonly facts: RegisterFacts;
    readonly found: FoundRow;
    readonly registerId: string;
  };
}

/**
 * Copies a template, records the copy and fills it in. Three round trips, four for a translation; what an interrupted run
 * has made is gone on with.
 */
export function* beginMessage(
  world: World,
  beginning: Beginning,
): Strand<IncidentDocument> {
  const {kind, saved, documents, home} = beginning;
  const {facts, found, registerId} = home;
  const earlier = facts.documentMadeBy(beginning.operation);
  const document = earlier ?? (yield* copyTemplate(world, beginning));
  const says = earlier === null || beginning.edited === true;
  if (earlier === null) yield* recordCopy(world, beginning, document);
  else if (says) yield* recordFacts(world, beginning);
  const {fileId, translation} = document;
  if (translation) yield* sayLines(world, fileId, translation.language);
  const atHand = {
    incident: says ? saved : found.incident,
    policy: facts.policy,
    settings: facts.settings,
    documents: earlier === null ? [...documents, document] : documents,
    registerId,
    now: world.now,
    phrases: world.phrases,
  };
  const stamp = (one: IncidentDocument, as: IncidentDocument['kind']) =>
    stampDocument(world.documents, one.fileId, as, stampSource(atHand, one));
  yield* stamp(document, kind);
  const internal = documents.find(one => one.kind === 'internal');
  // It lists the messages; that it cannot be written now must not undo the message.
  if (internal) runAll(world.transport, [stamp(internal, 'internal')]);
  return document;
}

function* copyTemplate(
  world: World,
  {operation, kind, from, number, translation, home}: Beginning,
): Strand<IncidentDocument> {
  const {incident} = home.found;
  const find = world.files.find({kind, operation});
  const [there] = yield* ask(find);
  const fileId =
    there?.id ??
    (yield* makeOnce(
      world.files.copy({
        from,
        name: messageName(incident, kind, number, translation?.language ?? ''),
        parent: incident.folderId,
        mark: {
          incident: incident.id,
          kind,
          operation,
          register: home.registerId,
        },
      }),
      find,
      () => {},
      1,
    ));
  return {
    incident: incident.id,
    kind,
    fileId,
    number,
    createdAt: world.now,
    writtenFor: writtenFor(incident),
    ...(translation ? {translation} : {}),
  };
}

/** The copy, the incident as the form leaves it, and who did it, in one write; nothing where another run has recorded it. */
function* recordCopy(
  {register, now}: World,
  {operation, by, saved, home}: Beginning,
  document: IncidentDocument,
): Strand<void> {
  const {facts, found} = home;
  const {incident} = found;
  const entry = journalRow({
    at: now,
    incident: incident.id,
    event: 'message begun',
    text: documentLabel(document),
    by,
    recordedAt: now,
    key: `${operation}:begun`,
  });
  yield* writeRows(
    register,
    facts.reading,
    ['incidents', 'documents', 'journal'],
    reading => {
      const rows = reading?.tables.documents?.rows ?? [];
      if (rows.some(({cells}) => cells.operation === operation)) return null;
      return {
        set: saved === incident ? [] : [factsCells(found, saved, reading)],
        append: [
          {tab: 'documents', cells: documentCells(document, operation)},
          {tab: 'journal', cells: entry},
        ],
      };
    },
  );
}

/** What the form says, when it was edited after its message was made. */
function recordFacts(
  {register}: World,
  {saved, home: {facts, found}}: Beginning,
): Strand<void> {
  return writeRows(register, facts.reading, ['incidents'], reading => ({
    set: [factsCells(found, saved, reading)],
  }));
}

function factsCells(
  {incident, position}: FoundRow,
  saved: Incident,
  reading: Reading | null,
) {
  const row = reading?.tables.incidents?.rows.find(
    ({cells}) => cells.id === incident.id,
  );
  return {
    tab: 'incidents',
    position: row?.position ?? position,
    by: 'id',
    cells: changedCells(incident, saved),
  };
}

function documentCells(
  {translation, ...document}: IncidentDocument,
  operation: string,
) {
  const {incident, kind, fileId, createdAt, number, writtenFor} = document;
  return {
    incident,
    kind,
    fileId,
    url: documentUrl(fileId),
    operation,
    createdAt,
    number,
    writtenFor,
    language: translation?.language ?? '',
    translates: translation?.of ?? '',
    translatedFrom: translation?.from ?? '',
  };
}

/** The lines of the template that are known in the language; what interrupted it finds nothing left to say. */
function* sayLines(
  {documents, phrases}: World,
  fileId: string,
  language: string,
): Strand<void> {
  const text = yield* ask(documents.read(fileId));
  const edits = planTranslation(text, phrases(primaryOf(language)));
  if (edits.length > 0) {
    yield* ask(documents.edit(fileId, text.revision, edits));
  }
}

function changedCells(
  before: Incident,
  after: Incident,
): Readonly<Record<string, string | number>> {
  const changed = Object.entries(after.facts).filter(
    ([key, value]) => before.facts[key as keyof typeof before.facts] !== value,
  );
  return {
    ...Object.fromEntries(changed),
    rev: after.rev,
    updatedAt: after.updatedAt,
  };
}
