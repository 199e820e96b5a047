import type {DocumentText, Edit} from '../documents/document-text';
import {inWords} from '../base/instant';
import type {JournalEntry} from '../register/journal';
import {entryName, readRangeName} from '../documents/range-name';

/**
 * Where and how an entry goes into the internal document: right below the line stamped for `timeline.here`, so
 * that the newest stands first. `there` when the same operation has put it there already.
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
  return {
    kind: 'insertAfter',
    at: {
      tabId: span.tabId,
      segmentId: span.segmentId,
      start: paragraph.start,
      end: paragraph.start + paragraph.text.length,
    },
    // Soft breaks: an entry is one paragraph, whatever was typed.
    text: `${inWords(at)} – ${text.replace(/\n/g, '\u000b')} (${by})`,
    name,
  };
}
