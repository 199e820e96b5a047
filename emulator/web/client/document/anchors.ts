import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {isUnknownName, query, rest} from '../api';
import type {Thread} from './thread';
import {type Highlight, highlightsIn} from './highlights';
import {indexOf, positionOf} from './places';
import type {SegmentEditor} from './segment-editor';
import {flatTabs} from './tabs';

/** Words a new comment is about; their mark moves with what is typed until the comment is sent. */
export interface Passage {
  readonly quote: string;
  readonly editor: SegmentEditor;
}

/** Stands for the thread that is not there yet. */
const DRAFT = 'draft';

/** Where threads stand in the text, by anchor id. */
export type Anchors = ReadonlyMap<string, readonly docs_v1.Schema$Range[]>;

/** Marks the selected words as what the next comment is about; null when none are selected. */
export function takePassage(editor: SegmentEditor | null): Passage | null {
  if (!editor || editor.view.state.selection.empty) return null;
  const {from, to} = editor.view.state.selection;
  editor.mark([
    ...withoutDraft(editor),
    {thread: DRAFT, active: true, at: {from, to}},
  ]);
  return {quote: editor.doc.textBetween(from, to, '\n'), editor};
}

/** Takes the mark away, when the comment is sent or given up. */
export function dropPassage({editor}: Passage): void {
  editor.mark(withoutDraft(editor));
}

function withoutDraft({view}: SegmentEditor): readonly Highlight[] {
  return highlightsIn(view.state).filter(({thread}) => thread !== DRAFT);
}

/** Where the words of a thread stand in an editor. */
export function placeOf({view}: SegmentEditor, id: string): Highlight['at'] {
  return highlightsIn(view.state).find(({thread}) => thread === id)?.at;
}

/** Where a passage stands, in Docs indices; undefined when its words are gone. Nothing may be unsaved. */
export function rangeOf(
  {editor}: Passage,
  tabId: string,
): docs_v1.Schema$Range | undefined {
  const {blocks, doc, segmentId} = editor;
  const at = placeOf(editor, DRAFT);
  if (!at) return undefined;
  return {
    startIndex: indexOf(at.from, blocks, doc),
    endIndex: indexOf(at.to, blocks, doc),
    segmentId,
    tabId,
  };
}

/**
 * The anchors of a document; none where the tenant has no comments in the Docs API. The API leaves the first
 * tab's id out of ranges; here every range names its tab.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents#commentanchor
 */
export async function readAnchors(fileId: string): Promise<Anchors> {
  const document = await rest<docs_v1.Schema$Document>(
    'GET',
    query(`/v1/documents/${fileId}`, {
      includeTabsContent: true,
      suggestionsViewMode: 'SUGGESTIONS_INLINE',
      commentsViewMode: 'COMMENTS_VIEW_MODE_INCLUDED',
      fields:
        'tabs(tabProperties(tabId),documentTab(commentAnchors),childTabs)',
    }),
  ).catch((error: unknown): docs_v1.Schema$Document => {
    if (isUnknownName(error)) return {};
    throw error;
  });
  return new Map(
    flatTabs(document).flatMap(({tabProperties, documentTab}) =>
      Object.entries(documentTab?.commentAnchors ?? {}).map(
        ([id, {ranges = []}]) => [
          id,
          ranges.map(range => ({...range, tabId: tabProperties?.tabId})),
        ],
      ),
    ),
  );
}

/**
 * What to mark in an editor for the open threads and the one being written. A comment made through the
 * Drive API has no place, and no mark, as in Docs. While something is unsaved indices mean nothing here: marks stay where they moved to.
 */
export function highlightsFor(
  editor: SegmentEditor,
  tabId: string,
  threads: readonly Thread[],
  anchors: Anchors,
  active: string | null,
): readonly Highlight[] {
  const open = threads
    .filter(({resolved}) => !resolved)
    .flatMap(({id, anchor = ''}) =>
      (anchors.get(anchor) ?? [])
        .filter(
          range =>
            range.tabId === tabId &&
            (range.segmentId ?? '') === editor.segmentId,
        )
        .map(({startIndex, endIndex}) => ({
          thread: id,
          active: id === active,
          ...(editor.dirty
            ? {}
            : {
                at: {
                  from: positionOf(startIndex ?? 0, editor.blocks, editor.doc),
                  to: positionOf(endIndex ?? 0, editor.blocks, editor.doc),
                },
              }),
        })),
    );
  return [...open, {thread: DRAFT, active: true}];
}
