import type {Grantee} from '../../activity/records';
import {effectiveGrants} from './access';
import type {FileRecord, Grant} from '../records';
import type {DriveState} from '../state';

/** Changes who has access: the one way, so that the change log knows who lost it and the history who did it. */
export function changeGrants(
  state: DriveState,
  file: FileRecord,
  by: string,
  edit: (record: FileRecord) => void,
): void {
  const before = effectiveGrants(state, file).map(({grant}) => grant);
  const old = file.grants;
  const {grants} = state.change(file.id, edit, before);
  const added = without(grants, old);
  const removed = without(old, grants);
  if (added.length + removed.length === 0) return;
  state.activity.record(by, file.id, {
    kind: 'permissionChange',
    added,
    removed,
  });
}

/** Puts a grant in place of the same grantee's old one. */
export function putGrant(record: FileRecord, grant: Grant): void {
  const others = record.grants.filter(
    ({id}) =>
      id !== grant.id && !(grant.type === 'anyone' && id.startsWith('anyone')),
  );
  record.grants = [...others, grant];
}

/** Another role for the same grantee takes the old permission away and adds one. */
function without(some: readonly Grant[], others: readonly Grant[]): Grantee[] {
  return some
    .filter(
      ({id, role}) =>
        !others.some(other => other.id === id && other.role === role),
    )
    .map(({type, role, email, domain, allowFileDiscovery}) => ({
      type,
      role,
      ...(email === undefined ? {} : {email}),
      ...(domain === undefined ? {} : {domain}),
      ...(allowFileDiscovery ? {allowFileDiscovery} : {}),
    }));
}
