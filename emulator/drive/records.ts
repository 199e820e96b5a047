import type {Millis} from '../kernel/clock';
import type {Role} from '../kernel/contracts';

export const FOLDER = 'application/vnd.google-apps.folder';
export const SHORTCUT = 'application/vnd.google-apps.shortcut';
export const GOOGLE_TYPE = 'application/vnd.google-apps.';

/** A permission given directly on one item; inherited ones are computed. */
export interface Grant {
  /** The grantee's id, the same on every item: see `identity.ts`. */
  readonly id: string;
  readonly type: 'user' | 'group' | 'domain' | 'anyone';
  readonly role: Role;
  /** Lower case; of users and groups. */
  readonly email?: string;
  readonly domain?: string;
  readonly allowFileDiscovery?: boolean;
  readonly expiresAt?: Millis;
  readonly givenBy: string;
  readonly givenAt: Millis;
  /** Set on what a closed folder leaves of inherited access: that it exists. Computed, never stored. */
  readonly view?: 'metadata';
}

/** A shared drive. Its top folder is a file of the same id, and the grants there are the memberships. */
export interface DriveRecord {
  readonly id: string;
  /** Who asked for it with which request id, so that asking again makes no second one. */
  readonly createdBy: string;
  readonly requestId: string;
  readonly createdAt: Millis;
  name: string;
  colorRgb?: string;
  hiddenFor: string[];
  restrictions: DriveRestrictions;
}

export interface DriveRestrictions {
  readonly adminManagedRestrictions: boolean;
  readonly copyRequiresWriterPermission: boolean;
  readonly domainUsersOnly: boolean;
  readonly driveMembersOnly: boolean;
  readonly sharingFoldersRequiresOrganizerPermission: boolean;
}

export interface ContentLock {
  readonly reason?: string;
  readonly ownerRestricted: boolean;
  /** Set by Google itself, as for a signature; nobody lifts it. */
  readonly system?: boolean;
  readonly by: string;
  readonly at: Millis;
}

/** What Drive knows about stored bytes; the bytes are in `drive.content` under the revision's id. */
export interface Blob {
  readonly size: number;
  readonly md5: string;
  readonly sha1: string;
  readonly sha256: string;
  readonly revisionId: string;
  readonly originalFilename: string;
}

/** A file or folder. Addresses are lower case. */
export interface FileRecord {
  readonly id: string;
  name: string;
  mimeType: string;
  description?: string;
  /** Null for a My Drive root and for the top folder of a shared drive. */
  parent: string | null;
  /** The shared drive it is in. */
  driveId?: string;
  /** '' in a shared drive: what is there belongs to the drive. */
  owner: string;
  createdAt: Millis;
  modifiedAt: Millis;
  modifiedBy: string;
  /** Counts every change the server makes, those nobody sees included. */
  version: number;
  /** Set when this very item was trashed; children of trashed folders have none. */
  trashedAt?: Millis;
  /** Who did so; told of items in shared drives. */
  trashedBy?: string;
  starredBy: string[];
  viewedAt: Record<string, Millis>;
  modifiedAtBy: Record<string, Millis>;
  properties: Record<string, string>;
  /** By Cloud project. */
  appProperties: Record<string, Record<string, string>>;
  writersCanShare: boolean;
  copyRequiresWriterPermission: boolean;
  inheritedPermissionsDisabled: boolean;
  folderColorRgb?: string;
  /** People by Cloud project who created or opened the file with it; what `drive.file` reaches. */
  openedWith: Record<string, string[]>;
  lock?: ContentLock;
  blob?: Blob;
  /** Of a shortcut: where it leads, and of which type that was when the shortcut was made. */
  shortcut?: {readonly targetId: string; readonly targetMimeType: string};
  grants: Grant[];
}

/** One step of a file's history. */
export interface RevisionRecord {
  readonly id: string;
  readonly fileId: string;
  modifiedAt: Millis;
  readonly by: string;
  readonly mimeType: string;
  readonly blob?: Blob;
  keepForever: boolean;
}

/** What `changes.list` needs to know about one change. */
export interface ChangeRecord {
  readonly sequence: number;
  readonly fileId: string;
  readonly at: Millis;
  /** Who could see the file before a change that may have taken it from them. */
  readonly before?: readonly Grant[];
}

/** A mail the Workspace sent by itself. */
export interface OutboxMail {
  readonly id: string;
  /** ISO, UTC. */
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly kind: 'drive-share' | 'drive-approval' | 'drive-access-request';
}
