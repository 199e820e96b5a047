import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {LEGAL, Office, range, SME, WRITER} from '../office';
import {TEXT, comment, driveComments, reply} from './commented';

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
