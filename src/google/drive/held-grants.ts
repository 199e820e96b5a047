import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {HeldGrant, Holder} from '../../core/base/grants';

/** Grants of accounts that are gone give nobody anything. */
export function heldFrom(permission: drive_v3.Schema$Permission): HeldGrant[] {
  const who = holderFrom(permission);
  const role = roleFrom(permission.role);
  if (!who || !role || !permission.id || permission.deleted) return [];
  const details = permission.permissionDetails ?? [];
  // Also given here directly: then it can be taken away, as far as it goes beyond what is inherited.
  const inherited =
    details.length > 0 && details.every(({inherited: from}) => from ?? false);
  return [{id: permission.id, who, role, inherited}];
}

function holderFrom({
  type,
  emailAddress,
  domain,
}: drive_v3.Schema$Permission): Holder | null {
  if (type === 'anyone') return {type};
  if (type === 'domain') return domain ? {type, domain} : null;
  return (type === 'user' || type === 'group') && emailAddress
    ? {type, email: emailAddress.toLowerCase()}
    : null;
}

/**
 * A shared drive's managers are to it what an owner is to a file: whatever lies there is theirs, and nobody can change that
 * on the file. Content managers edit. Source: https://developers.google.com/workspace/drive/api/guides/ref-roles */
function roleFrom(role: string | null | undefined): HeldGrant['role'] | null {
  switch (role) {
    case 'reader':
    case 'commenter':
    case 'writer':
    case 'owner':
      return role;
    case 'organizer':
      return 'owner';
    case 'fileOrganizer':
      return 'writer';
    default:
      return null;
  }
}
