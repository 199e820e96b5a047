import {pendingOn, storeApproval} from './approval-file';
import {sendApprovalNotices} from './approval-notices';
import type {DriveState} from '../state';

/**
 * Takes approvals back that were given to other content, unless the approval was started without that. A new
 * title is no new content. Whether Google counts every change of an editor's file, formats and named ranges
 * included, is not published; here each one counts.
 * Source: https://developers.google.com/workspace/drive/api/guides/approvals#approval-status
 */
export function resetApprovals(
  state: DriveState,
  fileId: string,
  by: string,
): void {
  const approval = pendingOn(state, fileId);
  const file = state.files.get(fileId);
  if (!approval || !file) return;
  if (approval.onContentChange === 'NO_APPROVAL_ACTION') return;
  if (approval.reviewers.every(({response}) => response === 'NO_RESPONSE')) {
    return;
  }
  const reset = storeApproval(state, {
    ...approval,
    reviewers: approval.reviewers.map(({email}) => ({
      email,
      response: 'NO_RESPONSE',
    })),
  });
  const verb = 'changed the content, approvals are needed again';
  sendApprovalNotices(state, file, reset, {by, verb});
}
