import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {
  insert,
  LEGAL,
  Office,
  range,
  remove,
  SME,
  textOf,
  WRITER,
} from './office';

type Answer = docs_v1.Schema$BatchUpdateDocumentResponse;
type Request = docs_v1.Schema$Request;

const SEED = '0123456789';
const ACCEPTED = 'PREVIEW_SUGGESTIONS_ACCEPTED';
const WITHOUT = 'PREVIEW_WITHOUT_SUGGESTIONS';

function created({suggestionResponses}: Answer, at = 0): string {
  const ids = suggestionResponses?.[at].createdSuggestionIds ?? [];
  expect(ids).toHaveLength(1);
  return ids[0];
}

function summaries(office: Office): (string | null | undefined)[] {
  return (office.reviewed(WRITER).suggestions ?? [])
    .filter(({status}) => status === 'OPEN')
    .map(({summaryText}) => summaryText)
    .reverse();
}

/** Names of fields that tell of suggestions. */
function traces(office: Office): string[] {
  const names = /"suggested\w+"/g;
  return JSON.stringify(office.get(WRITER, '')).match(names) ?? [];
}

/** Text with the marks of each run: `+` inserted, `-` deleted. */
function marks(office: Office): string[] {
  return (office.get(WRITER, '').body?.content ?? []).flatMap(({paragraph}) =>
    (paragraph?.elements ?? []).map(({textRun: run}) =>
      [
        run?.suggestedInsertionIds ? '+' : '',
        run?.suggestedDeletionIds ? '-' : '',
        run?.content,
      ].join(''),
    ),
  );
}

describe('a batch of suggestions', () => {
  it('marks inserted text and takes it along in the indices', () => {
    const office = new Office(SEED);
    const answer = office.suggest(WRITER, insert(1, 'AAAA'), insert(5, 'B'));
    const id = created(answer);
    expect(answer.suggestionResponses).toEqual([
      {createdSuggestionIds: [id]},
      {updatedSummarySuggestionIds: [id]},
    ]);
    expect(answer.commentUpdateState).toBe('ALL_SAVED');
    expect(office.text()).toBe('AAAAB0123456789\n');
    expect(office.text(WITHOUT)).toBe('0123456789\n');
    expect(marks(office)).toEqual(['+AAAAB', '0123456789\n']);
  });

  it('leaves text that is to be deleted where it is', () => {
    const office = new Office(SEED);
    office.suggest(WRITER, remove(1, 5), insert(6, 'Z'));
    expect(office.text()).toBe('01234Z56789\n');
    expect(office.text(ACCEPTED)).toBe('4Z56789\n');
  });

  it('puts a replacement before what it replaces, as one suggestion', () => {
    const office = new Office(SEED);
    const answer = office.suggest(WRITER, remove(1, 5), insert(1, 'X'));
    const id = created(answer);
    expect(answer.suggestionResponses?.[1]).toEqual({
      updatedSummarySuggestionIds: [id],
    });
    expect(office.text()).toBe('X0123456789\n');
    expect(office.text(WITHOUT)).toBe('0123456789\n');
    expect(office.text(ACCEPTED)).toBe('X456789\n');
    expect(summaries(office)).toEqual(['Replace: “0123” with “X”']);
  });

  it('is for commenters, whose edits would be refused', () => {
    const office = new Office(SEED);
    expect(office.refusal(LEGAL, [insert(1, 'x')])[0]).toBe(403);
    office.suggest(LEGAL, insert(1, 'x'));
    expect(office.text()).toBe('x0123456789\n');
    office.share('csm@example.com', 'reader');
    expect(
      office.refusal('csm@example.com', [insert(1, 'x')], {
        writeMode: 'SUGGEST',
      })[0],
    ).toBe(403);
  });

  it.each<[string, Request]>([
    ['addDocumentTab', {addDocumentTab: {}}],
    ['createNamedRange', {createNamedRange: {name: 'n'}}],
    ['deleteFooter', {deleteFooter: {footerId: 'kix.none'}}],
    ['deleteHeader', {deleteHeader: {headerId: 'kix.none'}}],
    ['deleteNamedRange', {deleteNamedRange: {name: 'n'}}],
    ['deleteTab', {deleteTab: {tabId: 't.0'}}],
    ['updateDocumentTabProperties', {updateDocumentTabProperties: {}}],
    ['updateTableColumnProperties', {updateTableColumnProperties: {}}],
  ])('refuses %s before it looks at the arguments', (kind, request) => {
    const office = new Office(SEED);
    expect(office.refusal(WRITER, [request], {writeMode: 'SUGGEST'})).toEqual([
      400,
      `Invalid requests[0].${kind}: Request does not support application as suggestion.`,
    ]);
  });

  it('fails by name for kinds the emulator cannot suggest', () => {
    const office = new Office(SEED);
    const request = {mergeTableCells: {}};
    const [status, message] = office.refusal(WRITER, [request], {
      writeMode: 'SUGGEST',
    });
    expect(status).toBe(501);
    expect(message).toContain('mergeTableCells as a suggestion');
  });

  it('runs what works on threads as it is', () => {
    const office = new Office(SEED);
    const insertComment = {content: 'Why?', range: range(2, 5)};
    const answer = office.suggest(WRITER, insert(1, 'MIX'), {insertComment});
    expect(answer.suggestionResponses?.[1]).toEqual({});
    const {commentThread} = answer.replies?.[1].insertComment ?? {};
    expect(commentThread).toMatchObject({
      plainTextQuote: 'IX0',
      status: 'OPEN',
    });
    office.suggest(WRITER, {
      acceptSuggestion: {suggestionId: created(answer)},
    });
    expect(office.text(WITHOUT)).toBe('MIX0123456789\n');
  });

  it('refuses a write mode that does not exist', () => {
    const office = new Office(SEED);
    expect(
      office.refusal(WRITER, [insert(1, 'x')], {writeMode: 'PROPOSE'})[1],
    ).toBe(
      'Invalid value at \'write_control.write_mode\' (type.googleapis.com/google.apps.docs.v1.WriteControl.WriteMode), "PROPOSE"',
    );
  });
});

