import type {Node} from 'prosemirror-model';
import type {Transaction} from 'prosemirror-state';
import {Mapping} from 'prosemirror-transform';
import type {Block, Span} from './model';
import {indexOf} from './places';

/**
 * Remembers which stretches of a text a person removed or typed over. The texts alone do not tell: they may
 * share words by chance, and a range on what was replaced must go with it, as in Docs.
 */
export class TypedOver {
  private sinceBase = new Mapping();
  private spans: Span[] = [];

  note({steps}: Transaction): void {
    for (const step of steps) {
      const back = this.sinceBase.invert();
      const map = step.getMap();
      map.forEach((start, end) => {
        const [from, to] = [back.map(start, 1), back.map(end, -1)];
        if (from < to) this.spans.push({from, to});
      });
      this.sinceBase.appendMap(map);
    }
  }

  forget(): void {
    this.sinceBase = new Mapping();
    this.spans = [];
  }

  /** The old state with what was typed over marked on its paragraphs. */
  markedOn(blocks: readonly Block[], base: Node): readonly Block[] {
    if (this.spans.length === 0) return blocks;
    const typedOver = this.spans.map(({from, to}) => ({
      from: indexOf(from, blocks, base),
      to: indexOf(to, blocks, base),
    }));
    return withSpans(blocks, typedOver);
  }
}

function withSpans(
  blocks: readonly Block[],
  typedOver: readonly Span[],
): readonly Block[] {
  return blocks.map(block => {
    switch (block.kind) {
      case 'paragraph':
        return {...block, typedOver};
      case 'table':
        return {
          ...block,
          rows: block.rows.map(row =>
            row.map(cell => ({
              ...cell,
              blocks: withSpans(cell.blocks, typedOver),
            })),
          ),
        };
      case 'fixture':
        return block;
    }
  });
}
