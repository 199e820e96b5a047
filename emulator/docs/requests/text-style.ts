import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import {masked, pathsOf} from '../edit/mask';
import {inheritedLooks} from '../edit/named-style';
import {checkRange} from '../edit/ranges';
import {overWholeLinks, restyle, withoutInherited} from '../edit/restyle';
import {withoutZeros} from '../edit/values';
import {fullLink} from '../model/inner-links';
import {LINK_LOOKS} from '../model/link-looks';
import {paragraphsIn} from '../model/places';
import type {Paragraph, Reply, Segment, TextStyle} from '../model/types';
import {endOf, startOf} from '../model/types';

const FIELDS = [
  'backgroundColor',
  'baselineOffset',
  'bold',
  'fontSize',
  'foregroundColor',
  'italic',
  'link',
  'smallCaps',
  'strikethrough',
  'underline',
  'weightedFontFamily',
] as const;

interface Change {
  readonly paths: readonly string[];
  readonly style: TextStyle;
}

/**
 * Sets text style. A range that reaches the end of a paragraph's text takes its newline along; a bullet
 * follows when its whole paragraph is styled; a value equal to the inherited one is stored as inherited.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#updatetextstylerequest
 */
export function updateTextStyle(
  draft: Draft,
  request: docs_v1.Schema$UpdateTextStyleRequest,
): Reply {
  const paths = pathsOf(request.fields, FIELDS);
  const {segment, start, end} = checkRange(draft, request.range);
  const style = completed(request.textStyle ?? {}, paths);
  if (style.link) style.link = fullLink(style.link, segment.tabId);
  const change = {paths, style};
  for (const {block, paragraph} of paragraphsIn(segment.content, start, end)) {
    const last = endOf(block);
    const from = Math.max(start, startOf(block));
    const to =
      end >= last - 1 && !change.style.link ? last : Math.min(end, last);
    apply(segment, paragraph, from, to, change);
    if (from === startOf(block) && to >= last - 1)
      restyleBullet(paragraph, change);
  }
  draft.touched(segment);
  return {};
}

/** The given style with the defaults a link brings, and a font's default weight. */
function completed(given: TextStyle, paths: readonly string[]): TextStyle {
  const style = withoutZeros(given);
  if (style.weightedFontFamily && !style.weightedFontFamily.weight) {
    style.weightedFontFamily.weight = 400;
  }
  if (!style.link || !paths.includes('link')) return style;
  if (Object.keys(style.link).length === 0) {
    throw invalid('Links must include at least one type.');
  }
  return style;
}

function apply(
  {tab}: Segment,
  paragraph: Paragraph,
  start: number,
  end: number,
  {paths, style}: Change,
): void {
  const inherited = inheritedLooks(tab, paragraph).text;
  const elements = paragraph.elements ?? [];
  const set = (old: TextStyle): TextStyle => {
    const next = masked(old, style, paths);
    if (!paths.includes('link'))
      return withoutInherited(next, inherited, paths);
    const looks = {...LINK_LOOKS} as Record<string, unknown>;
    for (const name of Object.keys(looks)) {
      if (paths.includes(name)) delete looks[name];
    }
    if (style.link) {
      const own = withoutInherited(next, inherited, paths);
      return {...own, ...structuredClone(looks)};
    }
    const plain = {...next} as Record<string, unknown>;
    // Google gives unlinked text the style of the text before it; here it loses what the link brought.
    if (old.link) for (const name of Object.keys(looks)) delete plain[name];
    return withoutInherited(plain as TextStyle, inherited, paths);
  };
  const [from, to] = style.link
    ? overWholeLinks(elements, start, end)
    : [start, end];
  paragraph.elements = restyle(elements, from, to, set);
}

function restyleBullet({bullet}: Paragraph, {paths, style}: Change): void {
  if (!bullet) return;
  const own = paths.filter(path => !path.startsWith('link'));
  bullet.textStyle = masked(bullet.textStyle ?? {}, style, own);
}
