import type {Ground} from '../kernel/contracts';
import {Documents} from './documents';
import {paragraphsIn} from './model/places';
import {textOf} from './model/runs';
import {allTabs, segmentsOf} from './model/segments';
import type {Paragraph, Segment} from './model/types';
import {endOf, endOfContent, startOf} from './model/types';

/** A paragraph as text. Position n of `text` is index `start + n`; what is no text is U+FFFC. */
export interface TextParagraph {
  readonly start: number;
  readonly end: number;
  /** With its newline. */
  readonly text: string;
  readonly inTable: boolean;
  readonly paragraph: Paragraph;
}

export interface TextSegment {
  readonly tabId: string;
  /** Empty for the body. */
  readonly segmentId: string;
  readonly kind: Segment['kind'];
  /** In reading order, those in table cells included. */
  readonly paragraphs: readonly TextParagraph[];
}

/**
 * Every segment of a document with its text and indices, tab by tab: for callers inside the emulator that
 * need no JSON of a whole document. Do not change what it hands out. Throws like the API for an unknown id.
 */
export function textSegments(
  ground: Pick<Ground, 'store' | 'clock'>,
  documentId: string,
): TextSegment[] {
  const {tabs} = new Documents(ground).get(documentId);
  return allTabs(tabs).flatMap(tab =>
    segmentsOf(tab).map(segment => ({
      tabId: segment.tabId,
      segmentId: segment.id,
      kind: segment.kind,
      paragraphs: paragraphsOf(segment),
    })),
  );
}

function paragraphsOf({content}: Segment): TextParagraph[] {
  return paragraphsIn(content, 0, endOfContent(content)).map(place => ({
    start: startOf(place.block),
    end: endOf(place.block),
    text: textOf(place.paragraph.elements ?? []),
    inTable: place.inTable,
    paragraph: place.paragraph,
  }));
}

/** The words between two indices of a segment, paragraphs joined as they stand. */
export function textBetween(
  segment: TextSegment,
  startIndex: number,
  endIndex: number,
): string {
  return segment.paragraphs
    .map(({start, text}) =>
      text.slice(
        Math.max(0, startIndex - start),
        Math.max(0, endIndex - start),
      ),
    )
    .join('');
}
