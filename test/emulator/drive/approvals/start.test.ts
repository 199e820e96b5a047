import {refusal} from '../../google-client';
import {at, type DriveDesk} from '../drive-desk';
import {id, responses, setUp} from './approval-desk';

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
