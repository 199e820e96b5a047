import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import {masked, pathsOf} from '../edit/mask';
import {checkRange} from '../edit/ranges';
import {withoutZeros} from '../edit/values';
import {contentOfTab, findTab} from '../model/segments';
import type {Block, DocumentTab, Reply} from '../model/types';
import {endOfContent, startOf} from '../model/types';

const MARGINS = [
  'marginTop',
  'marginBottom',
  'marginRight',
  'marginLeft',
  'marginHeader',
  'marginFooter',
] as const;

/** Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents#documentstyle (header ids are read-only) */
export function updateDocumentStyle(
  draft: Draft,
  request: docs_v1.Schema$UpdateDocumentStyleRequest,
): Reply {
  const paths = pathsOf(request.fields, [
    'background',
    'useEvenPageHeaderFooter',
    'useFirstPageHeaderFooter',
    'flipPageOrientation',
    'pageNumberStart',
    'pageSize',
    'documentFormat',
    ...MARGINS,
  ]);
  const tab = contentOfTab(findTab(draft.tabs, request.tabId));
  const style = withoutZeros(request.documentStyle ?? {});
  tab.documentStyle = masked(tab.documentStyle ?? {}, style, paths);
  if (paths.some(path => /^margin(Header|Footer)/.test(path))) {
    tab.documentStyle.useCustomHeaderFooterMargins = true;
  }
  return {};
}

/** Styles every section a range touches. */
export function updateSectionStyle(
  draft: Draft,
  request: docs_v1.Schema$UpdateSectionStyleRequest,
): Reply {
  const paths = pathsOf(request.fields, [
    'columnProperties',
    'columnSeparatorStyle',
    'contentDirection',
    'sectionType',
    'pageNumberStart',
    'useFirstPageHeaderFooter',
    'flipPageOrientation',
    ...MARGINS,
  ]);
  const {segment, start, end} = checkRange(draft, request.range);
  if (segment.kind !== 'body') {
    throw invalid('Section styles can only be applied to the document body.');
  }
  const style = withoutZeros(request.sectionStyle ?? {});
  if (paths.includes('columnProperties') && style.columnProperties) {
    style.columnProperties = withWidths(segment.tab, style.columnProperties);
  }
  const breaks = segment.content.filter(block => block.sectionBreak);
  breaks.forEach((block, at) => {
    const next: Block | undefined = breaks[at + 1];
    const last = next ? startOf(next) : endOfContent(segment.content);
    if (!block.sectionBreak || startOf(block) >= end || last <= start) return;
    block.sectionBreak.sectionStyle = masked(
      block.sectionBreak.sectionStyle ?? {},
      style,
      paths,
    );
  });
  return {};
}

/**
 * Columns share what the page leaves between margins and paddings.
 * Source: recorded answers in https://github.com/bdombro/gdocsmith (src/core/emulator/__fixtures__/conformance: C24d, K1)
 */
function withWidths(
  {documentStyle}: DocumentTab,
  columns: readonly docs_v1.Schema$SectionColumnProperties[],
): docs_v1.Schema$SectionColumnProperties[] {
  if (columns.some(({paddingEnd}) => !paddingEnd)) {
    throw invalid(
      'Column padding must be set in order to update column properties.',
    );
  }
  const points = (size: docs_v1.Schema$Dimension | undefined): number =>
    size?.magnitude ?? 0;
  const page =
    points(documentStyle?.pageSize?.width) -
    points(documentStyle?.marginLeft) -
    points(documentStyle?.marginRight);
  const padding = columns.reduce(
    (sum, {paddingEnd}) => sum + points(paddingEnd),
    0,
  );
  const width = {magnitude: (page - padding) / columns.length, unit: 'PT'};
  return columns.map(({paddingEnd}) => ({width, paddingEnd}));
}
