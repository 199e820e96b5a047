import {sameJson} from '../model/same';
import {coalesce, splitAt} from '../model/runs';
import type {Inline, TextStyle} from '../model/types';

/** Inlines whose style can be set. */
const STYLED = [
  'textRun',
  'pageBreak',
  'inlineObjectElement',
  'person',
  'richLink',
  'dateElement',
  'dropdown',
  'footnoteReference',
  'autoText',
  'horizontalRule',
  'columnBreak',
] as const;

/** Changes the style of what stands between two indices of a paragraph; runs are cut where needed. */
export function restyle(
  elements: readonly Inline[],
  start: number,
  end: number,
  change: (style: TextStyle, inline: Inline) => TextStyle,
): Inline[] {
  const [before, rest] = splitAt(elements, start);
  const [within, after] = splitAt(rest, end);
  return coalesce([
    ...before,
    ...within.flatMap(inline => restyled(inline, change)),
    ...after,
  ]);
}

function restyled(
  inline: Inline,
  change: (style: TextStyle, inline: Inline) => TextStyle,
): Inline[] {
  for (const kind of STYLED) {
    const holder = inline[kind];
    if (!holder) continue;
    const style = change(holder.textStyle ?? {}, inline);
    return linkless({...inline, [kind]: {...holder, textStyle: style}}, style);
  }
  return [inline];
}

/**
 * A link never covers a newline: the newline becomes a run of its own without it.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents#textstyle (`link`)
 */
function linkless(inline: Inline, style: TextStyle): Inline[] {
  const text = inline.textRun?.content ?? '';
  if (!style.link || !text.endsWith('\n')) return [inline];
  const {link: _, underline: __, foregroundColor: ___, ...bare} = style;
  return [
    {...inline, textRun: {content: text.slice(0, -1), textStyle: style}},
    {textRun: {content: '\n', textStyle: bare}},
  ];
}

/** A range widened over the links it touches, so that a new target replaces an old one whole. */
export function overWholeLinks(
  elements: readonly Inline[],
  start: number,
  end: number,
): [start: number, end: number] {
  let [from, to] = [start, end];
  for (const {textRun, startIndex, endIndex} of elements) {
    const [a, b] = [startIndex ?? 0, endIndex ?? 0];
    const overlaps = a < end && b > start;
    if (!textRun?.textStyle?.link || !overlaps) continue;
    from = Math.min(from, a);
    to = Math.max(to, b);
  }
  return [from, to];
}

/** Leaves out what only repeats the inherited value. */
export function withoutInherited<T extends object>(
  style: T,
  inherited: T,
  paths: readonly string[],
): T {
  const kept = Object.entries(style).filter(
    ([name, value]) =>
      !paths.some(path => path.split('.')[0] === name) ||
      !sameJson(value, (inherited as Record<string, unknown>)[name]),
  );
  return Object.fromEntries(kept) as T;
}
