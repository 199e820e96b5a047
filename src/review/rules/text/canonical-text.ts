// A little long: what a hash is made of stands in one place.
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

/**
 * The words a verdict is given on. The same document always has the same canonical text, in the bundle, on the
 * review page and in tests:
 *
 * 1. All tabs in reading order; of each the body, headers, footers and footnotes, one line a paragraph.
 * 2. Of a paragraph: its characters in Unicode's composed form, without blanks at either end; the address of every
 *    link behind the linked words, which are marked; what an image, chip or other object is, behind the line. A line of a table is
 *    marked as one; rows and columns are not told apart.
 * 3. Left out: paragraphs without characters; paragraphs that tell the writer what belongs there (`✎`), which may
 *    not be left when the text is released; character styles, sizes, colours, heading styles, bullets; and the
 *    instant of the last stamp, where it stands alone in a table cell, header or footer and is nothing but an
 *    instant, so that no words can hide there.
 *
 * Everything else is an edit, also one blank more inside a line.
 */
export interface CanonicalText {
  /** SHA-256 of `lines` joined; 64 hex digits. */
  readonly hash: string;
  readonly lines: readonly string[];
  readonly sections: readonly CanonicalSection[];
}

/** What stands under one heading of any rank, the heading included; headers, footers and footnotes have sections of their own. */
export interface CanonicalSection extends SectionDigest {
  readonly lines: readonly string[];
}

/** What is kept of a section after a verdict. */
export interface SectionDigest {
  /** Its heading, `… (2)` when it stands there again; '' before the first heading. */
  readonly title: string;
  /** The first 32 hex digits of the SHA-256 of its lines. */
  readonly hash: string;
}

// eslint-disable-next-line no-control-regex -- Docs keeps none of them, so they can mark what text cannot imitate
const RESERVED = /[\u0000-\u0008]/g;
const PART = '\u0001';
const LINK = ['\u0007', '\u0002', '\u0003'] as const;
const OBJECT = '\u0004';
const CELL = '\u0005';
const STAMP = '\u0006';

/** Titles are kept with every verdict; a heading may be a whole paragraph. */
const LONGEST_TITLE = 80;

const INSTANT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC$/;
/** Fields that say something about the document's upkeep, not about the incident. */
const UPKEEP: readonly string[] = ['stamp.updatedAt'];

/** How segments other than the body are called. */
export const PLACES: Readonly<Record<Segment['place'], string>> = {
  body: '',
  header: 'Header',
  footer: 'Footer',
  footnote: 'Footnotes',
};

export function canonicalText(document: DocumentText): CanonicalText {
  const stamps = upkeepOf(document);
  const lines: string[] = [];
  const sections: {title: string; lines: string[]}[] = [];
  const seen = new Map<string, number>();
  const open = (heading: string): void => {
    const nth = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, nth);
    sections.push({
      title: nth === 1 ? heading : `${heading} (${nth})`,
      lines: [],
    });
  };
  for (const segment of document.segments) {
    const written = writtenIn(segment, stamps);
    if (written.length === 0) continue;
    lines.push(`${PART}${segment.place}`);
    open(PLACES[segment.place]);
    for (const {paragraph, line} of written) {
      if (segment.place === 'body' && paragraph.heading > 0) {
        open(readable(line).slice(0, LONGEST_TITLE));
      }
      lines.push(line);
      sections[sections.length - 1].lines.push(line);
    }
  }
  return {
    hash: sha256Hex(lines.join('\n')),
    lines,
    sections: sections
      .filter(section => section.lines.length > 0)
      .map(section => ({
        ...section,
        hash: sha256Hex(section.lines.join('\n')).slice(0, 32),
      })),
  };
}

/** The paragraphs that make up the canonical text, each with its line, segment by segment. */
export function writtenParagraphs(
  document: DocumentText,
): readonly {readonly place: Segment['place']; readonly written: Written}[] {
  const stamps = upkeepOf(document);
  return document.segments
    .map(segment => ({
      place: segment.place,
      written: writtenIn(segment, stamps),
    }))
    .filter(({written}) => written.length > 0);
}

type Written = readonly {
  readonly paragraph: Paragraph;
  readonly line: string;
}[];

function writtenIn(segment: Segment, stamps: readonly NamedRange[]): Written {
  return segment.paragraphs
    .filter(paragraph => !isGuidance(paragraph))
    .map(paragraph => ({paragraph, line: lineOf(segment, paragraph, stamps)}))
    .filter(({line}) => line !== '');
}

