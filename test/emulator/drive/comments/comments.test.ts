import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {commentsIn} from '../../../../emulator/drive/comments/comment-records';
import {at, DriveDesk} from '../drive-desk';

type Comment = drive_v3.Schema$Comment;
type Reply = drive_v3.Schema$Reply;

function setUp(settings = {}) {
  const desk = new DriveDesk(settings);
  const id = desk.file('writer');
  desk.shareWith('writer', id, 'commenter', 'legal');
  desk.shareWith('writer', id, 'reader', 'exec');
  const path = `/files/${id}/comments`;
  const say = (who: string, content: string, more: Comment = {}) =>
    desk.ok<Comment>(who, 'POST', `${path}?fields=*`, {content, ...more});
  const reply = (who: string, comment: Comment, body: Reply) =>
    desk.ok<Reply>(who, 'POST', `${path}/${comment.id}/replies?fields=*`, body);
  const list = (query = '', who = 'writer') =>
    desk.ok<drive_v3.Schema$CommentList>(
      who,
      'GET',
      `${path}?fields=*${query}`,
    );
  const get = (comment: Comment, who = 'writer') =>
    desk.ok<Comment>(who, 'GET', `${path}/${comment.id}?fields=*`);
  return {desk, id, path, say, reply, list, get};
}

describe('every method on comments but delete', () => {
  it('wants a field selection', () => {
    const {desk, path, say} = setUp();
    const {id} = say('writer', 'Hi');
    const refused = {
      code: 400,
      message: "The 'fields' parameter is required for this method.",
      reason: 'required',
      location: 'fields',
    };
    const calls: [string, string, object?][] = [
      ['GET', path],
      ['POST', path, {content: 'x'}],
      ['GET', `${path}/${id}`],
      ['PATCH', `${path}/${id}`, {content: 'x'}],
      ['GET', `${path}/${id}/replies`],
      ['POST', `${path}/${id}/replies`, {content: 'x'}],
    ];
    for (const [method, url, body] of calls) {
      expect(desk.refused('writer', method, url, body)).toEqual(refused);
    }
    expect(desk.ok('writer', 'DELETE', `${path}/${id}`)).toBeUndefined();
  });
});

describe('a comment', () => {
  it('names its author without address and permission id', () => {
    const {say, get} = setUp();
    const made = say('legal', 'Is <b> liable?');
    expect(made).toMatchObject({
      kind: 'drive#comment',
      content: 'Is <b> liable?',
      htmlContent: 'Is &lt;b&gt; liable?',
      deleted: false,
      replies: [],
    });
    expect(made.author).toEqual({
      kind: 'drive#user',
      displayName: 'Edmund Clarke',
      me: true,
    });
    expect(get(made, 'writer').author?.me).toBe(false);
  });

  it('keeps its quote and its anchor, and takes no assignee', () => {
    const {say} = setUp();
    const made = say('legal', 'Here', {
      anchor: '{"region":{"line":1}}',
      quotedFileContent: {mimeType: 'text/plain', value: 'the words'},
      assigneeEmailAddress: at('exec'),
      mentionedEmailAddresses: [at('exec')],
    });
    expect(made.anchor).toBe('{"region":{"line":1}}');
    expect(made.quotedFileContent?.value).toBe('the words');
    expect(made.assigneeEmailAddress).toBeUndefined();
    expect(made.mentionedEmailAddresses).toBeUndefined();
  });

  it('is for commenters', () => {
    const {desk, path, say} = setUp();
    say('legal', 'Fine');
    const url = `${path}?fields=*`;
    for (const method of ['GET', 'POST']) {
      const body = method === 'POST' ? {content: 'x'} : undefined;
      expect(desk.refused('exec', method, url, body).code).toBe(403);
      expect(desk.refused('sme', method, url, body).code).toBe(404);
    }
  });

  it('needs content', () => {
    const {desk, path} = setUp();
    expect(
      desk.refused('writer', 'POST', `${path}?fields=id`, {}),
    ).toMatchObject({code: 400, reason: 'required'});
  });

  it('ends at 2,048 bytes, a reply as well, and stands on no folder', () => {
    const {desk, path, say, reply} = setUp();
    const longest = say('writer', 'ä'.repeat(1024));
    reply('writer', longest, {content: 'x'.repeat(2048), action: 'resolve'});
    const content = `${'ä'.repeat(1024)}x`;
    expect(
      desk.refused('writer', 'POST', `${path}?fields=id`, {content}),
    ).toMatchObject({code: 400, location: 'comment.content'});
    const replies = `${path}/${longest.id}/replies?fields=id`;
    expect(
      desk.refused('writer', 'POST', replies, {content, action: 'reopen'}),
    ).toMatchObject({code: 400, location: 'reply.content'});
    const folder = `/files/${desk.folder('writer')}/comments?fields=id`;
    expect(desk.refused('writer', 'POST', folder, {content: 'x'}).code).toBe(
      403,
    );
  });

  it('is changed and deleted by its author alone, and leaves a shell', () => {
    const {desk, path, say, list, get} = setUp();
    const made = say('legal', 'First');
    const url = `${path}/${made.id}`;
    const next = {content: 'Second'};
    expect(desk.refused('writer', 'PATCH', `${url}?fields=id`, next).code).toBe(
      403,
    );
    desk.ok('legal', 'PATCH', `${url}?fields=id`, next);
    expect(get(made).content).toBe('Second');
    expect(desk.refused('writer', 'DELETE', url).code).toBe(403);
    desk.ok('legal', 'DELETE', url);
    expect(list().comments).toEqual([]);
    expect(desk.refused('writer', 'GET', `${url}?fields=id`)).toMatchObject({
      code: 404,
      location: 'commentId',
    });
    const [shell] = list('&includeDeleted=true').comments ?? [];
    expect(shell).toMatchObject({id: made.id, deleted: true});
    expect(shell.content).toBeUndefined();
  });
});

