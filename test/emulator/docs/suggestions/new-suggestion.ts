import {insert, LEGAL, Office, range, remove, WRITER} from '../office';
import {
  ACCEPTED,
  type Request,
  SEED,
  WITHOUT,
  created,
  marks,
  summaries,
} from './suggested';

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
