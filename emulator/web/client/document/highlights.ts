import type {Node} from 'prosemirror-model';
import {Plugin, PluginKey, type Transaction} from 'prosemirror-state';
import {Decoration, DecorationSet} from 'prosemirror-view';

/** Words somebody commented on. The API gives a quote and no place, so the first match is marked. */
export interface Highlight {
  readonly quote: string;
  readonly active: boolean;
}

interface Shown {
  readonly wanted: readonly Highlight[];
  readonly shown: DecorationSet;
}

const key = new PluginKey<Shown>('highlights');

export function highlights(): Plugin {
  return new Plugin<Shown>({
    key,
    state: {
      init: () => ({wanted: [], shown: DecorationSet.empty}),
      apply(tr, old, _before, after) {
        const fresh = tr.getMeta(key) as readonly Highlight[] | undefined;
        if (!fresh && !tr.docChanged) return old;
        const wanted = fresh ?? old.wanted;
        return {wanted, shown: draw(after.doc, wanted)};
      },
    },
    props: {
      decorations: state => key.getState(state)?.shown,
    },
  });
}

export function setHighlights(
  tr: Transaction,
  found: readonly Highlight[],
): Transaction {
  return tr.setMeta(key, found).setMeta('addToHistory', false);
}

function draw(doc: Node, wanted: readonly Highlight[]): DecorationSet {
  return DecorationSet.create(
    doc,
    wanted.flatMap(({quote, active}) => {
      const range = find(doc, quote);
      return range
        ? [
            Decoration.inline(range.from, range.to, {
              class: active ? 'commented active' : 'commented',
            }),
          ]
        : [];
    }),
  );
}

/** The first place where a quote stands within one paragraph. */
export function find(
  doc: Node,
  quote: string,
): {readonly from: number; readonly to: number} | null {
  const [line] = quote.trim().split('\n');
  if (line === '') return null;
  let found: {from: number; to: number} | null = null;
  doc.descendants((node, pos) => {
    if (found || !node.isTextblock) return !found;
    const text = node.textBetween(0, node.content.size, undefined, '\ufffc');
    const at = text.indexOf(line);
    if (at >= 0) found = {from: pos + 1 + at, to: pos + 1 + at + line.length};
    return false;
  });
  return found;
}
