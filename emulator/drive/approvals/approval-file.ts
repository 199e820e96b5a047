import {ApiError} from '../../kernel/errors';
import type {ApiCall} from '../../kernel/contracts';
import {atLeast, fileFor, roleOn} from '../access/access';
import type {FileRecord} from '../records';
import {notFound} from '../refusals';
import {required, who} from '../request';
import type {DriveState} from '../state';
import type {ApprovalRecord} from './records';

/** An approval with its file, for somebody who may see both. */
export interface Opened {
  readonly file: FileRecord;
  readonly approval: ApprovalRecord;
}

/** Everybody who reads the file's metadata sees its approvals. */
export function openedApproval(state: DriveState, call: ApiCall): Opened {
  const file = fileFor(state, call.caller, required(call, 'fileId'));
  const id = required(call, 'approvalId');
  const approval = approvalsOf(state, file.id).find(known => known.id === id);
  if (!approval) throw notFound('Approval', id, 'approvalId');
  return {file, approval};
}

/** The same, while it can still be decided. */
export function pendingApproval(state: DriveState, call: ApiCall): Opened {
  const opened = openedApproval(state, call);
  const {status} = opened.approval;
  if (status !== 'IN_PROGRESS') {
    throw conflicting(`The approval is not in progress: it is ${status}.`);
  }
  return opened;
}

/** Oldest first. */
export function approvalsOf(
  state: DriveState,
  fileId: string,
): readonly ApprovalRecord[] {
  return state.approvals.get(fileId) ?? [];
}

export function pendingOn(
  state: DriveState,
  fileId: string,
): ApprovalRecord | undefined {
  return approvalsOf(state, fileId).find(
    ({status}) => status === 'IN_PROGRESS',
  );
}

/** Puts an approval in the place of its former state. */
export function storeApproval(
  state: DriveState,
  approval: ApprovalRecord,
): ApprovalRecord {
  const next = {...approval, modifiedAt: state.now()};
  const others = approvalsOf(state, approval.fileId);
  state.approvals.set(
    approval.fileId,
    others.some(({id}) => id === next.id)
      ? others.map(known => (known.id === next.id ? next : known))
      : [...others, next],
  );
  return next;
}

/** The initiator and the file's writers run an approval: they cancel it and choose its reviewers. */
export function runs(
  state: DriveState,
  {file, approval}: Opened,
  call: ApiCall,
): boolean {
  const email = who(call);
  return (
    approval.initiator === email ||
    atLeast(roleOn(state, file, email), 'writer')
  );
}

export function isReviewer({reviewers}: ApprovalRecord, email: string) {
  return reviewers.some(reviewer => reviewer.email === email);
}

/** A request that is right at another time. Google publishes the condition, not code or words. */
export function conflicting(message: string): ApiError {
  return new ApiError('FAILED_PRECONDITION', message, {
    reason: 'failedPrecondition',
  });
}
