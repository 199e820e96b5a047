import type {Caller, Role} from '../../kernel/contracts';
import {appReaches, WHOLE_DRIVE} from './app-access';
import {domainOf} from '../identity';
import {FOLDER, type FileRecord, type Grant} from '../records';
import {fileNotFound, insufficient} from '../refusals';
import type {DriveState} from '../state';

const RANK: Readonly<Record<Role, number>> = {
  reader: 1,
  commenter: 2,
  writer: 3,
  fileOrganizer: 4,
  organizer: 5,
  owner: 6,
};

export function atLeast(role: Role | null, needed: Role): boolean {
  return role !== null && RANK[role] >= RANK[needed];
}

export function higher(a: Role, b: Role): boolean {
  return RANK[a] > RANK[b];
}

/** What one grantee has on an item: the direct grant, the best inherited one, and what they make together. */
export interface EffectiveGrant {
  readonly grant: Grant;
  readonly direct?: Grant;
  readonly inherited?: Grant;
  /** The item the inherited one was given on. */
  readonly inheritedFrom?: string;
}

/**
 * Permissions of a folder hold for everything below it and can only be raised there. The owner of a folder
 * is a writer of what others put into it. Expired permissions are gone.
 * A folder with limited access shows people who only inherit access that it exists and no more, organizers of its
 * shared drive excepted.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-sharing#permission-propagation,
 *   https://developers.google.com/workspace/drive/api/guides/limited-expansive-access
 */
export function effectiveGrants(
  state: DriveState,
  record: FileRecord,
): EffectiveGrant[] {
  const now = state.now();
  const found = new Map<string, EffectiveGrant>();
  for (const direct of record.grants) {
    if (expired(direct, now)) continue;
    found.set(direct.id, {grant: direct, direct});
  }
  for (const [above, from] of inheritedFrom(state, record)) {
    if (expired(above, now)) continue;
    const known = found.get(above.id);
    const best = known?.inherited;
    const inherited = best && !betters(above, best) ? best : above;
    const direct = known?.direct;
    const grant = direct && !betters(inherited, direct) ? direct : inherited;
    const source = inherited === above ? from : known?.inheritedFrom;
    found.set(above.id, {grant, direct, inherited, inheritedFrom: source});
  }
  return [...found.values()];
}

function* inheritedFrom(
  state: DriveState,
  record: FileRecord,
): Generator<[grant: Grant, from: string]> {
  let closed = record.inheritedPermissionsDisabled;
  let shown = closed;
  for (const above of state.ancestors(record)) {
    for (const grant of above.grants) {
      if (!closed || grant.role === 'organizer') {
        const owned = grant.role === 'owner';
        yield [owned ? {...grant, role: 'writer'} : grant, above.id];
      } else if (shown) {
        yield [{...grant, role: 'reader', view: 'metadata'}, above.id];
      }
    }
    if (above.inheritedPermissionsDisabled) {
      // Not even the existence of what lies in a closed folder is inherited.
      shown = false;
      closed = true;
    }
  }
}

/** Whether a grant gives more: a role counts more than a view of the metadata. */
function betters(a: Grant, b: Grant): boolean {
  if (a.view !== b.view) return b.view !== undefined;
  return higher(a.role, b.role);
}

function expired(grant: Grant, now: number): boolean {
  return grant.expiresAt !== undefined && grant.expiresAt <= now;
}

/** Whether a grant speaks about this person. */
export function appliesTo(
  state: DriveState,
  grant: Grant,
  email: string,
): boolean {
  switch (grant.type) {
    case 'user':
      return grant.email === email;
    case 'group':
      return (
        state.directory
          .group(grant.email ?? '')
          ?.some(member => member.toLowerCase() === email) ?? false
      );
    case 'domain':
      return grant.domain === domainOf(email);
    case 'anyone':
      return true;
  }
}

/** The best of what applies to the person; null when the file is invisible to them. */
export function bestGrant(
  state: DriveState,
  record: FileRecord,
  email: string,
): Grant | null {
  let best: Grant | null = null;
  for (const {grant} of effectiveGrants(state, record)) {
    if (!appliesTo(state, grant, email)) continue;
    if (!best || betters(grant, best)) best = grant;
  }
  return best;
}

export function roleOn(
  state: DriveState,
  record: FileRecord,
  email: string,
): Role | null {
  return bestGrant(state, record, email)?.role ?? null;
}

/**
 * The file, for a person and a program that may do this much with it.
 *
 * @throws ApiError 404 when person or program cannot see it, 403 when the role is too low.
 */
export function fileFor(
  state: DriveState,
  caller: Caller,
  fileId: string,
  needed: Role = 'reader',
): FileRecord {
  const email = caller.email.toLowerCase();
  const record = state.files.get(state.resolve(email, fileId));
  const role = record ? roleOn(state, record, email) : null;
  if (!record || role === null || !appReaches(caller, record, WHOLE_DRIVE))
    throw fileNotFound(fileId);
  if (!atLeast(role, needed)) throw insufficient(record.id);
  return record;
}

/** Whether a role commands an item as owners do in My Drive and organizers in a shared drive. */
export function commands(role: Role | null): boolean {
  return role === 'owner' || role === 'organizer';
}

/** Whether all the person knows of a folder is that it exists. */
export function seesOnlyMetadata(
  state: DriveState,
  record: FileRecord,
  email: string,
): boolean {
  return bestGrant(state, record, email)?.view === 'metadata';
}

/**
 * Whether the person may change who has access. Access that ends cannot be passed on. In shared drives writers
 * share files; folders are shared, and members chosen, by organizers.
 */
export function mayShare(
  state: DriveState,
  record: FileRecord,
  email: string,
): boolean {
  const best = bestGrant(state, record, email);
  // A shortcut has the access of the folder it lies in, and none of its own.
  if (!best || record.shortcut) return false;
  if (commands(best.role)) return true;
  if (record.driveId !== undefined) {
    return (
      best.expiresAt === undefined &&
      atLeast(best.role, leastSharer(state, record))
    );
  }
  return (
    atLeast(best.role, 'writer') &&
    record.writersCanShare &&
    best.expiresAt === undefined
  );
}

/** Source: https://developers.google.com/workspace/drive/api/guides/manage-sharing (scenarios) */
function leastSharer(
  state: DriveState,
  {id, driveId = '', mimeType}: FileRecord,
): Role {
  if (mimeType !== FOLDER) return 'writer';
  const {restrictions} = state.drives.get(driveId) ?? {};
  const strict = restrictions?.sharingFoldersRequiresOrganizerPermission;
  return id === driveId || strict ? 'organizer' : 'fileOrganizer';
}
