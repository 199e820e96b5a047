import {ApiError, invalid} from '../../kernel/errors';

/*
 * Google's own wording, as public reports quote it. `batch.ts` puts `Invalid requests[n].kind: ` before it.
 */

export const INSERT_OUTSIDE_PARAGRAPH =
  'The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.';
export const INSERT_IN_GRAPHEME =
  'The insertion index cannot be within a grapheme cluster.';
export const BAD_DELETION =
  'Invalid deletion range. Cannot delete the requested range.';
export const FINAL_NEWLINE =
  'The range cannot include the newline character at the end of the segment.';
export const EMPTY_RANGE = 'The range should not be empty.';
export const REVERSED_RANGE =
  'Invalid range: end index cannot be less than start index';
export const BAD_TABLE_START = 'The provided table start location is invalid.';

export function pastTheEnd(index: number, end: number): ApiError {
  return invalid(
    `Index ${index} must be less than the end index of the referenced segment, ${end}.`,
  );
}

/** A request kind, or a part of one, that Google has and this emulator has not. */
export function notEmulated(what: string): ApiError {
  return new ApiError(
    'UNIMPLEMENTED',
    `The emulator does not support ${what}. Google Docs does: this call has to be tried there.`,
  );
}
