import {MessageSquarePlus} from 'lucide';
import {useEffect, useMemo, useReducer, useState} from 'preact/hooks';
import type {Container} from '../../../appsscript/contracts';
import type {AddonMenu, ShownEffect} from '../../wire';
import {Refusal, explain, query, rest} from '../api';
import {boot} from '../boot';
import {CardPanel} from '../cards/card-panel';
import {CommentColumn} from '../document/comment-column';
import {Comments} from '../document/comments';
import {setLink} from '../document/commands';
import {EditableSegment} from '../document/editable-segment';
import {find} from '../document/highlights';
import {namedStyleCss} from '../document/named-styles';
import {indexOf, positionOf} from '../document/places';
import type {SegmentEditor} from '../document/segment-editor';
import {DocumentSession, flatTabs} from '../document/session';
import {SuggestionCards} from '../document/suggestion-cards';
import {Suggestions} from '../document/suggestions';
import {Toolbar} from '../document/toolbar';
import {insertedTable} from '../document/table-changes';
import {EditorBar} from '../frame/editor-bar';
import {type FileMeta, modeOf, readMeta} from '../frame/file-meta';
import {NoAccess} from '../frame/no-access';
import {ScriptBridge} from '../frame/script-bridge';
import {ScriptOverlays, ScriptSidebar} from '../frame/script-frames';
import {mount} from '../kit/mount';
import {ask} from '../kit/ask';
import {Icon} from '../kit/icon';
import {useLive} from '../kit/live';

const fileId = boot.fileId ?? '';

/** Opens the document; until then, and when it is closed to this person, nothing of it is shown. */
function DocumentPage() {
  const [opened, setOpened] = useState<{
    meta: FileMeta;
    session: DocumentSession;
  } | null>(null);
  const [failure, setFailure] = useState<Refusal | Error | null>(null);
  useEffect(() => {
    const session = new DocumentSession(fileId);
    Promise.all([readMeta(fileId), session.open()]).then(
      ([meta]) => setOpened({meta, session}),
      (error: Error) => setFailure(error),
    );
    return () => session.close();
  }, []);
  if (failure instanceof Refusal && [403, 404].includes(failure.status)) {
    return <NoAccess />;
  }
  if (failure) return <p class="starting problem">{failure.message}</p>;
  if (!opened) return <p class="starting">Opening…</p>;
  return <OpenDocument {...opened} />;
}

