import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {Settings} from '../../../emulator/kernel/contracts';
import {googleClients, refusal} from '../google-client';
import {at, DOCUMENT, DriveDesk} from './drive-desk';

type Start = drive_v3.Schema$StartApprovalRequest;

function setUp(settings: Partial<Settings> = {}) {
  const desk = new DriveDesk(settings);
  const fileId = desk.file('writer', {name: 'Notice'});
  desk.shareWith('writer', fileId, 'writer', 'sme');
  desk.shareWith('writer', fileId, 'commenter', 'legal');
  desk.shareWith('writer', fileId, 'commenter', 'exec');
  const clients = googleClients(desk.workspace);
  const of = (who: string) => clients.drive(at(who)).approvals;
  const start = (who = 'writer', more: Start = {}) =>
    of(who)
      .start({
        fileId,
        requestBody: {reviewerEmails: [at('legal'), at('exec')], ...more},
      })
      .then(({data}) => data);
  const approve = (who: string, approvalId: string) =>
    of(who)
      .approve({fileId, approvalId, requestBody: {}})
      .then(({data}) => data);
  const get = (approvalId: string, who = 'writer') =>
    of(who)
      .get({fileId, approvalId})
      .then(({data}) => data);
  const edit = (who = 'writer') =>
    desk.workspace.request(
      at(who),
      'POST',
      `/v1/documents/${fileId}:batchUpdate`,
      {requests: [{insertText: {location: {index: 1}, text: 'x'}}]},
    ).status;
  const mails = () =>
    desk.workspace.outbox.map(({to, subject}) => [
      to[0].split('@')[0],
      subject,
    ]);
  return {desk, fileId, of, start, approve, get, edit, mails};
}

/** Answers by reviewer. */
function responses({reviewerResponses = []}: drive_v3.Schema$Approval) {
  return Object.fromEntries(
    reviewerResponses.map(({reviewer, response}) => [
      reviewer?.emailAddress?.split('@')[0],
      response,
    ]),
  );
}

const id = ({approvalId}: drive_v3.Schema$Approval) => approvalId ?? '';

describe('starting an approval', () => {
  it('answers the whole approval, and mails initiator and reviewers', async () => {
    const {start, mails, fileId} = setUp();
    const dueTime = '2026-02-01T12:00:00+02:00';
    const made = await start('sme', {dueTime, message: 'Please look.'});
    expect(made).toMatchObject({
      kind: 'drive#approval',
      targetFileId: fileId,
      status: 'IN_PROGRESS',
      dueTime: '2026-02-01T10:00:00.000Z',
      fileContentChangeBehavior: 'RESET_APPROVAL',
      initiator: {emailAddress: at('sme'), me: true},
    });
    expect(responses(made)).toEqual({
      legal: 'NO_RESPONSE',
      exec: 'NO_RESPONSE',
    });
    expect(made).not.toHaveProperty('completeTime');
    expect(mails().map(([to]) => to)).toEqual(['sme', 'legal', 'exec']);
  });

  it('tells nobody who has no access, and lets them do nothing', async () => {
    const {start, mails, approve} = setUp();
    const made = await start('writer', {
      reviewerEmails: [at('cto'), 'outsider@elsewhere.example'],
    });
    expect(mails().map(([to]) => to)).toEqual(['writer']);
    expect((await refusal(approve('cto', id(made)))).status).toBe(404);
  });

  it('wants reviewers, each an account, each once', async () => {
    const {start} = setUp();
    for (const reviewerEmails of [
      [],
      ['nobody@example.com'],
      ['legal-team@example.com'],
      [at('legal'), 'LEGAL@example.com'],
    ]) {
      const refused = await refusal(start('writer', {reviewerEmails}));
      expect(refused.status).toBe(400);
    }
  });

  it('refuses a due time that has passed or is none, and unknown behaviours', async () => {
    const {start} = setUp();
    for (const more of [
      {dueTime: '2025-12-31T00:00:00Z'},
      {dueTime: 'tomorrow'},
      {fileContentChangeBehavior: 'KEEP'},
    ]) {
      expect((await refusal(start('writer', more))).status).toBe(400);
    }
  });

  it('fails while another is in progress, and works once that is over', async () => {
    const {start, of, fileId} = setUp();
    const first = await start();
    expect(await refusal(start('sme'))).toMatchObject({
      status: 400,
      reason: 'failedPrecondition',
    });
    await of('sme').cancel({fileId, approvalId: id(first), requestBody: {}});
    expect((await start('sme')).status).toBe('IN_PROGRESS');
  });

  it('can lock the file, which every writer may undo without ending the approval', async () => {
    const {desk, start, edit, fileId, get} = setUp();
    const made = await start('writer', {lockFile: true});
    expect(edit()).toBe(403);
    const lift = {contentRestrictions: [{readOnly: false}]};
    desk.ok('sme', 'PATCH', `/files/${fileId}`, lift);
    expect(edit()).toBe(200);
    expect((await get(id(made))).status).toBe('IN_PROGRESS');
  });
});

