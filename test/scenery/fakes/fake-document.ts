import type {
  DocumentText,
  Edit,
  NamedRange,
  Paragraph,
  Span,
} from '../../../src/world/documents';

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

interface FakeSegment {
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

interface FakeRange {
  id: string;
  name: string;
  spans: Span[];
}

let rangeNumber = 0;

/** A Google document: text with UTF-16 indices, links, named ranges. What it shares with Docs is how edits move all of them. */
export class FakeDocument {
  revision = 1;
  private segments: FakeSegment[] = [];
  private ranges: FakeRange[] = [];

  constructor(readonly title: string) {}

  /** Headings, tables, links and paragraphs; `header` and `footer` stand beside the body. */
  static from(
    title: string,
    markdown: string,
    around: {header?: string; footer?: string} = {},
  ): FakeDocument {
    const document = new FakeDocument(title);
    document.add('body', '', 1, markdown);
    if (around.header !== undefined) {
      document.add('header', 'h.1', 0, around.header);
    }
    if (around.footer !== undefined) {
      document.add('footer', 'f.1', 0, around.footer);
    }
    return document;
  }

  copyAs(title: string): FakeDocument {
    const copy = new FakeDocument(title);
    copy.segments = structuredClone(this.segments);
    // Named ranges come along, under new ids.
    copy.ranges = structuredClone(this.ranges).map(range => ({
      ...range,
      id: `kix.${++rangeNumber}`,
    }));
    return copy;
  }

  read(fileId: string, canEdit: boolean): DocumentText {
    return {
      fileId,
      title: this.title,
      revision: canEdit ? `r${this.revision}` : '',
      segments: this.segments.map(segment => ({
        tabId: segment.tabId,
        segmentId: segment.segmentId,
        place: segment.place,
        paragraphs: paragraphsOf(segment),
      })),
      ranges: structuredClone(this.ranges) as NamedRange[],
    };
  }

  /** All or nothing; spans are those of the text as it stands. */
  edit(edits: readonly Edit[]): void {
    const placed = edits.flatMap(edit =>
      edit.kind === 'unname' || edit.kind === 'nameLine' ? [] : [edit],
    );
    for (const {at} of placed) this.check(at);
    this.refuseOverlap(placed.map(({at}) => at));
    for (const edit of edits) {
      if (edit.kind === 'unname') {
        this.ranges = this.ranges.filter(({id}) => id !== edit.rangeId);
      }
    }
    for (const edit of edits) {
      if (edit.kind === 'nameLine') this.name(edit.name, edit.at);
    }
    [...placed]
      .sort((a, b) => b.at.start - a.at.start)
      .forEach(edit => this.apply(edit));
    this.revision++;
  }

  /** As a person types: replaces the n-th occurrence of a text. Ranges follow as they do in Docs. */
  type(
    found: string,
    written: string,
    place: FakeSegment['place'] = 'body',
  ): void {
    const segment = this.segments.find(one => one.place === place);
    const at = segment?.text.indexOf(found) ?? -1;
    if (!segment || at < 0) throw new Error(`"${found}" does not stand there.`);
    const start = segment.base + at;
    // Inside the old text, so that a range over it grows with what is typed.
    if (written !== '') this.insert(segment, start + 1, written);
    this.remove(segment, start, start + 1);
    this.remove(
      segment,
      start + written.length,
      start + written.length + found.length - 1,
    );
    this.revision++;
  }

  /** As a person types where nothing stands yet. */
  typeAt(index: number, written: string): void {
    this.insert(this.segments[0], index, written);
    this.revision++;
  }

  /** As a person makes a paragraph of the body a heading, an item, or neither. */
  shape(nth: number, look: {heading?: number; bullet?: boolean}): void {
    const {attributes} = this.segments[0];
    Object.assign(attributes[nth % attributes.length], look);
    this.revision++;
  }

  /** As the version history brings an earlier text back. */
  become(earlier: FakeDocument): void {
    this.segments = structuredClone(earlier.segments);
    this.revision++;
  }

  /** A style that changes in the middle of a text. */
  breakStyle(found: string, offset: number): void {
    const [body] = this.segments;
    body.styleBreaks.push(body.base + body.text.indexOf(found) + offset);
  }

  splitRange(name: (name: string) => boolean, offset: number): void {
    for (const range of this.ranges.filter(one => name(one.name))) {
      range.spans = range.spans.flatMap(span => [
        {...span, end: span.start + offset},
        {...span, start: span.start + offset},
      ]);
    }
  }

  textOf(place: FakeSegment['place'] = 'body'): string {
    return this.segments
      .filter(segment => segment.place === place)
      .map(({text}) => text)
      .join('');
  }

  linkUrls(): string[] {
    return this.segments.flatMap(({links}) => links.map(({url}) => url));
  }

  rangeNames(): string[] {
    return this.ranges.map(({name}) => name);
  }

  private add(
    place: FakeSegment['place'],
    segmentId: string,
    base: number,
    markdown: string,
  ): void {
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
      for (const cell of cells)
        this.addParagraph(segment, cell, line.startsWith('|'));
    }
    this.segments.push(segment);
  }

