import * as v from 'valibot';
import {documentUrl} from '../../core/base/google-addresses';
import {parseInstant} from '../../core/base/instant';
import {shaped} from '../../core/base/shaped';
import {UserError} from '../../core/base/user-error';
import {messageName} from '../../core/documents/file-names';
import {isMessage, type MessageKind} from '../../core/documents/message-kinds';
import {organisationIn} from '../../core/documents/organisation';
import {nextNumber, stampSource} from '../../core/documents/stamp-source';
import {templateFor} from '../../core/documents/template-keys';
import {longText} from '../../core/incident/form-checks';
import {documentLabel} from '../../core/incident/document-label';
import type {Incident, IncidentDocument} from '../../core/incident/incident';
import {writtenFor} from '../../core/incident/written-for';
import {DOCUMENTS, isKey} from '../../core/incident/vocabulary';
import {journalRow} from '../../core/register/journal';
import {ask, type Strand} from '../../world/ask/call';
import {explained} from '../../world/ask/explain';
import {makeOnce} from '../../world/ask/make-once';
import {run, runAll} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import {openHome, requireHome} from '../../world/incidents/incident-home';
import {
  installed,
  signedIn,
  type FoundRow,
  type RegisterFacts,
} from '../../world/incidents/register-facts';
import {stampDocument} from '../../world/incidents/stamp-document';
import type {World} from '../../world/world';
import type {MadeMessage, MessageForm} from '../contract';
import {nextAtFor, nextFactOf, possibleMessages} from '../rules/next-message';
import {messagesView} from '../views/messages-view';

const NOT_MADE = 'The message was not made.';

const Shape = v.object({
  incidentId: v.string(),
  kind: v.string(),
  operation: v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/)),
  sinceLast: v.string(),
  nextAt: v.string(),
});

/**
 * Makes the next message: a copy of its stage's template, numbered, with the facts that are known. The same form sent
 * again finds its own message. Four round trips: read; copy; record; fill in, the internal document beside it.
 *
 * @param input A `MessageForm`, unchecked.
 */
export function makeMessage(world: World, input: unknown): MadeMessage {
  const installation = installed(world);
  const by = signedIn(world);
  const form: MessageForm = shaped(Shape, input, NOT_MADE);
  const made = world.mutex.exclusive(() => {
    const home = requireHome(
      openHome(world, installation, form.incidentId, false),
    );
    const {incident} = home.found;
    const documents = home.facts.documentsOf(incident.id);
    const kind = possibleKind(form.kind, incident, documents);
    const {layout} = organisationIn(home.facts.settings);
    const from = installation.templates[templateFor(kind, layout)] ?? '';
    if (from === '') {
      throw refused(
        `There is no template for “${DOCUMENTS[kind].label}”.`,
        'Ask an admin to run set-up again: it makes what is missing and nothing else.',
      );
    }
    const earlier = home.facts.documentMadeBy(form.operation);
    const saved = changedBy(form, kind, home.found, home.facts, world.now);
    try {
      return run(
        world.transport,
        makeAndFill(world, {
          form,
          kind,
          from,
          by,
          saved,
          earlier,
          documents,
          home: {...home, found: home.found},
        }),
      );
    } catch (error) {
      throw explained(
        error,
        'The message is not complete yet.',
        'Make it again from the same form: what is there already is kept.',
      );
    }
  });
  return {
    fileId: made.fileId,
    label: documentLabel(made),
    url: documentUrl(made.fileId),
    messages: messagesView(world, form.incidentId),
  };
}

interface Making {
  readonly form: MessageForm;
  readonly kind: MessageKind;
  readonly from: string;
  readonly by: string;
  readonly saved: Incident;
  /** What the same form made before; null mostly. */
  readonly earlier: IncidentDocument | null;
  readonly documents: readonly IncidentDocument[];
  readonly home: {
    readonly facts: RegisterFacts;
    readonly found: FoundRow;
    readonly registerId: string;
  };
}

function* makeAndFill(world: World, making: Making): Strand<IncidentDocument> {
  const {form, kind, from, by, saved, earlier, documents, home} = making;
  const {facts, found, registerId} = home;
  const {incident} = found;
  const number = earlier?.number ?? nextNumber(kind, documents);
  const mark = {
    incident: incident.id,
    kind,
    operation: form.operation,
    register: registerId,
  };
  const find = world.files.find({kind, operation: form.operation});
  const fileId = earlier?.fileId ?? (yield* copyTemplate());
  const document: IncidentDocument = earlier ?? {
    incident: incident.id,
    kind,
    fileId,
    number,
    createdAt: world.now,
    writtenFor: writtenFor(incident),
  };
  if (earlier === null) {
    yield* writeRows(
      world.register,
      facts.layout,
      ['incidents', 'documents', 'journal'],
      reading => {
        const rows = reading?.tables.documents?.rows ?? [];
        if (rows.some(({cells}) => cells.operation === form.operation)) {
          return null;
        }
        const at = reading?.tables.incidents?.rows.find(
          ({cells}) => cells.id === incident.id,
        );
        return {
          set: [
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
                operation: form.operation,
                createdAt: document.createdAt,
                number,
                writtenFor: document.writtenFor,
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
                key: `${form.operation}:begun`,
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
  };
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
        name: messageName(incident, kind, number),
        parent: incident.folderId,
        mark,
      }),
      find,
      () => {},
      1,
    );
  }
}

/** What the form says of the incident: what is new, and when its readers hear again. */
function changedBy(
  form: MessageForm,
  kind: MessageKind,
  {incident}: FoundRow,
  facts: RegisterFacts,
  now: string,
): Incident {
  const next = nextFactOf(kind);
  const typed = form.nextAt === '' ? '' : parseInstant(form.nextAt);
  const problems: {field: string; message: string}[] = [];
  const wrong = (field: string, message: string): void => {
    problems.push({field, message});
  };
  if (typed === null) wrong('nextAt', 'This is not a date and time.');
  if (typed !== null && typed !== '' && typed <= now) {
    wrong('nextAt', 'This has passed. Choose a time you can keep.');
  }
  const sinceLast = longText('sinceLast', form.sinceLast, wrong);
  if (problems.length > 0) {
    throw new UserError(
      'The message was not made yet.',
      'One field needs another look.',
      'Correct what is marked and try again.',
      problems,
    );
  }
  return {
    ...incident,
    rev: incident.rev + 1,
    updatedAt: now,
    facts: {
      ...incident.facts,
      sinceLast,
      ...(next === null
        ? {}
        : {[next]: typed || nextAtFor(kind, incident, facts.policy, now)}),
    },
  };
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

function possibleKind(
  kind: string,
  incident: Incident,
  documents: readonly IncidentDocument[],
): MessageKind {
  if (!isKey(DOCUMENTS, kind) || !isMessage(kind)) {
    throw refused('There is no such message.', 'Reload and choose again.');
  }
  if (!possibleMessages(incident, documents).includes(kind)) {
    throw refused(
      kind === 'status' && incident.visibility === 'restricted'
        ? 'Nothing of a restricted incident goes on the status page.'
        : `“${DOCUMENTS[kind].label}” does not fit where the incident stands.`,
      'Reload and choose one of those offered.',
    );
  }
  if (incident.folderId === '') {
    throw refused(
      'The incident has no folder, because no communication was needed.',
      'Declare it again with communication.',
    );
  }
  return kind;
}

function refused(why: string, remedy: string): UserError {
  return new UserError(NOT_MADE, why, remedy);
}
