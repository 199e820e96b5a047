import {ApiError, invalid} from '../kernel/errors';
import type {Draft} from './edit/draft';
import {notEmulated} from './edit/refusals';
import {numberFootnotes} from './model/footnotes';
import {allTabs, contentOfTab} from './model/segments';
import type {Reply, Request} from './model/types';
import {KINDS} from './requests/kinds';

/**
 * Applies requests in order, each to what the one before left, and answers one reply each. The first refusal
 * ends the batch with `Invalid requests[n].kind: …`; the draft is then to be thrown away.
 */
export function applyAll(draft: Draft, requests: readonly Request[]): Reply[] {
  const replies = requests.map((request, at) => applyOne(draft, request, at));
  for (const tab of allTabs(draft.tabs)) numberFootnotes(contentOfTab(tab));
  return replies;
}

function applyOne(draft: Draft, request: Request, at: number): Reply {
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
    const reply = run(draft, kind, request);
    draft.settle();
    return reply;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new ApiError(
      error.status,
      `Invalid requests[${at}].${kind}: ${error.message}`,
    );
  }
}

function run<K extends keyof Request>(
  draft: Draft,
  kind: K,
  request: Request,
): Reply {
  const apply = KINDS[kind];
  const body = request[kind];
  if (!apply) throw notEmulated(`the request kind ${kind}`);
  return body ? apply(draft, body) : {};
}
