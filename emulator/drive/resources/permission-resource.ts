import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {EffectiveGrant} from '../access/access';
import type {FileRecord, Grant} from '../records';
import type {DriveState} from '../state';
import {displayName} from './user-resource';

/**
 * `permissionDetails` of My Drive items tell only the type and whether it is inherited; in shared drives also the
 * role and where it comes from.
 * Source: https://developers.google.com/workspace/drive/api/guides/limited-expansive-access
 */
export function permissionResource(
  state: DriveState,
  {grant, direct, inherited, inheritedFrom}: EffectiveGrant,
  record: FileRecord,
): drive_v3.Schema$Permission {
  const person =
    grant.type === 'user' ? state.directory.person(grant.email ?? '') : null;
  const details = [direct, inherited].flatMap(source =>
    source
      ? [
          {
            ...sourceOf(record, source, source === inherited && inheritedFrom),
            inherited: source === inherited,
          },
        ]
      : [],
  );
  return {
    kind: 'drive#permission',
    id: grant.id,
    type: grant.type,
    ...(grant.email === undefined ? {} : {emailAddress: grant.email}),
    ...(grant.domain === undefined ? {} : {domain: grant.domain}),
    role: grant.role,
    ...nameOf(state, grant),
    ...(person?.photoLink ? {photoLink: person.photoLink} : {}),
    ...(grant.type === 'domain' || grant.type === 'anyone'
      ? {allowFileDiscovery: grant.allowFileDiscovery ?? false}
      : {deleted: false}),
    ...(grant.type === 'user' && record.driveId === undefined
      ? {pendingOwner: false}
      : {}),
    ...(grant.view === undefined ? {} : {view: grant.view}),
    ...(record.inheritedPermissionsDisabled
      ? {inheritedPermissionsDisabled: true}
      : {}),
    ...(grant.expiresAt === undefined
      ? {}
      : {expirationTime: new Date(grant.expiresAt).toISOString()}),
    permissionDetails: details,
  };
}

function sourceOf(
  {id, driveId}: FileRecord,
  {role}: Grant,
  from: string | false | undefined,
): object {
  if (driveId === undefined) return {permissionType: 'file'};
  const place = from || id;
  return {
    permissionType: place === driveId ? 'member' : 'file',
    role,
    ...(from ? {inheritedFrom: from} : {}),
  };
}

function nameOf(state: DriveState, grant: Grant): {displayName?: string} {
  switch (grant.type) {
    case 'user':
    case 'group':
      return {displayName: displayName(state.directory, grant.email ?? '')};
    case 'domain':
      return {displayName: grant.domain};
    case 'anyone':
      return {};
  }
}
