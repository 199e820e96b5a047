import {invalid} from '../../kernel/errors';
import type {Range, Segment} from '../model/types';
import {endOfContent} from '../model/types';
import type {Draft} from './draft';
import {EMPTY_RANGE, REVERSED_RANGE, pastTheEnd} from './refusals';

export interface CheckedRange {
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
}

/**
 * A range as Google accepts one: both ends given, not empty, inside its segment. The end may equal the
 * segment's end; index 0 of a body is its section break and only styles may touch it.
 */
export function checkRange(
  draft: Draft,
  range: Range | null | undefined,
): CheckedRange {
  const checked = anyRange(draft, range);
  if (checked.end === checked.start) throw invalid(EMPTY_RANGE);
  return checked;
}

/**
 * A range of a request about whole paragraphs: an empty one stands for the paragraph that holds its index.
 * Source: clients that know only the live API send it; public reports of the refusal are of `deleteContentRange`.
 */
export function paragraphRange(
  draft: Draft,
  range: Range | null | undefined,
): CheckedRange {
  const checked = anyRange(draft, range);
  const {start, end} = checked;
  return {...checked, end: Math.max(end, start + 1)};
}

function anyRange(draft: Draft, range: Range | null | undefined): CheckedRange {
  if (!range) throw invalid('The range is required.');
  const {endIndex} = range;
  if (endIndex === undefined || endIndex === null) {
    throw invalid('The range must have an end index.');
  }
  const start = range.startIndex ?? 0;
  if (start < 0) throw invalid('The range start index must not be negative.');
  if (endIndex < start) throw invalid(REVERSED_RANGE);
  const segment = draft.segment(range);
  const limit = endOfContent(segment.content);
  if (start >= limit) throw pastTheEnd(start, limit);
  if (endIndex > limit) throw pastTheEnd(endIndex, limit);
  return {segment, start, end: endIndex};
}
