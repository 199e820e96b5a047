import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {textBetween, textSegments} from '../../../emulator/docs/text';
import {Desk, bodyOf} from './desk';
import {faults} from './flat';

const desk = new Desk();
const content = (id: string) => desk.get(id).tabs?.[0].documentTab ?? {};

describe('headers and footers', () => {
  it('are one of a kind, referred to by the document, and start at index 0', () => {
    const id = desk.create();
    const {replies} = desk.update(id, [{createHeader: {type: 'DEFAULT'}}]);
    const headerId = replies?.[0].createHeader?.headerId ?? '';
    desk.update(id, [
      {insertText: {text: 'Top', location: {segmentId: headerId, index: 0}}},
    ]);
    expect(content(id).documentStyle?.defaultHeaderId).toBe(headerId);
    const blocks = content(id).headers?.[headerId].content ?? [];
    expect(blocks[0]).not.toHaveProperty('startIndex');
    expect(blocks[0].endIndex).toBe(4);
    expect(faults(blocks)).toEqual([]);
    expect(desk.refusal(id, [{createHeader: {type: 'DEFAULT'}}])).toContain(
      'already has a default header',
    );
    desk.update(id, [{deleteHeader: {headerId}}]);
    expect(content(id).headers).toBeUndefined();
    expect(content(id).documentStyle).not.toHaveProperty('defaultHeaderId');
  });

  it('are unknown by any other id', () => {
    const location = {segmentId: 'kix.none', index: 0};
    expect(
      desk.refusal(desk.create(), [{insertText: {text: 'x', location}}]),
    ).toBe(
      'Invalid requests[0].insertText: Segment with ID kix.none was not found. If a segment ID is provided, it must be a header, footer or footnote ID.',
    );
  });
});

describe('footnotes', () => {
  it('are numbered in reading order and go with their reference', () => {
    const id = desk.import('text/plain', 'one two');
    const at = (index: number) => ({createFootnote: {location: {index}}});
    const {replies} = desk.update(id, [at(8), at(4)]);
    const numbers = () =>
      (bodyOf(desk.get(id))[1].paragraph?.elements ?? []).flatMap(
        each => each.footnoteReference?.footnoteNumber ?? [],
      );
    expect(numbers()).toEqual(['1', '2']);
    expect(Object.keys(content(id).footnotes ?? {})).toHaveLength(2);
    desk.update(id, [
      {deleteContentRange: {range: {startIndex: 4, endIndex: 5}}},
    ]);
    expect(numbers()).toEqual(['1']);
    expect(Object.keys(content(id).footnotes ?? {})).toEqual([
      replies?.[0].createFootnote?.footnoteId,
    ]);
  });
});

describe('tabs', () => {
  it('have indices and text of their own', () => {
    const id = desk.import('text/plain', 'first');
    const {replies} = desk.update(id, [
      {addDocumentTab: {tabProperties: {title: 'Notes'}}},
    ]);
    const tabId = replies?.[0].addDocumentTab?.tabProperties?.tabId ?? '';
    desk.update(id, [
      {insertText: {text: 'second', location: {index: 1, tabId}}},
      {addDocumentTab: {tabProperties: {title: 'Sub', parentTabId: tabId}}},
      {
        updateDocumentTabProperties: {
          tabProperties: {tabId, title: 'Later'},
          fields: 'title',
        },
      },
    ]);
    const tabs = desk.get(id).tabs ?? [];
    expect(tabs.map(tab => tab.tabProperties?.title)).toEqual([
      'Tab 1',
      'Later',
    ]);
    expect(tabs[1].childTabs?.[0].tabProperties).toMatchObject({
      title: 'Sub',
      parentTabId: tabId,
      nestingLevel: 1,
    });
    desk.update(id, [{deleteTab: {tabId}}]);
    expect(desk.get(id).tabs).toHaveLength(1);
    expect(desk.refusal(id, [{deleteTab: {tabId: 't.0'}}])).toContain(
      'last tab',
    );
    expect(desk.refusal(id, [{deleteTab: {tabId}}])).toContain(
      'The tab was not found.',
    );
  });
});

describe('chips and pictures', () => {
  it.each<[string, docs_v1.Schema$Request, object]>([
    [
      'a person',
      {
        insertPerson: {
          personProperties: {email: 'csm@example.com', name: 'Cas'},
          location: {index: 1},
        },
      },
      {
        person: {
          personProperties: {email: 'csm@example.com', name: 'Cas'},
        },
      },
    ],
    [
      'a date',
      {
        insertDate: {
          dateElementProperties: {
            timestamp: '1970-01-01T05:00:00Z',
            dateFormat: 'DATE_FORMAT_ISO8601',
            timeFormat: 'TIME_FORMAT_HOUR_MINUTE',
            timeZoneId: 'America/New_York',
          },
          location: {index: 1},
        },
      },
      {
        dateElement: {
          dateElementProperties: {displayText: '1970-01-01 12:00 AM'},
        },
      },
    ],
    [
      'a date as the default shows it',
      {
        insertDate: {
          dateElementProperties: {timestamp: '2026-01-05T09:00:00Z'},
          location: {index: 1},
        },
      },
      {dateElement: {dateElementProperties: {displayText: 'Jan 5, 2026'}}},
    ],
  ])('%s takes one index', (_, request, expected) => {
    const id = desk.create();
    desk.update(id, [request]);
    const [first] = bodyOf(desk.get(id))[1].paragraph?.elements ?? [];
    expect(first).toMatchObject({startIndex: 1, endIndex: 2, ...expected});
  });

  it('a link chip shows the title of a file the person may see', () => {
    const id = desk.create('Target');
    const link = (fileId: string) => ({
      insertRichLink: {
        richLinkProperties: {
          uri: `https://docs.google.com/document/d/${fileId}/edit`,
        },
        location: {index: 1},
      },
    });
    desk.update(id, [link(id)]);
    const [first] = bodyOf(desk.get(id))[1].paragraph?.elements ?? [];
    expect(first.richLink?.richLinkProperties?.title).toBe('Target');
    expect(desk.refusal(id, [link('1unknown')])).toContain('rich link');
  });

  it('a picture is an object of the tab until it is deleted', () => {
    const id = desk.create();
    const uri = 'https://example.com/a.png';
    const {replies} = desk.update(id, [
      {insertInlineImage: {uri, location: {index: 1}}},
    ]);
    const objectId = replies?.[0].insertInlineImage?.objectId ?? '';
    expect(
      content(id).inlineObjects?.[objectId].inlineObjectProperties
        ?.embeddedObject?.imageProperties?.sourceUri,
    ).toBe(uri);
    desk.update(id, [
      {deleteContentRange: {range: {startIndex: 1, endIndex: 2}}},
    ]);
    expect(content(id).inlineObjects ?? {}).toEqual({});
  });
});

describe('the text of a document', () => {
  it('is listed segment by segment with indices that fit', () => {
    const id = desk.import('text/markdown', 'one\n\n| a |\n|---|\n| b |');
    desk.update(id, [{createFooter: {type: 'DEFAULT'}}]);
    const [body, footer] = textSegments(desk.ground, id);
    expect(
      body.paragraphs.map(({text, start, inTable}) => [text, start, inTable]),
    ).toEqual([
      ['one\n', 1, false],
      ['a\n', 8, true],
      ['b\n', 12, true],
      ['\n', 15, false],
    ]);
    expect(textBetween(body, 2, 9)).toBe('ne\na');
    expect(footer).toMatchObject({kind: 'footer', tabId: 't.0'});
  });
});
