import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {
  atLeast,
  commands,
  mayShare,
  roleOn,
  seesOnlyMetadata,
} from '../access/access';
import {mayStartApproval} from '../approvals/eligibility';
import {mayChangeLock} from '../access/content-lock';
import {FOLDER, type FileRecord} from '../records';
import {mayLimitAccess} from '../files/metadata';
import {isMember} from '../shared-drives/moves';
import type {DriveState} from '../state';

type Capabilities = NonNullable<drive_v3.Schema$File['capabilities']>;

/**
 * What this person may do with the file now. What only shared drives know is left out in My Drive.
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
  const shared = record.driveId !== undefined;
  const owns = commands(role);
  const manages = shared ? atLeast(role, 'fileOrganizer') : owns;
  const lists = folder && reads && !seesOnlyMetadata(state, record, email);
  const limits = folder && !root && mayLimitAccess(state, record, email);
  const locked = record.lock !== undefined;
  const shares = (shared || !root) && mayShare(state, record, email);
  const copies = mayCopyContent(record, writes) && reads;
  const mayLift = mayChangeLock(state, record, email);
  return {
    canAcceptOwnership: false,
    canAddChildren: folder && writes,
    canAddMyDriveParent: false,
    canChangeCopyRequiresWriterPermission: owns && !folder,
    canChangeItemDownloadRestriction: owns && !folder,
    canChangeSecurityUpdateEnabled: false,
    canChangeViewersCanCopyContent: owns && !folder,
    canComment: comments && !locked && !root,
    canCopy: copies && !folder,
    canDelete: owns && !root,
    canDisableInheritedPermissions:
      limits && !record.inheritedPermissionsDisabled,
    canDownload: copies,
    canEdit: writes,
    canEnableInheritedPermissions:
      limits && record.inheritedPermissionsDisabled,
    canListChildren: lists,
    canModifyContent: writes && !locked,
    canModifyContentRestriction: mayLift,
    canModifyEditorContentRestriction: mayLift,
    canModifyLabels: false,
    canModifyOwnerContentRestriction: mayLift && owns,
    canMoveChildrenWithinDrive: folder && (shared ? manages : writes),
    canMoveItemIntoTeamDrive: owns && !root && !(shared && folder),
    canMoveItemOutOfDrive: owns && !root,
    canMoveItemWithinDrive: (shared ? manages : writes) && !root,
    canReadLabels: false,
    canReadRevisions: writes && !folder,
    canRemoveChildren: folder && (shared ? manages : writes),
    canRemoveContentRestriction: locked && mayLift,
    canRemoveMyDriveParent: owns && !root && !shared,
    canRename: writes && !locked && !root,
    canShare: shares,
    canStartApproval: mayStartApproval(state, record, email),
    canTrash: manages && !root,
    canUntrash: manages && !root,
    ...(shared
      ? {
          canAddFolderFromAnotherDrive: false,
          canDeleteChildren: folder && owns,
          canMoveChildrenOutOfDrive: folder && owns,
          canReadDrive: isMember(state, record.driveId ?? '', email),
          canTrashChildren: folder && manages,
        }
      : {}),
  };
}

/** `copyRequiresWriterPermission` takes copying, printing and downloading from readers and commenters. */
export function mayCopyContent(record: FileRecord, writes: boolean): boolean {
  return writes || !record.copyRequiresWriterPermission;
}
