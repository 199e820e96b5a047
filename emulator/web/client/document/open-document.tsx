import {useEffect, useMemo, useReducer, useState} from 'preact/hooks';
import type {AddonMenu} from '../../wire';
import {query, rest} from '../api';
import {CardPanel} from '../cards/card-panel';
import {EditorBar} from '../frame/editor-bar';
import {type FileMeta, type Mode, modeOf, readMeta} from '../frame/file-meta';
import {ScriptOverlays, ScriptSidebar} from '../frame/script-frames';
import {useLive} from '../kit/live';
import {
  type Passage,
  dropPassage,
  highlightsFor,
  placeOf,
  takePassage,
} from './anchors';
import {Canvas} from './canvas';
import {CommentColumn} from './comment-column';
import {Comments} from './comments';
import {link, pageBreak, table} from './insertions';
import {LostWords} from './lost-words';
import {scriptSideOf} from './script-side';
import type {SegmentEditor} from './segment-editor';
import type {DocumentSession, SaveState} from './session';
import {SuggestionCards} from './suggestion-cards';
import {Suggestions} from './suggestions';
import {tableEntries} from './table-edits';
import {TabsList} from './tabs-list';
import {Toolbar} from './toolbar';

/** A document somebody may at least read: its text, and what stands around it. */
export function OpenDocument({
  meta: first,
  session,
}: {
  readonly meta: FileMeta;
  readonly session: DocumentSession;
}) {
  const {fileId} = session;
  const [meta, setMeta] = useState(first);
  const mode = modeOf(meta);
  const [cards, showCards] = useState(false);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [active, setActive] = useState<SegmentEditor | null>(null);
  const [column, showColumn] = useState(false);
  const [draft, setDraft] = useState<Passage | null | undefined>(undefined);
  const [thread, setThread] = useState<string | null>(null);
  const comments = useMemo(() => new Comments(fileId, session), []);
  const suggestions = useMemo(() => new Suggestions(fileId, session), []);
  const bridge = useMemo(() => scriptSideOf(session), []);
  const suggested = useLive(suggestions.open);
  const threads = useLive(comments.threads);
  const sidebar = useLive(bridge.sidebar);
  const tabId = useLive(session.tabId);
  const state = useLive(session.state);
  const suggesting = useLive(session.suggesting);
  useLive(session.document);

  // Who may only look gets no comments, and asking for them is refused.
  useEffect(() => (mode === 'Viewing' ? undefined : comments.start()), [mode]);
  useEffect(
    () => (mode === 'Viewing' ? undefined : suggestions.start()),
    [mode],
  );
  useEffect(() => {
    if (suggested.length > 0) showColumn(true);
  }, [suggested.length > 0]);
  useEffect(() => {
    const again = (): void =>
      void readMeta(fileId).then(setMeta, () => undefined);
    window.addEventListener('file-changed', again);
    return () => window.removeEventListener('file-changed', again);
  }, []);
  useEffect(() => {
    if (mode !== 'Editing') return bridge.menus.set([]);
    // Without an answer there are no menus, as with an add-on that fails in onOpen.
    void rest<readonly AddonMenu[]>('GET', query('/_web/menus', {fileId})).then(
      menus => bridge.menus.set(menus),
      () => bridge.menus.set([]),
    );
  }, [mode]);
  useEffect(() => {
    if (threads.some(({resolved}) => !resolved)) showColumn(true);
  }, [threads]);
  useEffect(() => {
    const {value: anchors} = comments.anchors;
    for (const editor of session.shown) {
      editor.mark(highlightsFor(editor, tabId, threads, anchors, thread));
    }
  }, [threads, thread, tabId]);
  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      const mod = event.ctrlKey || event.metaKey;
      if (!mod || !event.altKey || event.code !== 'KeyM') return;
      event.preventDefault();
      // The editor learns of a selection a frame after the browser.
      if (mode !== 'Viewing') requestAnimationFrame(comment);
    };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  });

  const comment = (): void => {
    showColumn(true);
    if (draft) dropPassage(draft);
    setDraft(takePassage(active));
  };
  const activate = (id: string): void => {
    setThread(id);
    for (const editor of session.shown) {
      const at = placeOf(editor, id);
      if (!at) continue;
      const {node} = editor.view.domAtPos(at.from);
      const element = node instanceof Element ? node : node.parentElement;
      element?.scrollIntoView({block: 'nearest'});
    }
  };
  const mayComment = mode !== 'Viewing';
  const selected = active !== null && !active.view.state.selection.empty;
  return (
    <div class="editor">
      <EditorBar
        meta={meta}
        mode={mode}
        writing={writingIn(session, mode, suggesting)}
        bridge={bridge}
        onCards={() => showCards(!cards)}
        onRenamed={name => setMeta({...meta, name})}
        onComments={() => showColumn(!column)}
        status={saidOf(state)}
        menus={[
          {
            label: 'Insert',
            entries: [
              {label: 'Link', hint: 'Ctrl+K', run: () => void link(active)},
              {label: 'Table…', run: () => void table(session, active)},
              {
                label: 'Page break',
                run: () => void pageBreak(session, active),
              },
              {label: 'Comment', hint: 'Ctrl+Alt+M', run: comment},
            ],
          },
          {label: 'Table', entries: tableEntries(session, active)},
        ]}
      />
      {mode === 'Editing' && active && (
        <Toolbar
          editor={active}
          onLink={() => void link(active)}
          onTable={() => void table(session, active)}
        />
      )}
      <LostWords session={session} />
      <div class="workplace">
        <TabsList session={session} />
        <Canvas
          session={session}
          editable={mode === 'Editing' || (mayComment && suggesting)}
          onFocus={setActive}
          onSelect={() => redraw(undefined)}
          onLink={editor => void link(editor)}
          onComment={mayComment && selected ? comment : undefined}
        />
        {column && (
          <div class={sidebar ? 'comments-beside narrow' : 'comments-beside'}>
            <SuggestionCards
              suggestions={suggestions}
              mayEdit={mode === 'Editing'}
            />
            <CommentColumn
              comments={comments}
              mayComment={mayComment}
              draft={draft}
              onDraftDone={() => {
                if (draft) dropPassage(draft);
                setDraft(undefined);
              }}
              active={thread}
              onActive={({id}) => activate(id)}
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

/** How what is typed is meant; whoever may only look has no choice. */
function writingIn(session: DocumentSession, mode: Mode, suggesting: boolean) {
  if (mode === 'Viewing') return undefined;
  return {
    shown: suggesting ? 'Suggesting' : mode,
    entries: [
      {label: mode, run: () => void session.suggest(false)},
      {label: 'Suggesting', run: () => void session.suggest(true)},
    ],
  };
}

function saidOf(state: SaveState): string {
  if (state.kind === 'saved') return 'Saved';
  return state.kind === 'saving' ? 'Saving…' : `Not saved: ${state.why}`;
}
