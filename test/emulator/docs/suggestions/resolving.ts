import {insert, LEGAL, Office, remove, SME, WRITER} from '../office';
import {ACCEPTED, SEED, WITHOUT, created, marks, summaries} from './suggested';

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
