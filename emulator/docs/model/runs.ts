import {sameJson} from './same';
import type {Inline, TextStyle} from './types';
import {endOf, startOf} from './types';

/** Cuts a paragraph's elements at an index; a run that spans it becomes two. */
export function splitAt(
  elements: readonly Inline[],
  index: number,
): [before: Inline[], after: Inline[]] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  for (const inline of elements) {
    if (endOf(inline) <= index) before.push(inline);
    else if (startOf(inline) >= index || !inline.textRun) after.push(inline);
    else {
      const cut = index - startOf(inline);
      const text = inline.textRun.content ?? '';
      before.push(piece(inline, text.slice(0, cut), startOf(inline)));
      after.push(piece(inline, text.slice(cut), index));
    }
  }
  return [before, after];
}

function piece(inline: Inline, content: string, start: number): Inline {
  return {
    ...inline,
    startIndex: start,
    endIndex: start + content.length,
    textRun: {
      ...inline.textRun,
      content,
      textStyle: {...inline.textRun?.textStyle},
    },
  };
}

export function textRun(content: string, style: TextStyle = {}): Inline {
  return {textRun: {content, textStyle: structuredClone(style)}};
}

/** Joins neighbouring runs of one style and drops empty ones. Indices are stale afterwards. */
export function coalesce(elements: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of elements) {
    const last = joined[joined.length - 1];
    const run = inline.textRun;
    if (run && run.content === '') continue;
    if (run && last?.textRun && mayJoin(last, inline)) {
      joined[joined.length - 1] = {
        ...last,
        textRun: {
          ...last.textRun,
          content: `${last.textRun.content}${run.content}`,
        },
      };
    } else joined.push(inline);
  }
  return joined;
}

function mayJoin(a: Inline, b: Inline): boolean {
  const bare = ({textRun: run}: Inline) => ({...run, content: undefined});
  return sameJson(bare(a), bare(b));
}

export function styleOfInline(inline: Inline): TextStyle {
  const holder =
    inline.textRun ??
    inline.pageBreak ??
    inline.inlineObjectElement ??
    inline.person ??
    inline.richLink ??
    inline.dateElement ??
    inline.dropdown ??
    inline.footnoteReference ??
    inline.autoText ??
    inline.horizontalRule;
  return holder?.textStyle ?? {};
}

/**
 * The style new text takes: that of the character before it in the paragraph, else of the one after.
 * A link does not grow by typing, so its address and its default looks are left behind; those of a footnote
 * reference too.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#inserttextrequest
 *   (neighbouring style); that links are left behind was observed by others on the live API, not documented.
 */
export function inheritedStyle(
  before: readonly Inline[],
  after: readonly Inline[],
): TextStyle {
  const source = before[before.length - 1] ?? after[0];
  if (!source) return {};
  const style = structuredClone(styleOfInline(source));
  if (source.footnoteReference) delete style.baselineOffset;
  if (style.link) {
    delete style.link;
    delete style.foregroundColor;
    delete style.underline;
  }
  return style;
}

/** The plain text of a list of elements; things that are not text become U+FFFC so that lengths agree. */
export function textOf(elements: readonly Inline[]): string {
  return elements
    .map(inline =>
      inline.textRun
        ? (inline.textRun.content ?? '')
        : '\ufffc'.repeat(Math.max(1, endOf(inline) - startOf(inline))),
    )
    .join('');
}
