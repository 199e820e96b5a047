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
  const {operation, kind, from, by, saved, documents, home} = beginning;
  const {facts, found, registerId} = home;
  const {incident} = found;
  const earlier = facts.documentMadeBy(operation);
  const number = earlier?.number ?? beginning.number;
  const translation = earlier ? earlier.translation : beginning.translation;
  const language = translation?.language ?? '';
  const mark = {
    incident: incident.id,
    kind,
    operation,
    register: registerId,
  };
  const find = world.files.find({kind, operation});
  const fileId = earlier?.fileId ?? (yield* copyTemplate());
  const document: IncidentDocument = earlier ?? {
    incident: incident.id,
    kind,
    fileId,
    number,
    createdAt: world.now,
    writtenFor: writtenFor(incident),
    ...(translation ? {translation} : {}),
  };
  if (earlier === null) {
    yield* writeRows(
      world.register,
      facts.layout,
      ['incidents', 'documents', 'journal'],
      reading => {
        const rows = reading?.tables.documents?.rows ?? [];
        if (rows.some(({cells}) => cells.operation === operation)) {
          return null;
        }
        const at = reading?.tables.incidents?.rows.find(
          ({cells}) => cells.id === incident.id,
        );
        return {
          set:
            saved === incident
              ? []
              : [
                  {
                    tab: 'incidents',
                    position: at?.position ?? found.position,
                    cells: changedCells(incident, saved),
                  },
                ],
          append: [
            {
              tab: 'documents',
              cells: {
                incident: incident.id,
                kind,
                fileId,
                url: documentUrl(fileId),
                operation,
                createdAt: document.createdAt,
                number,
                writtenFor: document.writtenFor,
                language,
                translates: translation?.of ?? '',
                translatedFrom: translation?.from ?? '',
              },
            },
            {
              tab: 'journal',
              cells: journalRow({
                at: world.now,
                incident: incident.id,
                event: 'message begun',
                text: documentLabel(document),
                by,
                recordedAt: world.now,
                key: `${operation}:begun`,
              }),
            },
          ],
        };
      },
    );
  }
  const atHand = {
    incident: earlier === null ? saved : incident,
    policy: facts.policy,
    settings: facts.settings,
    documents: earlier === null ? [...documents, document] : documents,
    registerId,
    now: world.now,
    phrases: world.phrases,
  };
  if (translation) yield* sayLines(world, fileId, translation.language);
  yield* stampDocument(
    world.documents,
    fileId,
    kind,
    stampSource(atHand, document),
  );
  const internal = documents.find(one => one.kind === 'internal');
  if (internal) {
    // It lists the messages; that it cannot be written now must not undo the message.
    runAll(world.transport, [
      stampDocument(
        world.documents,
        internal.fileId,
        'internal',
        stampSource(atHand, internal),
      ),
    ]);
  }
  return document;

  function* copyTemplate(): Strand<string> {
    const [there] = yield* ask(find);
    if (there) return there.id;
    return yield* makeOnce(
      world.files.copy({
        from,
        name: messageName(incident, kind, number, language),
        parent: incident.folderId,
        mark,
      }),
      find,
      () => {},
      1,
    );
  }
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
