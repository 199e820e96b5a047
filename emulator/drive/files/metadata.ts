import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {Caller} from '../../kernel/contracts';
import {commands, mayShare, roleOn} from '../access/access';
import {changeLock} from '../access/content-lock';
import {patched, propertyCount} from './properties';
import {FOLDER, type FileRecord} from '../records';
import {badRequest, forbidden, insufficient, notWritable} from '../refusals';
import {instant} from '../request';
import type {DriveState} from '../state';

export type FileBody = drive_v3.Schema$File;

/** Fields of a file that only the server writes. */
const OUTPUT_ONLY: readonly (keyof FileBody)[] = [
  'capabilities',
  'explicitlyTrashed',
  'headRevisionId',
  'iconLink',
  'lastModifyingUser',
  'md5Checksum',
  'modifiedByMe',
  'ownedByMe',
  'owners',
  'permissionIds',
  'permissions',
  'shared',
  'sharedWithMeTime',
  'sharingUser',
  'size',
  'spaces',
  'version',
  'viewedByMe',
  'webContentLink',
  'webViewLink',
];

/** @throws ApiError 403 when the body sets what cannot be set. */
export function refuseOutputOnly(meta: FileBody): void {
  if (OUTPUT_ONLY.some(field => meta[field] !== undefined)) throw notWritable();
}

/**
 * Patches the metadata that needs no more than the role already checked, plus what has its own rule: the
 * content restriction, and the settings only an owner changes.
 *
 * Whether a patch of something else than name, description and content moves `modifiedTime` is not published;
 * here it does not.
 */
export function applyMetadata(
  state: DriveState,
  record: FileRecord,
  meta: FileBody,
  caller: Caller,
): void {
  const email = caller.email.toLowerCase();
  refuseOwnersSettings(state, record, meta, email);
  if (meta.contentRestrictions) {
    changeLock(state, record, meta.contentRestrictions, email);
  }
  if (typeof meta.name === 'string') record.name = meta.name;
  if (meta.description !== undefined) {
    if (meta.description) record.description = meta.description;
    else delete record.description;
  }
  if (typeof meta.starred === 'boolean') {
    const others = record.starredBy.filter(by => by !== email);
    record.starredBy = meta.starred ? [...others, email] : others;
  }
  applyProperties(record, meta, caller.project);
  applyTimes(record, meta, email);
  if (typeof meta.writersCanShare === 'boolean') {
    record.writersCanShare = meta.writersCanShare;
  }
  const restricted =
    meta.copyRequiresWriterPermission ??
    (typeof meta.viewersCanCopyContent === 'boolean'
      ? !meta.viewersCanCopyContent
      : undefined);
  if (restricted !== undefined) {
    record.copyRequiresWriterPermission = restricted;
  }
  if (typeof meta.inheritedPermissionsDisabled === 'boolean') {
    record.inheritedPermissionsDisabled = meta.inheritedPermissionsDisabled;
  }
  if (typeof meta.folderColorRgb === 'string') {
    record.folderColorRgb = meta.folderColorRgb;
  }
}

function refuseOwnersSettings(
  state: DriveState,
  record: FileRecord,
  meta: FileBody,
  email: string,
): void {
  const role = roleOn(state, record, email);
  const asked = [
    meta.writersCanShare,
    meta.copyRequiresWriterPermission,
    meta.viewersCanCopyContent,
  ];
  if (asked.some(value => value !== undefined) && !commands(role)) {
    throw insufficient(record.id);
  }
  if (meta.inheritedPermissionsDisabled === undefined) return;
  if (!mayLimitAccess(state, record, email)) throw insufficient(record.id);
  if (record.mimeType !== FOLDER) {
    // Google says that it is not available for files, not with which words.
    throw forbidden(
      'inheritedPermissionsDisabledNotSupported',
      'Limited access is only available for folders.',
    );
  }
}

/**
 * Whether the person may close a folder to those who only inherit access, or open it again.
 * Source: https://developers.google.com/workspace/drive/api/guides/limited-expansive-access
 */
export function mayLimitAccess(
  state: DriveState,
  record: FileRecord,
  email: string,
): boolean {
  return record.driveId === undefined
    ? mayShare(state, record, email)
    : commands(roleOn(state, record, email));
}

function applyProperties(
  record: FileRecord,
  meta: FileBody,
  project: string,
): void {
  if (meta.properties) {
    record.properties = patched(
      record.properties,
      meta.properties,
      propertyCount({}, record.appProperties),
    );
  }
  if (meta.appProperties) {
    const {[project]: mine = {}, ...others} = record.appProperties;
    const next = patched(
      mine,
      meta.appProperties,
      propertyCount(record.properties, others),
    );
    record.appProperties = {...others, [project]: next};
  }
}

function applyTimes(record: FileRecord, meta: FileBody, email: string): void {
  if (meta.modifiedTime) {
    record.modifiedAt = requireInstant(meta.modifiedTime);
    record.modifiedAtBy[email] = record.modifiedAt;
  }
  if (meta.viewedByMeTime) {
    record.viewedAt[email] = requireInstant(meta.viewedByMeTime);
  }
}

export function requireInstant(value: string): number {
  const at = instant(value);
  if (at === undefined) {
    throw badRequest(
      'invalid',
      `Invalid value for: Invalid format: "${value}"`,
    );
  }
  return at;
}