  private addParagraph(
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

  private segmentAt({tabId, segmentId}: Span): FakeSegment {
    const segment = this.segments.find(
      one => one.tabId === tabId && one.segmentId === segmentId,
    );
    if (!segment) throw new Error('No such segment.');
    return segment;
  }

  private check(at: Span): void {
    const {base, text} = this.segmentAt(at);
    if (at.start < base || at.end > base + text.length || at.start >= at.end) {
      throw new Error(`The range ${at.start}–${at.end} is not in the text.`);
    }
  }

  private refuseOverlap(spans: readonly Span[]): void {
    for (const [at, span] of spans.entries()) {
      const other = spans
        .slice(at + 1)
        .find(
          one =>
            one.tabId === span.tabId &&
            one.segmentId === span.segmentId &&
            one.start < span.end &&
            span.start < one.end,
        );
      if (other) throw new Error(`Edits overlap at ${other.start}.`);
    }
  }

  private apply(edit: Exclude<Edit, {kind: 'unname' | 'nameLine'}>): void {
    const segment = this.segmentAt(edit.at);
    const {start, end} = edit.at;
    switch (edit.kind) {
      case 'replace': {
        const inherited = segment.links.find(
          link => link.start < end && end <= link.end,
        );
        this.insert(segment, end, edit.text);
        if (inherited && inherited.end === end) {
          inherited.end += edit.text.length;
        }
        this.remove(segment, start, end);
        const result = {...edit.at, end: start + edit.text.length};
        if (edit.url !== undefined) this.link(segment, result, edit.url);
        if (edit.name !== null && edit.text !== '')
          this.name(edit.name, result);
        return;
      }
      case 'insertAfter': {
        const before = end - 1;
        const index = paragraphsOf(segment).findIndex(
          one => one.start + one.text.length === end,
        );
        if (index < 0) throw new Error('No paragraph ends there.');
        this.insert(segment, before, `\n${edit.text}`);
        segment.attributes.splice(index, 0, segment.attributes[index]);
        if (edit.name !== null) {
          this.name(edit.name, {
            ...edit.at,
            start: before + 1,
            end: before + 1 + edit.text.length,
          });
        }
        return;
      }
      case 'sectionsAfter': {
        const index = paragraphsOf(segment).findIndex(
          one => one.start + one.text.length === end,
        );
        if (index < 0) throw new Error('No paragraph ends there.');
        const paragraphs = edit.sections.flatMap(({heading, title, lines}) => [
          {heading, text: title},
          ...lines.map(text => ({heading: 0, text})),
        ]);
        this.insert(
          segment,
          end - 1,
          paragraphs.map(({text}) => `\n${text}`).join(''),
        );
        segment.attributes.splice(
          index + 1,
          0,
          ...paragraphs.map(({heading}) => ({
            heading,
            inTable: false,
            bullet: false,
          })),
        );
        return;
      }
      case 'link':
        this.link(segment, edit.at, edit.url);
        if (edit.name) this.name(edit.name, edit.at);
        return;
      case 'name':
        this.name(edit.name, edit.at);
        return;
      case 'hideLine':
        this.remove(segment, start, end - 1);
        this.attributesAt(segment, start).bullet = false;
        for (const name of edit.names) {
          this.name(name, {...edit.at, end: start + 1});
        }
        return;
      case 'showLine': {
        const newline = end - 1;
        const own = newline === start;
        this.insert(segment, newline, own ? edit.text : `\n${edit.text}`);
        const begin = own ? newline : newline + 1;
        if (!own) {
          const index = indexAt(segment, start);
          segment.attributes.splice(index, 0, {...segment.attributes[index]});
        }
        this.attributesAt(segment, begin).bullet = edit.bullet;
        for (const {name, from, to} of edit.names) {
          this.name(name, {...edit.at, start: begin + from, end: begin + to});
        }
      }
    }
  }

  private attributesAt(segment: FakeSegment, index: number): Attributes {
    return segment.attributes[indexAt(segment, index)];
  }

  private name(name: string, span: Span): void {
    if (name.length > 256) throw new Error('A range name is too long.');
    this.ranges.push({id: `kix.${++rangeNumber}`, name, spans: [{...span}]});
  }

  private link(
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

  private insert(segment: FakeSegment, index: number, text: string): void {
    const at = index - segment.base;
    segment.text = segment.text.slice(0, at) + text + segment.text.slice(at);
    this.move(segment, span => {
      if (span.start >= index) span.start += text.length;
      if (span.end > index) span.end += text.length;
    });
    segment.styleBreaks = segment.styleBreaks.map(one =>
      one >= index ? one + text.length : one,
    );
  }

  private remove(segment: FakeSegment, start: number, end: number): void {
    if (start >= end) return;
    const at = start - segment.base;
    segment.text =
      segment.text.slice(0, at) + segment.text.slice(end - segment.base);
    const moved = (index: number): number =>
      index >= end ? index - (end - start) : Math.min(index, start);
    this.move(segment, span => {
      span.start = moved(span.start);
      span.end = moved(span.end);
    });
    segment.styleBreaks = segment.styleBreaks.map(moved);
  }

  private move(
    segment: FakeSegment,
    shift: (span: {start: number; end: number}) => void,
  ): void {
    segment.links.forEach(shift);
    segment.links = segment.links.filter(({start, end}) => start < end);
    for (const range of this.ranges) {
      range.spans
        .filter(
          ({tabId, segmentId}) =>
            tabId === segment.tabId && segmentId === segment.segmentId,
        )
        .forEach(span => shift(span as {start: number; end: number}));
      range.spans = range.spans.filter(({start, end}) => start < end);
    }
    this.ranges = this.ranges.filter(({spans}) => spans.length > 0);
  }
}

/** Which paragraph an index is in. */
function indexAt({base, text}: FakeSegment, index: number): number {
  return text.slice(0, index - base).split('\n').length - 1;
}

function paragraphsOf(segment: FakeSegment): Paragraph[] {
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
