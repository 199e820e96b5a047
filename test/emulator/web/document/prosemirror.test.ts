import {
  indexOf,
  positionOf,
} from '../../../../emulator/web/client/document/places';
import {
  fromEditor,
  toEditor,
} from '../../../../emulator/web/client/document/prosemirror';
import {keyOf} from '../../../../emulator/web/client/document/model';
import {merge} from '../../../../emulator/web/client/document/merge';
import {ADocument, linesOf, typed} from './a-document';

function rich(): ADocument {
  const document = new ADocument();
  document.change([
    {insertText: {text: 'Head\nbold link\nitem', location: {index: 1}}},
    {
      updateParagraphStyle: {
        range: {startIndex: 1, endIndex: 2},
        paragraphStyle: {namedStyleType: 'HEADING_2', alignment: 'CENTER'},
        fields: 'namedStyleType,alignment',
      },
    },
    {
      updateTextStyle: {
        range: {startIndex: 6, endIndex: 10},
        textStyle: {bold: true, fontSize: {magnitude: 14, unit: 'PT'}},
        fields: 'bold,fontSize',
      },
    },
    {
      updateTextStyle: {
        range: {startIndex: 11, endIndex: 15},
        textStyle: {link: {url: 'https://example.com/'}},
        fields: 'link',
      },
    },
    {
      createParagraphBullets: {
        range: {startIndex: 16, endIndex: 17},
        bulletPreset: 'NUMBERED_DECIMAL_ALPHA_ROMAN',
      },
    },
    {
      insertPerson: {
        personProperties: {email: 'legal@example.com'},
        location: {index: 16},
      },
    },
    {insertTable: {rows: 1, columns: 2, location: {index: 6}}},
  ]);
  return document;
}

describe('a document in the editor', () => {
  it('comes back as it went in', () => {
    const blocks = rich().blocks();
    expect(fromEditor(toEditor(blocks)).map(keyOf)).toEqual(blocks.map(keyOf));
  });

  it('shows headings, styles, links, lists and chips', () => {
    const blocks = rich().blocks();
    const pieces = blocks.flatMap(block =>
      block.kind === 'paragraph' ? block.pieces : [],
    );
    expect(blocks[0]).toMatchObject({
      look: {style: 'HEADING_2', align: 'CENTER'},
    });
    expect(pieces).toContainEqual({
      text: 'bold',
      style: {bold: true, size: 14},
    });
    expect(pieces).toContainEqual(
      expect.objectContaining({object: expect.objectContaining({size: 1})}),
    );
    expect(blocks.at(-1)).toMatchObject({look: {bullet: {ordered: true}}});
  });

  it('has a place for every index of its text, and back', () => {
    const blocks = rich().blocks();
    const doc = toEditor(blocks);
    for (const block of blocks) {
      if (block.kind !== 'paragraph') continue;
      const pos = positionOf(block.start, blocks, doc);
      expect(indexOf(pos, blocks, doc)).toBe(block.start);
    }
  });
});

describe('edits of two people', () => {
  const doc = (...lines: string[]) => toEditor(lines.map(line => typed(line)));
  const lines = (merged: ReturnType<typeof merge>) =>
    linesOf(fromEditor(merged.doc));

  it('are both kept when they touch different places', () => {
    const merged = merge(
      doc('one', 'two', 'three'),
      doc('one', 'two', 'three mine'),
      doc('theirs', 'one', 'two!', 'three'),
    );
    expect(lines(merged)).toEqual(['theirs', 'one', 'two!', 'three mine']);
    expect(merged.lost).toEqual([]);
  });

  it('are both kept at two places of one paragraph', () => {
    const merged = merge(
      doc('start middle end'),
      doc('start middle END mine'),
      doc('their start middle end'),
    );
    expect(lines(merged)).toEqual(['their start middle END mine']);
  });

  it('leave theirs, and hand mine back, where both changed the same words', () => {
    const merged = merge(doc('blue sky'), doc('green sky'), doc('black sky'));
    expect(lines(merged)).toEqual(['black sky']);
    expect(merged.lost).toHaveLength(1);
  });
});
