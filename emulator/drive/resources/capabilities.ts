import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {atLeast, mayShare, roleOn} from '../access/access';
import {mayStartApproval} from '../approvals/eligibility';
import {mayChangeLock} from '../access/content-lock';
import {FOLDER, type FileRecord} from '../records';
import type {DriveState} from '../state';

type Capabilities = NonNullable<drive_v3.Schema$File['capabilities']>;

/**
 * What this person may do with the file now. Capabilities of shared drives are left out, as for every My
 * Drive item.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-sharing#capabilities
 */
export function capabilities(
  state: DriveState,
  record: FileRecord,
  email: string,
): Capabilities {
  const role = roleOn(state, record, email);
  const root = record.parent === null;
  const folder = record.mimeType === FOLDER;
  const reads = role !== null;
  const comments = atLeast(role, 'commenter');
  const writes = atLeast(role, 'writer');
  const owns = role === 'owner';
  const locked = record.lock !== undefined;
  const shares = !root && mayShare(state, record, email);
  const copies = mayCopyContent(record, writes) && reads;
  const mayLift = mayChangeLock(state, record, email);
  return {
    canAcceptOwnership: false,
    canAddChildren: folder && writes,
    canAddMyDriveParent: false,
    canChangeCopyRequiresWriterPermission: owns && !root,
    canChangeItemDownloadRestriction: owns && !folder,
    canChangeSecurityUpdateEnabled: false,
    canChangeViewersCanCopyContent: owns && !root,
    canComment: comments && !locked && !root,
    canCopy: copies && !folder,
    canDelete: owns && !root,
    canDisableInheritedPermissions:
      folder && !root && shares && !record.inheritedPermissionsDisabled,
    canDownload: copies,
    canEdit: writes,
    canEnableInheritedPermissions:
      folder && !root && shares && record.inheritedPermissionsDisabled,
    canListChildren: folder && reads,
    canModifyContent: writes && !locked,
    canModifyContentRestriction: mayLift,
    canModifyEditorContentRestriction: mayLift,
    canModifyLabels: false,
    canModifyOwnerContentRestriction: mayLift && owns,
    canMoveChildrenWithinDrive: folder && writes,
    canMoveItemIntoTeamDrive: owns && !root,
    canMoveItemOutOfDrive: owns && !root,
    canMoveItemWithinDrive: writes && !root,
    canReadLabels: false,
    canReadRevisions: writes && !folder,
    canRemoveChildren: folder && writes,
    canRemoveContentRestriction: locked && mayLift,
    canRemoveMyDriveParent: owns && !root,
    canRename: writes && !locked && !root,
    canShare: shares,
    canStartApproval: mayStartApproval(state, record, email),
    canTrash: owns && !root,
    canUntrash: owns && !root,
  };
}

/** `copyRequiresWriterPermission` takes copying, printing and downloading from readers and commenters. */
export function mayCopyContent(record: FileRecord, writes: boolean): boolean {
  return writes || !record.copyRequiresWriterPermission;
}
