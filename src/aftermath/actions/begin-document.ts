import {documentName} from '../../core/documents/file-names';
import {
  kindOfTemplate,
  TEMPLATE_KEYS,
  templateLabel,
  type TemplateKey,
} from '../../core/documents/template-keys';
import {
  documentUrl,
  folderUrl,
  spreadsheetUrl,
} from '../../core/base/google-addresses';
import {UserError} from '../../core/base/user-error';
import {STARTED_LATER} from '../../core/incident/incident';
import {DOCUMENTS} from '../../core/incident/vocabulary';
import {journalRow} from '../../core/register/journal';
import {explained} from '../../world/ask/explain';
import {makeOnce} from '../../world/ask/make-once';
import {ask, type Strand} from '../../world/ask/call';
import {run} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import {installed, signedIn} from '../../world/incidents/register-facts';
import {stampDocument} from '../../world/incidents/stamp-document';
import type {World} from '../../world/world';
import {openAftermath, type Aftermath} from './open-aftermath';
import {valuesOfRecord} from './values-of-record';

/**
 * Makes a document of the time after the resolution in the incident's folder and fills in what the record knows.
 * Again: fills in what is missing, makes nothing twice. Two people at once wait for each other.
 *
 * @param template A `TemplateKey`, unchecked.
 */
export function beginDocument(
  world: World,
  incidentId: unknown,
  template: unknown,
): void {
  const installation = installed(world);
  const by = signedIn(world);
  const key = checkedTemplate(template);
  const from = installation.templates[key] ?? '';
  if (from === '') {
    throw new UserError(
      'It was not begun.',
      `The template “${templateLabel(key)}” is not there yet.`,
      'Ask an admin to run “Set up” once more: it makes what is missing and nothing else.',
    );
  }
  world.mutex.exclusive(() => {
    const aftermath = openAftermath(world, incidentId);
    const {incident} = aftermath;
    if (incident.resolvedAt === '') {
      throw new UserError(
        'It was not begun.',
        'The incident is not resolved yet.',
        'Enter when it was resolved, in the details.',
      );
    }
    try {
      run(world.transport, makeAndFill(world, aftermath, key, from, by));
    } catch (error) {
      throw explained(
        error,
        'The document is not complete yet.',
        'Begin it again: what is there already is kept.',
      );
    }
  });
}

function* makeAndFill(
  world: World,
  aftermath: Aftermath,
  template: TemplateKey,
  from: string,
  by: string,
): Strand<void> {
  const {incident, documents, facts, registerId} = aftermath;
  const kind = kindOfTemplate(template);
  const known = documents.find(one => one.kind === kind)?.fileId;
  const mark = {
    incident: incident.id,
    kind,
    operation: incident.operation,
    register: registerId,
  };
  const fileId = known ?? (yield* copyOnce());
  if (known === undefined) yield* record(fileId);
  yield* stampDocument(world.documents, fileId, kind, {
    incident,
    policy: facts.policy,
    documents: {
      ...Object.fromEntries(
        documents.map(one => [one.kind, documentUrl(one.fileId)]),
      ),
      [kind]: documentUrl(fileId),
    },
    folderUrl: folderUrl(incident.folderId),
    registerUrl: spreadsheetUrl(registerId),
    now: world.now,
    record: valuesOfRecord(aftermath, world.now),
  });

  /** A copy of an earlier try that never reached the register is taken up. */
  function* copyOnce(): Strand<string> {
    const find = world.files.find(mark);
    const [earlier] = yield* ask(find);
    if (earlier) return earlier.id;
    return yield* makeOnce(
      world.files.copy({
        from,
        name: documentName(incident, kind),
        parent: incident.folderId,
        mark,
      }),
      find,
      () => {},
      1,
    );
  }

  function* record(id: string): Strand<void> {
    yield* writeRows(
      world.register,
      facts.layout,
      ['documents', 'journal'],
      reading =>
        reading?.tables.documents?.rows.some(({cells}) => cells.fileId === id)
          ? null
          : {
              append: [
                {
                  tab: 'documents',
                  cells: {
                    incident: incident.id,
                    kind,
                    fileId: id,
                    url: documentUrl(id),
                    operation: incident.operation,
                    createdAt: world.now,
                  },
                },
                {
                  tab: 'journal',
                  cells: journalRow({
                    at: world.now,
                    incident: incident.id,
                    event: 'after the incident',
                    text: `${DOCUMENTS[kind].label} begun`,
                    by,
                    recordedAt: world.now,
                    key: `${incident.operation}:begun:${kind}`,
                  }),
                },
              ],
            },
    );
  }
}

function checkedTemplate(template: unknown): TemplateKey {
  const key = TEMPLATE_KEYS.find(
    one =>
      one === template &&
      STARTED_LATER.some(kind => kind === kindOfTemplate(one)),
  );
  if (key === undefined) {
    throw new UserError(
      'It was not begun.',
      'There is no such document.',
      'Reload and choose one of those offered.',
    );
  }
  return key;
}
