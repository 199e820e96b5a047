import {useMemo, useReducer, useState} from 'preact/hooks';
import {CardPanel} from '../cards/card-panel';
import {EditorBar} from '../frame/editor-bar';
import {type FileMeta, type Mode, modeOf} from '../frame/file-meta';
import {ScriptOverlays, ScriptSidebar} from '../frame/script-frames';
import {useMenus, useMeta} from '../frame/use-file';
import {useLive} from '../kit/live';
import {Canvas} from './canvas';
import {CommentColumn} from './comment-column';
import {link, pageBreak, table} from './insertions';
import {LostWords} from './lost-words';
import {scriptSideOf} from './script-side';
import type {SegmentEditor} from './segment-editor';
import type {DocumentSession, SaveState} from './session';
import {SuggestionCards} from './suggestion-cards';
import {tableEntries} from './table-edits';
import {TabsList} from './tabs-list';
import {Toolbar} from './toolbar';
import {useDiscussion} from './use-discussion';

/** A document somebody may at least read: its text, and what stands around it. */
export function OpenDocument({
  meta: first,
  session,
}: {
  readonly meta: FileMeta;
  readonly session: DocumentSession;
}) {
  const [meta, setMeta] = useMeta(first);
  const mode = modeOf(meta);
  const [cards, showCards] = useState(false);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [active, setActive] = useState<SegmentEditor | null>(null);
  const bridge = useMemo(() => scriptSideOf(session), []);
  const sidebar = useLive(bridge.sidebar);
  const state = useLive(session.state);
  const suggesting = useLive(session.suggesting);
  useLive(session.document);
  useMenus(session.fileId, bridge, mode === 'Editing');
  const discussion = useDiscussion(session, mode, active);
  const {column, comment} = discussion;
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
        onComments={() => discussion.showColumn(!column)}
        status={saidOf(state)}
        menus={menusOf(session, active, comment)}
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
              suggestions={discussion.suggestions}
              mayEdit={mode === 'Editing'}
            />
            <CommentColumn
              comments={discussion.comments}
              mayComment={mayComment}
              draft={discussion.draft}
              onDraftDone={discussion.stop}
              active={discussion.thread}
              onActive={({id}) => discussion.activate(id)}
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

function menusOf(
  session: DocumentSession,
  active: SegmentEditor | null,
  comment: () => void,
) {
  return [
    {
      label: 'Insert',
      entries: [
        {label: 'Link', hint: 'Ctrl+K', run: () => void link(active)},
        {label: 'Table…', run: () => void table(session, active)},
        {label: 'Page break', run: () => void pageBreak(session, active)},
        {label: 'Comment', hint: 'Ctrl+Alt+M', run: comment},
      ],
    },
    {label: 'Table', entries: tableEntries(session, active)},
  ];
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
