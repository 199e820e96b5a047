import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {Documents} from '../../emulator/docs/documents';
import {assignIndices} from '../../emulator/docs/model/indices';
import {allTabs, segmentsOf} from '../../emulator/docs/model/segments';
import type {Block, Inline, Tab} from '../../emulator/docs/model/types';
import {createWorkspace} from '../../emulator/workspace';
import {difference, differences, type Difference} from './compare';
import type {RecordedDocument} from './recordings';
import {Twins} from './twins';

export interface ReplayedDocument {
  readonly name: string;
  readonly bytes: number;
  /** From reading to the last index given, in ms. */
  readonly loadMs: number;
  readonly differing: readonly Difference[];
  /** What the emulator carries unchanged but no request of its own could make, with how often it is there. */
  readonly carried: Readonly<Record<string, number>>;
}

const WRITER = 'writer@example.com';
const READER = 'csm@example.com';

/** Elements and fields that documents have and no request of the emulator makes. */
const ONLY_CARRIED = [
  'equation',
  'positionedObjects',
  'positionedObjectIds',
  'tableOfContents',
  'horizontalRule',
  'autoText',
  'columnBreak',
  'suggestedInsertionIds',
  'suggestedDeletionIds',
  'suggestedTextStyleChanges',
  'suggestedParagraphStyleChanges',
] as const;

/**
 * Stores a recorded document without its indices, lets the emulator give them anew, and asks for it the way it
 * was recorded: by a reader where no revision is shown, with tabs where it has tabs.
 */
export function replayDocument(recorded: RecordedDocument): ReplayedDocument {
  const {document, bytes, name} = recorded;
  // The recordings are older than comments in the Docs API, and so is what they show.
  const workspace = createWorkspace({settings: {docsComments: 'off'}});
  const twins = new Twins(WRITER);
  const {body} = workspace.request(WRITER, 'POST', '/v1/documents', {
    title: document.title ?? '',
  });
  const {documentId} = body as {documentId: string};
  twins.add(String(document.documentId), documentId);

  const text = JSON.stringify(document);
  const started = performance.now();
  const tabs = tabsOf(JSON.parse(text) as docs_v1.Schema$Document);
  const segments = allTabs(tabs).flatMap(segmentsOf);
  for (const {content} of segments) content.forEach(forgetIndices);
  for (const {content} of segments) assignIndices(content);
  new Documents(workspace.ground).put(documentId, tabs);
  const loadMs = performance.now() - started;

  const reader = document.revisionId === undefined;
  if (reader) {
    workspace.request(
      WRITER,
      'POST',
      `/drive/v3/files/${documentId}/permissions?sendNotificationEmail=false`,
      {type: 'user', role: 'reader', emailAddress: READER},
    );
  }
  const mode = document.suggestionsViewMode ?? 'DEFAULT_FOR_CURRENT_ACCESS';
  const answer = workspace.request(
    reader ? READER : WRITER,
    'GET',
    `/v1/documents/${documentId}?includeTabsContent=${document.tabs !== undefined}&suggestionsViewMode=${mode}`,
  );
  // A revision is opaque and has no fixed length: that both show one is all that can agree.
  const {revisionId, ...rest} = answer.body as docs_v1.Schema$Document;
  const {revisionId: theirs, ...others} = document;
  return {
    name,
    bytes,
    loadMs,
    differing: [
      ...(answer.status === 200
        ? []
        : [difference('status', 'status', 200, answer.status)]),
      ...(typeof revisionId === typeof theirs
        ? []
        : [difference('shape', '/revisionId', theirs, revisionId)]),
      ...differences(others, rest, twins),
    ],
    carried: carriedIn(text),
  };
}

function tabsOf({tabs, ...head}: docs_v1.Schema$Document): Tab[] {
  if (tabs) return tabs;
  const {
    title: _title,
    revisionId: _revisionId,
    suggestionsViewMode: _mode,
    documentId: _documentId,
    ...documentTab
  } = head;
  return [
    {tabProperties: {tabId: 't.0', title: 'Tab 1', index: 0}, documentTab},
  ];
}

/** Only the span of an equation stays: nothing in an equation tells how long it is. */
function forgetIndices(block: Block): void {
  delete block.startIndex;
  delete block.endIndex;
  for (const inline of block.paragraph?.elements ?? []) forget(inline);
  block.tableOfContents?.content?.forEach(forgetIndices);
  for (const row of block.table?.tableRows ?? []) {
    delete row.startIndex;
    delete row.endIndex;
    for (const cell of row.tableCells ?? []) {
      delete cell.startIndex;
      delete cell.endIndex;
      cell.content?.forEach(forgetIndices);
    }
  }
}

function forget(inline: Inline): void {
  if (inline.equation) {
    inline.endIndex = (inline.endIndex ?? 0) - (inline.startIndex ?? 0);
  } else delete inline.endIndex;
  delete inline.startIndex;
}

function carriedIn(text: string): Record<string, number> {
  return Object.fromEntries(
    ONLY_CARRIED.map(
      kind => [kind, text.split(`"${kind}":`).length - 1] as const,
    ).filter(([, count]) => count > 0),
  );
}