function OpenDocument({
  meta: first,
  session,
}: {
  readonly meta: FileMeta;
  readonly session: DocumentSession;
}) {
  const [meta, setMeta] = useState(first);
  const mode = modeOf(meta);
  const [cards, showCards] = useState(false);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [active, setActive] = useState<SegmentEditor | null>(null);
  const [column, showColumn] = useState(false);
  const [draft, setDraft] = useState<string | null>(null);
  const [thread, setThread] = useState<string | null>(null);
  const comments = useMemo(() => new Comments(fileId), []);
  const suggestions = useMemo(() => new Suggestions(fileId, session), []);
  const bridge = useMemo(() => bridgeFor(session), []);
  const suggested = useLive(suggestions.open);
  const threads = useLive(comments.threads);
  const sidebar = useLive(bridge.sidebar);
  const document = useLive(session.document);
  const tabId = useLive(session.tabId);
  const state = useLive(session.state);
  const lost = useLive(session.lost);

  useEffect(() => comments.start(), []);
  useEffect(
    () => (mode === 'Viewing' ? undefined : suggestions.start()),
    [mode],
  );
  useEffect(() => {
    if (suggested.length > 0) showColumn(true);
  }, [suggested.length > 0]);
  useEffect(() => {
    const again = (): void => void readMeta(fileId).then(setMeta);
    window.addEventListener('file-changed', again);
    return () => window.removeEventListener('file-changed', again);
  }, []);
  useEffect(() => {
    if (mode !== 'Editing') return bridge.menus.set([]);
    void rest<readonly AddonMenu[]>('GET', query('/_web/menus', {fileId})).then(
      menus => bridge.menus.set(menus),
    );
  }, [mode]);
  useEffect(() => {
    const quotes = threads.flatMap(({id, quotedFileContent, resolved}) =>
      quotedFileContent?.value && !resolved
        ? [{quote: quotedFileContent.value, active: id === thread}]
        : [],
    );
    session.editor('')?.mark(quotes);
    if (threads.some(({resolved}) => !resolved)) showColumn(true);
  }, [threads, thread, tabId]);

  const link = async (): Promise<void> => {
    const editor = active;
    if (!editor || editor.view.state.selection.empty) return;
    const url = await ask({
      title: 'Link (empty removes it)',
      action: 'Apply',
      value: 'https://',
    });
    if (url === null) return;
    editor.run(setLink(url === 'https://' ? '' : url));
  };
  const table = async (): Promise<void> => {
    const size = await ask({
      title: 'Insert table: columns × rows',
      action: 'Insert',
      value: '3 × 3',
    });
    const [columns, rows] = (size ?? '').split(/\D+/).map(Number);
    if (!active || !columns || !rows) return;
    await insertTable(session, active, columns, rows);
  };
  const comment = (): void => {
    const selection = active?.view.state.selection;
    const quote =
      active && selection && !selection.empty
        ? active.doc.textBetween(selection.from, selection.to, '\n')
        : '';
    showColumn(true);
    setDraft(quote);
  };

  const tab = session.tab;
  const style = tab.documentStyle;
  const headerId =
    (style?.useFirstPageHeaderFooter && style.firstPageHeaderId) ||
    style?.defaultHeaderId;
  const footerId =
    (style?.useFirstPageHeaderFooter && style.firstPageFooterId) ||
    style?.defaultFooterId;
  const tabs = document ? flatTabs(document) : [];
  const segment = (id: string, label: string) => (
    <EditableSegment
      key={`${tabId}/${id}`}
      session={session}
      segmentId={id}
      editable={mode === 'Editing'}
      label={label}
      onFocus={setActive}
      onSelect={() => redraw(undefined)}
      onLink={() => void link()}
    />
  );
  return (
    <div class="editor">
      <EditorBar
        meta={meta}
        mode={mode}
        bridge={bridge}
        onCards={() => showCards(!cards)}
        onRenamed={name => setMeta({...meta, name})}
        onComments={() => showColumn(!column)}
        status={
          state.kind === 'saved'
            ? 'Saved'
            : state.kind === 'saving'
              ? 'Saving…'
              : `Not saved: ${state.why}`
        }
        menus={[
          {
            label: 'Insert',
            entries: [
              {label: 'Link', hint: 'Ctrl+K', run: () => void link()},
              {label: 'Table…', run: () => void table()},
              {
                label: 'Page break',
                run: () => active && void pageBreak(session, active),
              },
              {label: 'Comment', run: comment},
            ],
          },
        ]}
      />
      {mode === 'Editing' && active && (
        <Toolbar
          editor={active}
          onLink={() => void link()}
          onTable={() => void table()}
        />
      )}
      {lost.length > 0 && (
        <div class="notice" role="alert">
          <p>
            Somebody changed the same place while you typed. Your words were:
          </p>
          <blockquote>{lost.join('\n')}</blockquote>
          <button onClick={() => session.lost.set([])}>Dismiss</button>
        </div>
      )}
      <div class="workplace">
        {tabs.length > 1 && (
          <nav class="tabs-list" aria-label="Document tabs">
            {tabs.map(({tabProperties}) => (
              <button
                key={tabProperties?.tabId}
                aria-current={tabProperties?.tabId === tabId}
                onClick={() =>
                  void session
                    .flush()
                    .then(() => session.tabId.set(tabProperties?.tabId ?? ''))
                }
              >
                {tabProperties?.title}
              </button>
            ))}
          </nav>
        )}
        <main class="canvas" aria-label="Document">
          <style>{namedStyleCss(tab)}</style>
          <article class="page-canvas">
            {headerId && (
              <header class="page-header">{segment(headerId, 'Header')}</header>
            )}
            <div class="page-text">{segment('', 'Text')}</div>
            {footerId && (
              <footer class="page-footer">{segment(footerId, 'Footer')}</footer>
            )}
          </article>
          {mode !== 'Viewing' &&
            active &&
            !active.view.state.selection.empty && (
              <button
                class="add-comment"
                title="Add comment"
                aria-label="Add comment"
                onMouseDown={event => event.preventDefault()}
                onClick={comment}
              >
                <Icon of={MessageSquarePlus} />
              </button>
            )}
        </main>
        {column && (
          <div class={sidebar ? 'comments-beside narrow' : 'comments-beside'}>
            <SuggestionCards
              suggestions={suggestions}
              mayEdit={mode === 'Editing'}
            />
            <CommentColumn
              comments={comments}
              mayComment={mode !== 'Viewing'}
              draft={draft}
              onDraftDone={() => setDraft(null)}
              active={thread}
              onActive={({id, quotedFileContent}) => {
                setThread(id);
                const editor = session.editor('');
                const range =
                  editor && find(editor.doc, quotedFileContent?.value ?? '');
                if (range) {
                  editor.view
                    .domAtPos(range.from)
                    .node.parentElement?.scrollIntoView({block: 'nearest'});
                }
              }}
            />
          </div>
        )}
        {cards && <CardPanel host="docs" onClose={() => showCards(false)} />}
        <ScriptSidebar bridge={bridge} />
      </div>
      <ScriptOverlays bridge={bridge} />
    </div>
  );
}

