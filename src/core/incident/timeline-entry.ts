import type {
  DocumentText,
  Edit,
  Paragraph,
  Span,
} from '../documents/document-text';
import {inWords} from '../base/instant';
import type {JournalEntry} from '../register/journal';
import {entryName, isEntryName, readRangeName} from '../documents/range-name';

/**
 * Where and how an entry goes into the internal document: below the line stamped for `timeline.here` and below every entry
 * of a later time, whenever it was typed. Entries people wrote themselves stay where they are. `there` when the same operation has put it there already.
 */
export function planEntry(
  document: DocumentText,
  {at, text, by}: Pick<JournalEntry, 'at' | 'text' | 'by'>,
  operation: string,
): Edit | 'there' | 'no-anchor' {
  const name = entryName(operation);
  if (document.ranges.some(range => range.name === name)) return 'there';
  const anchor = document.ranges.find(
    range => readRangeName(range.name)?.field === 'timeline.here',
  );
  const span = anchor?.spans[0];
  const paragraph = document.segments
    .find(
      ({tabId, segmentId}) =>
        tabId === span?.tabId && segmentId === span.segmentId,
    )
    ?.paragraphs.find(
      one =>
        span !== undefined &&
        one.start <= span.start &&
        span.start < one.start + one.text.length,
    );
  if (!span || !paragraph) return 'no-anchor';
  const before = lastNewer(document, span, at) ?? paragraph;
  return {
    kind: 'insertAfter',
    at: {
      tabId: span.tabId,
      segmentId: span.segmentId,
      start: before.start,
      end: before.start + before.text.length,
    },
    // Soft breaks: an entry is one paragraph, whatever was typed.
    text: `${inWords(at)} – ${text.replace(/\n/g, '\u000b')} (${by})`,
    name,
  };
}

/** The lowest paragraph that holds an entry of a later time; null where there is none. */
function lastNewer(
  {ranges, segments}: DocumentText,
  anchor: Span,
  at: string,
): Paragraph | null {
  const segment = segments.find(
    ({tabId, segmentId}) =>
      tabId === anchor.tabId && segmentId === anchor.segmentId,
  );
  const newer = ranges
    .filter(({name}) => isEntryName(name))
    .flatMap(({spans}) => spans.slice(0, 1))
    .filter(
      one =>
        one.tabId === anchor.tabId &&
        one.segmentId === anchor.segmentId &&
        one.start > anchor.start,
    )
    .flatMap(({start}) => {
      const paragraph = segment?.paragraphs.find(
        one => one.start <= start && start < one.start + one.text.length,
      );
      // As it was written: minutes, in UTC.
      return paragraph && paragraph.text.slice(0, 20) > inWords(at)
        ? [paragraph]
        : [];
    });
  return newer.sort((a, b) => b.start - a.start)[0] ?? null;
}
