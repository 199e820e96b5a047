import {call, Exception} from './border';
import {
  Body,
  FooterSection,
  HeaderSection,
  Position,
  Range,
  RangeBuilder,
  RangeElement,
  Text,
  type TextRecord,
} from './document-text';
import {stands} from './names';
import {mismatch} from './signature';
import {uiOf} from './ui';

interface DocumentRecord {
  readonly id: string;
  readonly name: string;
}

interface Texts {
  readonly tabId: string;
  readonly elements: readonly TextRecord[];
}

interface Selection {
  readonly segmentId: string;
  readonly startIndex: number;
  readonly endIndex: number;
}

/** The document in front of the person. Finding and selecting text is all there is; writing goes through REST. */
class Document {
  constructor(private readonly record: DocumentRecord) {}

  private texts(section?: TextRecord['section']): Text[] {
    const {elements} = call('service.Document.getTexts') as Texts;
    return elements
      .filter(element => section === undefined || element.section === section)
      .map(element => new Text(element));
  }

  getId(): string {
    return this.record.id;
  }

  getName(): string {
    return this.record.name;
  }

  getUrl(): string {
    return `https://docs.google.com/open?id=${this.record.id}`;
  }

  getBody(): Body {
    return new Body(this.texts('body'));
  }

  getHeader(): HeaderSection | null {
    const texts = this.texts('header');
    return texts.length === 0 ? null : new HeaderSection(texts);
  }

  getFooter(): FooterSection | null {
    const texts = this.texts('footer');
    return texts.length === 0 ? null : new FooterSection(texts);
  }

  newRange(): RangeBuilder {
    return new RangeBuilder();
  }

  getCursor(): Position | null {
    const selection = this.selection();
    if (selection === null || selection.startIndex < selection.endIndex) {
      return null;
    }
    const {segmentId, startIndex} = selection;
    const inside = this.texts().find(
      ({record}) =>
        record.segmentId === segmentId &&
        record.startIndex <= startIndex &&
        startIndex <= record.startIndex + record.text.length,
    );
    return inside
      ? new Position(inside, startIndex - inside.record.startIndex)
      : null;
  }

  /** Null when nothing is selected, a mere cursor included. */
  getSelection(): Range | null {
    const selection = this.selection();
    if (selection === null || selection.startIndex >= selection.endIndex) {
      return null;
    }
    const {segmentId, startIndex, endIndex} = selection;
    const elements = this.texts().flatMap(text => {
      const {record} = text;
      const start = Math.max(0, startIndex - record.startIndex);
      const end = Math.min(record.text.length, endIndex - record.startIndex);
      if (record.segmentId !== segmentId || start >= end) return [];
      return start === 0 && end === record.text.length
        ? [new RangeElement(text)]
        : [new RangeElement(text, start, end - 1)];
    });
    return new Range(elements);
  }

  private selection(): Selection | null {
    return call('service.Document.getSelection') as Selection | null;
  }

  setSelection(range: unknown): this {
    if (!(range instanceof Range)) {
      throw mismatch('Document.setSelection', [range]);
    }
    const spans = range.getRangeElements().map(spanOf);
    const [first] = spans;
    if (first === undefined || spans.some(one => one.in !== first.in)) {
      throw new Exception('Invalid argument: range');
    }
    const {tabId} = call('service.Document.getTexts') as Texts;
    call('service.Document.setSelection', {
      tabId,
      segmentId: first.in,
      startIndex: Math.min(...spans.map(span => span.start)),
      endIndex: Math.max(...spans.map(span => span.end)),
    });
    return this;
  }

  toString(): string {
    return 'Document';
  }
}

function spanOf(element: RangeElement) {
  const {segmentId, startIndex, text} = element.getElement().record;
  const [start, end] = element.isPartial()
    ? [element.getStartOffset(), element.getEndOffsetInclusive() + 1]
    : [0, text.length];
  return {in: segmentId, start: startIndex + start, end: startIndex + end};
}

class DocumentApp {
  getActiveDocument(): Document | null {
    const record = call('service.DocumentApp.getActiveDocument');
    return record === null ? null : new Document(record as DocumentRecord);
  }

  getUi(): object {
    return uiOf('DocumentApp');
  }

  toString(): string {
    return 'DocumentApp';
  }
}

stands(Document, 'Document.Document', 'Document');
stands(DocumentApp, 'Document.DocumentApp', 'DocumentApp');
export const documentApp = new DocumentApp();
