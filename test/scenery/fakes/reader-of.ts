import type {
  DocumentText,
  Paragraph,
  Segment,
} from '../../../src/core/documents/document-text';
import type {
  Piece,
  ReaderBlock,
  ReaderParagraph,
  ReaderText,
} from '../../../src/core/documents/reader-text';

/** What a reader gets of a fake document: two neighbouring cells are a row. */
export function readerOf(document: DocumentText): ReaderText {
  return {
    fileId: document.fileId,
    parts: document.segments.map(segment => ({
      tabId: segment.tabId,
      tab: '',
      segmentId: segment.segmentId,
      place: segment.place,
      which: segment.place === 'footnote' ? '1' : '',
      blocks: blocksOf(segment),
    })),
    beside: [],
    ranges: document.ranges,
  };
}

function blocksOf({paragraphs}: Segment): readonly ReaderBlock[] {
  const blocks: ReaderBlock[] = [];
  let cells: ReaderParagraph[] = [];
  const flush = (): void => {
    if (cells.length === 0) return;
    const rows: ReaderParagraph[][] = [];
    for (let at = 0; at < cells.length; at += 2) {
      rows.push(cells.slice(at, at + 2));
    }
    blocks.push({
      kind: 'table',
      rows: rows.map(row => row.map(one => ({blocks: [one], span: ''}))),
      beside: '',
    });
    cells = [];
  };
  for (const paragraph of paragraphs) {
    if (paragraph.inTable) {
      cells.push(paragraphOf(paragraph));
    } else {
      flush();
      blocks.push(paragraphOf(paragraph));
    }
  }
  flush();
  return blocks;
}

function paragraphOf(paragraph: Paragraph): ReaderParagraph {
  return {
    kind: 'paragraph',
    heading: paragraph.heading,
    mark: paragraph.bullet ? '•' : '',
    level: 0,
    pieces: piecesOf(paragraph),
    beside: '',
  };
}

function piecesOf({start, text, links, objects = []}: Paragraph): Piece[] {
  const words = text.replace(/\n$/, '');
  const cuts = new Set([0, words.length]);
  for (const link of links) {
    cuts.add(link.start - start).add(link.end - start);
  }
  for (const {index} of words.matchAll(/\ufffc/g)) {
    cuts.add(index).add(index + 1);
  }
  const at = [...cuts]
    .filter(cut => cut >= 0 && cut <= words.length)
    .sort((a, b) => a - b);
  let thing = 0;
  return at.slice(1).map((to, index): Piece => {
    const from = at[index];
    const own = words.slice(from, to);
    const common = {
      start: start + from,
      url:
        links.find(link => link.start - start <= from && link.end - start >= to)
          ?.url ?? '',
      looks: [],
    };
    return own === '\ufffc'
      ? {
          kind: 'thing',
          ...common,
          name: 'object',
          shows: '▢',
          is: objects[thing++] ?? '',
          unsafe: '',
        }
      : {kind: 'words', ...common, text: own};
  });
}
