import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {withoutSuggested} from '../../src/core/documents/document-text';
import {sectionsOf} from '../../src/core/documents/sections';
import {documentText} from '../../src/google/docs/document-text';
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

describe('a section that holds nothing but a suggestion', () => {
  const paragraph = (
    startIndex: number,
    content: string,
    style: string,
    marks: Partial<docs_v1.Schema$TextRun> = {},
  ): docs_v1.Schema$StructuralElement => {
    const at = {startIndex, endIndex: startIndex + content.length};
    return {
      ...at,
      paragraph: {
        paragraphStyle: {namedStyleType: style},
        elements: [{...at, ...run(content, marks)}],
      },
    };
  };
  const read = (marks: Partial<docs_v1.Schema$TextRun>) => {
    const content = [
      paragraph(1, 'Facts\n', 'HEADING_2'),
      paragraph(7, 'We roll back.\n', 'NORMAL_TEXT', marks),
    ];
    return documentText('d', {tabs: [{documentTab: {body: {content}}}]});
  };
  const empty = (marks: Partial<docs_v1.Schema$TextRun>) =>
    sectionsOf(read(marks), 'internal').find(({title}) => title === 'Facts')
      ?.empty;

  it('is empty until it is accepted, and its places stay those for writing', () => {
    expect(empty({suggestedInsertionIds: ['s']})).toBe(true);
    expect(empty({suggestedDeletionIds: ['s']})).toBe(false);
    expect(empty({})).toBe(false);
    const [, suggested] = read({suggestedInsertionIds: ['s']}).segments[0]
      .paragraphs;
    expect(suggested.text).toHaveLength('We roll back.\n'.length);
    expect(withoutSuggested(suggested.text)).toBe('\n');
  });
});
