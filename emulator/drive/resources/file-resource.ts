import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {Caller} from '../../kernel/contracts';
import {appliesTo, effectiveGrants} from '../access/access';
import {isAuthorized} from '../access/app-access';
import {exportLinksOf} from '../files/conversions';
import {FOLDER, GOOGLE_TYPE, type FileRecord} from '../records';
import type {DriveState} from '../state';
import {capabilities} from './capabilities';
import {permissionResource} from './permission-resource';
import {userResource} from './user-resource';

/** What a short file of an editor takes at Google. Deviation: here longer ones take no more. */
const EDITOR_BYTES = 1024;

/** What `files.get`, `create`, `copy` and `update` answer when no fields are asked for. */
export const DEFAULT_FILE_FIELDS = 'kind,id,name,mimeType';

/**
 * The whole file as this caller sees it. Thumbnails and labels are absent: nothing here could serve them.
 * `permissions` only for people who may share.
 */
export function fileResource(
  state: DriveState,
  record: FileRecord,
  caller: Caller,
): drive_v3.Schema$File {
  const email = caller.email.toLowerCase();
  const user = (address: string) =>
    userResource(state.directory, address, email);
  const time = (at: number | undefined) =>
    at === undefined ? undefined : new Date(at).toISOString();
  const grants = effectiveGrants(state, record);
  const can = capabilities(state, record, email);
  const mine = grants.find(
    ({grant}) => grant.type !== 'anyone' && appliesTo(state, grant, email),
  )?.grant;
  const received =
    record.owner !== email && mine && mine.givenBy !== email ? mine : undefined;
  const appProperties = record.appProperties[caller.project] ?? {};
  const editors = state.kinds.has(record.mimeType);
  return defined({
    kind: 'drive#file',
    id: record.id,
    name: record.name,
    mimeType: record.mimeType,
    description: record.description,
    starred: record.starredBy.includes(email),
    trashed: state.trashed(record),
    explicitlyTrashed: record.trashedAt !== undefined,
    parents: visibleParents(state, record, email),
    properties: nonEmpty(record.properties),
    appProperties: nonEmpty(appProperties),
    spaces: ['drive'],
    version: String(record.version),
    webViewLink: webViewLink(record),
    iconLink: `https://drive-thirdparty.googleusercontent.com/16/type/${record.mimeType}`,
    hasThumbnail: false,
    thumbnailVersion: '0',
    viewedByMe: email in record.viewedAt,
    viewedByMeTime: time(record.viewedAt[email]),
    createdTime: time(record.createdAt),
    modifiedTime: time(record.modifiedAt),
    modifiedByMe: email in record.modifiedAtBy,
    modifiedByMeTime: time(record.modifiedAtBy[email]),
    sharedWithMeTime: time(received?.givenAt),
    sharingUser: received ? user(received.givenBy) : undefined,
    lastModifyingUser: user(record.modifiedBy),
    capabilities: can,
    viewersCanCopyContent: !record.copyRequiresWriterPermission,
    copyRequiresWriterPermission: record.copyRequiresWriterPermission,
    inheritedPermissionsDisabled: record.inheritedPermissionsDisabled,
    permissionIds: can.canEdit ? grants.map(({grant}) => grant.id) : undefined,
    quotaBytesUsed: String(record.blob?.size ?? (editors ? EDITOR_BYTES : 0)),
    size: editors ? String(EDITOR_BYTES) : undefined,
    exportLinks: exportLinksOf(record.id, record.mimeType),
    isAppAuthorized: isAuthorized(record, caller.project, email),
    contentRestrictions: lockResource(record, user),
    shortcutDetails: record.shortcut,
    ...blobFields(record),
    ...(record.driveId === undefined
      ? ownedFields(state, record, email, can)
      : driveFields(state, record, email)),
  });
}

