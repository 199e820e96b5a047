import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {Draft} from '../edit/draft';
import {summariesOf} from '../suggest/summary';
import type {Review} from './review';

/**
 * Tells after each request what it did to suggestions, by the marks: a new id was created, one whose marks
 * went without a decision was edited away and is deleted, one that says something else was updated.
 * Source: answers seen live in https://github.com/jonathanmoregard/google_workspace_mcp
 * (docs/findings/merge.md, suggest-semantics.md); that an edited-away suggestion counts as deleted and loses
 * its thread is read from the reference of `deletedSuggestionIds`, not measured.
 */
export class SuggestionTracker {
  private before: ReadonlyMap<string, string>;
  /** Without open suggestions and without suggesting there is nothing to look for. */
  private readonly idle: boolean;

  constructor(
    private readonly draft: Draft,
    private readonly review: Review,
    suggests: boolean,
  ) {
    this.idle = !suggests && review.suggestions.openIds().size === 0;
    this.before = this.idle ? new Map() : summariesOf(draft.tabs);
  }

  response(): docs_v1.Schema$SuggestionResponse {
    if (this.idle) return {};
    const {before, review} = this;
    const {suggestions} = review;
    const after = summariesOf(this.draft.tabs);
    const open = [...suggestions.openIds()];
    const {accepted, rejected, deleted} = review.takeResolved();
    const created = open.filter(id => !before.has(id) && after.has(id));
    const updated = open.filter(
      id => before.has(id) && after.has(id) && before.get(id) !== after.get(id),
    );
    const gone = open.filter(id => !after.has(id));
    for (const id of [...created, ...updated]) {
      suggestions.change(id, {summary: after.get(id) ?? ''});
    }
    gone.forEach(id => suggestions.remove(id));
    this.before = after;
    return lists({
      createdSuggestionIds: created,
      updatedSummarySuggestionIds: updated,
      acceptedSuggestionIds: accepted,
      rejectedSuggestionIds: rejected,
      deletedSuggestionIds: [...deleted, ...gone.filter(id => before.has(id))],
    });
  }
}

/** Empty lists are left out, as proto3 JSON does. */
function lists<T extends Readonly<Record<string, readonly string[]>>>(
  all: T,
): Partial<T> {
  return Object.fromEntries(
    Object.entries(all).filter(([, ids]) => ids.length > 0),
  ) as Partial<T>;
}
