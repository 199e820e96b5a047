import {atLeast, roleOn} from '../access/access';
import {domainOf} from '../identity';
import {FOLDER, type FileRecord} from '../records';
import type {DriveState} from '../state';

/**
 * `capabilities.canStartApproval`: not where edition or administrator forbid it, not on files of somebody of
 * another domain, not without write access. An approval under way does not change it; that is not published.
 * People of other domains have no eligible edition here.
 * Source: https://developers.google.com/workspace/drive/api/guides/approvals
 */
export function mayStartApproval(
  state: DriveState,
  record: FileRecord,
  email: string,
): boolean {
  const {approvals, domain} = state.ground.settings;
  return (
    approvals &&
    record.mimeType !== FOLDER &&
    domainOf(email) === domain &&
    // Shared drives are the domain's.
    (record.driveId !== undefined || domainOf(record.owner) === domain) &&
    atLeast(roleOn(state, record, email), 'writer')
  );
}
