import type {DriveState} from '../state';
import {commentsIn, isResolved} from './comment-records';

/** Open threads go along with a copy when asked for, under ids of their own; deleted and resolved ones stay. */
export function copyOpenComments(
  state: DriveState,
  fromId: string,
  toId: string,
): void {
  const threads = commentsIn(state.ground);
  const open = (threads.get(fromId) ?? []).filter(
    thread => !isResolved(thread) && !thread.deleted,
  );
  if (open.length === 0) return;
  threads.set(
    toId,
    open.map(thread => ({
      ...structuredClone(thread),
      id: `AAAA${state.ground.ids.text(7)}`,
      fileId: toId,
    })),
  );
}
