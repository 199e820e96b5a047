import type {
  DocumentText,
  Edit,
  NamedRange,
  Paragraph,
  Segment,
  Span,
} from './document-text';
import {isGone, readLineName} from './line-memory';
import {textOf} from './placeholders';
import {readRangeName} from './range-name';
import {shortHash} from '../base/short-hash';

/** One paragraph, with our ranges that begin in it. */
export class LinePlace {
  readonly whole: Span;
  readonly ranges: readonly NamedRange[];
  /** Without the newline. */
  readonly text: string;

  constructor(
    private readonly document: DocumentText,
    private readonly segment: Segment,
    readonly paragraph: Paragraph,
  ) {
    this.whole = this.spanOf(0, paragraph.text.length);
    this.text = paragraph.text.replace(/\n$/, '');
    const {tabId, segmentId, start, end} = this.whole;
    this.ranges = document.ranges.filter(
      ({name, spans: [first]}) =>
        isRemembered(name) &&
        first !== undefined &&
        first.tabId === tabId &&
        first.segmentId === segmentId &&
        first.start >= start &&
        first.start < end,
    );
  }

  forget(): readonly Edit[] {
    return this.ranges.map(({id}) => ({kind: 'unname', rangeId: id}));
  }

  spanOf(from: number, to: number): Span {
    return {
      tabId: this.segment.tabId,
      segmentId: this.segment.segmentId,
      start: this.paragraph.start + from,
      end: this.paragraph.start + to,
    };
  }

  /** The line as its template would have it: stamped values as `{{field}}`. */
  words(): string {
    return [...this.stamps()]
      .sort((a, b) => b.spans[0].start - a.spans[0].start)
      .reduce((text, {name, spans: [span]}) => {
        const from = span.start - this.whole.start;
        const to = Math.min(span.end - this.whole.start, text.length);
        const field = readRangeName(name)?.field ?? '';
        return `${text.slice(0, from)}{{${field}}}${text.slice(to)}`;
      }, this.text);
  }

  /** Whether every value is what was stamped. */
  isUntouched(): boolean {
    return this.stamps().every(range => {
      const memory = readRangeName(range.name);
      return (
        memory?.refused === '' &&
        range.spans.length === 1 &&
        shortHash(textOf(this.document, range)) === memory.textHash
      );
    });
  }

  private stamps(): readonly NamedRange[] {
    return this.ranges.filter(
      ({name}) => (readRangeName(name)?.field ?? '') !== '',
    );
  }
}

function isRemembered(name: string): boolean {
  return (
    readRangeName(name) !== null || readLineName(name) !== null || isGone(name)
  );
}
