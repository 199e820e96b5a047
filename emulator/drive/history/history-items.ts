import type {DriveItems} from '../../activity/items';
import {appliesTo, roleOn, seesOnlyMetadata} from '../access/access';
import type {DriveState} from '../state';

/** Drive as the history sees it. */
export function historyItems(state: DriveState): DriveItems {
  const sees = (email: string, id: string): boolean => {
    const record = state.files.get(id);
    return (
      record !== undefined &&
      roleOn(state, record, email) !== null &&
      !seesOnlyMetadata(state, record, email)
    );
  };
  return {
    resolve: (email, id) => state.resolve(email, id),
    seenUntil: (email, fileId) =>
      sees(email, fileId) ? Infinity : lastSeen(state, email, fileId),
    liesIn: (folderId, fileId, parent) => {
      if (fileId === folderId) return true;
      const now = state.files.get(fileId);
      const start = now ? now.parent : parent;
      if (start === folderId) return true;
      const above = start === null ? undefined : state.files.get(start);
      if (!above) return false;
      for (const {id} of state.ancestors(above)) {
        if (id === folderId) return true;
      }
      return false;
    },
    reference: (email, id) => {
      const record = state.files.get(id);
      if (!record || !sees(email, id)) return undefined;
      const {name: title, mimeType, parent, driveId} = record;
      const shared = driveId !== undefined;
      return {title, mimeType, root: parent === null, shared};
    },
  };
}

/** When a change of this item, or of a folder above it, took it from the person. */
function lastSeen(
  state: DriveState,
  email: string,
  fileId: string,
): number | undefined {
  const record = state.files.get(fileId);
  const above = record ? [...state.ancestors(record)].map(({id}) => id) : [];
  const places = new Set([fileId, ...above]);
  let last: number | undefined;
  for (const change of state.changesFrom(1)) {
    if (!places.has(change.fileId)) continue;
    const seen = change.before?.some(grant => appliesTo(state, grant, email));
    if (seen) last = change.at;
  }
  return last;
}
