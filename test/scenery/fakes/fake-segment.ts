import type {Paragraph} from '../../../src/world/documents';

/** Moves what lies over a text that has changed before or in it. */
export type Shift = (span: {start: number; end: number}) => void;

interface Linked {
  start: number;
  end: number;
  url: string;
}

interface Attributes {
  heading: number;
  inTable: boolean;
  bullet: boolean;
}

/** Text with UTF-16 indices, and what lies over it. */
export interface FakeSegment {
  tabId: string;
  segmentId: string;
  place: 'body' | 'header' | 'footer' | 'footnote';
  /** Index of the first character: the body begins at 1. */
  base: number;
  text: string;
  attributes: Attributes[];
  links: Linked[];
  styleBreaks: number[];
}

/** A segment with what is written there: headings, items, tables, links and paragraphs. */
export function segmentFrom(
  place: FakeSegment['place'],
  segmentId: string,
  base: number,
  markdown: string,
): FakeSegment {
  const segment: FakeSegment = {
    tabId: 't.0',
    segmentId,
    place,
    base,
    text: '',
    attributes: [],
    links: [],
    styleBreaks: [],
  };
  for (const line of markdown.split('\n')) {
    if (line.trim() === '' || /^\|[\s:|-]+\|$/.test(line)) continue;
    const cells = line.startsWith('|')
      ? line
          .split('|')
          .slice(1, -1)
          .map(cell => cell.trim())
      : [line];
    for (const cell of cells) addParagraph(segment, cell, line.startsWith('|'));
  }
  return segment;
}

function addParagraph(
  segment: FakeSegment,
  line: string,
  inTable: boolean,
): void {
  const heading = /^(#+) /.exec(line)?.[1].length ?? 0;
  const bullet = /^[-*] /.test(line);
  const content = line.replace(/^(#+|[-*]) /, '');
  let at = 0;
  for (const match of content.matchAll(/\[([^\]]*)\]\(([^)]*)\)/g)) {
    segment.text += content.slice(at, match.index);
    const start = segment.base + segment.text.length;
    segment.text += match[1];
    segment.links.push({start, end: start + match[1].length, url: match[2]});
    at = (match.index ?? 0) + match[0].length;
  }
  segment.text += `${content.slice(at)}\n`;
  segment.attributes.push({heading, inTable, bullet});
}

/** Writes into the text; named ranges have still to be moved. */
export function insertInto(
  segment: FakeSegment,
  index: number,
  text: string,
): Shift {
  const at = index - segment.base;
  segment.text = segment.text.slice(0, at) + text + segment.text.slice(at);
  segment.styleBreaks = segment.styleBreaks.map(one =>
    one >= index ? one + text.length : one,
  );
  return moveLinks(segment, span => {
    if (span.start >= index) span.start += text.length;
    if (span.end > index) span.end += text.length;
  });
}

/** Takes text out; named ranges have still to be moved. */
export function removeFrom(
  segment: FakeSegment,
  start: number,
  end: number,
): Shift {
  const at = start - segment.base;
  segment.text =
    segment.text.slice(0, at) + segment.text.slice(end - segment.base);
  const moved = (index: number): number =>
    index >= end ? index - (end - start) : Math.min(index, start);
  segment.styleBreaks = segment.styleBreaks.map(moved);
  return moveLinks(segment, span => {
    span.start = moved(span.start);
    span.end = moved(span.end);
  });
}

function moveLinks(segment: FakeSegment, shift: Shift): Shift {
  segment.links.forEach(shift);
  segment.links = segment.links.filter(({start, end}) => start < end);
  return shift;
}

/** Gives a place another target; '' takes the one it has. */
export function linkIn(
  segment: FakeSegment,
  {start, end}: {start: number; end: number},
  url: string,
): void {
  segment.links = segment.links.flatMap(link =>
    [
      {...link, end: Math.min(link.end, start)},
      {...link, start: Math.max(link.start, end)},
    ].filter(piece => piece.start < piece.end),
  );
  if (url !== '') segment.links.push({start, end, url});
  segment.links.sort((a, b) => a.start - b.start);
}

/** Which paragraph an index is in. */
export function indexAt({base, text}: FakeSegment, index: number): number {
  return text.slice(0, index - base).split('\n').length - 1;
}

export function paragraphsOf(segment: FakeSegment): Paragraph[] {
  const lines = segment.text.split('\n').slice(0, -1);
  let start = segment.base;
  return lines.map((line, at) => {
    const text = `${line}\n`;
    const from = start;
    start += text.length;
    const inside = (index: number): boolean => index > from && index < start;
    return {
      start: from,
      text,
      ...segment.attributes[at],
      links: segment.links
        .filter(link => link.start >= from && link.end <= start)
        .map(link => ({...link})),
      styleBreaks: segment.styleBreaks
        .filter(inside)
        .map(index => index - from)
        .sort((a, b) => a - b),
    };
  });
}