describe('a thread', () => {
  it('is resolved and reopened by replies', () => {
    const {say, reply, get} = setUp();
    const made = say('writer', 'Check this');
    reply('legal', made, {content: 'Looking'});
    expect(get(made)).not.toHaveProperty('resolved');
    const done = reply('legal', made, {content: 'Done', action: 'resolve'});
    expect(done).toMatchObject({kind: 'drive#reply', action: 'resolve'});
    expect(get(made).resolved).toBe(true);
    reply('writer', made, {action: 'reopen'});
    expect(get(made).resolved).toBe(false);
    expect(get(made).replies?.map(r => r.content)).toEqual([
      'Looking',
      'Done',
      '',
    ]);
  });

  it('refuses replies without content and action, and unknown actions', () => {
    const {desk, path, say} = setUp();
    const url = `${path}/${say('writer', 'x').id}/replies?fields=id`;
    for (const body of [{}, {action: 'approve', content: 'x'}]) {
      expect(desk.refused('legal', 'POST', url, body).code).toBe(400);
    }
  });

  it('moves its time with its replies, which startModifiedTime asks for', () => {
    const {desk, say, reply, list} = setUp();
    const {clock} = desk.workspace.ground;
    const old = say('writer', 'Old');
    clock.advance(1000);
    const since = new Date(clock.now()).toISOString();
    const newer = say('writer', 'Newer');
    const found = () =>
      list(`&startModifiedTime=${since}`).comments?.map(c => c.id);
    expect(found()).toEqual([newer.id]);
    reply('legal', old, {content: 'Again'});
    expect(found()).toEqual([newer.id, old.id]);
  });

  it('lists newest first, 20 a page unless asked, 100 at most', () => {
    const {desk, path, say, list} = setUp();
    for (let n = 1; n <= 21; n++) say('writer', `n${n}`);
    const first = list();
    expect(first.comments?.[0].content).toBe('n21');
    expect(first.comments).toHaveLength(20);
    const rest = list(`&pageToken=${first.nextPageToken}`);
    expect(rest.comments?.map(c => c.content)).toEqual(['n1']);
    const most = list('&pageSize=101');
    expect(most.comments).toHaveLength(21);
    expect(
      desk.refused('writer', 'GET', `${path}?fields=*&pageSize=0`).location,
    ).toBe('pageSize');
  });

  it('written by an editor shows after the comment lag', () => {
    const {desk, id, list} = setUp({commentLag: 500});
    const {ground} = desk.workspace;
    const now = ground.clock.now();
    commentsIn(ground).set(id, [
      {
        id: 'AAAAfromDocs',
        fileId: id,
        author: at('legal'),
        content: 'Anchored',
        createdAt: now,
        modifiedAt: now,
        deleted: false,
        via: 'editor',
        assignee: at('exec'),
        replies: [],
      },
    ]);
    expect(list().comments).toEqual([]);
    ground.clock.advance(500);
    expect(list().comments).toMatchObject([
      {id: 'AAAAfromDocs', assigneeEmailAddress: at('exec')},
    ]);
  });
});
