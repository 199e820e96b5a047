import {resetApprovals} from '../approvals/reset';
import type {DriveState} from '../state';

/** What follows when a file has other content than before, whoever changed it and through which API. */
export function contentChanged(
  state: DriveState,
  fileId: string,
  by: string,
): void {
  state.activity.record(by, fileId, {kind: 'edit'});
  resetApprovals(state, fileId, by.toLowerCase());
}
