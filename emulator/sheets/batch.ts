import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {ApiError, invalid} from '../kernel/errors';
import type {Apply, Edit} from './edit/edit';
import {calculate} from './formulas/calculate';
import {KINDS} from './requests/kinds';

/** Requests that go by what cells show, so that formulas of the same batch have to be computed before. */
const READS_RESULTS: ReadonlySet<string> = new Set([
  'autoResizeDimensions',
  'copyPaste',
  'cutPaste',
  'deleteDuplicates',
  'findReplace',
  'randomizeRange',
  'setBasicFilter',
  'sortRange',
]);

/** Puts the request's place in front of a refusal, as Google does. */
function inRequest(error: unknown, index: number, kind: string): unknown {
  if (!(error instanceof ApiError) || error.status !== 'INVALID_ARGUMENT') {
    return error;
  }
  return invalid(`Invalid requests[${index}].${kind}: ${error.message}`);
}

/**
 * Carries out requests in order on a fork; a refusal leaves the fork half-changed and to be thrown away.
 * One reply a request, `{}` where the kind has none.
 */
export function applyRequests(
  edit: Edit,
  requests: readonly sheets_v4.Schema$Request[],
): sheets_v4.Schema$Response[] {
  if (requests.length === 0) {
    throw invalid('Must specify at least one request.');
  }
  return requests.map((request, index) => {
    const [entry] = Object.entries(request);
    if (!entry) throw invalid(`Invalid requests[${index}]: No request set.`);
    const [kind, body] = entry;
    const apply = KINDS[kind as keyof typeof KINDS];
    if (!apply) {
      throw new ApiError(
        'UNIMPLEMENTED',
        `requests[${index}].${kind} is a request of the published API that this emulator does not have.`,
      );
    }
    if (READS_RESULTS.has(kind)) calculate(edit.book, edit.now);
    try {
      // The key and the body come from the same entry, which the table's type cannot express.
      return (apply as Apply<unknown>)(edit, body);
    } catch (error) {
      throw inRequest(error, index, kind);
    }
  });
}
