import {textOf} from './runs';
import type {Splice} from './named-ranges';
import {moved} from './named-ranges';
import {paragraphsIn} from './places';
import {contentOfTab} from './segments';
import type {DocumentTab, Range, Segment, Tab} from './types';
import {startOf} from './types';

/** Puts an anchor over a range; the first tab's id is left out of ranges, as Google leaves it out. */
export function addAnchor(
  {tab, tabId, id}: Segment,
  anchorId: string,
  [startIndex, endIndex]: readonly [number, number],
  firstTab: boolean,
): void {
  const range: Range = {
    startIndex,
    endIndex,
    ...(id === '' ? {} : {segmentId: id}),
    ...(firstTab ? {} : {tabId}),
  };
  (tab.commentAnchors ??= {})[anchorId] = {anchorId, ranges: [range]};
}

/**
 * Moves a segment's anchors with an edit, by the rule of named ranges. An anchor whose text is gone is gone.
 * Source: assumption; nobody measured how anchors move.
 */
export function moveAnchors(segment: Segment, splice: Splice): void {
  const anchors = segment.tab.commentAnchors;
  if (!anchors) return;
  for (const [id, anchor] of Object.entries(anchors)) {
    const ranges = (anchor.ranges ?? []).flatMap(range =>
      (range.segmentId ?? '') === segment.id ? moved(range, splice) : [range],
    );
    if (ranges.length > 0) anchors[id] = {...anchor, ranges};
    else delete anchors[id];
  }
  if (Object.keys(anchors).length === 0) delete segment.tab.commentAnchors;
}

/** Leaves only the anchors of these ids, and no empty map. */
export function keepAnchors(
  tab: DocumentTab,
  shown: ReadonlySet<string>,
): void {
  const kept = Object.entries(tab.commentAnchors ?? {}).filter(([id]) =>
    shown.has(id),
  );
  if (kept.length > 0) tab.commentAnchors = Object.fromEntries(kept);
  else delete tab.commentAnchors;
}

export function dropAnchors(tab: Tab): void {
  delete contentOfTab(tab).commentAnchors;
}

/** The text between two indices, as a comment quotes it. */
export function quoteOf(
  {content}: Segment,
  start: number,
  end: number,
): string {
  return paragraphsIn(content, start, end)
    .map(({block, paragraph}) =>
      textOf(paragraph.elements ?? []).slice(
        Math.max(0, start - startOf(block)),
        end - startOf(block),
      ),
    )
    .join('');
}
