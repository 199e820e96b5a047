import {refusal} from '../../google-client';
import {at, DOCUMENT} from '../drive-desk';
import {id, responses, setUp} from './approval-desk';

describe('comments on an approval', () => {
  it('go to everybody by mail, with their words', async () => {
    const {start, of, fileId, desk} = setUp();
    const approvalId = id(await start());
    await of('legal').comment({
      fileId,
      approvalId,
      requestBody: {message: 'See page 2.'},
    });
    const texts = desk.workspace.outbox.slice(-3).map(mail => mail as object);
    expect(texts).toHaveLength(3);
    for (const mail of texts) {
      expect(mail).toMatchObject({
        text: expect.stringContaining('See page 2.'),
      });
    }
  });

  it('need words, and a part in the approval', async () => {
    const {start, of, fileId} = setUp();
    const approvalId = id(await start());
    const say = (who: string, message?: string) =>
      refusal(of(who).comment({fileId, approvalId, requestBody: {message}}));
    expect((await say('legal')).status).toBe(400);
    expect((await say('sme', 'Hi')).status).toBe(403);
  });

  it('are taken after the end, but not beside a new approval', async () => {
    const {start, of, fileId} = setUp();
    const approvalId = id(await start());
    const request = {fileId, approvalId, requestBody: {message: 'Hm.'}};
    await of('writer').cancel({fileId, approvalId, requestBody: {}});
    expect((await of('legal').comment(request)).status).toBe(200);
    await start();
    expect((await refusal(of('legal').comment(request))).status).toBe(400);
  });
});

describe('reassigning', () => {
  const replace = (from: string, to: string) => ({
    replaceReviewers: [
      {removedReviewerEmail: at(from), addedReviewerEmail: at(to)},
    ],
  });

  it('adds and replaces reviewers in their places', async () => {
    const {start, of, fileId} = setUp();
    const approvalId = id(await start());
    const {data} = await of('sme').reassign({
      fileId,
      approvalId,
      requestBody: {
        ...replace('legal', 'privacy'),
        addReviewers: [{addedReviewerEmail: at('cto')}],
      },
    });
    expect(Object.keys(responses(data))).toEqual(['privacy', 'exec', 'cto']);
  });

  it('lets a reviewer hand on their own part and nothing else', async () => {
    const {start, of, fileId} = setUp();
    const approvalId = id(await start());
    const as = (who: string, requestBody: object) =>
      of(who).reassign({fileId, approvalId, requestBody});
    expect((await refusal(as('exec', replace('legal', 'cto')))).status).toBe(
      403,
    );
    const add = {addReviewers: [{addedReviewerEmail: at('cto')}]};
    expect((await refusal(as('exec', add))).status).toBe(403);
    const {data} = await as('exec', replace('exec', 'cto'));
    expect(Object.keys(responses(data))).toEqual(['legal', 'cto']);
  });

  it('does not touch who has answered, is unknown, or reviews already', async () => {
    const {start, of, fileId, approve} = setUp();
    const approvalId = id(await start());
    await approve('legal', approvalId);
    const as = (requestBody: object) =>
      refusal(of('writer').reassign({fileId, approvalId, requestBody}));
    expect((await as(replace('legal', 'cto'))).status).toBe(400);
    expect((await as(replace('cto', 'sme'))).status).toBe(400);
    expect((await as(replace('exec', 'legal'))).status).toBe(400);
    expect((await as(replace('exec', 'no.body'))).status).toBe(400);
    expect((await as({})).status).toBe(400);
  });
});

describe('the list of approvals', () => {
  it('has no items unless they are asked for', async () => {
    const {start, of, fileId} = setUp();
    await start();
    const {data} = await of('writer').list({fileId});
    expect(data).toEqual({kind: 'drive#approvalList'});
  });

  it('comes newest first, page by page', async () => {
    const {start, of, fileId} = setUp();
    const made: string[] = [];
    for (let i = 0; i < 3; i++) {
      const approvalId = id(await start());
      made.unshift(approvalId);
      await of('writer').cancel({fileId, approvalId, requestBody: {}});
    }
    const list = (pageToken?: string) =>
      of('exec').list({fileId, pageSize: 2, pageToken, fields: '*'});
    const {data: first} = await list();
    const {data: second} = await list(first.nextPageToken ?? '');
    expect([...(first.items ?? []), ...(second.items ?? [])].map(id)).toEqual(
      made,
    );
    expect(second.nextPageToken).toBeUndefined();
  });

  it('does not go along with a copy, and goes with the file', async () => {
    const {desk, start, of, fileId} = setUp();
    const approvalId = id(await start());
    const copy = desk.ok('writer', 'POST', `/files/${fileId}/copy`, {});
    const {data} = await of('writer').list({
      fileId: copy.id ?? '',
      fields: 'items',
    });
    expect([copy.mimeType, data.items]).toEqual([DOCUMENT, []]);
    desk.ok('writer', 'DELETE', `/files/${fileId}`);
    const gone = of('writer').get({fileId, approvalId});
    expect((await refusal(gone)).status).toBe(404);
  });
});
