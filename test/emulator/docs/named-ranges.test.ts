import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {Desk, paragraphTexts} from './desk';

type Request = docs_v1.Schema$Request;

/** The document "0123456789" with a range over 3..6, which is the text "234". */
function marked(desk: Desk, requests: Request[] = []) {
  const id = desk.import('text/plain', '0123456789');
  const {replies} = desk.update(id, [
    {createNamedRange: {name: 'mark', range: {startIndex: 3, endIndex: 6}}},
    ...requests,
  ]);
  return {id, rangeId: replies?.[0].createNamedRange?.namedRangeId ?? ''};
}

function spans(desk: Desk, id: string): [number, number][] {
  const groups = desk.get(id).tabs?.[0].documentTab?.namedRanges ?? {};
  return (groups.mark?.namedRanges ?? []).flatMap(named =>
    (named.ranges ?? []).map((range): [number, number] => [
      range.startIndex ?? 0,
      range.endIndex ?? 0,
    ]),
  );
}

const insert = (text: string, index: number): Request => ({
  insertText: {text, location: {index}},
});
const remove = (startIndex: number, endIndex: number): Request => ({
  deleteContentRange: {range: {startIndex, endIndex}},
});

describe('a named range', () => {
  const desk = new Desk();

  it.each([
    ['moves when text comes before it', insert('xx', 1), [[5, 8]]],
    ['leaves text at its start outside', insert('xx', 3), [[5, 8]]],
    ['grows with text inside', insert('xx', 4), [[3, 8]]],
    ['leaves text at its end outside', insert('xx', 6), [[3, 6]]],
    ['stays when text after it goes', remove(6, 8), [[3, 6]]],
    ['moves when text before it goes', remove(1, 3), [[1, 4]]],
    ['shrinks at its start', remove(2, 5), [[2, 3]]],
    ['shrinks at its end', remove(5, 9), [[3, 5]]],
    ['is gone with its text', remove(3, 6), []],
  ])('%s', (_, request, expected) => {
    const {id} = marked(desk, [request]);
    expect(spans(desk, id)).toEqual(expected);
  });

  it('covers exactly the text that replaces its content', () => {
    const {id, rangeId} = marked(desk, [
      {replaceNamedRangeContent: {namedRangeName: 'mark', text: 'new text'}},
    ]);
    expect(paragraphTexts(desk.get(id))).toEqual(['01new text56789\n']);
    expect(spans(desk, id)).toEqual([[3, 11]]);
    desk.update(id, [
      {replaceNamedRangeContent: {namedRangeId: rangeId, text: '-'}},
    ]);
    expect(paragraphTexts(desk.get(id))).toEqual(['01-56789\n']);
  });

  it('may be missing by name but not by id', () => {
    const {id} = marked(desk);
    desk.update(id, [
      {replaceNamedRangeContent: {namedRangeName: 'other', text: 'x'}},
      {deleteNamedRange: {name: 'other'}},
    ]);
    expect(paragraphTexts(desk.get(id))).toEqual(['0123456789\n']);
    expect(
      desk.refusal(id, [
        {replaceNamedRangeContent: {namedRangeId: 'kix.none', text: 'x'}},
      ]),
    ).toContain('kix.none was not found');
    expect(desk.refusal(id, [{deleteNamedRange: {}}])).toBe(
      'Invalid requests[0].deleteNamedRange: ID or name for named range must be set.',
    );
  });

  it('is deleted without its text', () => {
    const {id} = marked(desk, [{deleteNamedRange: {name: 'mark'}}]);
    expect(desk.get(id).tabs?.[0].documentTab?.namedRanges).toBeUndefined();
    expect(paragraphTexts(desk.get(id))).toEqual(['0123456789\n']);
  });

  it.each([
    ['', 'at least 1 character'],
    ['x'.repeat(257), 'no more than 256 characters'],
  ])('has a name of 1 to 256 units', (name, message) => {
    const {id} = marked(desk);
    const range = {startIndex: 1, endIndex: 2};
    expect(desk.refusal(id, [{createNamedRange: {name, range}}])).toContain(
      message,
    );
  });

  it('lives on in a copy, under a new id', () => {
    const {id, rangeId} = marked(desk);
    const copy = desk.create();
    desk.kind.copy(id, copy, {
      email: 'writer@example.com',
      project: 'external',
      scopes: 'all',
    });
    expect(spans(desk, copy)).toEqual([[3, 6]]);
    expect(
      desk.get(copy).tabs?.[0].documentTab?.namedRanges?.mark.namedRanges?.[0]
        .namedRangeId,
    ).not.toBe(rangeId);
  });
});

it('a range that begins a header says so with a zero', () => {
  const desk = new Desk();
  const id = desk.create();
  const {replies} = desk.update(id, [{createHeader: {type: 'DEFAULT'}}]);
  const segmentId = replies?.[0].createHeader?.headerId;
  desk.update(id, [
    {insertText: {text: 'x', endOfSegmentLocation: {segmentId}}},
    {
      createNamedRange: {
        name: 'mark',
        range: {segmentId, startIndex: 0, endIndex: 1},
      },
    },
  ]);
  const ranges = () =>
    desk.get(id).tabs?.[0].documentTab?.namedRanges?.mark.namedRanges?.[0]
      .ranges;
  expect(ranges()).toEqual([
    {segmentId, startIndex: 0, endIndex: 1, tabId: 't.0'},
  ]);
});
