import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {Node} from 'prosemirror-model';
import {Plugin} from 'prosemirror-state';
import {Decoration, DecorationSet} from 'prosemirror-view';
import type {Bullet} from './model';
import type {Lists} from './read-docs';

const DOTS = ['●', '○', '■'];

/** Draws the bullet or number before each list item; numbers are counted over the whole segment. */
export function listMarkers(lists: () => Lists): Plugin {
  return new Plugin<DecorationSet>({
    state: {
      init: (_, state) => markers(state.doc, lists()),
      apply: (tr, old) => (tr.docChanged ? markers(tr.doc, lists()) : old),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}

function markers(doc: Node, lists: Lists): DecorationSet {
  const counts = new Map<string, number[]>();
  const found: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const bullet = node.attrs.bullet as Bullet | null;
    if (!bullet) return false;
    const count = counts.get(bullet.listId) ?? [];
    counts.set(bullet.listId, count);
    count[bullet.level] = (count[bullet.level] ?? 0) + 1;
    count.length = bullet.level + 1;
    found.push(
      Decoration.node(pos, pos + node.nodeSize, {
        class: 'list-item',
        'data-marker': markerText(bullet, count[bullet.level], lists),
      }),
    );
    return false;
  });
  return DecorationSet.create(doc, found);
}

function markerText(bullet: Bullet, count: number, lists: Lists): string {
  const level =
    lists[bullet.listId]?.listProperties?.nestingLevels?.[bullet.level];
  if (!bullet.ordered) return level?.glyphSymbol ?? DOTS[bullet.level % 3];
  return `${numeral(level, count)}.`;
}

function numeral(
  level: docs_v1.Schema$NestingLevel | undefined,
  count: number,
): string {
  switch (level?.glyphType) {
    case 'ALPHA':
      return letters(count);
    case 'UPPER_ALPHA':
      return letters(count).toUpperCase();
    case 'ROMAN':
      return roman(count);
    case 'UPPER_ROMAN':
      return roman(count).toUpperCase();
    default:
      return String(count);
  }
}

function letters(count: number): string {
  let text = '';
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  }
  return text;
}

function roman(count: number): string {
  const parts: readonly (readonly [number, string])[] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = count;
  let text = '';
  for (const [value, letter] of parts) {
    for (; rest >= value; rest -= value) text += letter;
  }
  return text;
}
