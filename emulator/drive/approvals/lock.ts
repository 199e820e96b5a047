import type {FileRecord} from '../records';
import type {DriveState} from '../state';

/**
 * Locks a file for a review or after it. Every writer may lift that, which ends no approval; a restriction
 * that is there already stays as it is. Whether Google marks it as `systemRestricted` is not published; the
 * guide's "any user with the writer role can remove this lock" speaks against it.
 * Source: https://developers.google.com/workspace/drive/api/guides/approvals#start-approval
 */
export function lockForApproval(
  state: DriveState,
  file: FileRecord,
  by: string,
): void {
  if (file.lock) return;
  const lock = {ownerRestricted: false, by, at: state.now()};
  state.change(file.id, record => void (record.lock = lock));
}
