import {ActivityLog} from '../../activity/log';
import type {Ground} from '../../kernel/contracts';
import type {DriveState} from '../state';
import {recordThread} from './comment-activity';
import {type CommentRecord, commentsIn} from './comment-records';

/** Stores a new thread as the file's latest. */
export function addThread(ground: Ground, thread: CommentRecord): void {
  const threads = commentsIn(ground);
  threads.set(thread.fileId, [...(threads.get(thread.fileId) ?? []), thread]);
  recordThread(new ActivityLog(ground), undefined, thread);
}

/** Stores a file's threads as a batch of an editor left them; changed ones have to be other objects. */
export function setThreads(
  ground: Ground,
  fileId: string,
  threads: readonly CommentRecord[],
): void {
  const stored = commentsIn(ground);
  const before = stored.get(fileId) ?? [];
  const log = new ActivityLog(ground);
  stored.set(fileId, [...threads]);
  for (const thread of threads) {
    if (before.includes(thread)) continue;
    const known = before.find(({id}) => id === thread.id);
    recordThread(log, known, thread);
  }
}

/** Changes one thread where it is stored. Throws for an unknown one. */
export function updateThread(
  ground: Ground,
  fileId: string,
  commentId: string,
  change: (thread: CommentRecord) => CommentRecord,
): CommentRecord {
  let before: CommentRecord | undefined;
  let changed: CommentRecord | undefined;
  commentsIn(ground).update(fileId, threads => {
    const at = threads.findIndex(({id}) => id === commentId);
    if (at < 0) return;
    before = threads[at];
    threads[at] = changed = change(before);
  });
  if (!changed) throw new Error(`No comment ${commentId} on ${fileId}.`);
  recordThread(new ActivityLog(ground), before, changed);
  return changed;
}

export function forgetComments(state: DriveState, fileId: string): void {
  commentsIn(state.ground).delete(fileId);
}
