import type {NamedRange, Range, Segment, Tab} from './types';
import {contentOfTab} from './segments';

/** A change of one segment, in indices as they were before it. */
export interface Splice {
  readonly at: number;
  readonly removed: number;
  readonly inserted: number;
}

/** Every named range of a tab. */
export function namedRangesOf(tab: Tab): NamedRange[] {
  return Object.values(contentOfTab(tab).namedRanges ?? {}).flatMap(
    group => group.namedRanges ?? [],
  );
}

/**
 * Moves a segment's named ranges with an edit: text inserted inside makes them grow, text at either edge stays
 * outside, removed text makes them shrink, and a range without text is gone.
 * Source: https://developers.google.com/workspace/docs/api/how-tos/named-ranges (moves and grows); that
 * text at an edge stays outside is the harder of two readings.
 */
export function moveNamedRanges(segment: Segment, splice: Splice): void {
  const groups = segment.tab.namedRanges;
  if (!groups) return;
  for (const [name, group] of Object.entries(groups)) {
    for (const named of group.namedRanges ?? []) {
      named.ranges = (named.ranges ?? []).flatMap(range =>
        (range.segmentId ?? '') === segment.id ? moved(range, splice) : [range],
      );
    }
    keepOnly(segment, name, named => (named.ranges ?? []).length > 0);
  }
}

/** Drops the named ranges of a name that do not pass, and the name with its last one. */
export function keepOnly(
  {tab}: Pick<Segment, 'tab'>,
  name: string,
  keep: (named: NamedRange) => boolean,
): void {
  const group = tab.namedRanges?.[name];
  if (!tab.namedRanges || !group) return;
  group.namedRanges = (group.namedRanges ?? []).filter(keep);
  if (group.namedRanges.length === 0) delete tab.namedRanges[name];
  if (Object.keys(tab.namedRanges).length === 0) delete tab.namedRanges;
}

/** Where a range is after an edit; none when nothing of it is left. */
export function moved(range: Range, {at, removed, inserted}: Splice): Range[] {
  const shift = (index: number, edge: 'start' | 'end') => {
    const afterRemoval = index <= at ? index : Math.max(at, index - removed);
    const grows = edge === 'start' ? afterRemoval >= at : afterRemoval > at;
    return grows ? afterRemoval + inserted : afterRemoval;
  };
  const start = shift(range.startIndex ?? 0, 'start');
  const end = shift(range.endIndex ?? 0, 'end');
  if (end <= start) return [];
  const next: Range = {...range, startIndex: start, endIndex: end};
  return [next];
}
