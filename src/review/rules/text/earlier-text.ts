import type {
  DocumentText,
  NamedRange,
  Paragraph,
  Segment,
} from '../../../core/documents/document-text';
import {overlap} from '../../../core/documents/placeholders';
import {readRangeName} from '../../../core/documents/range-name';
import {GUIDANCE_MARK} from '../../../core/documents/sections';
import {sha256Hex} from '../../../core/base/digest';

// eslint-disable-next-line no-control-regex -- the marks of the first canonical text
const RESERVED = /[\u0000-\u0008]/g;
const INSTANT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC$/;

/**
 * The hash by which texts were signed before November 2026, one line a paragraph: decision 14. It saw neither the rows of tables nor
 * what chips show nor how words look; it is computed only to know what was signed then, and nothing new is signed by it.
 */
export function earlierHash(document: DocumentText): string {
  const stamps = document.ranges.filter(
    ({name}) => readRangeName(name)?.field === 'stamp.updatedAt',
  );
  const lines = document.segments.flatMap(segment => {
    const own = segment.paragraphs
      .filter(paragraph => !isGuidance(paragraph))
      .map(paragraph => lineOf(segment, paragraph, stamps))
      .filter(line => line !== '');
    return own.length === 0 ? [] : [`\u0001${segment.place}`, ...own];
  });
  return sha256Hex(lines.join('\n'));
}

function isGuidance({text, heading}: Paragraph): boolean {
  return heading === 0 && text.trimStart().startsWith(GUIDANCE_MARK.trim());
}

function lineOf(
  segment: Segment,
  paragraph: Paragraph,
  stamps: readonly NamedRange[],
): string {
  const plain = clean(paragraph.text).trim();
  const objects = paragraph.objects ?? [];
  if (plain === '' && objects.length === 0) return '';
  const beside = paragraph.inTable || /^(header|footer)$/.test(segment.place);
  const stamped =
    beside && INSTANT.test(plain) && isStamp(segment, paragraph, stamps);
  return [
    paragraph.inTable ? '\u0005' : '',
    stamped ? '\u0006' : linked(paragraph),
    ...objects.map(object => `\u0004${clean(object)}`),
  ].join('');
}

function isStamp(
  {tabId, segmentId}: Segment,
  {start, text}: Paragraph,
  stamps: readonly NamedRange[],
): boolean {
  const line = {tabId, segmentId, start, end: start + text.length};
  return stamps.some(({spans}) => spans.some(span => overlap(span, line)));
}

/** The words with the address behind each link. Style runs of one link are one link. */
function linked({start, text, links}: Paragraph): string {
  const joined = [...links]
    .sort((a, b) => a.start - b.start)
    .reduce<{from: number; end: number; url: string}[]>(
      (all, {start: from, end, url}) => {
        const last = all[all.length - 1];
        if (last && last.url === url && last.end === from) last.end = end;
        else all.push({from, end, url});
        return all;
      },
      [],
    );
  let line = '';
  let at = 0;
  for (const {from, end, url} of joined) {
    line += clean(text.slice(at, from - start));
    line += `\u0007${clean(text.slice(from - start, end - start))}`;
    line += `\u0002${clean(url)}\u0003`;
    at = end - start;
  }
  return (line + clean(text.slice(at))).normalize('NFC').trim();
}

function clean(text: string): string {
  return text.replace(RESERVED, '');
}
