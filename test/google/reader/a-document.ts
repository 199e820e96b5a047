// Random documents of every element Docs can hold, as `documents.get` answers them.
import * as fc from 'fast-check';
import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';

export type Element = docs_v1.Schema$ParagraphElement;
export type Block = docs_v1.Schema$StructuralElement;
type Draft = docs_v1.Schema$Document;

const words = fc
  .string({unit: fc.constantFrom(...'abc dé.7'), minLength: 1, maxLength: 8})
  .map(text => `x${text}x`);
const style = fc.record(
  {
    bold: fc.boolean(),
    strikethrough: fc.boolean(),
    link: fc.record({
      url: fc.constantFrom('https://a.example', 'https://b.example'),
    }),
    baselineOffset: fc.constantFrom('SUPERSCRIPT', 'NONE'),
  },
  {requiredKeys: []},
);

export const PICTURE = 'kix.picture';
export const FLOATING = 'kix.floating';

/** One of each kind; an element of a kind that is not here is `unknown`. */
export const element: fc.Arbitrary<Element> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({content: words, textStyle: style})
      .map(textRun => ({textRun})),
  },
  words.map(name => ({
    person: {
      personId: 'kix.p',
      personProperties: {email: 'ada@example.com', name},
    },
  })),
  words.map(title => ({
    richLink: {
      richLinkId: 'kix.r',
      richLinkProperties: {title, uri: 'https://docs.google.com/document/d/1'},
    },
  })),
  words.map(displayText => ({
    dateElement: {
      dateId: 'kix.d',
      dateElementProperties: {timestamp: '2026-01-09T12:00:00Z', displayText},
    },
  })),
  words.map(displayValue => ({
    dropdown: {
      dropdownId: 'kix.c',
      dropdownProperties: {displayValue, selectedOptionId: 'dropdownItem.1'},
    },
  })),
  fc.constantFrom<Element>(
    {inlineObjectElement: {inlineObjectId: PICTURE}},
    {footnoteReference: {footnoteId: 'kix.note', footnoteNumber: '1'}},
    {pageBreak: {}},
    {columnBreak: {}},
    {horizontalRule: {}},
    {autoText: {type: 'PAGE_NUMBER'}},
    {equation: {}},
  ),
  // Google will think of more.
  words.map(text => ({sticker: {text}}) as Element),
);

const paragraph: fc.Arbitrary<Block> = fc
  .record({
    elements: fc.array(element, {minLength: 1, maxLength: 4}),
    heading: fc.constantFrom(
      'NORMAL_TEXT',
      'NORMAL_TEXT',
      'HEADING_2',
      'TITLE',
    ),
    bullet: fc.boolean(),
    floats: fc.boolean(),
  })
  .map(({elements, heading, bullet, floats}) => ({
    paragraph: {
      elements: [...elements, {textRun: {content: '\n'}}],
      paragraphStyle: {namedStyleType: heading},
      ...(bullet ? {bullet: {listId: 'kix.list'}} : {}),
      ...(floats ? {positionedObjectIds: [FLOATING]} : {}),
    },
  }));

const table: fc.Arbitrary<Block> = fc
  .array(fc.array(fc.option(paragraph), {minLength: 2, maxLength: 2}), {
    minLength: 1,
    maxLength: 3,
  })
  .map(rows => ({
    table: {
      tableRows: rows.map(cells => ({
        tableCells: cells.map(cell => ({content: [cell ?? empty()]})),
      })),
    },
  }));

function empty(): Block {
  return {paragraph: {elements: [{textRun: {content: '\n'}}]}};
}

const blocks = fc.array(
  fc.oneof(
    {weight: 3, arbitrary: paragraph},
    table,
    fc.constant<Block>({
      sectionBreak: {sectionStyle: {sectionType: 'NEXT_PAGE'}},
    }),
  ),
  {minLength: 1, maxLength: 5},
);

const tab = fc
  .record({body: blocks, header: paragraph, note: paragraph})
  .map(({body, header, note}): docs_v1.Schema$DocumentTab => ({
    body: {content: [{sectionBreak: {}}, ...body]},
    headers: {'kix.h': {content: [header]}},
    footnotes: {'kix.note': {content: [note]}},
    documentStyle: {defaultHeaderId: 'kix.h'},
    lists: {
      'kix.list': {
        listProperties: {
          nestingLevels: [
            {glyphType: 'DECIMAL', glyphFormat: '%0.', startNumber: 1},
          ],
        },
      },
    },
    inlineObjects: {
      [PICTURE]: {inlineObjectProperties: {embeddedObject: anObject()}},
    },
    positionedObjects: {
      [FLOATING]: {positionedObjectProperties: {embeddedObject: anObject()}},
    },
  }));

function anObject(): docs_v1.Schema$EmbeddedObject {
  return {
    description: 'A chart',
    imageProperties: {
      contentUri: 'https://lh3.googleusercontent.com/1',
      sourceUri: 'https://a.example/1.png',
    },
  };
}

export const aDocument: fc.Arbitrary<Draft> = fc
  .array(tab, {minLength: 1, maxLength: 2})
  .map(tabs => ({
    title: 'A document',
    tabs: tabs.map((documentTab, at) => ({
      tabProperties: {tabId: `t.${at}`, title: `Tab ${at}`},
      documentTab,
    })),
  }));

/** Every block of a document, those in cells included, in order. */
export function blocksIn(document: Draft): Block[] {
  const within = (content: readonly Block[]): Block[] =>
    content.flatMap(block => [
      block,
      ...(block.table?.tableRows ?? []).flatMap(row =>
        (row.tableCells ?? []).flatMap(cell => within(cell.content ?? [])),
      ),
    ]);
  return (document.tabs ?? []).flatMap(({documentTab: one}) => [
    ...within(one?.body?.content ?? []),
    ...Object.values(one?.headers ?? {}).flatMap(({content}) =>
      within(content ?? []),
    ),
    ...Object.values(one?.footnotes ?? {}).flatMap(({content}) =>
      within(content ?? []),
    ),
  ]);
}

export function elementsIn(document: Draft): Element[] {
  return blocksIn(document).flatMap(({paragraph: one}) => one?.elements ?? []);
}
