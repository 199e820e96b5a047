import * as fc from 'fast-check';
import {changes} from '../../../../emulator/web/client/document/changes';
import {
  type Block,
  NEW_BULLETS,
  keyOf,
} from '../../../../emulator/web/client/document/model';
import {ADocument, linesOf, typed} from './a-document';

/** A document of these lines, with a named range over each that is not empty. */
function written(lines: readonly string[]): ADocument {
  const document = new ADocument();
  const text = lines.join('\n');
  if (text === '') return document;
  document.change([{insertText: {text, location: {index: 1}}}]);
  let index = 1;
  document.change(
    lines.flatMap((line, at) => {
      const startIndex = index;
      index += line.length + 1;
      return line === ''
        ? []
        : [
            {
              createNamedRange: {
                name: `line${at}`,
                range: {startIndex, endIndex: startIndex + line.length},
              },
            },
          ];
    }),
  );
  return document;
}

function edit(document: ADocument, after: readonly Block[]) {
  const requests = changes(document.blocks(), after, document.place());
  document.change(requests);
  return requests;
}

const line = fc.stringMatching(/^[a-c é😀]{0,12}$/u);

describe('requests for an edited document', () => {
  it('turn any text into any other text', () => {
    fc.assert(
      fc.property(
        fc.array(line, {minLength: 1, maxLength: 6}),
        fc.array(line, {minLength: 1, maxLength: 6}),
        (before, after) => {
          const document = written(before);
          edit(
            document,
            after.map(text => typed(text)),
          );
          expect(linesOf(document.blocks())).toEqual(after);
        },
      ),
      {numRuns: 120},
    );
  });

  it('keep the named ranges of every paragraph that was not touched', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8} [a-z]{1,8}$/), {
          minLength: 3,
          maxLength: 8,
        }),
        fc.nat(),
        line,
        (before, where, text) => {
          const at = where % before.length;
          const document = written(before);
          edit(
            document,
            before.map((old, i) => typed(i === at ? text : old)),
          );
          const named = document.named();
          before.forEach((old, i) => {
            if (i !== at) expect(named[`line${i}`]).toBe(old);
          });
        },
      ),
      {numRuns: 60},
    );
  });

  it('leave a range on one word alone when another word of the paragraph changes', () => {
    const document = written(['The severity is high today']);
    document.change([
      {
        createNamedRange: {
          name: 'value',
          range: {startIndex: 17, endIndex: 21},
        },
      },
    ]);
    edit(document, [typed('A severity is high tonight')]);
    expect(document.named().value).toBe('high');
  });

  it('are none when nothing changed', () => {
    const document = written(['one', 'two']);
    expect(edit(document, document.blocks())).toEqual([]);
  });

  it('split a paragraph by inserting one newline', () => {
    const document = written(['Hello world']);
    expect(edit(document, [typed('Hello '), typed('world')])).toEqual([
      {insertText: {text: '\n', location: expect.objectContaining({index: 7})}},
    ]);
  });

  it('set a heading, and give the text after it back its own style', () => {
    const document = written(['Title', 'Text']);
    edit(document, [typed('Title', 'HEADING_1'), typed('Text')]);
    edit(document, [typed('Title', 'HEADING_1'), typed('New'), typed('Text')]);
    expect(
      document
        .blocks()
        .map(block => block.kind === 'paragraph' && block.look.style),
    ).toEqual(['HEADING_1', 'NORMAL_TEXT', 'NORMAL_TEXT']);
  });

  it('make new text bold without touching its neighbours', () => {
    const document = written(['one three']);
    edit(document, [
      {
        kind: 'paragraph',
        start: 0,
        look: {style: 'NORMAL_TEXT'},
        pieces: [
          {text: 'one ', style: {}},
          {text: 'two ', style: {bold: true}},
          {text: 'three', style: {}},
        ],
      },
    ]);
    const [paragraph] = document.blocks();
    expect(paragraph.kind === 'paragraph' && paragraph.pieces).toEqual([
      {text: 'one ', style: {}},
      {text: 'two ', style: {bold: true}},
      {text: 'three', style: {}},
    ]);
  });

  it('make a list with its levels', () => {
    const document = written(['fruit', 'apple', 'end']);
    const item = (text: string, level: number): Block => ({
      kind: 'paragraph',
      start: 0,
      look: {
        style: 'NORMAL_TEXT',
        bullet: {listId: NEW_BULLETS, level, ordered: false},
      },
      pieces: [{text, style: {}}],
    });
    edit(document, [item('fruit', 0), item('apple', 1), typed('end')]);
    expect(linesOf(document.blocks())).toEqual(['fruit', 'apple', 'end']);
    expect(
      document
        .blocks()
        .map(block => block.kind === 'paragraph' && block.look.bullet?.level),
    ).toEqual([0, 1, undefined]);
  });

  it('change one cell of a table and nothing around it', () => {
    const document = written(['above', 'below']);
    document.change([
      {insertTable: {rows: 2, columns: 2, location: {index: 7}}},
    ]);
    const before = document.blocks();
    const after = before.map(block =>
      block.kind === 'table'
        ? {
            ...block,
            rows: block.rows.map((row, r) =>
              row.map((cell, c) =>
                r === 1 && c === 0 ? {...cell, blocks: [typed('here')]} : cell,
              ),
            ),
          }
        : block,
    );
    expect(edit(document, after)).toHaveLength(1);
    expect(linesOf(document.blocks())).toEqual(linesOf(after));
    expect(document.named()).toEqual({line0: 'above', line1: 'below'});
  });

  it('remove a table with the text around it kept', () => {
    const document = written(['above', 'below']);
    document.change([
      {insertTable: {rows: 1, columns: 2, location: {index: 7}}},
    ]);
    edit(
      document,
      document.blocks().filter(({kind}) => kind !== 'table'),
    );
    expect(linesOf(document.blocks()).filter(text => text !== '')).toEqual([
      'above',
      'below',
    ]);
  });

  it('put a table back with its text, as undo does', () => {
    const document = written(['above', 'below']);
    const cell = (text: string) => ({blocks: [typed(text)], style: {}});
    edit(document, [
      typed('above'),
      {
        kind: 'table',
        start: 0,
        end: 0,
        rows: [
          [cell('a'), cell('b')],
          [cell('c'), cell('')],
        ],
      },
      typed('below'),
    ]);
    expect(linesOf(document.blocks()).filter(text => text !== '')).toEqual([
      'above',
      'a|b ; c|',
      'below',
    ]);
  });

  it('never delete the last newline, nor one before a table', () => {
    const document = written(['above', 'below']);
    document.change([
      {insertTable: {rows: 1, columns: 1, location: {index: 7}}},
    ]);
    const table = document.blocks().filter(({kind}) => kind === 'table');
    edit(document, [typed(''), ...table, typed('')]);
    expect(linesOf(document.blocks()).join('').trim()).toBe('');
    expect(document.blocks().map(keyOf)).toContain(keyOf(table[0]));
  });
});
