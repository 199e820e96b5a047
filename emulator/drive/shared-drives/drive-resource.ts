import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {Role} from '../../kernel/contracts';
import {atLeast} from '../access/access';
import type {DriveRecord} from '../records';

/**
 * A shared drive as a member sees it. Themes, background images and organizational units are left out.
 * Source: https://developers.google.com/workspace/drive/api/reference/rest/v3/drives
 */
export function driveResource(
  {id, name, colorRgb, createdAt, hiddenFor, restrictions}: DriveRecord,
  role: Role,
  email: string,
): drive_v3.Schema$Drive {
  const organizes = atLeast(role, 'organizer');
  const manages = atLeast(role, 'fileOrganizer');
  const writes = atLeast(role, 'writer');
  const copies = writes || !restrictions.copyRequiresWriterPermission;
  return {
    kind: 'drive#drive',
    id,
    name,
    ...(colorRgb === undefined ? {} : {colorRgb}),
    createdTime: new Date(createdAt).toISOString(),
    hidden: hiddenFor.includes(email),
    restrictions: {...restrictions},
    capabilities: {
      canAddChildren: writes,
      canChangeCopyRequiresWriterPermissionRestriction: organizes,
      canChangeDomainUsersOnlyRestriction: organizes,
      canChangeDownloadRestriction: organizes,
      canChangeDriveBackground: organizes,
      canChangeDriveMembersOnlyRestriction: organizes,
      canChangeSharingFoldersRequiresOrganizerPermissionRestriction: organizes,
      canComment: atLeast(role, 'commenter'),
      canCopy: copies,
      canDeleteChildren: organizes,
      canDeleteDrive: organizes,
      canDownload: copies,
      canEdit: writes,
      canListChildren: true,
      canManageMembers: organizes,
      canReadRevisions: writes,
      canRename: writes,
      canRenameDrive: organizes,
      canResetDriveRestrictions: organizes,
      canShare: writes,
      canTrashChildren: manages,
    },
  };
}