/** What only items of My Drive tell. */
function ownedFields(
  state: DriveState,
  record: FileRecord,
  email: string,
  can: NonNullable<drive_v3.Schema$File['capabilities']>,
): drive_v3.Schema$File {
  const grants = effectiveGrants(state, record);
  return {
    owners: [userResource(state.directory, record.owner, email)],
    ownedByMe: record.owner === email,
    shared: grants.some(({grant}) => grant.email !== record.owner),
    writersCanShare: record.writersCanShare,
    // As recorded for a folder and its owner in the docs of github.com/Bayselonarrend/OpenIntegrations.
    linkShareMetadata: {
      securityUpdateEligible: false,
      securityUpdateEnabled: true,
    },
    ...(can.canShare
      ? {
          permissions: grants.map(grant =>
            permissionResource(state, grant, record),
          ),
        }
      : {}),
    ...(record.mimeType === FOLDER
      ? {folderColorRgb: record.folderColorRgb ?? '#8f8f8f'}
      : {}),
  };
}

/**
 * What only items of shared drives tell.
 * Source: https://developers.google.com/workspace/drive/api/guides/shared-drives-diffs
 */
function driveFields(
  state: DriveState,
  {id, driveId, grants, trashedAt, trashedBy}: FileRecord,
  email: string,
): drive_v3.Schema$File {
  const trashed = trashedAt !== undefined;
  return {
    driveId,
    teamDriveId: driveId,
    hasAugmentedPermissions: id !== driveId && grants.length > 0,
    ...(trashed ? {trashedTime: new Date(trashedAt).toISOString()} : {}),
    ...(trashed && trashedBy
      ? {trashingUser: userResource(state.directory, trashedBy, email)}
      : {}),
  };
}

function lockResource(
  {lock}: FileRecord,
  user: (email: string) => drive_v3.Schema$User,
): drive_v3.Schema$ContentRestriction[] | undefined {
  if (!lock) return undefined;
  return [
    {
      readOnly: true,
      ...(lock.reason === undefined ? {} : {reason: lock.reason}),
      restrictingUser: user(lock.by),
      restrictionTime: new Date(lock.at).toISOString(),
      type: 'globalContentRestriction',
      ownerRestricted: lock.ownerRestricted,
      systemRestricted: lock.system ?? false,
    },
  ];
}

function blobFields({id, name, blob}: FileRecord): drive_v3.Schema$File {
  if (!blob) return {};
  const dot = name.indexOf('.', 1);
  return {
    size: String(blob.size),
    md5Checksum: blob.md5,
    sha1Checksum: blob.sha1,
    sha256Checksum: blob.sha256,
    headRevisionId: blob.revisionId,
    originalFilename: blob.originalFilename,
    fullFileExtension: dot < 0 ? '' : name.slice(dot + 1),
    fileExtension: dot < 0 ? '' : name.slice(name.lastIndexOf('.') + 1),
    webContentLink: `https://drive.google.com/uc?id=${id}&export=download`,
  };
}

/** A parent the caller cannot see is not named. */
function visibleParents(
  state: DriveState,
  record: FileRecord,
  email: string,
): string[] | undefined {
  const parent =
    record.parent === null ? undefined : state.files.get(record.parent);
  const seen =
    parent &&
    effectiveGrants(state, parent).some(({grant}) =>
      appliesTo(state, grant, email),
    );
  return seen ? [parent.id] : undefined;
}

function webViewLink({id, mimeType}: FileRecord): string {
  if (mimeType === FOLDER)
    return `https://drive.google.com/drive/folders/${id}`;
  const editor = EDITORS[mimeType.slice(GOOGLE_TYPE.length)];
  return mimeType.startsWith(GOOGLE_TYPE) && editor
    ? `https://docs.google.com/${editor}/d/${id}/edit?usp=drivesdk`
    : `https://drive.google.com/file/d/${id}/view?usp=drivesdk`;
}

const EDITORS: Readonly<Record<string, string | undefined>> = {
  document: 'document',
  spreadsheet: 'spreadsheets',
  presentation: 'presentation',
};

function nonEmpty(
  values: Record<string, string>,
): Record<string, string> | undefined {
  return Object.keys(values).length > 0 ? {...values} : undefined;
}

function defined<T extends object>(value: T): T {
  for (const key of Object.keys(value) as (keyof T)[]) {
    if (value[key] === undefined) delete value[key];
  }
  return value;
}
