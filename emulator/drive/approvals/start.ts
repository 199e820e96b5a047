import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {ApiCall} from '../../kernel/contracts';
import {fileFor} from '../access/access';
import type {FileRecord} from '../records';
import {badParameter, forbidden} from '../refusals';
import {body, instant, required, who} from '../request';
import type {DriveState} from '../state';
import {conflicting, pendingOn, storeApproval} from './approval-file';
import {sendApprovalNotices} from './approval-notices';
import {mayStartApproval} from './eligibility';
import {lockForApproval} from './lock';
import type {ApprovalRecord} from './records';

type StartBody = drive_v3.Schema$StartApprovalRequest;

/**
 * `drive.approvals.start`. Reviewers need an account and get no access by it: a file is shared beforehand, or
 * they are neither told nor able to answer.
 *
 * Conditions are Google's; the words and reasons of refusals are not published. A due time in the past and a
 * reviewer named twice are refused by assumption.
 * Source: https://developers.google.com/workspace/drive/api/guides/approvals#start-approval
 */
export function startApproval(
  state: DriveState,
  call: ApiCall,
): ApprovalRecord {
  const file = fileFor(state, call.caller, required(call, 'fileId'), 'writer');
  const email = who(call);
  if (!mayStartApproval(state, file, email)) {
    throw forbidden(
      'cannotStartApproval',
      `The user cannot start an approval on file ${file.id}.`,
    );
  }
  const asked = body<StartBody>(call);
  const reviewers = reviewersAsked(state, asked.reviewerEmails ?? []);
  const due = dueAsked(state, asked.dueTime);
  const onContentChange = behaviorAsked(asked.fileContentChangeBehavior);
  if (pendingOn(state, file.id)) {
    throw conflicting('The file already has an approval in progress.');
  }
  const now = state.now();
  const approval = storeApproval(state, {
    id: state.ground.ids.text(22),
    fileId: file.id,
    initiator: email,
    createdAt: now,
    modifiedAt: now,
    ...due,
    status: 'IN_PROGRESS',
    onContentChange,
    reviewers: reviewers.map(reviewer => ({
      email: reviewer,
      response: 'NO_RESPONSE',
    })),
  });
  if (asked.lockFile) lockForApproval(state, file, email);
  announce(state, file, approval, asked.message);
  return approval;
}

/** Addresses of existing accounts, lower case; a group is none. */
export function reviewersAsked(
  state: DriveState,
  addresses: readonly (string | null | undefined)[],
): string[] {
  if (addresses.length === 0) {
    throw badParameter(
      'required',
      'At least one reviewer is required.',
      'reviewerEmails',
    );
  }
  const emails = addresses.map(address => (address ?? '').toLowerCase());
  const stranger = emails.find(email => !state.directory.person(email));
  if (stranger !== undefined || new Set(emails).size < emails.length) {
    throw badParameter(
      'invalid',
      stranger === undefined
        ? 'A reviewer is named more than once.'
        : `There is no Google account for the reviewer "${stranger}".`,
      'reviewerEmails',
    );
  }
  return emails;
}

function dueAsked(
  state: DriveState,
  dueTime: string | null | undefined,
): {dueAt?: number} {
  if (!dueTime) return {};
  const dueAt = instant(dueTime);
  if (dueAt === undefined || dueAt <= state.now()) {
    throw badParameter('invalid', 'Invalid due time.', 'dueTime');
  }
  return {dueAt};
}

function behaviorAsked(
  behavior: string | null | undefined,
): ApprovalRecord['onContentChange'] {
  if (!behavior || behavior === 'RESET_APPROVAL') return 'RESET_APPROVAL';
  if (behavior === 'NO_APPROVAL_ACTION') return behavior;
  throw badParameter('invalid', 'Invalid Value', 'fileContentChangeBehavior');
}

function announce(
  state: DriveState,
  file: FileRecord,
  approval: ApprovalRecord,
  message: string | null | undefined,
): void {
  sendApprovalNotices(state, file, approval, {
    by: approval.initiator,
    verb: 'asks for approval',
    ...(message ? {message} : {}),
  });
}
