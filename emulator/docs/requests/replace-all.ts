import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import {insertText, insertionPoint, withoutStripped} from '../edit/insert';
import {BAD_DELETION} from '../edit/refusals';
import {removeRange} from '../edit/remove';
import {tabsMeant} from '../edit/tabs-criteria';
import {assignIndices} from '../model/indices';
import {listsIn, paragraphAt} from '../model/places';
import {coalesce, splitAt, styleOfInline, textRun} from '../model/runs';
import {segmentsOf} from '../model/segments';
import type {Block, Reply, Segment, TextStyle} from '../model/types';
import {endOf, startOf} from '../model/types';

/** Stands for whatever is not text; Docs never holds this character. */
const NOT_TEXT = '\0';

interface Match {
  readonly start: number;
  readonly end: number;
}

/**
 * Replaces text everywhere: body, tables, headers, footers and footnotes of all tabs, or of those named.
 * A match may span runs, not a chip, image or table; the replacement is literal and looks like the first
 * character it replaces. Nothing found answers an empty object, as proto3 leaves out zero.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#replacealltextrequest
 *   Regular expressions are JavaScript's here, RE2's at Google.
 */
export function replaceAllText(
  draft: Draft,
  request: docs_v1.Schema$ReplaceAllTextRequest,
): Reply {
  const pattern = patternOf(request.containsText ?? {});
  const replacement = withoutStripped(request.replaceText ?? '');
  let occurrencesChanged = 0;
  for (const tab of tabsMeant(draft, request.tabsCriteria)) {
    for (const segment of segmentsOf(tab)) {
      const matches = matchesIn(segment, pattern);
      occurrencesChanged += matches.length;
      for (const match of matches.reverse()) {
        replace(draft, segment, match, replacement);
      }
    }
  }
  return {replaceAllText: occurrencesChanged > 0 ? {occurrencesChanged} : {}};
}

function patternOf({
  text,
  matchCase,
  searchByRegex,
}: docs_v1.Schema$SubstringMatchCriteria): RegExp {
  if (!text) throw invalid('The text to search for must not be empty.');
  const source = searchByRegex
    ? text
    : text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  try {
    return new RegExp(source, matchCase ? 'gmu' : 'gimu');
  } catch {
    throw invalid(`Invalid regular expression: ${text}`);
  }
}

/** In order; the parts of a segment that are no text of their list cannot match. */
function matchesIn(segment: Segment, pattern: RegExp): Match[] {
  return listsIn(segment.content)
    .flatMap(list => {
      const base = list.length === 0 ? 0 : startOf(list[0]);
      return [...list.map(textOfBlock).join('').matchAll(pattern)]
        .filter(([found]) => found !== '' && !found.includes(NOT_TEXT))
        .map(({0: found, index}) => ({
          start: base + index,
          end: base + index + found.length,
        }));
    })
    .sort((a, b) => a.start - b.start);
}

function textOfBlock(block: Block): string {
  if (!block.paragraph) return NOT_TEXT.repeat(endOf(block) - startOf(block));
  return (block.paragraph.elements ?? [])
    .map(
      inline =>
        inline.textRun?.content ??
        NOT_TEXT.repeat(endOf(inline) - startOf(inline)),
    )
    .join('');
}

/** Called from the last match to the first, so that the indices before it still hold. */
function replace(
  draft: Draft,
  segment: Segment,
  {start, end}: Match,
  replacement: string,
): void {
  const place = paragraphAt(segment.content, start);
  if (!place) throw invalid(BAD_DELETION);
  const {block, paragraph} = place;
  const [before, rest] = splitAt(paragraph.elements ?? [], start);
  const style = rest[0] ? styleOfInline(rest[0]) : {};
  const within = !replacement.includes('\n') && end < endOf(block);
  if (!within || draft.suggesting) {
    replaceAcross(draft, segment, {start, end}, replacement, style);
    return;
  }
  // One paragraph stays one: only its own indices are given anew, the rest follows after the last match.
  const [, after] = splitAt(rest, end);
  paragraph.elements = coalesce([
    ...before,
    textRun(replacement, style),
    ...after,
  ]);
  assignIndices([block], startOf(block));
  const inserted = replacement.length;
  draft.spliced(segment, {at: start, removed: 0, inserted});
  draft.spliced(segment, {
    at: start + inserted,
    removed: end - start,
    inserted: 0,
  });
}

function replaceAcross(
  draft: Draft,
  segment: Segment,
  {start, end}: Match,
  replacement: string,
  style: TextStyle,
): void {
  draft.settle();
  const location = {
    index: start,
    segmentId: segment.id,
    tabId: segment.tabId,
  };
  const point = insertionPoint(draft, {location}, 'Replace all text');
  const length = insertText(draft, point, replacement, style);
  draft.settle();
  removeRange(draft, {segment, start: start + length, end: end + length});
  draft.settle();
}
