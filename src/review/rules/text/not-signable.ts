import type {
  Piece,
  ReaderBlock,
  ReaderPart,
  ReaderText,
} from '../../../core/documents/reader-text';
import {partTitle} from './canonical-text';
import {isGuidance, plainText} from './written-lines';

const LONGEST = 60;

/**
 * What a reader would get and a reviewer cannot be shown, each with its place: words nobody can see, and things whose content
 * Google does not tell. Nothing with any of it is asked about or released.
 */
export function notSignable(reader: ReaderText): readonly string[] {
  return [
    ...reader.parts.flatMap(part => inBlocks(part.blocks, placeOf(part))),
    ...reader.beside.map(
      one =>
        `Document: something new in Google Docs (${one.slice(0, LONGEST)})`,
    ),
  ];
}

/** Paragraphs that tell the writer what belongs there and are still in the document. */
export function guidanceLeft({parts}: ReaderText): readonly string[] {
  const within = (blocks: readonly ReaderBlock[]): readonly string[] =>
    blocks.flatMap(block => {
      if (block.kind === 'break') return [];
      if (block.kind === 'table') {
        return block.rows.flatMap(row =>
          row.flatMap(cell => within(cell.blocks)),
        );
      }
      return isGuidance(block) ? [plainText(block.pieces).trim()] : [];
    });
  return parts.flatMap(({blocks}) => within(blocks));
}

function inBlocks(
  blocks: readonly ReaderBlock[],
  begins: string,
): readonly string[] {
  let place = begins;
  return blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'table') {
      return block.rows.flatMap(row =>
        row.flatMap(cell => inBlocks(cell.blocks, `${place}, table`)),
      );
    }
    if (block.kind === 'break') {
      return block.unsafe === '' ? [] : [`${place}: ${block.unsafe}`];
    }
    if (block.heading > 0) place = plainText(block.pieces).trim();
    return [
      ...new Set(
        block.pieces.flatMap(piece => {
          const why = whyNot(piece);
          return why === '' ? [] : [`${place}: ${why}`];
        }),
      ),
    ];
  });
}

function whyNot(piece: Piece): string {
  if (piece.kind === 'thing') return piece.unsafe;
  const words = piece.text.trim();
  return words !== '' && piece.looks.includes('hidden')
    ? `words nobody can see (“${words.slice(0, LONGEST)}”)`
    : '';
}

function placeOf(part: ReaderPart): string {
  return partTitle(part) || 'Beginning';
}
