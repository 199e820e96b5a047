import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {insert, LEGAL, Office, range, SME, textOf, WRITER} from '../office';
import {ACCEPTED, SEED, WITHOUT, created} from './suggested';

describe('other edits as suggestions', () => {
  it('replace everywhere, one suggestion a place', () => {
    const office = new Office('a cat, a cat');
    const answer = office.suggest(LEGAL, {
      replaceAllText: {
        containsText: {text: 'cat', matchCase: true},
        replaceText: 'dog',
      },
    });
    expect(answer.replies).toEqual([{replaceAllText: {occurrencesChanged: 2}}]);
    expect(answer.suggestionResponses?.[0].createdSuggestionIds).toHaveLength(
      2,
    );
    expect(office.text()).toBe('a dogcat, a dogcat\n');
    expect(office.text(ACCEPTED)).toBe('a dog, a dog\n');
    expect(office.text(WITHOUT)).toBe('a cat, a cat\n');
  });

  it('insert chips, pictures and footnotes that go with a rejection', () => {
    const office = new Office(SEED);
    const location = {index: 3};
    const answer = office.suggest(
      LEGAL,
      {insertPerson: {personProperties: {email: SME}, location}},
      {insertInlineImage: {uri: 'https://example.com/a.png', location}},
      {createFootnote: {location}},
    );
    const id = created(answer);
    const shown = office.get(WRITER, '');
    expect(Object.values(shown.inlineObjects ?? {})[0]).toMatchObject({
      suggestedInsertionId: id,
    });
    office.batch(WRITER, [{rejectSuggestion: {suggestionId: id}}]);
    const {body, footnotes, inlineObjects} = office.get(WRITER, '');
    expect(textOf(body?.content ?? [])).toBe(`${SEED}\n`);
    expect(footnotes ?? {}).toEqual({});
    expect(inlineObjects ?? {}).toEqual({});
  });

  it('stay behind when the file is copied', () => {
    const office = new Office(SEED);
    office.suggest(LEGAL, insert(1, 'X'));
    const {id} = office.ok<{id: string}>(
      WRITER,
      'POST',
      `/drive/v3/files/${office.id}/copy`,
      {},
    );
    const copy = office.ok<docs_v1.Schema$Document>(
      WRITER,
      'GET',
      `/v1/documents/${id}`,
    );
    expect(textOf(copy.body?.content ?? [])).toBe(`${SEED}\n`);
  });

  it('show to readers as if there were none', () => {
    const office = new Office(SEED);
    office.suggest(LEGAL, insert(1, 'X'));
    office.share('csm@example.com', 'reader');
    const {body} = office.get('csm@example.com', '');
    expect(textOf(body?.content ?? [])).toBe(`${SEED}\n`);
  });

  it('keep comment anchors and named ranges where they belong', () => {
    const office = new Office(SEED);
    office.batch(WRITER, [
      {createNamedRange: {name: 'n', range: range(3, 6)}},
      {insertComment: {content: 'c', range: range(3, 6)}},
    ]);
    const id = created(office.suggest(LEGAL, insert(1, 'XY')));
    const places = () => {
      const tab = office.reviewed(WRITER).tabs?.[0].documentTab;
      return [
        tab?.namedRanges?.n.namedRanges?.[0].ranges?.[0].startIndex,
        Object.values(tab?.commentAnchors ?? {})[0].ranges?.[0].startIndex,
      ];
    };
    expect(places()).toEqual([5, 5]);
    office.batch(WRITER, [{rejectSuggestion: {suggestionId: id}}]);
    expect(places()).toEqual([3, 3]);
  });
});
