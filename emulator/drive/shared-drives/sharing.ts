import type {Role} from '../../kernel/contracts';
import {FOLDER, type FileRecord, type Grant} from '../records';
import {badParameter, forbidden} from '../refusals';
import type {DriveState} from '../state';

/**
 * Members are people and groups, with every role but owner; an item has no organizers of its own, and only folders
 * content managers.
 * Source: https://developers.google.com/workspace/drive/api/guides/about-shareddrives,
 *   https://developers.google.com/workspace/drive/api/guides/manage-sharing
 */
export function sharedRole(
  role: string,
  {id, driveId, mimeType}: FileRecord,
  type: Grant['type'],
): Role {
  const top = id === driveId;
  const place = top ? 'TeamDrive' : 'TeamDriveItem';
  if (role === 'owner') {
    throw forbidden(
      `ownerOn${place}NotSupported`,
      'The owner role is not supported in shared drives.',
    );
  }
  const allowed: readonly Role[] = [
    ...(top ? (['organizer'] as const) : []),
    ...(mimeType === FOLDER ? (['fileOrganizer'] as const) : []),
    'writer',
    'commenter',
    'reader',
  ];
  const known = allowed.find(name => name === role);
  const people = type === 'user' || type === 'group';
  const forPeople = known === 'organizer' || known === 'fileOrganizer' || top;
  if (known && (people || !forPeople)) return known;
  throw badParameter(
    'invalid',
    'The specified role is invalid or not applicable for the given permission type.',
    'permission.role',
  );
}

/** What a shared drive's restrictions forbid. Google publishes the restrictions, not the words of the refusal. */
export function refuseRestricted(
  state: DriveState,
  {id, driveId = ''}: FileRecord,
  grantee: Pick<Grant, 'type' | 'email' | 'domain'>,
): void {
  const {restrictions} = state.drives.get(driveId) ?? {};
  const {domain} = state.ground.settings;
  const inside =
    grantee.type === 'domain'
      ? grantee.domain === domain
      : (grantee.email?.endsWith(`@${domain}`) ?? false);
  if (restrictions?.domainUsersOnly && !inside) {
    throw forbidden(
      'teamDriveDomainUsersOnlyRestriction',
      'Items of this shared drive can only be shared with users of its domain.',
    );
  }
  const members = state.files.get(driveId)?.grants ?? [];
  const member = members.some(({email}) => email === grantee.email);
  if (restrictions?.driveMembersOnly && id !== driveId && !member) {
    throw forbidden(
      'teamDriveTeamMembersOnlyRestriction',
      'Items of this shared drive can only be shared with its members.',
    );
  }
}
