import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {ApiCall, Role} from '../../kernel/contracts';
import {bestGrant} from './access';
import {permissionId} from '../identity';
import {requireInstant} from '../files/metadata';
import {FOLDER, type FileRecord, type Grant} from '../records';
import {badParameter, badRequest, forbidden, insufficient} from '../refusals';
import {flag, who} from '../request';
import {refuseRestricted, sharedRole} from '../shared-drives/sharing';
import type {DriveState} from '../state';

type PermissionBody = drive_v3.Schema$Permission;

const ROLES: readonly Role[] = ['owner', 'writer', 'commenter', 'reader'];
const TYPES = ['user', 'group', 'domain', 'anyone'] as const;
const YEAR = 366 * 24 * 3_600_000;

/**
 * The grant a request asks for, after every rule that can be told from the request and the directory.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-sharing
 */
export function grantAsked(
  state: DriveState,
  file: FileRecord,
  call: ApiCall,
  asked: PermissionBody,
): Grant {
  const type = typeAsked(asked);
  const role = roleAsked(asked.role, file, type);
  const grantee = granteeAsked(state, call, asked, type);
  if (file.driveId !== undefined) refuseRestricted(state, file, grantee);
  if (role === 'owner' && grantee.type !== 'user') {
    throw forbidden('ownerOnNonUserNotSupported', 'Only users can own files.');
  }
  return {
    ...grantee,
    id: permissionId(state.directory, grantee),
    role,
    ...expiry(state, file, grantee.type, role, asked.expirationTime),
    givenBy: who(call),
    givenAt: state.now(),
  };
}

/** @throws ApiError for a role that the item, or a grantee of that type, cannot have. */
export function roleAsked(
  role: string | null | undefined,
  file: FileRecord,
  type: Grant['type'],
): Role {
  if (!role) {
    throw badParameter(
      'required',
      'The permission role field is required.',
      'permission.role',
    );
  }
  if (file.driveId !== undefined) return sharedRole(role, file, type);
  if (role === 'organizer' || role === 'fileOrganizer') {
    throw forbidden(
      `${role}OnNonTeamDriveItemNotSupported`,
      `The ${role} role is only valid for items in shared drives.`,
    );
  }
  const known = ROLES.find(name => name === role);
  if (known) return known;
  throw badParameter(
    'invalid',
    'The specified role is invalid or not applicable for the given permission type.',
    'permission.role',
  );
}

type Grantee = Pick<Grant, 'type' | 'email' | 'domain' | 'allowFileDiscovery'>;

function typeAsked(asked: PermissionBody): Grant['type'] {
  const type = TYPES.find(name => name === asked.type);
  if (type) return type;
  throw asked.type
    ? badParameter(
        'invalid',
        'The specified type is invalid.',
        'permission.type',
      )
    : badParameter(
        'required',
        'The permission type field is required.',
        'permission.type',
      );
}

function granteeAsked(
  state: DriveState,
  call: ApiCall,
  asked: PermissionBody,
  type: Grant['type'],
): Grantee {
  if (type === 'user' || type === 'group') return account(state, call, asked);
  const allowFileDiscovery = asked.allowFileDiscovery ?? false;
  if (type === 'anyone') return {type, allowFileDiscovery};
  if (!asked.domain) throw notApplicable('domain');
  return {type, domain: asked.domain.toLowerCase(), allowFileDiscovery};
}

/** The address decides between person and group, whatever `type` says. */
function account(
  state: DriveState,
  call: ApiCall,
  asked: PermissionBody,
): Grantee {
  const email = asked.emailAddress?.toLowerCase();
  if (!email || !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) {
    throw notApplicable('emailAddress');
  }
  if (state.directory.group(email)) return {type: 'group', email};
  if (asked.type === 'group') throw notApplicable('emailAddress');
  if (!state.directory.person(email) && !notifies(call)) {
    throw badRequest(
      'invalidSharingRequest',
      `Bad Request. User message: "You are trying to invite ${email}. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient."`,
    );
  }
  return {type: 'user', email};
}

function notApplicable(field: 'emailAddress' | 'domain') {
  return badParameter(
    'invalid',
    `The specified ${field} is invalid or not applicable for the given permission type.`,
    `permission.${field}`,
  );
}

/** People and groups get a mail unless the request says otherwise. */
export function notifies(call: ApiCall): boolean {
  return call.params.sendNotificationEmail !== false;
}

export function expiry(
  state: DriveState,
  file: FileRecord,
  type: Grant['type'],
  role: Role,
  asked: string | null | undefined,
): {expiresAt?: number} {
  if (!asked) return {};
  if (type === 'domain' || type === 'anyone') {
    throw forbidden(
      'cannotSetExpirationOnAnyoneOrDomain',
      'Expiration dates cannot be set on this type of permission.',
    );
  }
  const expiresAt = requireInstant(asked);
  const now = state.now();
  if (expiresAt <= now) {
    throw forbidden(
      'expirationDatesMustBeInTheFuture',
      'Expiration dates must be in the future.',
    );
  }
  const tooFar = expiresAt > now + YEAR;
  const folderWriter = file.mimeType === FOLDER && role !== 'reader';
  if (tooFar || folderWriter || role === 'owner') {
    throw forbidden(
      'cannotSetExpiration',
      'Expiration dates cannot be set on this item.',
    );
  }
  return {expiresAt};
}

/**
 * Ownership moves inside one organisation, by the owner, with a mail.
 * Source: https://developers.google.com/workspace/drive/api/guides/transfer-file
 */
export function refuseTransfer(
  state: DriveState,
  file: FileRecord,
  call: ApiCall,
  toEmail: string,
): void {
  if (!flag(call, 'transferOwnership')) {
    throw forbidden(
      'forbidden',
      "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
      'transferOwnership',
    );
  }
  if (call.method === 'drive.permissions.create' && !notifies(call)) {
    throw notificationNotApplicable();
  }
  if (bestGrant(state, file, who(call))?.role !== 'owner') {
    throw insufficient(file.id);
  }
  const {domain} = state.ground.settings;
  const inside = (email: string) => email.endsWith(`@${domain}`);
  if (!inside(toEmail) || !inside(file.owner)) {
    throw forbidden(
      'consentRequiredForOwnershipTransfer',
      'Consent is required to transfer ownership of a file to another user.',
    );
  }
}

export function notificationNotApplicable() {
  return forbidden(
    'forbidden',
    "The sendNotificationEmail parameter is only applicable for permissions of type 'user' or 'group', and must not be disabled for ownership transfers.",
    'sendNotificationEmail',
  );
}
