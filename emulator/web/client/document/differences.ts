import {diffArrays} from 'diff';
import {Fragment, type Node, Slice} from 'prosemirror-model';
import type {Transform} from 'prosemirror-transform';
import {children} from './prosemirror';

/** One way in which a document differs from another; positions are in the first. */
export type Difference =
  | {
      readonly kind: 'replace';
      readonly from: number;
      readonly to: number;
      readonly slice: Slice;
    }
  | {
      readonly kind: 'attributes';
      readonly from: number;
      readonly to: number;
      readonly node: Node;
    };

/** What has to change in `one` to become `other`, in order of position, as small as blocks and text allow. */
export function differences(
  one: Node,
  other: Node,
  inside = 0,
): readonly Difference[] {
  const olds = children(one);
  const news = children(other);
  const found: Difference[] = [];
  let at = inside;
  let i = 0;
  let j = 0;
  const parts = diffArrays<Node>([...olds], [...news], {
    comparator: (a, b) => a.eq(b),
  });
  for (let p = 0; p < parts.length; p++) {
    const part = parts[p];
    if (!part.added && !part.removed) {
      for (const node of part.value) at += node.nodeSize;
      i += part.value.length;
      j += part.value.length;
      continue;
    }
    let removed = part.removed ? part.value.length : 0;
    let added = part.added ? part.value.length : 0;
    const next = parts[p + 1];
    if (next && (next.added || next.removed)) {
      removed += next.removed ? next.value.length : 0;
      added += next.added ? next.value.length : 0;
      p++;
    }
    found.push(
      ...gap(olds.slice(i, i + removed), news.slice(j, j + added), at),
    );
    for (const node of olds.slice(i, i + removed)) at += node.nodeSize;
    i += removed;
    j += added;
  }
  return found;
}

function gap(
  olds: readonly Node[],
  news: readonly Node[],
  at: number,
): readonly Difference[] {
  const pairs =
    olds.length === news.length &&
    olds.every((node, i) => node.type === news[i].type && !node.isAtom);
  if (!pairs) {
    const size = olds.reduce((sum, node) => sum + node.nodeSize, 0);
    const slice = new Slice(Fragment.from([...news]), 0, 0);
    return [{kind: 'replace', from: at, to: at + size, slice}];
  }
  let pos = at;
  return olds.flatMap((node, i) => {
    const here = pos;
    pos += node.nodeSize;
    const attributes: Difference[] = node.sameMarkup(news[i])
      ? []
      : [{kind: 'attributes', from: here, to: here + 1, node: news[i]}];
    const content = node.isTextblock
      ? inlineDifference(node, news[i], here + 1)
      : differences(node, news[i], here + 1);
    return [...attributes, ...content];
  });
}

function inlineDifference(
  one: Node,
  other: Node,
  inside: number,
): readonly Difference[] {
  const start = one.content.findDiffStart(other.content);
  const end = one.content.findDiffEnd(other.content);
  if (start === null || end === null) return [];
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  return [
    {
      kind: 'replace',
      from: inside + start,
      to: inside + end.a + overlap,
      slice: other.slice(start, end.b + overlap),
    },
  ];
}

/** Carries differences out on the document they were found in. */
export function apply<T extends Transform>(
  transform: T,
  found: readonly Difference[],
): T {
  for (const difference of [...found].reverse()) {
    if (difference.kind === 'replace') {
      transform.replace(difference.from, difference.to, difference.slice);
    } else {
      transform.setNodeMarkup(
        difference.from,
        undefined,
        difference.node.attrs,
      );
    }
  }
  return transform;
}
