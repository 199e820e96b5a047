import type {Ground} from '../../kernel/contracts';
import {ApiError, invalid} from '../../kernel/errors';
import type {
  CommentRecord,
  ReplyRecord,
} from '../../drive/comments/comment-records';
import {commentsIn, seenThrough} from '../../drive/comments/comment-records';
import {setThreads} from '../../drive/comments/thread-changes';

/**
 * A document's comment threads during a batch, the same that Drive has: a change is kept until `commit`.
 * A thread made through Drive can be answered here `settings.commentLag` later.
 */
export class CommentThreads {
  private threads: readonly CommentRecord[];
  private changed = false;

  constructor(
    private readonly ground: Ground,
    private readonly documentId: string,
  ) {
    this.threads = commentsIn(ground).get(documentId) ?? [];
  }

  /** @throws ApiError 404 */
  find(commentId: string): CommentRecord {
    const seen = seenThrough('editor', this.ground);
    const thread = this.threads.find(({id}) => id === commentId);
    if (thread && !thread.deleted && seen(thread)) return thread;
    throw new ApiError(
      'NOT_FOUND',
      `Comment with ID ${commentId} does not exist.`,
    );
  }

  add(thread: CommentRecord): void {
    this.threads = [...this.threads, thread];
    this.changed = true;
  }

  /** The thread's `modifiedAt` follows every change. */
  change(commentId: string, fields: Partial<CommentRecord>): CommentRecord {
    const modifiedAt = this.ground.clock.now();
    const next = {...this.find(commentId), ...fields, modifiedAt};
    this.threads = this.threads.map(thread =>
      thread.id === commentId ? next : thread,
    );
    this.changed = true;
    return next;
  }

  commit(): void {
    if (!this.changed) return;
    setThreads(this.ground, this.documentId, this.threads);
  }
}

/** One reply of a thread of either sort. @throws ApiError 404 */
export function replyOf<R extends Pick<ReplyRecord, 'id' | 'deleted'>>(
  {replies}: {readonly replies: readonly R[]},
  postId: string | null | undefined,
): R {
  if (!postId) throw invalid('The post ID must be specified.');
  const reply = replies.find(({id}) => id === postId);
  if (reply && !reply.deleted) return reply;
  throw new ApiError('NOT_FOUND', `Reply with ID ${postId} does not exist.`);
}
