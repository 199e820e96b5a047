import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {pendingSuggestions} from '../../src/google/docs/pending-suggestions';

function run(
  content: string,
  marks: Partial<docs_v1.Schema$TextRun> = {},
): docs_v1.Schema$ParagraphElement {
  return {textRun: {content, ...marks}};
}

function document(
  elements: docs_v1.Schema$ParagraphElement[],
  paragraph: Partial<docs_v1.Schema$Paragraph> = {},
): docs_v1.Schema$Document {
  const content = [{paragraph: {elements, ...paragraph}}];
  return {tabs: [{documentTab: {body: {content}}}]};
}

describe('pending suggestions', () => {
  it.each([
    ['add “new words”', [run('new words', {suggestedInsertionIds: ['s']})]],
    ['take out “old”', [run('old', {suggestedDeletionIds: ['s']})]],
    [
      'change “old” to “new”',
      [
        run('old', {suggestedDeletionIds: ['s']}),
        run('new', {suggestedInsertionIds: ['s']}),
      ],
    ],
    [
      'change how it looks',
      [run('bold', {suggestedTextStyleChanges: {s: {}}})],
    ],
    ['add a line break', [run('\n', {suggestedInsertionIds: ['s']})]],
    ['add “[object]”', [{person: {suggestedInsertionIds: ['s']}}]],
  ])('say: %s', (words, elements) => {
    expect(pendingSuggestions(document(elements))).toEqual([words]);
  });

  it('are one each, wherever their parts lie', () => {
    const parts = document([
      run('one ', {suggestedInsertionIds: ['s1']}),
      run('kept '),
      run('two', {suggestedInsertionIds: ['s2']}),
      run('three', {suggestedInsertionIds: ['s1', 's2']}),
    ]);
    expect(pendingSuggestions(parts)).toEqual([
      'add “one three”',
      'add “twothree”',
    ]);
  });

  it('are seen on paragraphs, tables, headers, footnotes and in tabs below tabs', () => {
    const cell = {
      tableRows: [{tableCells: [{suggestedInsertionIds: ['cell']}]}],
    };
    const inside: docs_v1.Schema$Tab = {
      documentTab: {
        body: {content: [{table: cell}]},
        headers: {
          h: {content: document([], {}).tabs?.[0].documentTab?.body?.content},
        },
        documentStyle: {},
        suggestedDocumentStyleChanges: {style: {}},
      },
    };
    const paragraph = document([run('x')], {
      suggestedBulletChanges: {bullet: {}},
    });
    expect(
      pendingSuggestions({
        tabs: [{...paragraph.tabs?.[0], childTabs: [inside]}],
      }),
    ).toHaveLength(3);
  });

  it('are cut where they are long', () => {
    const [words] = pendingSuggestions(
      document([run('x'.repeat(500), {suggestedInsertionIds: ['s']})]),
    );
    expect(words.length).toBeLessThan(80);
  });

  it('are none in a text without marks', () => {
    expect(pendingSuggestions(document([run('text')]))).toEqual([]);
    expect(pendingSuggestions({})).toEqual([]);
  });
});
