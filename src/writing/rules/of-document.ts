import type {
  DocumentText,
  Paragraph,
  Segment,
  Span,
} from '../../core/documents/document-text';
import {overlap} from '../../core/documents/placeholders';
import {isOurs} from '../../core/documents/range-name';
import {GUIDANCE_MARK} from '../../core/documents/sections';
import type {TextLocator} from '../../core/documents/views';
import type {Block, Draft, Mark, MessageKind, Stretch} from './draft';

/** What is where in the document, block by block of the draft. */
export interface BlockPlace {
  readonly segment: TextLocator['segment'] | 'footnote';
  readonly heading?: string;
}

/** A document as a draft. Every paragraph is a block, so that places stay comparable; what is not checked is marked. */
export interface DocumentDraft {
  readonly draft: Draft;
  readonly places: readonly BlockPlace[];
}

/** A line of the form `Workaround: …` is a stamped label, and a cell is seldom a sentence. */
const OBJECT = /\ufffc/g;

export function draftOfDocument(
  document: DocumentText,
  as: MessageKind,
): DocumentDraft {
  const placed = paragraphsOf(document);
  return {
    draft: {kind: as, blocks: placed.map(({block}) => block)},
    places: placed.map(({segment, heading}) => ({
      segment: segment.place,
      ...(heading === '' ? {} : {heading}),
    })),
  };
}

/** Where a stretch of a block is in the document. */
export function spanOf(
  document: DocumentText,
  block: number,
  {start, end}: Stretch,
): Span | null {
  const placed = paragraphsOf(document)[block];
  if (!placed) return null;
  const {segment, paragraph} = placed;
  return {
    tabId: segment.tabId,
    segmentId: segment.segmentId,
    start: paragraph.start + start,
    end: paragraph.start + end,
  };
}

/** How the editor finds a stretch: by its words, and how often they are before it in the same segment. */
export function locatorOf(
  {draft, places}: DocumentDraft,
  block: number,
  {start, end}: Stretch,
): TextLocator | null {
  const {segment, ...heading} = places[block] ?? {};
  const text = draft.blocks[block]?.text.slice(start, end).trim() ?? '';
  if (segment === undefined || segment === 'footnote' || text === '')
    return null;
  const before = draft.blocks
    .slice(0, block)
    .filter((_block, at) => places[at].segment === segment)
    .reduce((sum, one) => sum + occurrences(one.text, text), 0);
  return {
    text,
    occurrence:
      before + occurrences(draft.blocks[block].text.slice(0, start), text),
    segment,
    ...heading,
  };
}

function occurrences(text: string, words: string): number {
  return text.split(words).length - 1;
}

interface Placed {
  readonly segment: Segment;
  readonly paragraph: Paragraph;
  readonly block: Block;
  /** Id of the heading it is or stands under. */
  readonly heading: string;
}

function paragraphsOf(document: DocumentText): readonly Placed[] {
  return document.segments.flatMap(segment => {
    let heading = '';
    return segment.paragraphs.map(paragraph => {
      heading = paragraph.headingId ?? heading;
      const block = blockOf(document, segment, paragraph);
      return {segment, paragraph, block, heading};
    });
  });
}

function blockOf(
  document: DocumentText,
  segment: Segment,
  paragraph: Paragraph,
): Block {
  const text = paragraph.text.replace(/\n$/, '').replace(OBJECT, ' ');
  const whole: readonly Mark[] = text
    .trimStart()
    .startsWith(GUIDANCE_MARK.trim())
    ? [{kind: 'guidance', start: 0, end: text.length}]
    : [];
  return {
    text,
    heading: paragraph.heading > 0,
    marks: [...whole, ...stampsIn(document, segment, paragraph, text.length)],
    links: paragraph.links.length,
  };
}

function stampsIn(
  {ranges}: DocumentText,
  {tabId, segmentId}: Segment,
  {start}: Paragraph,
  length: number,
): readonly Mark[] {
  const line: Span = {tabId, segmentId, start, end: start + length};
  return ranges
    .filter(({name}) => isOurs(name))
    .flatMap(({spans}) => spans.filter(span => overlap(span, line)))
    .map(span => ({
      kind: 'stamped',
      start: Math.max(0, span.start - start),
      end: Math.min(length, span.end - start),
    }));
}
