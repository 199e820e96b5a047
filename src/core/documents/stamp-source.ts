import {documentUrl, folderUrl, spreadsheetUrl} from '../base/google-addresses';
import {
  originals,
  type Incident,
  type IncidentDocument,
} from '../incident/incident';
import type {Policy} from '../policy/policy';
import type {Settings} from '../register/settings';
import type {Notice, StampSource} from './field';
import {languageOf, primaryOf} from './language';
import {organisationIn} from './organisation';
import {speechOf, type Phrases} from './speech';
import {isMessage, MESSAGES, type MessageKind} from './message-kinds';

/** All that stamps of one incident are made from. */
export interface IncidentAtHand {
  readonly incident: Incident;
  readonly policy: Policy;
  readonly settings: Settings;
  readonly documents: readonly IncidentDocument[];
  readonly registerId: string;
  readonly now: string;
  /** The words of ours in a language, by its first part: `de`; none where nobody has brought them. */
  readonly phrases: (language: string) => Phrases;
}

/** What goes into one of its documents. */
export function stampSource(
  {
    incident,
    policy,
    settings,
    documents,
    registerId,
    now,
    phrases,
  }: IncidentAtHand,
  document: IncidentDocument,
): StampSource {
  const notice = noticeOf(document, documents);
  const language = languageOf(document, settings);
  return {
    incident,
    policy,
    // The newest of each kind counts; they come in the order they were made.
    documents: Object.fromEntries(
      originals(documents).map(({kind, fileId}) => [kind, documentUrl(fileId)]),
    ),
    folderUrl: incident.folderId === '' ? '' : folderUrl(incident.folderId),
    registerUrl: spreadsheetUrl(registerId),
    now,
    kind: document.kind,
    organisation: organisationIn(settings),
    ...(notice ? {notice} : {}),
    messages: documents.flatMap(({kind, number, createdAt, translation}) =>
      isMessage(kind)
        ? [{kind, number, at: createdAt, language: translation?.language}]
        : [],
    ),
    ...(language === ''
      ? {}
      : {speech: speechOf(language, phrases(primaryOf(language)))}),
    ...(document.translation ? {translated: true} : {}),
  };
}

/** Its number, and when the message before it to the same readers was begun; null for what is no message. */
function noticeOf(
  document: IncidentDocument,
  documents: readonly IncidentDocument[],
): Notice | null {
  if (!isMessage(document.kind)) return null;
  const original = originalOf(document, documents);
  const before = predecessor(original, documents);
  return {
    number: document.number,
    // A translation speaks as of the time its original does.
    at: original.createdAt,
    previousAt: before?.createdAt ?? '',
  };
}

/** The message before this one to the same readers; null for the first. */
function predecessor(
  document: IncidentDocument,
  documents: readonly IncidentDocument[],
): IncidentDocument | null {
  const series = sameReaders(document, documents);
  const at = series.findIndex(({fileId}) => fileId === document.fileId);
  const earlier = at < 0 ? series : series.slice(0, at);
  return earlier[earlier.length - 1] ?? null;
}

/** Whether a later message to the same readers has been begun: its facts are those of its own time and stay. */
export function isSuperseded(
  document: IncidentDocument,
  documents: readonly IncidentDocument[],
): boolean {
  const series = sameReaders(document, documents);
  const last = series[series.length - 1];
  return (
    last !== undefined && last.fileId !== originalOf(document, documents).fileId
  );
}

/** What a translation says in another language; of any other document, itself. */
export function originalOf(
  document: IncidentDocument,
  documents: readonly IncidentDocument[],
): IncidentDocument {
  const {translation} = document;
  return documents.find(({fileId}) => fileId === translation?.of) ?? document;
}

/** The number the next message of a kind gets. */
export function nextNumber(
  kind: MessageKind,
  documents: readonly IncidentDocument[],
): number {
  const numbers = documents
    .filter(one => one.kind === kind)
    .map(({number}) => number);
  return Math.max(0, ...numbers) + 1;
}

/** Originals, in the order they were made; nothing for what is no message. */
function sameReaders(
  {kind}: Pick<IncidentDocument, 'kind'>,
  documents: readonly IncidentDocument[],
): readonly IncidentDocument[] {
  if (!isMessage(kind)) return [];
  const {audience} = MESSAGES[kind];
  return originals(documents).filter(
    one => isMessage(one.kind) && MESSAGES[one.kind].audience === audience,
  );
}
