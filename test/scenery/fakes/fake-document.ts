import type {
  DocumentText,
  Edit,
  NamedRange,
  Span,
} from '../../../src/world/documents';
import {applyEdit} from './fake-edits';
import {
  type FakeSegment,
  insertInto,
  paragraphsOf,
  removeFrom,
  segmentFrom,
  type Shift,
} from './fake-segment';

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
    const {header, footer} = around;
    document.segments.push(segmentFrom('body', '', 1, markdown));
    if (header !== undefined) {
      document.segments.push(segmentFrom('header', 'h.1', 0, header));
    }
    if (footer !== undefined) {
      document.segments.push(segmentFrom('footer', 'f.1', 0, footer));
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
      .forEach(edit => {
        const segment = this.segmentAt(edit.at);
        applyEdit(edit, segment, {
          insert: (index, text) => this.insert(segment, index, text),
          remove: (start, end) => this.remove(segment, start, end),
          name: (name, span) => this.name(name, span),
        });
      });
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

  private name(name: string, span: Span): void {
    if (name.length > 256) throw new Error('A range name is too long.');
    this.ranges.push({id: `kix.${++rangeNumber}`, name, spans: [{...span}]});
  }

  private insert(segment: FakeSegment, index: number, text: string): void {
    this.moveRanges(segment, insertInto(segment, index, text));
  }

  private remove(segment: FakeSegment, start: number, end: number): void {
    if (start >= end) return;
    this.moveRanges(segment, removeFrom(segment, start, end));
  }

  private moveRanges(segment: FakeSegment, shift: Shift): void {
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
