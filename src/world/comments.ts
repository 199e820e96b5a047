import type {Span} from '../core/documents/document-text';
import type {Call} from './ask/call';

/** A comment and its replies. Names are what people call themselves: whoever reads them learns no address. */
export interface CommentThread {
  readonly id: string;
  readonly content: string;
  /** Whether the person acting wrote it. */
  readonly mine: boolean;
  readonly authorName: string;
  readonly createdAt: string;
  /** Rises with every reply. */
  readonly modifiedAt: string;
  readonly resolved: boolean;
  /** Oldest first. */
  readonly replies: readonly CommentReply[];
}

export interface CommentReply {
  readonly id: string;
  /** '' when it only resolves or reopens. */
  readonly content: string;
  readonly action: 'none' | 'resolve' | 'reopen';
  readonly mine: boolean;
  readonly authorName: string;
  readonly at: string;
}

/**
 * Comments of a document, as the person acting. A lost answer may have made one: look for its words before
 * making another. A locked file takes none (`forbidden`).
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-comments
 */
export interface Comments {
  /**
   * Threads, the deleted left out, oldest first.
   *
   * @param since Only what was modified then or later; '' for all.
   */
  threads(fileId: string, since: string): Call<readonly CommentThread[]>;
  /** Beside the document as a whole, about `quote`. Answers its id. At most 2,000 bytes, so that both ways take it. */
  open(
    fileId: string,
    comment: {readonly content: string; readonly quote: string},
  ): Call<string>;
  /** At that place and assigned to somebody; fails as `refused` where the tenant does not have it. */
  openAnchored(
    fileId: string,
    comment: {
      readonly content: string;
      readonly at: Span;
      readonly assignee: string;
    },
  ): Call<string>;
  /** Answers the reply's id. */
  reply(
    fileId: string,
    threadId: string,
    reply: {readonly content: string; readonly action: CommentReply['action']},
  ): Call<string>;
}