describe('a new suggestion', () => {
  const LONG = 'abcdefghijklmnopqrstuvwxyz';

  it.each<[string, Request, (at: number) => Request, string]>([
    ['insertions', insert(10, 'X'), at => insert(at + 1, 'Y'), 'Add: “XY”'],
    [
      'an insertion and a deletion',
      insert(10, 'X'),
      at => remove(at + 1, at + 2),
      'Replace: “j” with “X”',
    ],
    [
      'a deletion and an insertion',
      remove(10, 11),
      at => insert(at + 1, 'Y'),
      'Replace: “j” with “Y”',
    ],
    ['deletions', remove(10, 11), at => remove(at + 1, at + 2), 'Delete: “jk”'],
  ])('joins one of its author that it touches: %s', (_, one, next, line) => {
    const office = new Office(LONG);
    const id = created(office.suggest(WRITER, one));
    const joined = office.suggest(WRITER, next(10));
    expect(joined.suggestionResponses).toEqual([
      {updatedSummarySuggestionIds: [id]},
    ]);
    expect(summaries(office)).toEqual([line]);
    const apart = office.suggest(WRITER, next(14));
    expect(created(apart)).not.toBe(id);
  });

  it('stands alone one character away', () => {
    const office = new Office(LONG);
    office.suggest(WRITER, insert(10, 'X'));
    office.suggest(WRITER, insert(12, 'Y'));
    expect(summaries(office)).toEqual(['Add: “X”', 'Add: “Y”']);
  });

  it('joins the one with the greatest id of two, which stay two', () => {
    const office = new Office(LONG);
    const ids = [
      created(office.suggest(WRITER, remove(2, 4))),
      created(office.suggest(WRITER, remove(5, 7))),
    ];
    const between = office.suggest(WRITER, remove(4, 5));
    expect(between.suggestionResponses).toEqual([
      {updatedSummarySuggestionIds: [[...ids].sort()[1]]},
    ]);
    expect(summaries(office)).toHaveLength(2);
  });

  it('never joins one of somebody else', () => {
    const office = new Office(LONG);
    const first = created(office.suggest(WRITER, insert(10, 'XX')));
    const second = created(office.suggest(LEGAL, insert(11, 'y')));
    expect(marks(office)).toEqual([
      'abcdefghi',
      '+X',
      '+y',
      '+X',
      'jklmnopqrstuvwxyz\n',
    ]);
    const answer = office.batch(WRITER, [
      {rejectSuggestion: {suggestionId: first}},
    ]);
    expect(office.text()).toBe(`${LONG}\n`);
    expect(answer.suggestionResponses).toEqual([
      {rejectedSuggestionIds: [first], deletedSuggestionIds: [second]},
    ]);
  });

  it('strikes its own pending text without removing it', () => {
    const office = new Office(LONG);
    const id = created(office.suggest(WRITER, insert(10, 'XX')));
    office.suggest(WRITER, remove(8, 15));
    expect(marks(office)).toEqual([
      'abcdefg',
      '-hi',
      '+-XX',
      '-jkl',
      'mnopqrstuvwxyz\n',
    ]);
    expect(summaries(office)).toEqual(['Delete: “hiXXjkl”']);
    office.batch(WRITER, [{rejectSuggestion: {suggestionId: id}}]);
    expect(office.text()).toBe(`${LONG}\n`);
  });
});

