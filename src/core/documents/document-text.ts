/** A stretch of one segment, in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly tabId: string;
  /** '' is the body. */
  readonly segmentId: string;
  readonly start: number;
  readonly end: number;
}

/** Stands for each character that somebody only suggests: it keeps its place, and is no text until it is accepted. */
export const SUGGESTED = '\ufdd0';

export function withoutSuggested(text: string): string {
  return text.split(SUGGESTED).join('');
}

export interface Paragraph {
  readonly start: number;
  /** With its closing newline. Whatever is not text stands as U+FFFC, what is only suggested as `SUGGESTED`, so that offsets stay indices. */
  readonly text: string;
  /** 0 for normal text, 1 … 6 for headings; the title is 1. */
  readonly heading: number;
  /** Of a heading: what links lead to. */
  readonly headingId?: string;
  readonly inTable: boolean;
  readonly bullet: boolean;
  readonly links: readonly {
    readonly start: number;
    readonly end: number;
    readonly url: string;
  }[];
  /** Offsets at which the text style changes, for the template check. */
  readonly styleBreaks: readonly number[];
  /** What each U+FFFC stands for, in order, as far as it has an identity: `person ada@example.com`, `image kix.1 https://…`. */
  readonly objects?: readonly string[];
}

export interface Segment {
  readonly tabId: string;
  readonly segmentId: string;
  readonly place: 'body' | 'header' | 'footer' | 'footnote';
  readonly paragraphs: readonly Paragraph[];
}

export interface NamedRange {
  readonly id: string;
  readonly name: string;
  /** More than one when cutting and pasting has split it. */
  readonly spans: readonly Span[];
}

/** A Google document as the rules see it: text with places, no styling. */
export interface DocumentText {
  readonly fileId: string;
  readonly title: string;
  /** Opaque; '' without edit access. */
  readonly revision: string;
  readonly segments: readonly Segment[];
  readonly ranges: readonly NamedRange[];
}

export interface NewSection {
  /** 1 … 6. */
  readonly heading: number;
  readonly title: string;
  /** One a paragraph, none empty. */
  readonly lines: readonly string[];
}

/** One change. All spans are those of the `DocumentText` that was read; the adapter orders them. Spans of edits never overlap, those of `nameLine` aside. */
export type Edit =
  | {
      /** The new text keeps the look of the replaced one; `name` lays a named range over it. */
      readonly kind: 'replace';
      readonly at: Span;
      readonly text: string;
      readonly name: string | null;
      /** The whole new text leads there; left out, a link the old text had stays. '' takes it away. */
      readonly url?: string;
    }
  | {
      /** New paragraphs after the paragraph that ends at `at.end`, in its style. */
      readonly kind: 'insertAfter';
      readonly at: Span;
      readonly text: string;
      readonly name: string | null;
    }
  | {
      /** Headings with paragraphs below them, after the paragraph that ends at `at.end` and in no style of it. */
      readonly kind: 'sectionsAfter';
      readonly at: Span;
      readonly sections: readonly NewSection[];
    }
  | {
      /** `url` '' takes the link away, the text stays. */
      readonly kind: 'link';
      readonly at: Span;
      readonly url: string;
      readonly name?: string | null;
    }
  | {readonly kind: 'name'; readonly at: Span; readonly name: string}
  | {
      /** Over a whole paragraph with its newline, before everything else: other edits may lie in it. */
      readonly kind: 'nameLine';
      readonly at: Span;
      readonly name: string;
    }
  | {
      /** Empties a paragraph, makes it too small to be seen, and lays the names over its newline. */
      readonly kind: 'hideLine';
      readonly at: Span;
      readonly names: readonly string[];
      readonly bullet: boolean;
    }
  | {
      /** Gives a hidden paragraph its text and its size back; `from` and `to` of a name count in the text. What somebody has written there stays, as a paragraph before it. */
      readonly kind: 'showLine';
      readonly at: Span;
      readonly text: string;
      readonly bullet: boolean;
      readonly names: readonly {
        readonly name: string;
        readonly from: number;
        readonly to: number;
      }[];
    }
  | {readonly kind: 'unname'; readonly rangeId: string};
