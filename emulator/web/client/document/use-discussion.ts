import {useEffect, useMemo, useState} from 'preact/hooks';
import type {Mode} from '../frame/file-meta';
import {useLive} from '../kit/live';
import {
  dropPassage,
  highlightsFor,
  type Passage,
  placeOf,
  takePassage,
} from './anchors';
import {Comments} from './comments';
import type {SegmentEditor} from './segment-editor';
import type {DocumentSession} from './session';
import {Suggestions} from './suggestions';

/** What people say beside a document: threads, suggestions, and the comment somebody is writing. */
export interface Discussion {
  readonly comments: Comments;
  readonly suggestions: Suggestions;
  /** Whether the column beside the text is open. */
  readonly column: boolean;
  readonly showColumn: (shown: boolean) => void;
  /** The passage a new comment is about; null for the whole file, undefined while none is written. */
  readonly draft: Passage | null | undefined;
  /** Begins a comment on what is selected. */
  readonly comment: () => void;
  readonly stop: () => void;
  /** The thread that is highlighted. */
  readonly thread: string | null;
  readonly activate: (id: string) => void;
}

export function useDiscussion(
  session: DocumentSession,
  mode: Mode,
  active: SegmentEditor | null,
): Discussion {
  const {fileId} = session;
  const [column, showColumn] = useState(false);
  const [draft, setDraft] = useState<Passage | null | undefined>(undefined);
  const [thread, setThread] = useState<string | null>(null);
  const comments = useMemo(() => new Comments(fileId, session), []);
  const suggestions = useMemo(() => new Suggestions(fileId, session), []);
  const suggested = useLive(suggestions.open);
  const threads = useLive(comments.threads);
  const tabId = useLive(session.tabId);

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
    if (threads.some(({resolved}) => !resolved)) showColumn(true);
  }, [threads]);
  useEffect(() => {
    const {value: anchors} = comments.anchors;
    for (const editor of session.shown) {
      editor.mark(highlightsFor(editor, tabId, threads, anchors, thread));
    }
  }, [threads, thread, tabId]);

  const stop = (): void => {
    if (draft) dropPassage(draft);
    setDraft(undefined);
  };
  const comment = (): void => {
    showColumn(true);
    stop();
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
  return {
    comments,
    suggestions,
    column,
    showColumn,
    draft,
    comment,
    stop,
    thread,
    activate,
  };
}
