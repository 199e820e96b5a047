import {sendMail} from '../../../emulator/mail/send';
import {createWorkspace} from '../../../emulator/workspace';

const MB = 1024 * 1024;

describe('a mail', () => {
  const {ground} = createWorkspace({settings: {quotas: true}});
  /** Google's words when so many attachments of that size are refused. */
  const refusal = (count: number, bytes: number) => {
    const base64 = Buffer.alloc(bytes).toString('base64');
    const attachment = {name: null, mimeType: null, base64};
    const attachments = Array<typeof attachment>(count).fill(attachment);
    const to = 'csm@example.com';
    return sendMail(ground, 'writer@example.com', {to, attachments});
  };

  it('has 250 attachments at most', () => {
    expect(refusal(250, 1)).toBeUndefined();
    expect(refusal(251, 1)).toBe(
      'Limit Exceeded: Email Attachments Per Message.',
    );
  });

  it('has attachments of 25 MB altogether', () => {
    expect(refusal(5, 5 * MB)).toBeUndefined();
    expect(refusal(1, 25 * MB + 1)).toBe(
      'Limit Exceeded: Email Total Attachments Size.',
    );
  });
});