describe('resolving a suggestion', () => {
  it('carries it out or drops it, and keeps its thread with the decision', () => {
    const office = new Office(SEED);
    const one = created(office.suggest(LEGAL, insert(1, 'ACC')));
    const two = created(office.suggest(LEGAL, remove(10, 12)));
    expect(
      office.batch(WRITER, [{acceptSuggestion: {suggestionId: one}}])
        .suggestionResponses,
    ).toEqual([{acceptedSuggestionIds: [one]}]);
    expect(
      office.batch(WRITER, [{rejectSuggestion: {suggestionId: two}}])
        .suggestionResponses,
    ).toEqual([{rejectedSuggestionIds: [two]}]);
    expect(office.text(WITHOUT)).toBe('ACC0123456789\n');
    expect(marks(office)).toEqual(['ACC0123456789\n']);
    expect(office.reviewed(WRITER).suggestions).toMatchObject([
      {
        suggestionId: two,
        status: 'REJECTED',
        summaryText: 'Delete: “67”',
        replies: [{suggestionAction: 'REJECT'}],
      },
      {
        suggestionId: one,
        status: 'ACCEPTED',
        summaryText: 'Add: “ACC”',
        replies: [{suggestionAction: 'ACCEPT'}],
      },
    ]);
  });

  it('works by a reply as well', () => {
    const office = new Office(SEED);
    const suggestionId = created(office.suggest(LEGAL, insert(1, 'ACC')));
    const post = {content: 'Fine', suggestionAction: 'ACCEPT'};
    const answer = office.batch(WRITER, [
      {addCommentReply: {suggestionId, post}},
    ]);
    expect(answer.replies?.[0].addCommentReply?.post).toMatchObject(post);
    expect(answer.suggestionResponses).toEqual([
      {acceptedSuggestionIds: [suggestionId]},
    ]);
    expect(office.text(WITHOUT)).toBe('ACC0123456789\n');
  });

  it('is for editors; the author may reject and delete', () => {
    const office = new Office(SEED);
    const suggestionId = created(office.suggest(LEGAL, insert(1, 'x')));
    const by = (kind: string) => [{[kind]: {suggestionId}}];
    expect(office.refusal(LEGAL, by('acceptSuggestion'))).toEqual([
      403,
      'The caller does not have permission',
    ]);
    office.share('cs.lead@example.com', 'commenter');
    expect(
      office.refusal('cs.lead@example.com', by('rejectSuggestion'))[0],
    ).toBe(403);
    expect(office.refusal(SME, by('deleteSuggestion'))[0]).toBe(403);
    expect(
      office.batch(LEGAL, by('deleteSuggestion')).suggestionResponses,
    ).toEqual([{deletedSuggestionIds: [suggestionId]}]);
    expect(office.text()).toBe(`${SEED}\n`);
    expect(office.reviewed(WRITER)).not.toHaveProperty('suggestions');
    const again = created(office.suggest(LEGAL, insert(1, 'y')));
    office.batch(LEGAL, [{rejectSuggestion: {suggestionId: again}}]);
    expect(office.text()).toBe(`${SEED}\n`);
  });

  it.each(['acceptSuggestion', 'rejectSuggestion', 'deleteSuggestion'])(
    'answers %s of an unknown one with a 404',
    kind => {
      const office = new Office(SEED);
      const request = {[kind]: {suggestionId: 'probe.nonexistent'}};
      expect(office.refusal(WRITER, [request])).toEqual([
        404,
        'Suggestion with ID probe.nonexistent does not exist.',
      ]);
    },
  );

  it('is not needed for one whose text an editor took out', () => {
    const office = new Office(SEED);
    const id = created(office.suggest(LEGAL, insert(3, 'XY')));
    const answer = office.batch(WRITER, [remove(2, 4), remove(2, 3)]);
    expect(answer.suggestionResponses).toEqual([
      {updatedSummarySuggestionIds: [id]},
      {deletedSuggestionIds: [id]},
    ]);
    expect(office.reviewed(WRITER)).not.toHaveProperty('suggestions');
  });

  it('joins and parts paragraphs', () => {
    const office = new Office('one\ntwo');
    const split = created(office.suggest(WRITER, insert(2, 'X\nY')));
    expect(office.text()).toBe('oX\nYne\ntwo\n');
    expect(office.text(WITHOUT)).toBe('one\ntwo\n');
    office.batch(WRITER, [{rejectSuggestion: {suggestionId: split}}]);
    expect(office.text()).toBe('one\ntwo\n');
    const joined = created(office.suggest(WRITER, remove(4, 5)));
    expect(summaries(office)).toEqual(['Delete paragraph']);
    expect(office.text(ACCEPTED)).toBe('onetwo\n');
    office.batch(WRITER, [{acceptSuggestion: {suggestionId: joined}}]);
    expect(office.text()).toBe('onetwo\n');
  });
});

