import type {Node} from 'prosemirror-model';
import {
  type EditorState,
  Plugin,
  PluginKey,
  type Transaction,
} from 'prosemirror-state';
import {Decoration, DecorationSet} from 'prosemirror-view';

/** Words a thread is about. */
export interface Highlight {
  readonly thread: string;
  readonly active: boolean;
  /** Absent: where the thread's mark is now. */
  readonly at?: Range;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

type Placed = Required<Highlight>;

interface Shown {
  readonly placed: readonly Placed[];
  readonly drawn: DecorationSet;
}

const key = new PluginKey<Shown>('highlights');

/** Marks commented words; the marks move with what is typed. */
export function highlights(): Plugin {
  return new Plugin<Shown>({
    key,
    state: {
      init: () => ({placed: [], drawn: DecorationSet.empty}),
      apply(tr, old) {
        const fresh = tr.getMeta(key) as readonly Highlight[] | undefined;
        if (!fresh && !tr.docChanged) return old;
        const moved = old.placed.flatMap(each => {
          const from = tr.mapping.map(each.at.from, 1);
          const to = tr.mapping.map(each.at.to, -1);
          return from < to ? [{...each, at: {from, to}}] : [];
        });
        if (!fresh) return shown(tr.doc, moved);
        const placed = fresh.flatMap(each => {
          const at =
            each.at ?? moved.find(({thread}) => thread === each.thread)?.at;
          return at ? [{...each, at}] : [];
        });
        return shown(tr.doc, placed);
      },
    },
    props: {
      decorations: state => key.getState(state)?.drawn,
    },
  });
}

export function setHighlights(
  tr: Transaction,
  found: readonly Highlight[],
): Transaction {
  return tr.setMeta(key, found).setMeta('addToHistory', false);
}

/** The marks as they stand now. */
export function highlightsIn(state: EditorState): readonly Placed[] {
  return key.getState(state)?.placed ?? [];
}

function shown(doc: Node, placed: readonly Placed[]): Shown {
  const marks = placed.map(({at: {from, to}, active}) =>
    Decoration.inline(from, to, {
      class: active ? 'commented active' : 'commented',
    }),
  );
  return {placed, drawn: DecorationSet.create(doc, marks)};
}
