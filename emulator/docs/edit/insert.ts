/// <reference lib="es2022.intl" />
import {invalid} from '../../kernel/errors';
import type {ParagraphPlace} from '../model/places';
import {paragraphAt} from '../model/places';
import {
  coalesce,
  inheritedStyle,
  splitAt,
  textOf,
  textRun,
} from '../model/runs';
import type {
  Block,
  Inline,
  Location,
  Paragraph,
  Segment,
  TextStyle,
} from '../model/types';
import {endOf, endOfContent, startOf} from '../model/types';
import {markBlocks, withMark} from '../suggest/marks';
import type {Draft} from './draft';
import {
  INSERT_IN_GRAPHEME,
  INSERT_OUTSIDE_PARAGRAPH,
  pastTheEnd,
} from './refusals';

/** The union of the API's two ways to say where. */
export interface Where {
  readonly location?: Location;
  readonly endOfSegmentLocation?: {
    segmentId?: string | null;
    tabId?: string | null;
  };
}

export interface InsertionPoint {
  readonly segment: Segment;
  readonly index: number;
  readonly place: ParagraphPlace;
}

/**
 * Where an insertion goes; `what` names it in the refusal, "Insert text".
 * The end of a segment is before its last newline.
 */
export function insertionPoint(
  draft: Draft,
  {location, endOfSegmentLocation}: Where,
  what: string,
): InsertionPoint {
  if (location && endOfSegmentLocation) {
    throw invalid(
      `${what} requests must specify only one of location and end of segment location.`,
    );
  }
  const at = location ?? endOfSegmentLocation;
  if (!at)
    throw invalid(`${what} requests must specify an insertion location.`);
  const segment = draft.segment(at);
  const end = endOfContent(segment.content);
  const index = location ? (location.index ?? 0) : end - 1;
  if (index >= end) throw pastTheEnd(index, end);
  const place = index < 0 ? undefined : paragraphAt(segment.content, index);
  if (!place || insideEquation(place, index))
    throw invalid(INSERT_OUTSIDE_PARAGRAPH);
  refuseInsideGrapheme(place, index);
  return {segment, index, place};
}

function insideEquation({paragraph}: ParagraphPlace, index: number): boolean {
  return (paragraph.elements ?? []).some(
    inline =>
      !inline.textRun && startOf(inline) < index && index < endOf(inline),
  );
}

const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'});

function refuseInsideGrapheme(
  {block, paragraph}: ParagraphPlace,
  index: number,
): void {
  const offset = index - startOf(block);
  if (offset === 0) return;
  const text = textOf(paragraph.elements ?? []);
  const next = text.charCodeAt(offset);
  if (text.charCodeAt(offset - 1) < 0x300 && next < 0x300) return;
  const cluster = graphemes.segment(text).containing(offset);
  if (cluster && cluster.index !== offset) throw invalid(INSERT_IN_GRAPHEME);
}

/**
 * Control and private-use characters Docs drops from inserted text.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#inserttextrequest
 */
export function withoutStripped(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters the reference names
  return text.replace(/[\u0000-\u0008\u000c-\u001f\ue000-\uf8ff]/g, '');
}

/**
 * Inserts text; each newline ends a paragraph that copies the style and bullet of the one it splits. The heading id
 * stays with the text it was made for: with the last paragraph when all of the old text follows.
 * Source: recorded answers in https://github.com/bdombro/gdocsmith (src/core/emulator/__fixtures__/conformance: C03, C04)
 */
export function insertText(
  draft: Draft,
  {segment, index, place}: InsertionPoint,
  raw: string,
  style?: TextStyle,
): number {
  const text = withoutStripped(raw);
  if (text === '') return 0;
  const [before, after] = splitAt(place.paragraph.elements ?? [], index);
  const runStyle = style ?? inheritedStyle(before, after);
  const ids = insertionIds(draft, segment, index);
  const lines = text.split('\n');
  const heir = before.length === 0 ? lines.length - 1 : 0;
  const blocks = lines.map((line, at): Block => {
    const last = at === lines.length - 1;
    const elements = [
      ...(at === 0 ? before : []),
      ...marked(runsOf(line, last ? '' : '\n', runStyle), ids),
      ...(last ? after : []),
    ];
    return {
      paragraph:
        at === heir
          ? {...place.paragraph, elements: coalesce(elements)}
          : {
              ...likeParagraph(draft, place.paragraph),
              elements: coalesce(elements),
            },
    };
  });
  place.list.splice(place.at, 1, ...blocks);
  draft.spliced(segment, {at: index, removed: 0, inserted: text.length});
  return text.length;
}

/** The suggestions the insertion belongs to; none when it is a plain edit. */
function insertionIds(
  {suggesting}: Draft,
  segment: Segment,
  index: number,
): readonly string[] {
  return suggesting?.insertionIds(segment, index) ?? [];
}

function marked(runs: Inline[], ids: readonly string[]): Inline[] {
  if (ids.length === 0) return runs;
  return runs.map(run => withMark(run, 'suggestedInsertionIds', ids));
}

/** A line and its end; a link stops before the newline. */
function runsOf(line: string, end: string, style: TextStyle): Inline[] {
  if (!style.link || end === '') return [textRun(line + end, style)];
  const {link: _, ...bare} = style;
  return [textRun(line, style), textRun(end, bare)];
}

/** A paragraph with the same looks and list, but its own heading id and none of its anchored objects. */
function likeParagraph(draft: Draft, source: Paragraph): Paragraph {
  const {positionedObjectIds: _, ...copy} = structuredClone({
    ...source,
    elements: [],
  });
  if (copy.paragraphStyle?.headingId) {
    copy.paragraphStyle.headingId = draft.newId('h');
  }
  return copy;
}

/**
 * Inserts one thing of length 1 into a paragraph; `make` is given the style text would take there. Answers
 * the suggestions it belongs to.
 */
export function insertInline(
  draft: Draft,
  {segment, index, place}: InsertionPoint,
  make: (style: TextStyle) => Inline,
): readonly string[] {
  const ids = insertionIds(draft, segment, index);
  const [before, after] = splitAt(place.paragraph.elements ?? [], index);
  const inline = make(inheritedStyle(before, after));
  place.paragraph.elements = [...before, ...marked([inline], ids), ...after];
  draft.spliced(segment, {at: index, removed: 0, inserted: 1});
  return ids;
}

/**
 * Splits the paragraph with a newline and puts blocks between its halves; `length` is what the blocks take.
 * The first block starts at index + 1.
 */
export function insertBlocks(
  draft: Draft,
  {segment, index, place}: InsertionPoint,
  blocks: Block[],
  length: number,
): void {
  const ids = insertionIds(draft, segment, index);
  const [before, after] = splitAt(place.paragraph.elements ?? [], index);
  const style = inheritedStyle(before, after);
  const like = likeParagraph(draft, place.paragraph);
  const [first, second] =
    before.length === 0 ? [like, place.paragraph] : [place.paragraph, like];
  const head: Block = {
    paragraph: {
      ...first,
      elements: coalesce([...before, ...marked([textRun('\n', style)], ids)]),
    },
  };
  markBlocks(blocks, 'suggestedInsertionIds', ids);
  const tail: Block = {paragraph: {...second, elements: after}};
  place.list.splice(place.at, 1, head, ...blocks, tail);
  draft.spliced(segment, {at: index, removed: 0, inserted: 1 + length});
}