describe('suggested looks', () => {
  const bold: Request = {
    updateTextStyle: {
      range: range(3, 6),
      textStyle: {bold: true},
      fields: 'bold',
    },
  };

  it('leave the text as it looks and note the difference', () => {
    const office = new Office(SEED);
    const id = created(office.suggest(LEGAL, bold));
    const elements =
      office.get(WRITER, '').body?.content?.[1].paragraph?.elements ?? [];
    expect(elements.map(each => each.textRun?.content)).toEqual([
      '01',
      '234',
      '56789\n',
    ]);
    expect(elements[1].textRun).toEqual({
      content: '234',
      textStyle: {},
      suggestedTextStyleChanges: {
        [id]: {
          textStyle: {bold: true},
          textStyleSuggestionState: {boldSuggested: true},
        },
      },
    });
    expect(summaries(office)).toEqual(['Format: bold']);
    office.batch(WRITER, [{acceptSuggestion: {suggestionId: id}}]);
    const [, run] =
      office.get(WRITER, '').body?.content?.[1].paragraph?.elements ?? [];
    expect(run.textRun).toEqual({content: '234', textStyle: {bold: true}});
  });

  it('are nothing when nothing would change', () => {
    const office = new Office(SEED);
    office.batch(WRITER, [bold]);
    expect(office.suggest(LEGAL, bold).suggestionResponses).toEqual([{}]);
    expect(office.reviewed(LEGAL)).not.toHaveProperty('suggestions');
  });

  it.each<[string, Request, object, string]>([
    [
      'alignment',
      {
        updateParagraphStyle: {
          range: range(1, 3),
          paragraphStyle: {alignment: 'CENTER'},
          fields: 'alignment',
        },
      },
      {alignmentSuggested: true},
      'Format: alignment',
    ],
    [
      'headings',
      {
        updateParagraphStyle: {
          range: range(1, 3),
          paragraphStyle: {namedStyleType: 'HEADING_2'},
          fields: 'namedStyleType',
        },
      },
      {namedStyleTypeSuggested: true, headingIdSuggested: true},
      'Format: styles',
    ],
  ])('cover %s', (_, request, state, line) => {
    const office = new Office(SEED);
    const id = created(office.suggest(LEGAL, request));
    const paragraph = () => office.get(WRITER, '').body?.content?.[1].paragraph;
    const before = paragraph();
    expect(
      before?.suggestedParagraphStyleChanges?.[id]
        .paragraphStyleSuggestionState,
    ).toEqual(state);
    expect(summaries(office)).toEqual([line]);
    const preview = office.get(WRITER, `suggestionsViewMode=${ACCEPTED}`);
    office.batch(WRITER, [{acceptSuggestion: {suggestionId: id}}]);
    expect(paragraph()?.paragraphStyle).not.toEqual(before?.paragraphStyle);
    expect(preview.body).toEqual(office.get(WRITER, '').body);
  });

  it('cover lists', () => {
    const office = new Office('one\ntwo');
    const createParagraphBullets = {
      range: range(1, 6),
      bulletPreset: 'BULLET_DISC_CIRCLE_SQUARE',
    };
    const id = created(office.suggest(LEGAL, {createParagraphBullets}));
    expect(summaries(office)[0]).toMatch(/^Format list: add to list\nFormat: /);
    expect(office.get(WRITER, `suggestionsViewMode=${WITHOUT}`).lists).toEqual(
      {},
    );
    office.batch(WRITER, [{acceptSuggestion: {suggestionId: id}}]);
    const {body, lists} = office.get(WRITER, '');
    const listId = body?.content?.[2].paragraph?.bullet?.listId ?? '';
    expect(lists?.[listId]).not.toHaveProperty('suggestedInsertionId');
  });
});

