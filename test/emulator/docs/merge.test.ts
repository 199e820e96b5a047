import * as fc from 'fast-check';
import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {Desk} from './desk';

type Request = docs_v1.Schema$Request;

const insert = (index: number, text: string): Request => ({
  insertText: {text, location: {index}},
});
const cut = (startIndex: number, endIndex: number): Request => ({
  deleteContentRange: {range: {startIndex, endIndex}},
});
const bold = (startIndex: number, endIndex: number): Request => ({
  updateTextStyle: {
    range: {startIndex, endIndex},
    textStyle: {bold: true},
    fields: 'bold',
  },
});

function documentWith(text: string) {
  const desk = new Desk();
  const id = desk.create();
  desk.update(id, [insert(1, text)]);
  const targetRevisionId = desk.get(id).revisionId ?? '';
  const runs = () =>
    (desk.get(id).tabs?.[0].documentTab?.body?.content ?? [])
      .flatMap(({paragraph}) => paragraph?.elements ?? [])
      .flatMap(({textRun}) => (textRun ? [textRun] : []));
  return {
    desk,
    id,
    /** A batch by somebody who last read the first text. */
    late: (...requests: Request[]) =>
      desk.update(id, requests, {targetRevisionId}),
    runs,
    text: () =>
      runs()
        .map(({content}) => content)
        .join(''),
    targetRevisionId,
  };
}

describe('a batch for an earlier revision', () => {
  it.each<[string, Request[], Request[], string]>([
    [
      'moves behind what came before it',
      [insert(1, 'X')],
      [insert(4, '!')],
      'Xone! two\n',
    ],
    [
      'stays before what came behind it',
      [insert(8, 'X')],
      [insert(4, '!')],
      'one! twoX\n',
    ],
    [
      'comes second at the same place',
      [insert(4, 'X')],
      [insert(4, '!')],
      'oneX! two\n',
    ],
    [
      'lands where its place was deleted',
      [cut(2, 7)],
      [insert(4, '!')],
      'o!o\n',
    ],
    [
      'deletes around what was written into it',
      [insert(3, 'X')],
      [cut(1, 5)],
      'Xtwo\n',
    ],
    ['deletes what is left', [cut(1, 3)], [cut(2, 5)], 'two\n'],
    [
      'has nothing to do where all is gone',
      [cut(1, 5)],
      [cut(2, 4), insert(5, '!')],
      'tw!o\n',
    ],
    [
      'counts each request on the ones before it',
      [insert(1, 'X')],
      [insert(1, 'ab'), cut(3, 6), insert(3, '!')],
      'Xab! two\n',
    ],
  ])('%s', (_, others, late, expected) => {
    const one = documentWith('one two');
    one.desk.update(one.id, others);
    one.late(...late);
    expect(one.text()).toBe(expected);
  });

  it('styles its own words and not what was written among them', () => {
    const one = documentWith('one two');
    one.desk.update(one.id, [insert(3, 'XX'), insert(1, 'y')]);
    one.late(bold(1, 4));
    const styled = one.runs().filter(({textStyle}) => textStyle?.bold);
    expect(styled.map(({content}) => content)).toEqual(['on', 'e']);
  });

  it('may be several revisions late, some minutes and no longer', () => {
    const one = documentWith('one');
    for (const letter of 'cba') one.desk.update(one.id, [insert(1, letter)]);
    one.desk.ground.clock.advance(5 * 60_000);
    one.late(insert(4, '!'));
    expect(one.text()).toBe('abcone!\n');
    one.desk.ground.clock.advance(1);
    expect(() => one.late(insert(1, '?'))).toThrow(/too far behind.*revision/);
    expect(() =>
      one.desk.update(one.id, [insert(1, '?')], {targetRevisionId: 'made up'}),
    ).toThrow(/too far behind.*revision/);
  });

  it('is as good as any other for the latest revision, and leaves nothing when it is refused', () => {
    const one = documentWith('one');
    one.late(insert(1, 'a'));
    const before = one.desk.get(one.id).revisionId;
    expect(() => one.late(insert(1, 'b'), insert(99, 'c'))).toThrow(
      'Invalid requests[1].insertText',
    );
    expect(one.desk.get(one.id).revisionId).toBe(before);
    expect(one.text()).toBe('aone\n');
  });

  it('says what it does not know', () => {
    const one = documentWith('one two');
    one.desk.update(one.id, [cut(1, 4)]);
    const named = {name: 'n', range: {startIndex: 1, endIndex: 3}};
    expect(() => one.late({createNamedRange: named})).toThrow(
      'createNamedRange on text that was deleted meanwhile',
    );
  });

  it('loses no letter of either writer, and brings none back', () => {
    // Letters of one sort each: digits at first, capitals of the others, small ones of the late writer.
    const edits = fc.array(
      fc.record({at: fc.nat(30), cut: fc.boolean(), length: fc.nat(3)}),
      {maxLength: 6},
    );
    const batch = (
      steps: {at: number; cut: boolean; length: number}[],
      from: string,
      letters: string,
    ) => {
      let text = from;
      const requests = steps.flatMap((step, n): Request[] => {
        const at = step.at % (text.length + 1);
        const end = Math.min(text.length, at + step.length);
        const letter = letters[n];
        if (step.cut && end === at) return [];
        text = step.cut
          ? text.slice(0, at) + text.slice(end)
          : text.slice(0, at) + letter + text.slice(at);
        return [step.cut ? cut(at + 1, end + 1) : insert(at + 1, letter)];
      });
      return {requests, text};
    };
    const only = (text: string, letters: RegExp) =>
      [...text].filter(letter => letters.test(letter)).join('');
    fc.assert(
      fc.property(edits, edits, (others, late) => {
        const base = '0123456789';
        const theirs = batch(others, base, 'ABCDEF');
        const ours = batch(late, base, 'abcdef');
        const one = documentWith(base);
        if (theirs.requests.length > 0) {
          one.desk.update(one.id, theirs.requests);
        }
        one.late(...ours.requests);
        const merged = one.text();
        expect(only(merged, /[A-F]/)).toBe(only(theirs.text, /[A-F]/));
        expect(only(merged, /[a-f]/)).toBe(only(ours.text, /[a-f]/));
        expect(only(merged, /\d/)).toBe(
          only(base, /\d/)
            .split('')
            .filter(d => theirs.text.includes(d) && ours.text.includes(d))
            .join(''),
        );
      }),
      {numRuns: 60},
    );
  });
});