function upkeepOf({ranges}: DocumentText): readonly NamedRange[] {
  return ranges.filter(({name}) =>
    UPKEEP.includes(readRangeName(name)?.field ?? ''),
  );
}

/** Paragraphs that tell the writer what belongs there and are still in the document. */
export function guidanceLeft(document: DocumentText): readonly string[] {
  return document.segments.flatMap(({paragraphs}) =>
    paragraphs.filter(isGuidance).map(({text}) => text.trim()),
  );
}

/** A line as people read it: addresses in brackets, marks gone. */
export function readable(line: string): string {
  return (
    line
      // eslint-disable-next-line no-control-regex -- the marks set above
      .replace(/\u0002([^\u0003]*)\u0003/g, ' ($1)')
      // eslint-disable-next-line no-control-regex -- the marks set above
      .replace(/\u0004/g, ' ')
      .replace(RESERVED, '')
      .replace(/\ufffc/g, '▢')
      // eslint-disable-next-line no-control-regex -- the vertical tab is how Docs stores a soft break
      .replace(/\u000b/g, ' ')
      .trim()
  );
}

/** A line with its marks in words, for two lines that read the same and are not: which words a link lies under, what stands in a table. */
export function explicit(line: string): string {
  return readable(
    line
      // eslint-disable-next-line no-control-regex -- the marks set above
      .replace(/\u0007([^\u0002]*)\u0002([^\u0003]*)\u0003/g, '[$1]($2)')
      .replace(CELL, '[table] ')
      .replace(STAMP, '[time of the last update]')
      .replace(/\ufffc/g, '[object]')
      // eslint-disable-next-line no-control-regex -- the soft break
      .replace(/\u000b/g, '[line break] '),
  );
}

/** The same without the addresses. */
export function bareLine(line: string): string {
  // eslint-disable-next-line no-control-regex -- the marks set above
  return readable(line.replace(/\u0002[^\u0003]*\u0003/g, ''));
}

/** The text for a person to read or compare, one line a paragraph. */
export function readableText({sections}: CanonicalText): string {
  return sections.flatMap(({lines}) => lines.map(readable)).join('\n');
}

/** Titles of sections that are new, gone, changed or moved, in the order of the newer text, the gone ones last. */
export function changedSections(
  before: readonly SectionDigest[],
  after: readonly SectionDigest[],
): readonly string[] {
  const was = new Map(before.map(({title, hash}) => [title, hash]));
  const is = new Map(after.map(({title, hash}) => [title, hash]));
  const kept = (digests: readonly SectionDigest[]): readonly string[] =>
    digests
      .map(({title}) => title)
      .filter(title => was.has(title) && is.has(title));
  const [orderBefore, orderAfter] = [kept(before), kept(after)];
  return [
    ...after
      .map(({title}) => title)
      .filter(
        title =>
          was.get(title) !== is.get(title) ||
          orderBefore.indexOf(title) !== orderAfter.indexOf(title),
      ),
    ...before.map(({title}) => title).filter(title => !is.has(title)),
  ];
}

function isGuidance({text, heading}: Paragraph): boolean {
  return heading === 0 && text.trimStart().startsWith(GUIDANCE_MARK.trim());
}

function lineOf(
  segment: Segment,
  paragraph: Paragraph,
  stamps: readonly NamedRange[],
): string {
  const plain = paragraph.text.replace(RESERVED, '').trim();
  const objects = paragraph.objects ?? [];
  if (plain === '' && objects.length === 0) return '';
  const beside = paragraph.inTable || /^(header|footer)$/.test(segment.place);
  const stamped =
    beside && INSTANT.test(plain) && isStamp(segment, paragraph, stamps);
  const text = stamped ? STAMP : linked(paragraph);
  return [
    paragraph.inTable ? CELL : '',
    text,
    ...objects.map(object => `${OBJECT}${object.replace(RESERVED, '')}`),
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
    line += `${LINK[0]}${clean(text.slice(from - start, end - start))}`;
    line += `${LINK[1]}${clean(url)}${LINK[2]}`;
    at = end - start;
  }
  return (line + clean(text.slice(at))).normalize('NFC').trim();
}

function clean(text: string): string {
  return text.replace(RESERVED, '');
}
