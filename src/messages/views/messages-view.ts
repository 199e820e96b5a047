import {documentUrl} from '../../core/base/google-addresses';
import {isMessage, MESSAGES} from '../../core/documents/message-kinds';
import {isSuperseded} from '../../core/documents/stamp-source';
import {documentLabel} from '../../core/incident/document-label';
import type {IncidentDocument} from '../../core/incident/incident';
import {writtenFor} from '../../core/incident/written-for';
import type {DocumentText} from '../../core/documents/document-text';
import {DOCUMENTS} from '../../core/incident/vocabulary';
import {ask} from '../../world/ask/call';
import {orNull, run} from '../../world/ask/waves';
import {openHome, requireHome} from '../../world/incidents/incident-home';
import {installed} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import type {MessagesView} from '../contract';
import {outdated} from '../rules/outdated';
import {nextAtFor, nextFactOf, possibleMessages} from '../rules/next-message';
import {staleFacts} from '../rules/stale';

/** The messages of an incident and what can be made next: two round trips, three for a restricted incident. */
export function messagesView(world: World, incidentId: string): MessagesView {
  const installation = installed(world);
  const home = requireHome(
    openHome(world, installation, incidentId, false, {
      main: ['comms'],
      own: ['comms'],
    }),
  );
  const {incident} = home.found;
  const documents = home.facts.documentsOf(incident.id);
  const messages = documents.filter(({kind}) => isMessage(kind));
  const toCustomers = messages.filter(
    ({kind}) => isMessage(kind) && MESSAGES[kind].audience === 'customers',
  );
  const possible = possibleMessages(incident, documents);
  return {
    messages: messages.map(one => ({
      kind: one.kind,
      label: documentLabel(one),
      url: documentUrl(one.fileId),
      at: one.createdAt,
      superseded: isSuperseded(one, documents),
      fileId: one.fileId,
      outdated:
        home.facts.isReleased(one.fileId) || isSuperseded(one, documents)
          ? []
          : outdated(one.fileId, documents, incident, home.facts.policy),
    })),
    next: possible.map((kind, at) => ({
      kind,
      label: DOCUMENTS[kind].label,
      hint: DOCUMENTS[kind].hint,
      suggested: at === 0 && MESSAGES[kind].audience === 'customers',
      nextAt: nextAtFor(kind, incident, home.facts.policy, world.now),
      promisesNext: nextFactOf(kind) !== null,
    })),
    last: lastOf(world, toCustomers[toCustomers.length - 1]),
    stale: staleFacts(incident, world.now),
    canMake: incident.setup.state !== 'pending' && incident.folderId !== '',
    standing: writtenFor(incident),
    now: world.now,
  };
}

/** Its words, to write against; a message somebody may not read is left out. */
function lastOf(
  world: World,
  last: IncidentDocument | undefined,
): MessagesView['last'] {
  if (last === undefined) return null;
  const text = run(
    world.transport,
    orNull(ask(world.documents.read(last.fileId)), 'notFound', 'forbidden'),
  );
  return text === null
    ? null
    : {label: documentLabel(last), at: last.createdAt, lines: linesOf(text)};
}

function linesOf({segments}: DocumentText): readonly string[] {
  return segments
    .filter(({place}) => place === 'body')
    .flatMap(({paragraphs}) => paragraphs)
    .map(({text}) => text.trim())
    .filter(line => line !== '' && !line.startsWith('✎'));
}
