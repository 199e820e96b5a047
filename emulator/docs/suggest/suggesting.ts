import type {Segment} from '../model/types';
import type {SuggestionThreads} from '../review/suggestion-threads';
import {spansIn} from './marks';

/**
 * Gives edits of a SUGGEST batch their suggestion. An edit that touches or overlaps a waiting suggestion of
 * the same author is absorbed by it; of several the one with the greatest id, compared as text, absorbs.
 * Suggestions that exist already never become one. Nobody else's suggestion absorbs (an assumption: measured
 * with one account only).
 * Source: https://github.com/jonathanmoregard/google_workspace_mcp (docs/findings/merge.md)
 */
export class Suggesting {
  constructor(
    private readonly author: string,
    private readonly threads: SuggestionThreads,
  ) {}

  /** The suggestion for a change of text or structure between two indices. */
  idFor(segment: Segment, start: number, end: number): string {
    const own = this.threads.openIds(this.author);
    const touched = spansIn(segment)
      .filter(span => span.start <= end && span.end >= start)
      .map(({id}) => id)
      .filter(id => own.has(id))
      .sort();
    return touched.pop() ?? this.fresh();
  }

  /** Looks get a suggestion of their own each time (an assumption: absorption was measured for text only). */
  fresh(): string {
    return this.threads.open(this.author);
  }

  /** The marks of text inserted at an index: inside somebody's insertion it depends on that one as well. */
  insertionIds(segment: Segment, index: number): string[] {
    const own = this.idFor(segment, index, index);
    const around = spansIn(segment).filter(
      span =>
        span.mark === 'suggestedInsertionIds' &&
        span.start < index &&
        index < span.end,
    );
    return [...new Set([...around.map(({id}) => id), own])];
  }
}
