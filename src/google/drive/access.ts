import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {Access, Grantee} from '../../world/files';

export function permissionOf({who, role}: Access): drive_v3.Schema$Permission {
  return who.type === 'domain'
    ? {type: 'domain', domain: who.domain, role}
    : {type: who.type, emailAddress: who.email, role};
}

export function accessFrom(permission: drive_v3.Schema$Permission): Access[] {
  const who = granteeFrom(permission);
  const role = permission.role;
  if (who === null || permission.deleted) return [];
  switch (role) {
    case 'reader':
    case 'commenter':
    case 'writer':
    case 'owner':
      return [{who, role}];
    // Roles of shared drives: both may edit.
    case 'fileOrganizer':
    case 'organizer':
      return [{who, role: 'writer'}];
    default:
      return [];
  }
}

function granteeFrom(permission: drive_v3.Schema$Permission): Grantee | null {
  const {type, emailAddress, domain} = permission;
  if ((type === 'user' || type === 'group') && emailAddress) {
    return {type, email: emailAddress};
  }
  return type === 'domain' && domain ? {type, domain} : null;
}