describe('suggestions in tables', () => {
  function withTable(): Office {
    const office = new Office('end');
    office.batch(WRITER, [
      {insertTable: {rows: 2, columns: 2, location: {index: 1}}},
      insert(12, 'd'),
      insert(10, 'c'),
      insert(7, 'b'),
      insert(5, 'a'),
    ]);
    expect(office.text()).toBe('\n[a|b][c|d]end\n');
    expect(traces(office)).toEqual([]);
    return office;
  }
  const tableCellLocation = {
    tableStartLocation: {index: 2},
    rowIndex: 1,
    columnIndex: 1,
  };

  it.each<[Request, string, string, string]>([
    [
      {insertTableRow: {tableCellLocation}},
      'Add row',
      '[a|b][|][c|d]',
      '[a|b][c|d]',
    ],
    [
      {deleteTableRow: {tableCellLocation}},
      'Delete row',
      '[a|b]',
      '[a|b][c|d]',
    ],
    [
      {insertTableColumn: {tableCellLocation, insertRight: true}},
      'Add column',
      '[a|b|][c|d|]',
      '[a|b][c|d]',
    ],
    [
      {deleteTableColumn: {tableCellLocation}},
      'Delete column',
      '[a][c]',
      '[a|b][c|d]',
    ],
  ])('%j', (request, line, accepted, without) => {
    const office = withTable();
    const id = created(office.suggest(LEGAL, request));
    expect(summaries(office)).toEqual([line]);
    expect(office.text(ACCEPTED)).toBe(`\n${accepted}end\n`);
    expect(office.text(WITHOUT)).toBe(`\n${without}end\n`);
    office.batch(WRITER, [{acceptSuggestion: {suggestionId: id}}]);
    expect(office.text()).toBe(`\n${accepted}end\n`);
    expect(traces(office)).toEqual([]);
  });

  it('colour cells', () => {
    const office = withTable();
    const rgbColor = {red: 0.9};
    office.suggest(LEGAL, {
      updateTableCellStyle: {
        tableStartLocation: {index: 2},
        tableCellStyle: {backgroundColor: {color: {rgbColor}}},
        fields: 'backgroundColor',
      },
    });
    expect(summaries(office)).toEqual([
      'Format cell: background color (4 times)',
    ]);
  });

  it('bring a whole table, and take one away', () => {
    const office = new Office('end');
    const insertTable = {rows: 1, columns: 2, location: {index: 1}};
    const id = created(office.suggest(LEGAL, {insertTable}));
    expect(summaries(office)).toEqual(['Add table']);
    expect(office.text()).toBe('\n[|]end\n');
    expect(office.text(WITHOUT)).toBe('end\n');
    office.batch(WRITER, [{rejectSuggestion: {suggestionId: id}}]);
    expect(office.text()).toBe('end\n');
    const table = withTable();
    table.suggest(LEGAL, remove(2, 18));
    expect(summaries(table)).toEqual(['Delete table']);
    expect(table.text(ACCEPTED)).toBe('\nend\n');
  });
});

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
