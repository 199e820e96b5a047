import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import {insertText, insertionPoint} from '../edit/insert';
import {checkRange} from '../edit/ranges';
import {removeRange} from '../edit/remove';
import {tabsMeant} from '../edit/tabs-criteria';
import {keepOnly, namedRangesOf} from '../model/named-ranges';
import {paragraphAt} from '../model/places';
import {splitAt, styleOfInline} from '../model/runs';
import {contentOfTab} from '../model/segments';
import type {NamedRange, Range, Reply, Segment, Tab} from '../model/types';

type Create = docs_v1.Schema$CreateNamedRangeRequest;
type Delete = docs_v1.Schema$DeleteNamedRangeRequest;
type Replace = docs_v1.Schema$ReplaceNamedRangeContentRequest;

export function createNamedRange(draft: Draft, request: Create): Reply {
  const name = request.name ?? '';
  if (name.length < 1 || name.length > 256) {
    throw invalid(
      'The name of a named range must be at least 1 character and no more than 256 characters, measured in UTF-16 code units.',
    );
  }
  const {segment, start, end} = checkRange(draft, request.range);
  const named: NamedRange = {
    namedRangeId: draft.newId('kix'),
    name,
    ranges: [rangeOf(segment, start, end)],
  };
  addNamedRange(segment, named);
  return {createNamedRange: {namedRangeId: named.namedRangeId}};
}

function rangeOf(segment: Segment, start: number, end: number): Range {
  return {
    startIndex: start,
    endIndex: end,
    ...(segment.id === '' ? {} : {segmentId: segment.id}),
    tabId: segment.tabId,
  };
}

function addNamedRange({tab}: Segment, named: NamedRange): void {
  const name = named.name ?? '';
  const group = ((tab.namedRanges ??= {})[name] ??= {name, namedRanges: []});
  (group.namedRanges ??= []).push(named);
}

export function deleteNamedRange(draft: Draft, request: Delete): Reply {
  const chosen = choose(draft, request.namedRangeId, request.name, request);
  for (const {tab, named} of chosen) {
    keepOnly(
      {tab: contentOfTab(tab)},
      named.name ?? '',
      each => each.namedRangeId !== named.namedRangeId,
    );
  }
  return {};
}

/**
 * The new text stands where the first part of a range began, in the style of what it replaces; the other
 * parts are deleted. An empty text leaves no range.
 */
export function replaceNamedRangeContent(
  draft: Draft,
  request: Replace,
): Reply {
  const {namedRangeId, namedRangeName, text} = request;
  for (const {named} of choose(draft, namedRangeId, namedRangeName, request)) {
    const [first, ...others] = named.ranges ?? [];
    if (!first) continue;
    for (const other of [...others].reverse()) {
      removeRange(draft, checkRange(draft, other));
      draft.settle();
    }
    const start = first.startIndex ?? 0;
    const location = {
      index: start,
      segmentId: first.segmentId,
      tabId: first.tabId,
    };
    const point = insertionPoint(draft, {location}, 'Replace named range');
    const length = insertText(
      draft,
      point,
      text ?? '',
      styleAt(point.segment, start),
    );
    draft.settle();
    const shifted = {
      ...first,
      startIndex: start + length,
      endIndex: (first.endIndex ?? 0) + length,
    };
    removeRange(draft, checkRange(draft, shifted));
    draft.settle();
    keepOnly(
      point.segment,
      named.name ?? '',
      each => each.namedRangeId !== named.namedRangeId,
    );
    if (length > 0) {
      addNamedRange(point.segment, {
        ...named,
        ranges: [rangeOf(point.segment, start, start + length)],
      });
    }
  }
  return {};
}

function styleAt(segment: Segment, index: number) {
  const place = paragraphAt(segment.content, index);
  const [, after] = splitAt(place?.paragraph.elements ?? [], index);
  return after[0] ? styleOfInline(after[0]) : {};
}

/** By name none may be found; by id one must. The ranges come from the end of each tab towards its start. */
function choose(
  draft: Draft,
  id: string | null | undefined,
  name: string | null | undefined,
  {tabsCriteria}: {tabsCriteria?: docs_v1.Schema$TabsCriteria},
): {readonly tab: Tab; readonly named: NamedRange}[] {
  if (!id && !name) throw invalid('ID or name for named range must be set.');
  if (id && name) {
    throw invalid('Only one of ID and name for named range must be set.');
  }
  const found = tabsMeant(draft, tabsCriteria).flatMap(tab =>
    namedRangesOf(tab)
      .filter(named => (id ? named.namedRangeId === id : named.name === name))
      .map(named => ({tab, named: structuredClone(named)})),
  );
  if (id && found.length === 0) {
    throw invalid(`The named range with ID ${id} was not found.`);
  }
  const start = ({named}: {named: NamedRange}) =>
    named.ranges?.[0]?.startIndex ?? 0;
  return found.sort((a, b) => start(b) - start(a));
}
