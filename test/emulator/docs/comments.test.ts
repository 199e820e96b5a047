import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {INCLUDED, insert, LEGAL, Office, range, SME, WRITER} from './office';

type Thread = docs_v1.Schema$CommentThread;

const TEXT = 'Say the brave word today.';

function comment(
  office: Office,
  content = 'Why brave?',
  more: docs_v1.Schema$InsertCommentRequest = {},
  author = LEGAL,
): Thread {
  const insertComment = {content, range: range(9, 14), ...more};
  const {replies} = office.batch(author, [{insertComment}]);
  return replies?.[0].insertComment?.commentThread ?? {};
}

function reply(
  office: Office,
  email: string,
  commentId: string | null | undefined,
  post: docs_v1.Schema$Post,
) {
  return office.batch(email, [{addCommentReply: {commentId, post}}]);
}

function driveComments(office: Office, email = WRITER) {
  const url = `/drive/v3/files/${office.id}/comments?fields=*`;
  return office.ok<drive_v3.Schema$CommentList>(email, 'GET', url).comments;
}

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

describe('reading comments', () => {
  it('joins each thread to its tab by its anchor', () => {
    const office = new Office(TEXT);
    const {anchorId} = comment(office);
    const {tabs, comments, commentsViewMode} = office.reviewed(WRITER);
    expect(commentsViewMode).toBe('COMMENTS_VIEW_MODE_INCLUDED');
    expect(comments?.[0].anchorId).toBe(anchorId);
    expect(comments?.[0].headPost?.author).not.toHaveProperty('me');
    expect(tabs?.[0].documentTab?.commentAnchors).toEqual({
      [anchorId ?? '']: {anchorId, ranges: [range(9, 14)]},
    });
  });

  it('names the tab in the ranges of every tab but the first', () => {
    const office = new Office(TEXT);
    const {replies} = office.batch(WRITER, [{addDocumentTab: {}}]);
    const tabId = replies?.[0].addDocumentTab?.tabProperties?.tabId ?? '';
    const location = {index: 1, tabId};
    office.batch(WRITER, [{insertText: {text: 'More', location}}]);
    comment(office, 'Why?', {range: {...range(1, 5), tabId}}, WRITER);
    const second = office.reviewed(WRITER).tabs?.[1].documentTab;
    expect(Object.values(second?.commentAnchors ?? {})[0].ranges).toEqual([
      {...range(1, 5), tabId},
    ]);
  });

  it('leaves them out unless they are asked for', () => {
    const office = new Office(TEXT);
    comment(office);
    for (const query of ['includeTabsContent=true', '']) {
      const document = office.get(WRITER, query);
      expect(document.commentsViewMode).toBe('COMMENTS_VIEW_MODE_OMITTED');
      expect(JSON.stringify(document)).not.toMatch(/commentAnchors|"comments"/);
    }
  });

  it.each([
    [
      'commentsViewMode=COMMENTS_VIEW_MODE_INCLUDED',
      'Comments view mode may only be specified if tabs content is also requested.',
    ],
    [
      'commentsViewMode=COMMENTS_VIEW_MODE_INCLUDED&includeTabsContent=true',
      'Comments may only be explicitly included if inline suggestions are also explicitly requested.',
    ],
    [
      'commentsViewMode=COMMENTS_VIEW_MODE_INCLUDED&includeTabsContent=true&suggestionsViewMode=PREVIEW_SUGGESTIONS_ACCEPTED',
      'Comments may not be requested when previewing suggestions.',
    ],
    [
      'commentsViewMode=BOGUS_XYZ&includeTabsContent=true',
      'Invalid value at \'comments_view_mode\' (type.googleapis.com/google.apps.docs.v1.CommentsViewMode), "BOGUS_XYZ"',
    ],
  ])('refuses %s', (query, message) => {
    const office = new Office(TEXT);
    const url = `/v1/documents/${office.id}?${query}`;
    expect(office.failure(WRITER, 'GET', url)).toEqual([400, message]);
  });

  it('takes a field mask that names tabs for the wish to see tabs', () => {
    const office = new Office(TEXT);
    comment(office);
    const query = INCLUDED.replace('includeTabsContent=true&', '');
    const fields = 'comments/status,tabs/tabProperties/tabId';
    expect(office.get(WRITER, `${query}&fields=${fields}`)).toEqual({
      comments: [{status: 'OPEN'}],
      tabs: [{tabProperties: {tabId: 't.0'}}],
    });
  });

  it('shows readers none, and refuses them who insist', () => {
    const office = new Office(TEXT);
    comment(office);
    office.share('csm@example.com', 'reader');
    const url = `/v1/documents/${office.id}?${INCLUDED}`;
    expect(office.failure('csm@example.com', 'GET', url)[0]).toBe(403);
    const mode = 'COMMENTS_VIEW_MODE_DEFAULT_FOR_CURRENT_ACCESS';
    const query = `includeTabsContent=true&commentsViewMode=${mode}`;
    const shown = office.get('csm@example.com', query);
    expect(shown).not.toHaveProperty('comments');
    expect(office.get(LEGAL, query).comments).toHaveLength(1);
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

describe('a thread', () => {
  it('is resolved and reopened by replies', () => {
    const office = new Office(TEXT);
    const {commentId} = comment(office);
    const {replies} = reply(office, WRITER, commentId, {
      commentAction: 'RESOLVE',
    });
    const post = replies?.[0].addCommentReply?.post;
    expect(post).toMatchObject({commentAction: 'RESOLVE', author: {me: true}});
    expect(post).not.toHaveProperty('content');
    expect(office.reviewed(WRITER).comments?.[0].status).toBe('RESOLVED');
    reply(office, LEGAL, commentId, {content: 'No', commentAction: 'REOPEN'});
    const [thread] = office.reviewed(WRITER).comments ?? [];
    expect(thread.status).toBe('OPEN');
    expect(thread.replies?.map(each => each.commentAction)).toEqual([
      'RESOLVE',
      'REOPEN',
    ]);
  });

  it.each<[string, docs_v1.Schema$Post]>([
    ['no words', {}],
    [
      'no words but an empty action',
      {commentAction: 'NO_COMMENT_ACTION_CHANGE'},
    ],
    ['an action of suggestions', {content: 'x', suggestionAction: 'ACCEPT'}],
    [
      'an assignee, being assigned to nobody',
      {content: 'x', assigneeEmail: SME},
    ],
  ])('takes no reply with %s', (_, post) => {
    const office = new Office(TEXT);
    const {commentId} = comment(office);
    const request = {addCommentReply: {commentId, post}};
    expect(office.refusal(WRITER, [request])[0]).toBe(400);
  });

  it('refuses an action that does not exist in the words of the JSON reader', () => {
    const office = new Office(TEXT);
    const {commentId} = comment(office);
    const post = {content: 'x', commentAction: 'BOGUS_XYZ'};
    expect(
      office.refusal(WRITER, [{addCommentReply: {commentId, post}}]),
    ).toEqual([
      400,
      'Invalid value at \'requests[0].add_comment_reply.post.comment_action\' (type.googleapis.com/google.apps.docs.v1.Post.CommentActionType), "BOGUS_XYZ"',
    ]);
  });

  it('is changed and deleted by its author alone, with a 400 for others', () => {
    const office = new Office(TEXT);
    const {commentId} = comment(office);
    const update = {
      updateCommentPost: {commentId, postId: commentId, content: 'Why so?'},
    };
    expect(office.refusal(WRITER, [update])[0]).toBe(400);
    expect(office.refusal(WRITER, [{deleteComment: {commentId}}])[0]).toBe(400);
    expect(office.refusal(LEGAL, [update, update])[0]).toBe(400);
    office.batch(LEGAL, [update]);
    expect(office.reviewed(LEGAL).comments?.[0].headPost?.content).toBe(
      'Why so?',
    );
    office.batch(LEGAL, [{deleteComment: {commentId}}]);
    expect(office.refusal(LEGAL, [{deleteComment: {commentId}}])).toEqual([
      404,
      `Comment with ID ${commentId} does not exist.`,
    ]);
    expect(office.reviewed(LEGAL)).not.toHaveProperty('comments');
  });

  it('loses a reply to its author, unless the reply acts', () => {
    const office = new Office(TEXT);
    const {commentId} = comment(office);
    const idOf = (answer: docs_v1.Schema$BatchUpdateDocumentResponse) =>
      answer.replies?.[0].addCommentReply?.post?.postId;
    const words = idOf(reply(office, SME, commentId, {content: 'Indeed'}));
    const act = idOf(reply(office, SME, commentId, {commentAction: 'RESOLVE'}));
    const gone = (postId?: string | null) => [
      {deleteCommentReply: {commentId, postId}},
    ];
    expect(office.refusal(SME, gone(act))[0]).toBe(400);
    expect(office.refusal(LEGAL, gone(words))[0]).toBe(400);
    office.batch(SME, gone(words));
    expect(office.refusal(SME, gone(words))).toEqual([
      404,
      `Reply with ID ${words} does not exist.`,
    ]);
    expect(office.reviewed(SME).comments?.[0].replies).toHaveLength(1);
  });
});

describe('threads of Docs and Drive', () => {
  it('are the same under the same ids', () => {
    const office = new Office(TEXT);
    const {commentId, anchorId} = comment(office);
    expect(driveComments(office)).toMatchObject([
      {
        id: commentId,
        content: 'Why brave?',
        anchor: anchorId,
        quotedFileContent: {mimeType: 'text/html', value: 'brave'},
      },
    ]);
    office.ok(
      WRITER,
      'POST',
      `/drive/v3/files/${office.id}/comments/${commentId}/replies?fields=id`,
      {content: 'Done', action: 'resolve'},
    );
    expect(office.reviewed(WRITER).comments?.[0].status).toBe('RESOLVED');
  });

  it('quote words as HTML in Drive and as they are in Docs', () => {
    const office = new Office('R&D <says>');
    const thread = comment(office, 'Who?', {range: range(1, 11)});
    expect(thread.plainTextQuote).toBe('R&D <says>');
    expect(driveComments(office)?.[0].quotedFileContent?.value).toBe(
      'R&amp;D &lt;says&gt;',
    );
  });

  it('have neither anchor nor quote when Drive made them', () => {
    const office = new Office(TEXT);
    const url = `/drive/v3/files/${office.id}/comments?fields=id`;
    const {id} = office.ok<{id: string}>(WRITER, 'POST', url, {
      content: 'Whole',
      anchor: '{"region":{}}',
    });
    const [thread] = office.reviewed(WRITER).comments ?? [];
    expect(thread).toMatchObject({commentId: id, status: 'OPEN'});
    expect(thread).not.toHaveProperty('anchorId');
    expect(thread).not.toHaveProperty('plainTextQuote');
  });

  it('take their time to show, also to who wrote them', () => {
    const office = new Office(TEXT, {commentLag: 3000});
    const {commentId} = comment(office);
    expect(office.reviewed(LEGAL)).not.toHaveProperty('comments');
    expect(driveComments(office)).toEqual([]);
    reply(office, LEGAL, commentId, {content: 'Well?'});
    office.workspace.ground.clock.advance(3000);
    expect(office.reviewed(LEGAL).comments?.[0].replies).toHaveLength(1);
    expect(driveComments(office)).toHaveLength(1);
  });
});

describe('mails about comments', () => {
  const mails = ({workspace}: Office) =>
    workspace.outbox.map(({to, subject}) => [to.join(), subject]);

  it('go to the assignee and to who is mentioned, once each', () => {
    const office = new Office(TEXT);
    comment(office, `Please look, +${WRITER} and @${SME}`, {
      assigneeEmailAddress: SME,
    });
    expect(mails(office)).toEqual([
      [SME, expect.stringMatching(/^Statement - Please look/)],
      [WRITER, expect.any(String)],
    ]);
    expect(driveComments(office)?.[0]).toMatchObject({
      assigneeEmailAddress: SME,
      mentionedEmailAddresses: [WRITER, SME],
    });
  });

  it('go neither to the author nor to somebody who cannot see the file', () => {
    const office = new Office(TEXT);
    comment(office, `+${LEGAL} +exec@example.com look`);
    expect(mails(office)).toEqual([]);
  });

  it('follow a reply that assigns anew', () => {
    const office = new Office(TEXT);
    const {commentId} = comment(office, 'Yours', {assigneeEmailAddress: SME});
    reply(office, SME, commentId, {
      content: 'No, yours',
      assigneeEmail: WRITER,
    });
    expect(mails(office).map(([to]) => to)).toEqual([SME, WRITER]);
  });
});

describe('a tenant without the feature', () => {
  it('does not know the fields', () => {
    const office = new Office(TEXT, {docsComments: 'off'});
    expect(office.refusal(WRITER, [{insertComment: {content: 'x'}}])).toEqual([
      400,
      'Invalid JSON payload received. Unknown name "insertComment" at \'requests[0]\': Cannot find field.',
    ]);
    expect(
      office.refusal(WRITER, [insert(1, 'x')], {writeMode: 'SUGGEST'})[1],
    ).toBe(
      'Invalid JSON payload received. Unknown name "writeMode" at \'write_control\': Cannot find field.',
    );
    const url = `/v1/documents/${office.id}?${INCLUDED}`;
    expect(office.failure(WRITER, 'GET', url)[1]).toContain(
      'Unknown name "commentsViewMode": Cannot bind query parameter.',
    );
    expect(office.get(WRITER, '')).not.toHaveProperty('commentsViewMode');
    expect(office.batch(WRITER, [insert(1, 'x')])).not.toHaveProperty(
      'commentUpdateState',
    );
  });

  it('may lose comments while the text is saved', () => {
    const office = new Office(TEXT);
    office.workspace.configure({docsComments: 'unsaved'});
    const insertComment = {content: `+${SME} look`, range: range(1, 4)};
    const answer = office.batch(WRITER, [insert(1, 'X'), {insertComment}]);
    expect(answer.commentUpdateState).toBe('ALL_FAILED_UNKNOWN_REASON');
    expect(answer.replies).toEqual([{}, {}]);
    expect(office.text()).toBe(`X${TEXT}\n`);
    expect(office.reviewed(WRITER)).not.toHaveProperty('comments');
    expect(office.workspace.outbox).toEqual([]);
  });
});
