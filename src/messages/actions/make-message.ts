import * as v from 'valibot';
import {documentUrl} from '../../core/base/google-addresses';
import {parseInstant} from '../../core/base/instant';
import {shaped} from '../../core/base/shaped';
import {UserError} from '../../core/base/user-error';
import {OperationShape} from '../../core/base/operation';
import {mistakes} from '../../core/base/mistakes';
import {isMessage, type MessageKind} from '../../core/documents/message-kinds';
import {nextNumber} from '../../core/documents/stamp-source';
import {longText} from '../../core/incident/form-checks';
import {documentLabel} from '../../core/incident/document-label';
import type {Incident, IncidentDocument} from '../../core/incident/incident';
import {DOCUMENTS, isKey} from '../../core/incident/vocabulary';
import {explained} from '../../world/ask/explain';
import {run} from '../../world/ask/waves';
import {openHome, requireHome} from '../../world/incidents/incident-home';
import {
  installed,
  signedIn,
  type FoundRow,
  type RegisterFacts,
} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import type {MadeMessage, MessageForm} from '../contract';
import {nextAtFor, nextFactOf, possibleMessages} from '../rules/next-message';
import {messagesView} from '../views/messages-view';
import {beginMessage, templateOf} from './begin-message';

const NOT_MADE = 'The message was not made.';

const Shape = v.object({
  incidentId: v.string(),
  kind: v.string(),
  operation: OperationShape,
  sinceLast: v.string(),
  nextAt: v.string(),
  edited: v.optional(v.boolean()),
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
    const from = templateOf(kind, home.facts, installation, NOT_MADE);
    const saved = changedBy(form, kind, home.found, home.facts, world.now);
    try {
      return run(
        world.transport,
        beginMessage(world, {
          operation: form.operation,
          kind,
          number: nextNumber(kind, documents),
          from,
          by,
          saved,
          edited: form.edited,
          documents,
          home,
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
    throw mistakes('The message was not made yet.', problems, 'try again');
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
