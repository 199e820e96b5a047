import * as fc from 'fast-check';
import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {assignIndices} from '../../../emulator/docs/model/indices';
import {ApiError} from '../../../emulator/kernel/errors';
import {Desk, bodyOf} from './desk';
import {SIGN, faults, flat} from './flat';

interface Step {
  readonly request: docs_v1.Schema$Request;
  /** What an accepted request does to the flat text. */
  readonly effect: (text: string) => string;
}

const splice = (at: number, removed: number, inserted: string) => (t: string) =>
  t.slice(0, at) + inserted + t.slice(at + removed);

/** Something of everything to begin with, about 90 indices long. */
const START =
  '# Head 🙂\n\nSome **bold** and [linked](https://example.com) text\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n\nThe end {{x}}';

const index = fc.integer({min: 0, max: 90});
const words = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '\n', '\t', 'é', '🙂', '{{x}}'),
  minLength: 1,
  maxLength: 8,
});

const insertion = fc.tuple(index, words).map(([at, text]): Step => ({
  request: {insertText: {text, location: {index: at}}},
  effect: splice(at, 0, text),
}));

const deletion = fc
  .tuple(index, fc.integer({min: 1, max: 12}))
  .map(([startIndex, length]): Step => ({
    request: {
      deleteContentRange: {range: {startIndex, endIndex: startIndex + length}},
    },
    effect: splice(startIndex, length, ''),
  }));

const table = fc
  .tuple(index, fc.integer({min: 1, max: 3}), fc.integer({min: 1, max: 3}))
  .map(([at, rows, columns]): Step => {
    const row = SIGN.row + `${SIGN.cell}\n`.repeat(columns);
    const text = `\n${SIGN.table}${row.repeat(rows)}${SIGN.end}`;
    return {
      request: {insertTable: {rows, columns, location: {index: at}}},
      effect: splice(at, 0, text),
    };
  });

const styling = fc
  .tuple(
    index,
    fc.integer({min: 1, max: 10}),
    fc.constantFrom('bold', 'link', 'HEADING_2', 'NORMAL_TEXT'),
  )
  .map(([startIndex, length, what]): Step => {
    const range = {startIndex, endIndex: startIndex + length};
    const effect = (text: string) => text;
    if (what === 'bold' || what === 'link') {
      const textStyle = {bold: true, link: {url: 'https://example.com'}};
      return {
        request: {updateTextStyle: {range, textStyle, fields: what}},
        effect,
      };
    }
    const paragraphStyle = {namedStyleType: what};
    const fields = 'namedStyleType';
    return {
      request: {updateParagraphStyle: {range, paragraphStyle, fields}},
      effect,
    };
  });

const inline = index.map((at): Step => ({
  request: {
    insertPerson: {
      personProperties: {email: 'csm@example.com'},
      location: {index: at},
    },
  },
  effect: splice(at, 0, SIGN.inline),
}));

const pageBreak = index.map((at): Step => ({
  request: {insertPageBreak: {location: {index: at}}},
  effect: splice(at, 0, `${SIGN.inline}\n`),
}));

const sectionBreak = index.map((at): Step => ({
  request: {
    insertSectionBreak: {sectionType: 'NEXT_PAGE', location: {index: at}},
  },
  effect: splice(at, 0, `\n${SIGN.section}`),
}));

const steps = fc.array(
  fc.oneof(
    {arbitrary: insertion, weight: 5},
    {arbitrary: deletion, weight: 4},
    {arbitrary: table, weight: 1},
    {arbitrary: styling, weight: 2},
    {arbitrary: inline, weight: 1},
    {arbitrary: pageBreak, weight: 1},
    {arbitrary: sectionBreak, weight: 1},
  ),
  {minLength: 1, maxLength: 40},
);

/** Whether the request was taken; anything but a 400 is a bug. */
function accepted(desk: Desk, id: string, {request}: Step): boolean {
  try {
    desk.update(id, [request]);
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.code === 400) return false;
    throw error;
  }
}

describe('after any sequence of edits', () => {
  it('the text is what a plain string would be and the indices have no gaps', () => {
    const desk = new Desk();
    let taken = 0;
    fc.assert(
      fc.property(steps, sequence => {
        const id = desk.import('text/markdown', START);
        let reference = flat(bodyOf(desk.get(id)));
        for (const step of sequence) {
          if (accepted(desk, id, step)) {
            reference = step.effect(reference);
            taken += 1;
          }
          const body = bodyOf(desk.get(id));
          expect(faults(body)).toEqual([]);
          expect(flat(body)).toBe(reference);
        }
      }),
      {numRuns: 300},
    );
    expect(taken).toBeGreaterThan(1000);
  });

  it('a document that is read and loaded again keeps its indices', () => {
    const desk = new Desk();
    fc.assert(
      fc.property(steps, sequence => {
        const id = desk.import('text/markdown', START);
        for (const step of sequence) accepted(desk, id, step);
        const body = bodyOf(desk.get(id));
        const loaded = structuredClone(body);
        assignIndices(loaded);
        expect(loaded).toEqual(body);
      }),
      {numRuns: 50},
    );
  });

  it('a named range covers the characters it was put on and those typed among them', () => {
    const desk = new Desk();
    const edits = fc.array(fc.oneof(insertion, deletion), {maxLength: 25});
    fc.assert(
      fc.property(edits, sequence => {
        const id = desk.import('text/plain', 'one two\nthree four\nfive');
        const range = {startIndex: 5, endIndex: 15};
        desk.update(id, [{createNamedRange: {name: 'n', range}}]);
        let marks = flat(bodyOf(desk.get(id)))
          .split('')
          .map((_, at) => at >= 5 && at < 15);
        for (const step of sequence) {
          if (!accepted(desk, id, step)) continue;
          const at = step.request.insertText?.location?.index;
          if (typeof at === 'number') {
            const text = step.request.insertText?.text ?? '';
            const inside = marks[at - 1] && marks[at];
            const added = Array.from({length: text.length}, () => inside);
            marks = [...marks.slice(0, at), ...added, ...marks.slice(at)];
          } else {
            const gone = step.request.deleteContentRange?.range;
            marks.splice(
              gone?.startIndex ?? 0,
              (gone?.endIndex ?? 0) - (gone?.startIndex ?? 0),
            );
          }
        }
        const named =
          desk.get(id).tabs?.[0].documentTab?.namedRanges?.n?.namedRanges;
        const {startIndex, endIndex} = named?.[0]?.ranges?.[0] ?? {};
        const covered = marks.flatMap((marked, at) => (marked ? [at] : []));
        expect([startIndex, endIndex]).toEqual(
          covered.length === 0
            ? [undefined, undefined]
            : [covered[0], covered[covered.length - 1] + 1],
        );
      }),
      {numRuns: 200},
    );
  });
});
