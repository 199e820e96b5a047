import type {
  Caller,
  Directory,
  DriveGate,
  Ground,
} from '../../kernel/contracts';
import {ApiError} from '../../kernel/errors';
import type {Post} from '../../drive/comments/comment-records';
import {postId} from '../model/ids';
import {CommentThreads} from './comment-threads';
import type {Notice} from './notices';
import {mentionsIn, sendNotices} from './notices';
import {SuggestionThreads} from './suggestion-threads';
import type {Viewer} from './thread-resources';

/** What a batch stands on besides the content. */
export interface ReviewParts {
  readonly ground: Ground;
  readonly gate: DriveGate;
  readonly directory: Directory;
  readonly documentId: string;
  readonly caller: Caller;
}

/** What became of suggestions through one request, as `acceptSuggestion` and its likes say it. */
export interface Resolved {
  readonly accepted: string[];
  readonly rejected: string[];
  readonly deleted: string[];
}

/** The threads of a document and the person who works on them; nothing is stored before `commit`. */
export class Review {
  readonly comments: CommentThreads;
  readonly suggestions: SuggestionThreads;
  readonly viewer: Viewer;
  /** Posts changed by this batch: a post may be changed once. */
  readonly updatedPosts = new Set<string>();
  private readonly notices: Notice[] = [];
  private resolved: Resolved = nothing();

  constructor(private readonly parts: ReviewParts) {
    const {ground, documentId, caller, directory} = parts;
    this.comments = new CommentThreads(ground, documentId);
    this.suggestions = new SuggestionThreads(ground, documentId);
    this.viewer = {email: caller.email, directory};
  }

  get author(): string {
    return this.parts.caller.email;
  }

  /** @throws ApiError 403 unless the caller may edit, or is the author where that is enough. */
  requireEditor(author?: string): void {
    if (author === this.author) return;
    const {gate, caller, documentId} = this.parts;
    const role = gate.roleOf(caller.email, documentId);
    if (role !== null && role !== 'reader' && role !== 'commenter') return;
    throw forbidden();
  }

  requireAuthor(author: string): void {
    if (author !== this.author) throw forbidden();
  }

  /** A post of the caller's, now. */
  post(content: string, assignee?: string | null): Post {
    const now = this.parts.ground.clock.now();
    const mentioned = mentionsIn(content);
    return {
      id: postId(this.parts.ground.ids),
      via: 'editor',
      author: this.author,
      content,
      createdAt: now,
      modifiedAt: now,
      deleted: false,
      ...(assignee ? {assignee} : {}),
      ...(mentioned.length > 0 ? {mentioned} : {}),
    };
  }

  get documentId(): string {
    return this.parts.documentId;
  }

  notify({author, content, assignee}: Post): void {
    this.notices.push({
      from: author,
      content,
      ...(assignee ? {assignee} : {}),
    });
  }

  note(what: keyof Resolved, suggestionId: string): void {
    this.resolved[what].push(suggestionId);
  }

  /** What was noted since the last time. */
  takeResolved(): Resolved {
    const taken = this.resolved;
    this.resolved = nothing();
    return taken;
  }

  /** @param saveComments false when the tenant loses comments. */
  commit(saveComments: boolean): void {
    const {ground, gate, directory, documentId} = this.parts;
    this.suggestions.commit(this.author);
    if (!saveComments) return;
    this.comments.commit();
    const title = gate.titleOf(documentId);
    for (const notice of this.notices) {
      sendNotices(
        ground,
        directory,
        {id: documentId, title},
        notice,
        email => gate.roleOf(email, documentId) !== null,
      );
    }
  }
}

function nothing(): Resolved {
  return {accepted: [], rejected: [], deleted: []};
}

function forbidden(): ApiError {
  return new ApiError(
    'PERMISSION_DENIED',
    'The caller does not have permission',
  );
}
