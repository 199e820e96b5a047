import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import {masked, pathsOf} from '../edit/mask';
import {paragraphRange} from '../edit/ranges';
import {withoutZeros} from '../edit/values';
import {paragraphsIn} from '../model/places';
import {coalesce} from '../model/runs';
import type {Paragraph, Reply} from '../model/types';

const FIELDS = [
  'namedStyleType',
  'alignment',
  'lineSpacing',
  'direction',
  'spacingMode',
  'spaceAbove',
  'spaceBelow',
  'borderBetween',
  'borderTop',
  'borderBottom',
  'borderLeft',
  'borderRight',
  'indentFirstLine',
  'indentStart',
  'indentEnd',
  'keepLinesTogether',
  'keepWithNext',
  'avoidWidowAndOrphan',
  'shading',
  'pageBreakBefore',
] as const;

/**
 * Sets the style of every paragraph a range touches; the named style first, because it changes the others. What
 * equals the named style is kept, as recorded documents show.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents#paragraphstyle
 */
export function updateParagraphStyle(
  draft: Draft,
  request: docs_v1.Schema$UpdateParagraphStyleRequest,
): Reply {
  const paths = pathsOf(request.fields, FIELDS);
  const style = withoutZeros(request.paragraphStyle ?? {});
  if (paths.includes('namedStyleType') && !style.namedStyleType) {
    throw invalid(
      'Named style property is not inherited and cannot be cleared.',
    );
  }
  const {segment, start, end} = paragraphRange(draft, request.range);
  for (const {paragraph, inTable} of paragraphsIn(
    segment.content,
    start,
    end,
  )) {
    if (inTable && style.pageBreakBefore && paths.includes('pageBreakBefore')) {
      throw invalid(
        'pageBreakBefore cannot be applied to a paragraph in a table.',
      );
    }
    if (paths.includes('namedStyleType') && style.namedStyleType) {
      applyNamedStyle(draft, paragraph, style.namedStyleType);
    }
    paragraph.paragraphStyle = masked(
      paragraph.paragraphStyle ?? {},
      style,
      paths.filter(path => path !== 'namedStyleType'),
    );
  }
  draft.touched(segment);
  return {};
}

/** A named style replaces direct layout but not a list's indents, and gives headings an id to link to. */
function applyNamedStyle(
  draft: Draft,
  paragraph: Paragraph,
  namedStyleType: string,
): void {
  const {headingId, direction, indentStart, indentFirstLine} =
    paragraph.paragraphStyle ?? {};
  const heading = namedStyleType !== 'NORMAL_TEXT';
  paragraph.paragraphStyle = {
    ...(heading ? {headingId: headingId ?? draft.newId('h')} : {}),
    namedStyleType,
    direction: direction ?? 'LEFT_TO_RIGHT',
    ...(paragraph.bullet ? {indentStart, indentFirstLine} : {}),
  };
  if (!heading) return;
  paragraph.elements = coalesce(
    (paragraph.elements ?? []).map(inline => {
      if (!inline.textRun) return inline;
      const {bold: _, ...textStyle} = inline.textRun.textStyle ?? {};
      return {...inline, textRun: {...inline.textRun, textStyle}};
    }),
  );
}
