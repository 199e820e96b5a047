import {ActivityLog} from '../../activity/log';
import type {Ground} from '../../kernel/contracts';
import {ApiError} from '../../kernel/errors';
import {postId, suggestionId} from '../model/ids';
import {recordSuggestions} from './suggestion-activity';
import {type SuggestionRecord, suggestionsIn} from './suggestion-records';

/** A document's suggestion threads during a batch: a change is kept until `commit`. */
export class SuggestionThreads {
  private threads: readonly SuggestionRecord[];
  private changed = false;

  constructor(
    private readonly ground: Ground,
    private readonly documentId: string,
  ) {
    this.threads = suggestionsIn(ground).get(documentId) ?? [];
  }

  /** @throws ApiError 404 */
  find(id: string | null | undefined): SuggestionRecord {
    const thread = this.threads.find(each => each.id === id);
    if (thread) return thread;
    throw unknownSuggestion(id);
  }

  /**
   * A suggestion that still waits. That a resolved one answers like an unknown one is an assumption: nobody
   * published what Google answers.
   *
   * @throws ApiError 404
   */
  findOpen(id: string | null | undefined): SuggestionRecord {
    const thread = this.find(id);
    if (thread.status === 'OPEN') return thread;
    throw unknownSuggestion(id);
  }

  /** Ids of the open suggestions, of one author when given. */
  openIds(author?: string): Set<string> {
    return new Set(
      this.threads
        .filter(({status}) => status === 'OPEN')
        .filter(each => author === undefined || each.author === author)
        .map(({id}) => id),
    );
  }

  open(author: string): string {
    const {ids, clock} = this.ground;
    const now = clock.now();
    const thread: SuggestionRecord = {
      id: suggestionId(ids),
      author,
      postId: postId(ids),
      createdAt: now,
      modifiedAt: now,
      status: 'OPEN',
      summary: '',
      replies: [],
    };
    this.threads = [...this.threads, thread];
    this.changed = true;
    return thread.id;
  }

  change(id: string, fields: Partial<SuggestionRecord>): SuggestionRecord {
    const modifiedAt = this.ground.clock.now();
    const next = {...this.find(id), ...fields, modifiedAt};
    this.threads = this.threads.map(each => (each.id === id ? next : each));
    this.changed = true;
    return next;
  }

  remove(id: string): void {
    this.threads = this.threads.filter(each => each.id !== id);
    this.changed = true;
  }

  /** @param by Whose batch it was. */
  commit(by: string): void {
    if (!this.changed) return;
    const {ground, documentId, threads} = this;
    const before = suggestionsIn(ground).get(documentId) ?? [];
    suggestionsIn(ground).set(documentId, threads);
    const log = new ActivityLog(ground);
    recordSuggestions(log, documentId, by, before, threads);
  }
}

function unknownSuggestion(id: string | null | undefined): ApiError {
  return new ApiError(
    'NOT_FOUND',
    `Suggestion with ID ${id ?? ''} does not exist.`,
  );
}
