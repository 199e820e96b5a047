import {googleClients, refusal} from '../../google-client';
import {at} from '../drive-desk';
import {id, responses, setUp} from './approval-desk';

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
