import {ask, tell} from '../kit/ask';
import {setLink} from './commands';
import type {Request} from './changes';
import {indexOf} from './places';
import type {SegmentEditor} from './segment-editor';
import type {DocumentSession} from './session';
import {insertedTable} from './table-changes';

/** Asks for an address and links the selected words to it. */
export async function link(editor: SegmentEditor | null): Promise<void> {
  if (!editor || editor.view.state.selection.empty) return;
  const url = await ask({
    title: 'Link (empty removes it)',
    action: 'Apply',
    value: 'https://',
  });
  if (url === null) return;
  editor.run(setLink(url === 'https://' ? '' : url));
}

/** Asks how large, and puts an empty table at the cursor. */
export async function table(
  session: DocumentSession,
  editor: SegmentEditor | null,
): Promise<void> {
  const size = await ask({
    title: 'Insert table: columns × rows',
    action: 'Insert',
    value: '3 × 3',
  });
  const [columns, rows] = (size ?? '').split(/\D+/).map(Number);
  if (!editor || !columns || !rows) return;
  await session.flush();
  const {from} = editor.view.state.selection;
  const empty = {blocks: [], style: {}};
  const cells = Array.from({length: rows}, () => Array(columns).fill(empty));
  const start = indexOf(from, editor.blocks, editor.doc);
  await sendOrTell(
    session,
    insertedTable(
      {kind: 'paragraph', start, look: {style: 'NORMAL_TEXT'}, pieces: []},
      {kind: 'table', start: 0, end: 0, rows: cells},
      {tabId: session.tabId.value, segmentId: editor.segmentId},
    ),
  );
}

export async function pageBreak(
  session: DocumentSession,
  editor: SegmentEditor | null,
): Promise<void> {
  if (!editor) return;
  await session.flush();
  const {from} = editor.view.state.selection;
  const location = {
    index: indexOf(from, editor.blocks, editor.doc),
    tabId: session.tabId.value,
  };
  await sendOrTell(session, [{insertPageBreak: {location}}]);
}

/** Sends requests; a refusal is shown in a dialog. */
export async function sendOrTell(
  session: DocumentSession,
  requests: readonly Request[],
): Promise<void> {
  await session.send(requests).catch(tell);
}
