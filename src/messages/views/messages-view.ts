import {documentUrl} from '../../core/base/google-addresses';
import {isMessage, MESSAGES} from '../../core/documents/message-kinds';
import {languageName, primaryOf} from '../../core/documents/language';
import {isSuperseded, originalOf} from '../../core/documents/stamp-source';
import {leftToTranslate, writtenByHand} from '../../core/documents/translation';
import {documentLabel} from '../../core/incident/document-label';
import {originals, type IncidentDocument} from '../../core/incident/incident';
import type {DocumentText} from '../../core/documents/document-text';
import {DOCUMENTS} from '../../core/incident/vocabulary';
import {ask} from '../../world/ask/call';
import {allOf, orNull, run} from '../../world/ask/waves';
import {openHome, requireHome} from '../../world/incidents/incident-home';
import {installed} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import type {MessagesView, OriginalView} from '../contract';
import {outdated} from '../rules/outdated';
import {nextAtFor, nextFactOf, possibleMessages} from '../rules/next-message';
import {staleFacts} from '../rules/stale';
import {
  behindOriginal,
  languagesMissing,
  standingOf,
} from '../rules/translations';

/**
 * The messages of an incident and what can be made next: two round trips, three for a restricted incident.
 *
 * @param fileId The open document, or ''.
 */
export function messagesView(
  world: World,
  incidentId: string,
  fileId = '',
): MessagesView {
  const installation = installed(world);
  const home = requireHome(
    openHome(world, installation, incidentId, false, {
      main: ['comms'],
      own: ['comms'],
    }),
  );
  const {facts} = home;
  const {incident} = home.found;
  const documents = facts.documentsOf(incident.id);
  const messages = documents.filter(({kind}) => isMessage(kind));
  const toCustomers = originals(messages).filter(
    ({kind}) => isMessage(kind) && MESSAGES[kind].audience === 'customers',
  );
  const last = toCustomers[toCustomers.length - 1];
  const isOver = (one: IncidentDocument): boolean =>
    facts.isReleased(one) || isSuperseded(one, documents);
  const open = messages.find(
    one => one.fileId === fileId && one.translation !== undefined,
  );
  const texts = readTexts(world, [
    last?.fileId,
    ...messages.filter(one => !isOver(one)).map(one => one.translation?.of),
    open?.fileId,
    open?.translation?.of,
  ]);
  const original = (one: IncidentDocument): DocumentText | null =>
    texts.get(one.translation?.of ?? '') ?? null;
  const possible = possibleMessages(incident, documents);
  return {
    messages: messages.map(one => ({
      kind: one.kind,
      label: documentLabel(one),
      url: documentUrl(one.fileId),
      at: one.createdAt,
      superseded: isSuperseded(one, documents),
      fileId: one.fileId,
      outdated: isOver(one)
        ? []
        : [
            ...outdated(one.fileId, documents, incident, facts.policy),
            ...behindOriginal(one, original(one), documents),
          ],
      seen: standingOf(incident, one, original(one)),
      translateInto: isSuperseded(one, documents)
        ? []
        : languagesMissing(one, documents, facts.settings),
    })),
    next: possible.map((kind, at) => ({
      kind,
      label: DOCUMENTS[kind].label,
      hint: DOCUMENTS[kind].hint,
      suggested: at === 0 && MESSAGES[kind].audience === 'customers',
      nextAt: nextAtFor(kind, incident, facts.policy, world.now),
      promisesNext: nextFactOf(kind) !== null,
    })),
    last: lastOf(last, texts),
    original: open
      ? originalView(world, open, texts, originalOf(open, documents))
      : null,
    stale: staleFacts(incident, world.now),
    canMake: incident.setup.state !== 'pending' && incident.folderId !== '',
    now: world.now,
  };
}

/** By file id, in one wave; what somebody may not read is left out. */
function readTexts(
  world: World,
  wanted: readonly (string | undefined)[],
): ReadonlyMap<string, DocumentText> {
  const ids = [...new Set(wanted)].filter(id => id !== undefined);
  const read = run(
    world.transport,
    allOf(
      ids.map(id =>
        orNull(ask(world.documents.read(id)), 'notFound', 'forbidden'),
      ),
    ),
  );
  return new Map(
    read.flatMap((text, at) => (text ? [[ids[at], text] as const] : [])),
  );
}

/** Its words, to write against. */
function lastOf(
  last: IncidentDocument | undefined,
  texts: ReadonlyMap<string, DocumentText>,
): MessagesView['last'] {
  const text = texts.get(last?.fileId ?? '');
  return last && text
    ? {label: documentLabel(last), at: last.createdAt, lines: linesOf(text)}
    : null;
}

function originalView(
  {phrases}: World,
  {fileId, translation}: IncidentDocument,
  texts: ReadonlyMap<string, DocumentText>,
  original: IncidentDocument,
): OriginalView | null {
  const [text, said] = [original.fileId, fileId].map(id => texts.get(id));
  if (!text || !said || !translation) return null;
  const words = phrases(primaryOf(translation.language));
  return {
    label: documentLabel(original),
    url: documentUrl(original.fileId),
    lines: linesOf(text),
    language: languageName(translation.language),
    left: leftToTranslate(said, text, words).map(one => one.words),
    byHand: writtenByHand(text, words),
  };
}

function linesOf({segments}: DocumentText): readonly string[] {
  return segments
    .filter(({place}) => place === 'body')
    .flatMap(({paragraphs}) => paragraphs)
    .map(({text}) => text.trim())
    .filter(line => line !== '' && !line.startsWith('✎'));
}
