import {
  atLeast,
  bestGrant,
  commands,
  effectiveGrants,
  roleOn,
} from '../access/access';
import {FOLDER, type FileRecord} from '../records';
import {forbidden, insufficient} from '../refusals';
import {type DriveState, grantTo} from '../state';

/**
 * Refuses what shared drives do not allow: content managers move within one, organizers out of one; into one goes
 * the owner's file, or that of an owner who is a member there, and no folder.
 * Source: https://developers.google.com/workspace/drive/api/guides/handle-errors (`teamDrives…`),
 *   https://developers.google.com/workspace/drive/api/guides/ref-roles
 */
export function refuseMove(
  state: DriveState,
  record: FileRecord,
  folder: FileRecord,
  email: string,
): void {
  const [from, to] = [record.driveId, folder.driveId];
  if (from === undefined && to === undefined) return;
  const role = roleOn(state, record, email);
  if (from !== undefined) {
    const needed = from === to ? 'fileOrganizer' : 'organizer';
    if (!atLeast(role, needed)) throw insufficient(record.id);
  }
  if (to === undefined || from === to) return;
  if (!isMember(state, to, email)) {
    throw forbidden(
      'teamDriveMembershipRequired',
      'The attempted action requires shared drive membership.',
    );
  }
  if (record.mimeType === FOLDER) {
    throw forbidden(
      'teamDrivesFolderMoveInNotSupported',
      'Moving folders into shared drives is not supported.',
    );
  }
  if (!commands(role) && !isMember(state, to, record.owner)) {
    throw forbidden(
      'fileOwnerNotMemberOfTeamDrive',
      'Cannot move a file into a shared drive as a writer when the owner of the file is not a member of that shared drive.',
    );
  }
}

export function oneParent() {
  return forbidden(
    'teamDrivesParentLimit',
    'A shared drive item must have exactly one parent.',
  );
}

export function isMember(
  state: DriveState,
  driveId: string,
  email: string,
): boolean {
  const top = state.files.get(driveId);
  return top !== undefined && bestGrant(state, top, email) !== null;
}

/**
 * Puts a record, not yet stored, into a folder: in a shared drive nobody owns it, out of one its mover does. Who
 * was given the file itself keeps that.
 */
export function settleIn(
  state: DriveState,
  record: FileRecord,
  parent: string | null,
  email: string,
): void {
  record.parent = parent;
  const to = parent === null ? undefined : state.files.get(parent)?.driveId;
  if (to === record.driveId) return;
  belong(state, record, to, email);
}

/** What lies in a folder goes where it went. */
export function settleDescendants(
  state: DriveState,
  folder: FileRecord,
  email: string,
): void {
  for (const child of state.childrenOf(folder.id)) {
    const before = effectiveGrants(state, child).map(({grant}) => grant);
    const changed = state.change(
      child.id,
      record => belong(state, record, folder.driveId, email),
      before,
    );
    settleDescendants(state, changed, email);
  }
}

function belong(
  state: DriveState,
  record: FileRecord,
  driveId: string | undefined,
  email: string,
): void {
  record.grants = record.grants.filter(({role}) => role !== 'owner');
  if (driveId !== undefined) {
    record.driveId = driveId;
    record.owner = '';
    return;
  }
  delete record.driveId;
  record.owner = email;
  const own = grantTo(state, email, 'owner', email);
  record.grants = [...record.grants.filter(({id}) => id !== own.id), own];
}
