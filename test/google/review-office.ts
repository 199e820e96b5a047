import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {Settings} from '../../emulator/kernel/contracts';
import type {SentMail} from '../../emulator/mail/send';
import type {OutboxMessage} from '../../emulator/workspace';
import {
  CSM,
  LEAD,
  OUTSIDER,
  WRITER,
  type Office,
} from '../scenery/bundle/office';
import type {ReviewRig} from '../contracts/review-rig';
import {emptyOffice} from './google-world';
import {googleReviewWorld} from './google-review-world';

const EMAILS = {
  owner: LEAD,
  colleague: WRITER,
  third: CSM,
  outsider: OUTSIDER,
} as const;

/** A Workspace, and the people of the contracts in it. */
export function reviewOffice(settings: Partial<Settings> = {}): {
  readonly office: Office;
  readonly rig: ReviewRig;
} {
  const office = emptyOffice({approvals: false, ...settings});
  return {office, rig: rigOf(office)};
}

function rigOf(office: Office): ReviewRig {
  const files = (fileId: string) => `/drive/v3/files/${fileId}`;
  return {
    as: person => googleReviewWorld(office, EMAILS[person]),
    emails: EMAILS,
    group: 'cs-team@example.com',
    settle: () => office.later(5),
    answersApproval: (person, fileId, response) => {
      const as = EMAILS[person];
      const {items} = office.rest<drive_v3.Schema$ApprovalList>(
        as,
        'GET',
        `${files(fileId)}/approvals?fields=items(approvalId,status)`,
      );
      const running = items?.find(({status}) => status === 'IN_PROGRESS');
      const act = response === 'approved' ? 'approve' : 'decline';
      office.rest(
        as,
        'POST',
        `${files(fileId)}/approvals/${running?.approvalId}:${act}`,
        {},
      );
    },
    suggests: (person, fileId, text) =>
      office.rest(
        EMAILS[person],
        'POST',
        `/v1/documents/${fileId}:batchUpdate`,
        {
          requests: [{insertText: {location: {index: 1}, text}}],
          writeControl: {writeMode: 'SUGGEST'},
        },
      ),
    deletesThread: (person, fileId, threadId) =>
      office.rest(
        EMAILS[person],
        'DELETE',
        `${files(fileId)}/comments/${threadId}`,
      ),
    mails: () =>
      [
        ...office.workspace.ground.store
          .collection<Partial<SentMail> & OutboxMessage>('mail.outbox')
          .values(),
      ].map(({from, to, subject, text = '', attachments = []}) => ({
        from,
        to,
        subject,
        body: text,
        attached: attachments.length,
      })),
  };
}
