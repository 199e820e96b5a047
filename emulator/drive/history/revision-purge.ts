import type {RevisionRecord} from '../records';
import type {DriveState} from '../state';

/** How many revisions of a file can be kept forever. */
export const MOST_KEPT = 200;

const THIRTY_DAYS = 30 * 86_400_000;
const MOST_UNKEPT = 100;

/**
 * A file's history after what Google throws away by itself: superseded bytes after 30 days, earlier when there
 * are 100 of them. The newest stays, and what is kept forever. Editors' revisions stay here; Google merges
 * more of them as time goes by.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-revisions#specify-revisions
 */
export function keptRevisions(
  state: DriveState,
  fileId: string,
): readonly RevisionRecord[] {
  const history = state.revisions.get(fileId) ?? [];
  const gone = new Set(purgeable(history, state.now()));
  if (gone.size === 0) return history;
  for (const {id} of gone) state.content.delete(id);
  const left = history.filter(revision => !gone.has(revision));
  return state.revisions.set(fileId, left);
}

export function isHead(state: DriveState, {id, fileId}: RevisionRecord) {
  const history = state.revisions.get(fileId) ?? [];
  return history[history.length - 1]?.id === id;
}

function purgeable(
  history: readonly RevisionRecord[],
  now: number,
): RevisionRecord[] {
  const older = history.filter(
    ({blob, keepForever}, at) =>
      blob && !keepForever && at < history.length - 1,
  );
  const tooMany = older.length - MOST_UNKEPT;
  return older.filter((revision, at) => {
    const next = history[history.indexOf(revision) + 1];
    return at < tooMany || now - next.modifiedAt > THIRTY_DAYS;
  });
}
