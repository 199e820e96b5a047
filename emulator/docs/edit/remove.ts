import {invalid} from '../../kernel/errors';
import {cellsOf} from '../model/places';
import {coalesce, splitAt} from '../model/runs';
import type {Block, Inline, Segment} from '../model/types';
import {endOf, endOfContent, startOf} from '../model/types';
import {suggestDeletion} from '../suggest/deletions';
import type {Draft} from './draft';
import type {CheckedRange} from './ranges';
import {BAD_DELETION, FINAL_NEWLINE} from './refusals';

/**
 * Deletes a range, merging paragraphs whose newline goes. The merged paragraph has the looks of the first
 * one of which something is left.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#deletecontentrangerequest
 *   (what cannot be deleted); the looks after a merge are not documented, others observed them.
 */
export function removeRange(draft: Draft, range: CheckedRange): void {
  const {list, from, count, merged} = removal(range);
  if (draft.suggesting) {
    suggestDeletion(draft, draft.suggesting, range);
    return;
  }
  const {segment, start, end} = range;
  const removed = list.splice(from, count, ...merged);
  forget(segment, removed, start, end);
  draft.spliced(segment, {at: start, removed: end - start, inserted: 0});
}

interface Removal {
  /** The blocks to replace: `count` of this list from `from`, by `merged`. */
  readonly list: Block[];
  readonly from: number;
  readonly count: number;
  readonly merged: readonly Block[];
}

/** What a deletion does to the blocks, or its refusal. */
function removal({segment, start, end}: CheckedRange): Removal {
  if (end >= endOfContent(segment.content)) throw invalid(FINAL_NEWLINE);
  if (segment.kind === 'body' && start < 1) throw invalid(BAD_DELETION);
  const list = listHolding(segment.content, start, end);
  const from = list.findIndex(block => endOf(block) > start);
  let to = list.findIndex(block => endOf(block) >= end);
  const first = list[from];
  const last = list[to];
  const [head, firstRest] = split(first, start);
  const [lastRest, tail] = split(last, end);
  refuseTornPair(head, firstRest);
  refuseTornPair(lastRest, tail);

  let rest = tail;
  let restBlock = last;
  if (rest.length === 0) {
    const next = list[to + 1];
    if (head.length > 0) {
      if (!next?.paragraph) throw invalid(BAD_DELETION);
      rest = next.paragraph.elements ?? [];
      restBlock = next;
      to += 1;
    } else if (last.paragraph && !next?.paragraph) {
      // A table, break or list end must keep a paragraph before it.
      throw invalid(BAD_DELETION);
    }
  }
  const kept = head.length > 0 ? first : restBlock;
  const merged: Block[] =
    rest.length === 0
      ? []
      : [
          {
            paragraph: {
              ...kept.paragraph,
              elements: coalesce([...head, ...rest]),
            },
          },
        ];
  return {list, from, count: to - from + 1, merged};
}

/** The elements of a paragraph on both sides of an index; a table or break is all on the side it falls. */
function split(block: Block, index: number): [Inline[], Inline[]] {
  const torn = (block.paragraph?.elements ?? []).some(
    inline =>
      !inline.textRun && startOf(inline) < index && index < endOf(inline),
  );
  if (torn) throw invalid(BAD_DELETION);
  if (block.paragraph) return splitAt(block.paragraph.elements ?? [], index);
  if (startOf(block) < index && index < endOf(block)) {
    throw invalid(BAD_DELETION);
  }
  return [[], []];
}

/** The innermost list of blocks that the whole range stands in. */
function listHolding(list: Block[], start: number, end: number): Block[] {
  const inside = list.find(
    block =>
      !block.paragraph &&
      startOf(block) <= start &&
      end <= endOf(block) &&
      !(startOf(block) === start && end === endOf(block)),
  );
  if (!inside) return list;
  const cell = cellsOf(inside.table).find(
    each => startOf(each) < start && end < endOf(each),
  );
  if (!cell) throw invalid(BAD_DELETION);
  return listHolding((cell.content ??= []), start, end);
}

function refuseTornPair(before: readonly Inline[], after: readonly Inline[]) {
  const high = before[before.length - 1]?.textRun?.content?.slice(-1) ?? '';
  const low = after[0]?.textRun?.content?.[0] ?? '';
  if (/[\ud800-\udbff]/.test(high) && /[\udc00-\udfff]/.test(low)) {
    throw invalid(BAD_DELETION);
  }
}

/** Footnotes and images live only as long as something in the text refers to them. */
function forget(
  {tab}: Segment,
  removed: readonly Block[],
  start: number,
  end: number,
): void {
  for (const inline of inlinesOf(removed)) {
    if (startOf(inline) < start || endOf(inline) > end) continue;
    const footnote = inline.footnoteReference?.footnoteId;
    const image = inline.inlineObjectElement?.inlineObjectId;
    if (footnote && tab.footnotes) delete tab.footnotes[footnote];
    if (image && tab.inlineObjects) delete tab.inlineObjects[image];
  }
}

function inlinesOf(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap(block =>
    block.paragraph
      ? (block.paragraph.elements ?? [])
      : cellsOf(block.table).flatMap(cell => inlinesOf(cell.content ?? [])),
  );
}
