import {roleOn} from '../access/access';
import {linkTo, sendNotice} from '../notices';
import type {FileRecord} from '../records';
import {displayName} from '../resources/user-resource';
import type {DriveState} from '../state';
import type {ApprovalRecord} from './records';

/** What a notice is about. */
export interface Deed {
  /** Who did it. */
  readonly by: string;
  /** After the person's name: `approved`. */
  readonly verb: string;
  readonly message?: string;
}

/**
 * Every action mails initiator and reviewers, those without access excepted; whether the acting person gets
 * one is not published, here they do.
 * Deviation: no reminders before and after the due time; when Google sends them is not published.
 * Source: https://developers.google.com/workspace/drive/api/guides/approvals#approval-status
 */
export function sendApprovalNotices(
  state: DriveState,
  file: FileRecord,
  approval: ApprovalRecord,
  {by, verb, message}: Deed,
): void {
  const {initiator, reviewers, dueAt} = approval;
  const everybody = new Set([initiator, ...reviewers.map(({email}) => email)]);
  for (const to of everybody) {
    if (roleOn(state, file, to) === null) continue;
    sendNotice(state, {
      from: by,
      to: [to],
      subject: `${displayName(state.directory, by)} ${verb}: "${file.name}"`,
      text: [
        `${displayName(state.directory, by)} (${by}) ${verb}: ${file.name}`,
        ...(message ? [message] : []),
        `Status: ${approval.status}`,
        ...(dueAt === undefined ? [] : [`Due: ${iso(dueAt)}`]),
        linkTo(file.id),
      ].join('\n\n'),
      kind: 'drive-approval',
    });
  }
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