describe('who may start an approval', () => {
  const can = (desk: DriveDesk, who: string, file: string) =>
    desk.get(who, file).capabilities?.canStartApproval;

  it('writers of a file of their own domain', async () => {
    const {desk, fileId, start} = setUp();
    expect(
      ['writer', 'sme', 'legal'].map(who => can(desk, who, fileId)),
    ).toEqual([true, true, false]);
    expect((await refusal(start('legal'))).status).toBe(403);
  });

  it('nobody where edition or administrator forbid it', async () => {
    const {desk, fileId, start} = setUp({approvals: false});
    expect(can(desk, 'writer', fileId)).toBe(false);
    expect((await refusal(start())).status).toBe(403);
  });

  it('nobody on the file of somebody outside, who cannot either', () => {
    const {desk, fileId} = setUp();
    const outsider = 'outsider@elsewhere.example';
    const theirs = desk.file(outsider);
    desk.shareWith(outsider, theirs, 'writer', 'writer');
    desk.shareWith('writer', fileId, 'writer', outsider);
    expect(can(desk, 'writer', theirs)).toBe(false);
    expect(can(desk, outsider, theirs)).toBe(false);
    expect(can(desk, outsider, fileId)).toBe(false);
  });

  it('nobody on a folder', () => {
    const {desk} = setUp();
    expect(can(desk, 'writer', desk.folder('writer'))).toBe(false);
  });
});

describe('an approval in progress', () => {
  it('is approved when the last reviewer has approved, and locks the file', async () => {
    const {desk, start, approve, fileId, edit} = setUp();
    const made = await start();
    const half = await approve('legal', id(made));
    expect([half.status, responses(half)]).toEqual([
      'IN_PROGRESS',
      {legal: 'APPROVED', exec: 'NO_RESPONSE'},
    ]);
    expect(edit()).toBe(200);
    await approve('legal', id(made));
    const done = await approve('exec', id(made));
    expect(done.status).toBe('APPROVED');
    expect(done.completeTime).toBe(done.modifyTime);
    expect(edit()).toBe(403);
    expect(desk.get('sme', fileId).contentRestrictions).toMatchObject([
      {readOnly: true, ownerRestricted: false, systemRestricted: false},
    ]);
  });

  it('ends with the first refusal', async () => {
    const {start, of, fileId, approve, edit} = setUp();
    const made = await start();
    await approve('legal', id(made));
    const {data} = await of('exec').decline({
      fileId,
      approvalId: id(made),
      requestBody: {message: 'Not like this.'},
    });
    expect([data.status, responses(data)]).toEqual([
      'DECLINED',
      {legal: 'APPROVED', exec: 'DECLINED'},
    ]);
    expect(edit()).toBe(200);
    const late = await refusal(approve('legal', id(made)));
    expect(late).toMatchObject({status: 400, reason: 'failedPrecondition'});
  });

  it('takes answers from its reviewers only', async () => {
    const {start, approve} = setUp();
    const made = await start();
    expect((await refusal(approve('writer', id(made)))).status).toBe(403);
    expect((await refusal(approve('sme', id(made)))).status).toBe(403);
  });

  it('loses given approvals when the content changes, in whatever way', async () => {
    const {desk, start, approve, get, edit, fileId, mails} = setUp();
    const made = await start();
    await approve('legal', id(made));
    desk.ok('writer', 'PATCH', `/files/${fileId}`, {name: 'Other title'});
    expect(responses(await get(id(made))).legal).toBe('APPROVED');
    const before = mails().length;
    expect(edit('sme')).toBe(200);
    expect(responses(await get(id(made))).legal).toBe('NO_RESPONSE');
    expect(mails()).toHaveLength(before + 3);
    edit('sme');
    expect(mails()).toHaveLength(before + 3);
  });

  it('of a spreadsheet and of bytes is reset just so', async () => {
    const {desk} = setUp();
    const {approvals, files} = googleClients(desk.workspace).drive(
      at('writer'),
    );
    const here = {rootUrl: 'http://localhost/'};
    const media = (body: string) => ({mimeType: 'text/plain', body});
    const sheet = desk.file('writer', {
      mimeType: 'application/vnd.google-apps.spreadsheet',
    });
    const {data: blob} = await files.create({media: media('one')}, here);
    for (const fileId of [sheet, blob.id ?? '']) {
      const {data: made} = await approvals.start({
        fileId,
        requestBody: {reviewerEmails: [at('writer'), at('sme')]},
      });
      const asked = {fileId, approvalId: id(made)};
      await approvals.approve({...asked, requestBody: {}});
      if (fileId === sheet) {
        desk.workspace.request(
          at('writer'),
          'PUT',
          `/v4/spreadsheets/${sheet}/values/A1?valueInputOption=RAW`,
          {values: [['x']]},
        );
      } else {
        await files.update({fileId, media: media('two')}, here);
      }
      const {data} = await approvals.get(asked);
      expect(responses(data).writer).toBe('NO_RESPONSE');
    }
  });

  it('keeps approvals and leaves the file open where it was started so', async () => {
    const {start, approve, edit} = setUp();
    const made = await start('writer', {
      fileContentChangeBehavior: 'NO_APPROVAL_ACTION',
    });
    await approve('legal', id(made));
    edit();
    expect((await approve('exec', id(made))).status).toBe('APPROVED');
    expect(edit()).toBe(200);
  });

  it('is cancelled by the initiator and by writers, not by reviewers', async () => {
    const {start, of, fileId} = setUp();
    const made = await start();
    const request = {fileId, approvalId: id(made), requestBody: {}};
    expect((await refusal(of('legal').cancel(request))).status).toBe(403);
    const {data} = await of('sme').cancel(request);
    expect(data.status).toBe('CANCELLED');
    expect((await refusal(of('sme').cancel(request))).status).toBe(400);
  });

  it('is seen by everybody who reads the file, and by nobody else', async () => {
    const {start, get} = setUp();
    const made = await start();
    expect((await get(id(made), 'exec')).status).toBe('IN_PROGRESS');
    expect((await refusal(get(id(made), 'cto'))).status).toBe(404);
    expect((await refusal(get('other'))).status).toBe(404);
  });
});

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
