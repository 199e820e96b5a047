import {describeLive} from './describe-live';

const DOCUMENT = 'application/vnd.google-apps.document';

describeLive('approvals on a live tenant', (target, assumption) => {
  const drive = () => target.as('owner').drive;
  /** A document that the colleague may edit, with an approval waiting for them. */
  const started = async (lockFile = false) => {
    const fileId = await target.file(DOCUMENT);
    const {email} = target.as('colleague');
    await drive().permissions.create({
      fileId,
      sendNotificationEmail: false,
      requestBody: {type: 'user', role: 'writer', emailAddress: email},
    });
    const {data} = await drive().approvals.start({
      fileId,
      requestBody: {
        reviewerEmails: [email],
        lockFile,
        fileContentChangeBehavior: 'RESET_APPROVAL',
      },
    });
    return {fileId, approvalId: data.approvalId ?? '', status: data.status};
  };
  const responses = async (fileId: string, approvalId: string) => {
    const {data} = await drive().approvals.get({
      fileId,
      approvalId,
      fields: 'status,reviewerResponses(response)',
    });
    return data.reviewerResponses?.map(({response}) => response);
  };
  const approve = (fileId: string, approvalId: string) =>
    target
      .as('colleague')
      .drive.approvals.approve({fileId, approvalId, requestBody: {}});

  assumption('an approval can be started', async () => {
    const {fileId, status} = await started();
    expect(status).toBe('IN_PROGRESS');
    const fields = 'capabilities/canStartApproval';
    const other = await target.file(DOCUMENT);
    const {data} = await drive().files.get({fileId: other, fields});
    expect(data.capabilities?.canStartApproval).toBe(true);
    const {data: list} = await drive().approvals.list({
      fileId,
      fields: 'items(status)',
    });
    expect(list.items).toEqual([{status: 'IN_PROGRESS'}]);
  });

  assumption('a reviewer answers for themselves alone', async () => {
    const {fileId, approvalId} = await started();
    const forOthers = drive().approvals.approve({
      fileId,
      approvalId,
      requestBody: {},
    });
    await expect(forOthers).rejects.toThrow();
    expect(await responses(fileId, approvalId)).toEqual(['NO_RESPONSE']);
    await approve(fileId, approvalId);
    expect(await responses(fileId, approvalId)).toEqual(['APPROVED']);
  });

  assumption(
    'an edit resets given approvals',
    async () => {
      const {email} = target.as('third');
      const {fileId, approvalId} = await started();
      await drive().permissions.create({
        fileId,
        sendNotificationEmail: false,
        requestBody: {type: 'user', role: 'writer', emailAddress: email},
      });
      // With a second reviewer the approval stays open after the first answer.
      await drive().approvals.reassign({
        fileId,
        approvalId,
        requestBody: {addReviewers: [{addedReviewerEmail: email}]},
      });
      await approve(fileId, approvalId);
      await target.as('owner').docs.documents.batchUpdate({
        documentId: fileId,
        requestBody: {
          requests: [{insertText: {text: 'Changed', location: {index: 1}}}],
        },
      });
      const reset = await target.waitFor('the reset', async () => {
        const answers = await responses(fileId, approvalId);
        return answers?.includes('APPROVED') ? undefined : answers;
      });
      expect(reset).toEqual(['NO_RESPONSE', 'NO_RESPONSE']);
    },
    ['third'],
  );

  assumption('the lock of an approval is an ordinary restriction', async () => {
    const {fileId} = await started(true);
    const {data} = await drive().files.get({
      fileId,
      fields: 'contentRestrictions(readOnly,systemRestricted)',
    });
    const [lock] = data.contentRestrictions ?? [];
    expect(lock?.readOnly).toBe(true);
    expect(lock?.systemRestricted ?? false).toBe(false);
  });
});
