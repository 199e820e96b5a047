import type {Draft} from '../edit/draft';
import type {CheckedRange} from '../edit/ranges';
import {paragraphsIn} from '../model/places';
import {coalesce, splitAt} from '../model/runs';
import {mark, structuresIn, withMark} from './marks';
import type {Suggesting} from './suggesting';

/**
 * Marks a range for deletion; nothing moves. Text that is itself only suggested stays and carries both marks.
 * Source: https://github.com/jonathanmoregard/google_workspace_mcp (docs/findings/suggest-semantics.md, merge.md)
 */
export function suggestDeletion(
  draft: Draft,
  suggesting: Suggesting,
  {segment, start, end}: CheckedRange,
): void {
  const id = suggesting.idFor(segment, start, end);
  for (const {paragraph} of paragraphsIn(segment.content, start, end)) {
    const [before, rest] = splitAt(paragraph.elements ?? [], start);
    const [within, after] = splitAt(rest, end);
    paragraph.elements = coalesce([
      ...before,
      ...within.map(each => withMark(each, 'suggestedDeletionIds', [id])),
      ...after,
    ]);
  }
  for (const structure of structuresIn(segment.content)) {
    if (structure.start < start || structure.end > end) continue;
    mark(structure.node, 'suggestedDeletionIds', id);
  }
  draft.touched(segment);
}