function bridgeFor(session: DocumentSession): ScriptBridge {
  const body = (): SegmentEditor | undefined => session.editor('');
  return new ScriptBridge({
    async container(): Promise<Container> {
      await session.flush();
      const editor = body();
      const place = {fileId, kind: 'document'} as const;
      if (!editor) return place;
      const {from, to} = editor.view.state.selection;
      return {
        ...place,
        selection: {
          tabId: session.tabId.value,
          segmentId: '',
          startIndex: indexOf(from, editor.blocks, editor.doc),
          endIndex: indexOf(to, editor.blocks, editor.doc),
        },
      };
    },
    select(effect: ShownEffect) {
      if (effect.kind !== 'selectText') return;
      const {tabId, segmentId, startIndex, endIndex} = effect.selection;
      void session.reload().then(() => {
        if (tabId) session.tabId.set(tabId);
        requestAnimationFrame(() => {
          const editor = session.editor(segmentId);
          editor?.select(
            positionOf(startIndex, editor.blocks, editor.doc),
            positionOf(endIndex, editor.blocks, editor.doc),
          );
        });
      });
    },
    refresh: () => void session.reload().catch(() => undefined),
    focus: () => body()?.view.focus(),
  });
}

async function insertTable(
  session: DocumentSession,
  editor: SegmentEditor,
  columns: number,
  rows: number,
): Promise<void> {
  await session.flush();
  const {from} = editor.view.state.selection;
  const place = {
    tabId: session.tabId.value,
    segmentId: editor.segmentId,
  };
  const empty = {blocks: [], style: {}};
  const cells = Array.from({length: rows}, () => Array(columns).fill(empty));
  const start = indexOf(from, editor.blocks, editor.doc);
  await tell(
    session.send(
      insertedTable(
        {kind: 'paragraph', start, look: {style: 'NORMAL_TEXT'}, pieces: []},
        {kind: 'table', start: 0, end: 0, rows: cells},
        place,
      ),
    ),
  );
}

async function pageBreak(
  session: DocumentSession,
  editor: SegmentEditor,
): Promise<void> {
  await session.flush();
  const {from} = editor.view.state.selection;
  const location = {
    index: indexOf(from, editor.blocks, editor.doc),
    tabId: session.tabId.value,
  };
  await tell(session.send([{insertPageBreak: {location}}]));
}

async function tell(work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) =>
    ask({
      title: 'That did not work',
      message: explain(error),
      action: 'OK',
      notice: true,
    }),
  );
}

mount(<DocumentPage />);
