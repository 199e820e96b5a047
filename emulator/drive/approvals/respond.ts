import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {ApiCall} from '../../kernel/contracts';
import {badParameter, forbidden, insufficient} from '../refusals';
import {body, who} from '../request';
import type {DriveState} from '../state';
import {
  conflicting,
  isReviewer,
  openedApproval,
  pendingApproval,
  pendingOn,
  runs,
  storeApproval,
} from './approval-file';
import {sendApprovalNotices} from './approval-notices';
import {lockForApproval} from './lock';
import type {ApprovalRecord, Response} from './records';

type MessageBody = drive_v3.Schema$ApproveApprovalRequest;

/**
 * `drive.approvals.approve` and `decline`: the caller's own answer as a reviewer. The last needed approval, and
 * any refusal, ends the approval. Given answers may be given again or changed while it is in progress: the
 * published condition is the status only.
 *
 * A reviewer of a NO_APPROVAL_ACTION approval may take an answer back, but no published method does it.
 * Source: https://developers.google.com/workspace/drive/api/guides/approvals#approve-approval
 */
export function respond(
  state: DriveState,
  call: ApiCall,
  response: Exclude<Response, 'NO_RESPONSE'>,
): ApprovalRecord {
  const {file, approval} = pendingApproval(state, call);
  const by = who(call);
  if (!isReviewer(approval, by)) {
    throw forbidden(
      'forbidden',
      'Only a reviewer of the approval can respond to it.',
    );
  }
  const reviewers = approval.reviewers.map(reviewer =>
    reviewer.email === by ? {...reviewer, response} : reviewer,
  );
  const decided =
    response === 'DECLINED' ||
    reviewers.every(reviewer => reviewer.response === 'APPROVED');
  const next = storeApproval(state, {
    ...approval,
    reviewers,
    ...(decided ? {status: response, completedAt: state.now()} : {}),
  });
  const locks = next.onContentChange === 'RESET_APPROVAL';
  if (next.status === 'APPROVED' && locks) lockForApproval(state, file, by);
  const verb = response === 'APPROVED' ? 'approved' : 'declined';
  sendApprovalNotices(state, file, next, {by, verb, ...messageOf(call)});
  return next;
}

/** `drive.approvals.cancel`, by the initiator or any writer. */
export function cancel(state: DriveState, call: ApiCall): ApprovalRecord {
  const opened = pendingApproval(state, call);
  const {file, approval} = opened;
  if (!runs(state, opened, call)) throw insufficient(file.id);
  const completedAt = state.now();
  const next = storeApproval(state, {
    ...approval,
    status: 'CANCELLED',
    completedAt,
  });
  const deed = {by: who(call), verb: 'cancelled the approval'};
  sendApprovalNotices(state, file, next, {...deed, ...messageOf(call)});
  return next;
}

/**
 * `drive.approvals.comment`, by initiator and reviewers; whether other writers may is not published. The words
 * go out by mail and into an activity log that no method reads. A finished approval takes comments as long as
 * the file has none in progress.
 */
export function comment(state: DriveState, call: ApiCall): ApprovalRecord {
  const {file, approval} = openedApproval(state, call);
  const by = who(call);
  if (approval.initiator !== by && !isReviewer(approval, by)) {
    throw insufficient(file.id);
  }
  const {message} = messageOf(call);
  if (!message) {
    throw badParameter('required', 'A message is required.', 'message');
  }
  const pending = pendingOn(state, file.id);
  if (pending && pending.id !== approval.id) {
    throw conflicting('The file has another approval in progress.');
  }
  const next = storeApproval(state, approval);
  sendApprovalNotices(state, file, next, {by, verb: 'commented', message});
  return next;
}

export function messageOf(call: ApiCall): {message?: string} {
  const {message} = body<MessageBody>(call);
  return message ? {message} : {};
}
