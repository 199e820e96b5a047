import type {Node} from 'prosemirror-model';
import {type Block, type Paragraph, lengthOf, sizeOf} from './model';

/** Where the text of each paragraph begins in the editor, in document order, tables included. */
function textStarts(doc: Node): readonly number[] {
  const starts: number[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    starts.push(pos + 1);
    return false;
  });
  return starts;
}

/** Every paragraph of a segment in document order, those in tables included. */
export function paragraphsOf(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap<Paragraph>(block => {
    if (block.kind === 'paragraph') return [block];
    if (block.kind === 'fixture') return [];
    return block.rows.flatMap(row =>
      row.flatMap(cell => paragraphsOf(cell.blocks)),
    );
  });
}

/**
 * The editor's position of a Docs index. `blocks` must be what the editor shows, that is: nothing unsaved.
 * An index outside every paragraph gives the nearest text after it.
 */
export function positionOf(
  index: number,
  blocks: readonly Block[],
  doc: Node,
): number {
  const starts = textStarts(doc);
  const paragraphs = paragraphsOf(blocks);
  const at = paragraphs.findIndex(
    ({start, pieces}) => index <= start + lengthOf(pieces),
  );
  if (at < 0 || starts[at] === undefined) return doc.content.size;
  let left = Math.max(0, index - paragraphs[at].start);
  let pos = starts[at];
  for (const piece of paragraphs[at].pieces) {
    const size = sizeOf(piece);
    const shown = 'text' in piece ? size : 1;
    if (left < size) return pos + Math.min(left, shown);
    left -= size;
    pos += shown;
  }
  return pos;
}

/** The Docs index of an editor's position; the same condition as above. */
export function indexOf(
  pos: number,
  blocks: readonly Block[],
  doc: Node,
): number {
  const starts = textStarts(doc);
  const paragraphs = paragraphsOf(blocks);
  let at = 0;
  while (at + 1 < starts.length && starts[at + 1] <= pos) at++;
  const paragraph = paragraphs[at];
  if (!paragraph) return 1;
  let left = Math.max(0, pos - starts[at]);
  let index = paragraph.start;
  for (const piece of paragraph.pieces) {
    const size = sizeOf(piece);
    const shown = 'text' in piece ? size : 1;
    if (left < shown) return index + left;
    left -= shown;
    index += size;
  }
  return index;
}
