import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {insert, LEGAL, Office, range, WRITER} from '../office';
import {TEXT, comment, driveComments} from './commented';

describe('a comment of the Docs API', () => {
  it('answers its thread, with an author who has no address', () => {
    const thread = comment(new Office(TEXT));
    expect(thread).toMatchObject({
      commentId: expect.stringMatching(/^AAAA/),
      anchorId: expect.stringMatching(/^kix\./),
      status: 'OPEN',
      plainTextQuote: 'brave',
      headPost: {
        postId: thread.commentId,
        content: 'Why brave?',
        contentHtml: 'Why brave?',
        commentAction: 'NO_COMMENT_ACTION_CHANGE',
        author: {me: true, user: expect.stringMatching(/^users\/\d+$/)},
      },
    });
    expect(JSON.stringify(thread)).not.toContain('@');
  });

  it('is saved apart from the text, and the answer says so', () => {
    const office = new Office(TEXT);
    const insertComment = {content: 'Why?', range: range(2, 5)};
    const both = office.batch(WRITER, [insert(1, 'X'), {insertComment}]);
    expect(both.commentUpdateState).toBe('ALL_SAVED');
    expect(both.suggestionResponses).toEqual([{}, {}]);
    expect(both.replies?.[1].insertComment?.commentThread?.plainTextQuote).toBe(
      'Say',
    );
    expect(office.batch(WRITER, [insert(1, 'Y')]).commentUpdateState).toBe(
      'NO_UPDATES_REQUESTED',
    );
  });

  it.each<[string, docs_v1.Schema$InsertCommentRequest, string]>([
    [
      'without a range',
      {content: 'x'},
      'Insert comment requests must specify a range to anchor to.',
    ],
    [
      'with an empty range',
      {content: 'x', range: {}},
      'Invalid range: must contain a start and end index',
    ],
    [
      'past the end',
      {content: 'x', range: range(900_000, 900_001)},
      'Index 900000 must be less than the end index of the referenced segment, 27.',
    ],
    [
      'without words',
      {range: range(1, 4)},
      'The content of the comment must not be empty.',
    ],
    [
      'of 2049 bytes',
      {content: `${'é'.repeat(1024)}x`, range: range(1, 4)},
      'The content of the comment must not exceed 2048 UTF-8 code units.',
    ],
  ])('is refused %s', (_, insertComment, message) => {
    const office = new Office(TEXT);
    expect(office.refusal(WRITER, [{insertComment}])).toEqual([
      400,
      `Invalid requests[0].insertComment: ${message}`,
    ]);
  });

  it('may be 2048 bytes long', () => {
    const office = new Office(TEXT);
    expect(comment(office, 'é'.repeat(1024)).status).toBe('OPEN');
  });

  it('leaves nothing behind when another request of its batch is refused', () => {
    const office = new Office(TEXT);
    const insertComment = {content: 'Why?', range: range(1, 4)};
    office.refusal(WRITER, [{insertComment}, insert(999, 'x')]);
    expect(office.reviewed(WRITER)).not.toHaveProperty('comments');
    expect(driveComments(office)).toEqual([]);
  });

  it('is for commenters; readers, strangers and locked files take none', () => {
    const office = new Office(TEXT);
    const insertComment = {content: 'Why?', range: range(1, 4)};
    office.share('csm@example.com', 'reader');
    for (const email of ['csm@example.com', 'exec@example.com']) {
      expect(office.refusal(email, [{insertComment}])[0]).toBe(403);
    }
    office.ok(WRITER, 'PATCH', `/drive/v3/files/${office.id}`, {
      contentRestrictions: [{readOnly: true}],
    });
    expect(office.refusal(WRITER, [{insertComment}])[0]).toBe(403);
  });

  it('does not let a commenter edit beside it', () => {
    const office = new Office(TEXT);
    const insertComment = {content: 'Why?', range: range(1, 4)};
    const batch = [{insertComment}, insert(1, 'x')];
    expect(office.refusal(LEGAL, batch)[0]).toBe(403);
  });
});

describe('an anchor', () => {
  function anchorAfter(...edits: docs_v1.Schema$Request[]) {
    const office = new Office(TEXT);
    const {anchorId} = comment(office);
    office.batch(WRITER, edits);
    const {tabs, comments} = office.reviewed(WRITER);
    expect(comments?.[0].anchorId).toBe(anchorId);
    return tabs?.[0].documentTab?.commentAnchors?.[anchorId ?? '']?.ranges;
  }

  it('moves with the text before it and grows with the text in it', () => {
    expect(anchorAfter(insert(1, 'Please '))).toEqual([range(16, 21)]);
    expect(anchorAfter(insert(11, 'very '))).toEqual([range(9, 19)]);
    expect(anchorAfter(insert(14, '!'))).toEqual([range(9, 14)]);
  });

  it('shrinks, and is gone with the last of its text while the thread stays', () => {
    const gone = (startIndex: number, endIndex: number) => ({
      deleteContentRange: {range: range(startIndex, endIndex)},
    });
    expect(anchorAfter(gone(9, 11))).toEqual([range(9, 12)]);
    expect(anchorAfter(gone(9, 14))).toBeUndefined();
  });
});
