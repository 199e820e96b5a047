import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {ApiError, invalid} from '../kernel/errors';
import type {Draft} from './edit/draft';
import {notEmulated} from './edit/refusals';
import type {Merge} from './merge/merge';
import {numberFootnotes} from './model/footnotes';
import {allTabs, contentOfTab} from './model/segments';
import type {Reply, Request} from './model/types';
import {KINDS} from './requests/kinds';
import {THREAD_KINDS} from './review/feature';
import type {Review} from './review/review';
import {SuggestionTracker} from './review/suggestion-tracker';
import {suggest} from './suggest/kinds';
import {Suggesting} from './suggest/suggesting';

/** What a batch did, one reply and one account of suggestions for each request. */
export interface Outcome {
  readonly replies: Reply[];
  readonly suggestionResponses: docs_v1.Schema$SuggestionResponse[];
}

/**
 * Applies requests in order, each to what the one before left, as suggestions when asked. The first refusal
 * ends the batch with `Invalid requests[n].kind: …`; draft and review are then to be thrown away.
 *
 * @param merge Where the batch was written for an earlier revision.
 */
export function applyAll(
  draft: Draft,
  requests: readonly Request[],
  review: Review,
  suggests: boolean,
  merge?: Merge,
): Outcome {
  const suggesting = suggests
    ? new Suggesting(review.author, review.suggestions)
    : undefined;
  const tracker = new SuggestionTracker(draft, review, suggests);
  const suggestionResponses: docs_v1.Schema$SuggestionResponse[] = [];
  const replies = requests.map((request, at) => {
    const parts = merge ? merge.moved(request) : [request];
    const before = draft.splices.length;
    const [reply = {}] = parts.map(part =>
      applyOne(draft, part, at, review, suggesting),
    );
    merge?.done(request, draft.splices.slice(before));
    suggestionResponses.push(tracker.response());
    return reply;
  });
  for (const tab of allTabs(draft.tabs)) numberFootnotes(contentOfTab(tab));
  return {replies, suggestionResponses};
}

function applyOne(
  draft: Draft,
  request: Request,
  at: number,
  review: Review,
  suggesting: Suggesting | undefined,
): Reply {
  const kinds = Object.keys(request) as (keyof Request)[];
  if (kinds.length !== 1) {
    throw invalid(
      kinds.length === 0
        ? `Invalid requests[${at}]: No request set.`
        : `Invalid value at 'requests[${at}]' (oneof), oneof field 'request' is already set. Cannot set '${kinds[1]}'`,
    );
  }
  const [kind] = kinds;
  try {
    const plainly = (target: Draft) => run(target, kind, request, review);
    const reply =
      suggesting && !THREAD_KINDS.has(kind)
        ? suggest(draft, suggesting, kind, request, plainly)
        : plainly(draft);
    draft.settle();
    return reply;
  } catch (error) {
    if (!(error instanceof ApiError) || STANDS_ALONE.has(error.status)) {
      throw error;
    }
    throw new ApiError(
      error.status,
      `Invalid requests[${at}].${kind}: ${error.message}`,
    );
  }
}

/** Refusals that do not name their request, `Suggestion with ID … does not exist.` */
const STANDS_ALONE: ReadonlySet<string> = new Set([
  'NOT_FOUND',
  'PERMISSION_DENIED',
]);

function run<K extends keyof Request>(
  draft: Draft,
  kind: K,
  request: Request,
  review: Review,
): Reply {
  const apply = KINDS[kind];
  const body = request[kind];
  if (!apply) throw notEmulated(`the request kind ${kind}`);
  return body ? apply(draft, body, review) : {};
}
