import * as fc from 'fast-check';
import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {ApiError} from '../../../emulator/kernel/errors';
import {Desk, OWNER, bodyOf, callerOf} from './desk';
import {SIGN, faults, flat} from './flat';

const LEGAL = callerOf('legal@example.com');

interface Step {
  readonly request: docs_v1.Schema$Request;
  readonly byLegal: boolean;
}

const START =
  '# Head\n\nSome **bold** text\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n\nThe end';

const index = fc.integer({min: 1, max: 60});
const length = fc.integer({min: 1, max: 14});
const words = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '\n'),
  minLength: 1,
  maxLength: 5,
});
const cell = fc.record({
  rowIndex: fc.integer({min: 0, max: 1}),
  columnIndex: fc.integer({min: 0, max: 1}),
});
/** The words of START with signs for structure, and where its table begins. */
const original = originalText();
const TABLE = original.indexOf(SIGN.table);

function originalText(): string {
  const desk = new Desk();
  return flat(bodyOf(desk.get(desk.import('text/markdown', START))));
}

const request: fc.Arbitrary<docs_v1.Schema$Request> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(index, words)
      .map(([at, text]) => ({insertText: {text, location: {index: at}}})),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(index, length).map(([startIndex, n]) => ({
      deleteContentRange: {range: {startIndex, endIndex: startIndex + n}},
    })),
  },
  fc.tuple(index, length).map(([startIndex, n]) => ({
    updateTextStyle: {
      range: {startIndex, endIndex: startIndex + n},
      textStyle: {italic: true},
      fields: 'italic',
    },
  })),
  fc.tuple(index, length).map(([startIndex, n]) => ({
    updateParagraphStyle: {
      range: {startIndex, endIndex: startIndex + n},
      paragraphStyle: {namedStyleType: 'HEADING_2'},
      fields: 'namedStyleType',
    },
  })),
  fc.tuple(index).map(([at]) => ({
    insertTable: {rows: 1, columns: 2, location: {index: at}},
  })),
  fc
    .tuple(
      cell,
      fc.constantFrom(
        'insertTableRow',
        'deleteTableRow',
        'insertTableColumn',
        'deleteTableColumn',
      ),
    )
    .map(([place, kind]) => ({
      [kind]: {
        tableCellLocation: {tableStartLocation: {index: TABLE}, ...place},
      },
    })),
);

const steps = fc.array(fc.record({request, byLegal: fc.boolean()}), {
  minLength: 1,
  maxLength: 8,
});

function suggested(all: readonly Step[]): {desk: Desk; id: string} {
  const desk = new Desk();
  const id = desk.import('text/markdown', START);
  desk.roles.set(LEGAL.email, 'commenter');
  for (const {request: each, byLegal} of all) {
    try {
      const caller = byLegal ? LEGAL : OWNER;
      desk.update(id, [each], {writeMode: 'SUGGEST'}, caller);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  }
  return {desk, id};
}

function view(desk: Desk, documentId: string, suggestionsViewMode: string) {
  const document = desk.call<docs_v1.Schema$Document>('get', {
    documentId,
    includeTabsContent: true,
    suggestionsViewMode,
  });
  return bodyOf(document);
}

/** The suggestions the text shows, in order of their ids. */
function waiting(desk: Desk, id: string): string[] {
  const text = JSON.stringify(desk.get(id));
  return [...new Set(text.match(/suggest\.\w+/g) ?? [])].sort();
}

function traces(desk: Desk, id: string): string[] {
  return JSON.stringify(desk.get(id)).match(/"suggested\w+"/g) ?? [];
}

describe('any suggestions', () => {
  it('leave what was there to be seen, and a whole document in each view', () => {
    fc.assert(
      fc.property(steps, all => {
        const {desk, id} = suggested(all);
        const without = view(desk, id, 'PREVIEW_WITHOUT_SUGGESTIONS');
        expect(flat(without)).toBe(original);
        for (const mode of [
          'SUGGESTIONS_INLINE',
          'PREVIEW_WITHOUT_SUGGESTIONS',
          'PREVIEW_SUGGESTIONS_ACCEPTED',
        ]) {
          expect(faults(view(desk, id, mode))).toEqual([]);
        }
      }),
      {numRuns: 60},
    );
  });

  it.each(['rejectSuggestion', 'acceptSuggestion'])(
    'end with %s in any order without a trace',
    kind => {
      fc.assert(
        fc.property(steps, fc.boolean(), (all, backwards) => {
          const {desk, id} = suggested(all);
          const accepted = view(desk, id, 'PREVIEW_SUGGESTIONS_ACCEPTED');
          const ids = waiting(desk, id);
          for (const suggestionId of backwards ? ids.reverse() : ids) {
            if (!waiting(desk, id).includes(suggestionId)) continue;
            desk.update(id, [{[kind]: {suggestionId}}]);
          }
          expect(traces(desk, id)).toEqual([]);
          const end = bodyOf(desk.get(id));
          expect(faults(end)).toEqual([]);
          expect(flat(end)).toBe(
            kind === 'acceptSuggestion' ? flat(accepted) : original,
          );
        }),
        {numRuns: 60},
      );
    },
  );
});
