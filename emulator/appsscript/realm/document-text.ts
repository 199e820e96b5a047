import {Exception} from './border';
import {stands} from './names';
import {check, mismatch} from './signature';

/** A text as it crosses the border; see services/document-text.ts. */
export interface TextRecord {
  readonly section: 'body' | 'header' | 'footer';
  readonly segmentId: string;
  readonly startIndex: number;
  readonly text: string;
}

/** A stretch of text in one paragraph. */
export class Text {
  constructor(readonly record: TextRecord) {}

  getText(): string {
    return this.record.text;
  }

  /** What a found element is cast to; the other casts of an element are below. */
  asText(): Text {
    return this;
  }

  findText(pattern: string, from?: RangeElement): RangeElement | null {
    return found([this], pattern, from);
  }

  toString(): string {
    return 'Text';
  }
}

/** Elements a text is not. */
const OTHERS = [
  'Body',
  'Date',
  'Equation',
  'EquationFunction',
  'EquationFunctionArgumentSeparator',
  'EquationSymbol',
  'FooterSection',
  'Footnote',
  'FootnoteSection',
  'HeaderSection',
  'HorizontalRule',
  'InlineDrawing',
  'InlineImage',
  'ListItem',
  'PageBreak',
  'Paragraph',
  'Person',
  'RichLink',
  'Table',
  'TableCell',
  'TableOfContents',
  'TableRow',
] as const;

/** BODY_SECTION for asBody, LIST_ITEM for asListItem. */
function typeOf(element: string): string {
  if (element === 'Body') return 'BODY_SECTION';
  return element.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}

for (const other of OTHERS) {
  Object.defineProperty(Text.prototype, `as${other}`, {
    value: () => {
      throw new Exception(`TEXT can't be cast to ${typeOf(other)}.`);
    },
  });
}

/** An element, or a part of it; offsets are UTF-16, -1 for the whole. */
export class RangeElement {
  constructor(
    private readonly element: Text,
    private readonly start = -1,
    private readonly endInclusive = -1,
  ) {}

  getElement(): Text {
    return this.element;
  }

  getStartOffset(): number {
    return this.start;
  }

  getEndOffsetInclusive(): number {
    return this.endInclusive;
  }

  isPartial(): boolean {
    return this.start >= 0;
  }
}

/** The contents of a body. */
export class Body {
  constructor(private readonly texts: readonly Text[]) {}

  /** The paragraphs' texts by lines. Deviation: empty paragraphs and chips leave no trace. */
  getText(): string {
    return this.texts.map(text => text.getText()).join('\n');
  }

  /** Looks into each text by itself, so a match never spans paragraphs or chips. */
  findText(pattern: string, from?: RangeElement): RangeElement | null {
    return found(this.texts, pattern, from);
  }
}

/** A header of the tab. */
export class HeaderSection {
  private readonly content: Body;

  constructor(texts: readonly Text[]) {
    this.content = new Body(texts);
  }

  getText(): string {
    return this.content.getText();
  }

  findText(pattern: string, from?: RangeElement): RangeElement | null {
    return this.content.findText(pattern, from);
  }
}

/** A footer of the tab. */
export class FooterSection {
  private readonly content: Body;

  constructor(texts: readonly Text[]) {
    this.content = new Body(texts);
  }

  getText(): string {
    return this.content.getText();
  }

  findText(pattern: string, from?: RangeElement): RangeElement | null {
    return this.content.findText(pattern, from);
  }
}

/**
 * The next match. Deviation: JavaScript's expressions are taken as they are, Google takes a subset of them.
 * Source: https://developers.google.com/apps-script/reference/document/body#findText(String)
 */
function found(
  texts: readonly Text[],
  pattern: string,
  from?: RangeElement,
): RangeElement | null {
  check('Body.findText', [pattern], 'string');
  let expression: RegExp;
  try {
    expression = new RegExp(pattern, 'g');
  } catch {
    throw new Exception(`Invalid regular expression pattern ${pattern}`);
  }
  const after = from?.getElement().record;
  const first = after
    ? texts.findIndex(
        ({record}) =>
          record.segmentId === after.segmentId &&
          record.startIndex === after.startIndex,
      )
    : 0;
  for (const text of texts.slice(Math.max(0, first))) {
    const again = text.record.startIndex === after?.startIndex;
    expression.lastIndex = again
      ? (from?.getEndOffsetInclusive() ?? -1) + 1
      : 0;
    const match = expression.exec(text.getText());
    if (match && match[0] !== '') {
      const end = match.index + match[0].length - 1;
      return new RangeElement(text, match.index, end);
    }
  }
  return null;
}

export class Range {
  constructor(private readonly elements: readonly RangeElement[]) {}

  getRangeElements(): RangeElement[] {
    return [...this.elements];
  }

  toString(): string {
    return 'Range';
  }
}

export class RangeBuilder {
  private readonly elements: RangeElement[] = [];

  addElement(...args: readonly unknown[]): this {
    const [element, start, end] = args;
    if (!(element instanceof Text)) {
      throw mismatch('RangeBuilder.addElement', args);
    }
    if (args.length === 1) {
      this.elements.push(new RangeElement(element));
      return this;
    }
    check('RangeBuilder.addElement', [start, end], 'number number');
    const [from, to] = [start as number, end as number];
    if (from < 0 || to < from || to >= element.getText().length) {
      throw new Exception(
        `Index (${to}) must be less than the content length (${element.getText().length}).`,
      );
    }
    this.elements.push(new RangeElement(element, from, to));
    return this;
  }

  build(): Range {
    return new Range(this.elements);
  }

  getRangeElements(): RangeElement[] {
    return [...this.elements];
  }
}

/** Where the cursor stands inside a text. */
export class Position {
  constructor(
    private readonly element: Text,
    private readonly offset: number,
  ) {}

  getElement(): Text {
    return this.element;
  }

  getOffset(): number {
    return this.offset;
  }
}

stands(Text, 'Document.Text', 'Text');
stands(RangeElement, 'Document.RangeElement', 'RangeElement');
stands(Body, 'Document.Body', 'Body');
stands(HeaderSection, 'Document.HeaderSection', 'HeaderSection');
stands(FooterSection, 'Document.FooterSection', 'FooterSection');
stands(Range, 'Document.Range', 'Range');
stands(RangeBuilder, 'Document.RangeBuilder', 'RangeBuilder');
stands(Position, 'Document.Position', 'Position');
