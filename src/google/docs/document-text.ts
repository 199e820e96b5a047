import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {SUGGESTED} from '../../core/documents/document-text';
import {objectOf} from './paragraph-objects';
import type {
  DocumentText,
  NamedRange,
  Paragraph,
  Segment,
  Span,
} from '../../world/documents';

/** Stands for whatever is not text, so that offsets in a paragraph stay document indices. */
const NOT_TEXT = '\uFFFC';

type Place = Segment['place'];
type InlineObjects = NonNullable<docs_v1.Schema$DocumentTab['inlineObjects']>;

/** The answer of `documents.get?includeTabsContent=true` as the rules see it. Tabs come in reading order, children after their parent. */
export function documentText(
  fileId: string,
  document: docs_v1.Schema$Document,
): DocumentText {
  const tabs = tabsOf(document);
  return {
    fileId,
    title: document.title ?? '',
    revision: document.revisionId ?? '',
    segments: tabs.flatMap(segmentsOf),
    ranges: tabs.flatMap(rangesOf),
  };
}

/** In reading order, children after their parent. */
export function tabsOf({
  tabs,
}: docs_v1.Schema$Document): readonly docs_v1.Schema$Tab[] {
  return (tabs ?? []).flatMap(flattened);
}

function flattened(tab: docs_v1.Schema$Tab): docs_v1.Schema$Tab[] {
  return [tab, ...(tab.childTabs ?? []).flatMap(flattened)];
}

function segmentsOf(tab: docs_v1.Schema$Tab): Segment[] {
  const tabId = tab.tabProperties?.tabId ?? '';
  const content = tab.documentTab ?? {};
  const inline = content.inlineObjects ?? {};
  const of = (
    segmentId: string,
    place: Place,
    elements: docs_v1.Schema$StructuralElement[] | undefined,
  ): Segment => ({
    tabId,
    segmentId,
    place,
    paragraphs: paragraphsOf(elements ?? [], false, inline),
  });
  return [
    of('', 'body', content.body?.content),
    ...Object.entries(content.headers ?? {}).map(([id, header]) =>
      of(id, 'header', header.content),
    ),
    ...Object.entries(content.footers ?? {}).map(([id, footer]) =>
      of(id, 'footer', footer.content),
    ),
    ...Object.entries(content.footnotes ?? {}).map(([id, footnote]) =>
      of(id, 'footnote', footnote.content),
    ),
  ];
}

function paragraphsOf(
  elements: readonly docs_v1.Schema$StructuralElement[],
  inTable: boolean,
  inline: InlineObjects,
): Paragraph[] {
  return elements.flatMap(element => {
    if (element.paragraph) {
      return [paragraphFrom(element, element.paragraph, inTable, inline)];
    }
    const cells = (element.table?.tableRows ?? []).flatMap(
      row => row.tableCells ?? [],
    );
    const contents = element.tableOfContents?.content ?? [];
    return [
      ...cells.flatMap(cell => paragraphsOf(cell.content ?? [], true, inline)),
      ...paragraphsOf(contents, inTable, inline),
    ];
  });
}

function paragraphFrom(
  element: docs_v1.Schema$StructuralElement,
  paragraph: docs_v1.Schema$Paragraph,
  inTable: boolean,
  inline: InlineObjects,
): Paragraph {
  const start = element.startIndex ?? 0;
  const links: Paragraph['links'][number][] = [];
  const styleBreaks: number[] = [];
  const objects: string[] = [];
  let text = '';
  for (const part of paragraph.elements ?? []) {
    const from = part.startIndex ?? 0;
    const to = part.endIndex ?? from;
    if (text.length > 0) styleBreaks.push(text.length);
    text += wordsOf(part.textRun) ?? NOT_TEXT.repeat(to - from);
    const url = part.textRun?.textStyle?.link?.url;
    if (url) links.push({start: from, end: to, url});
    const object = objectOf(part, inline);
    if (object !== null) objects.push(object);
  }
  const {namedStyleType, headingId} = paragraph.paragraphStyle ?? {};
  return {
    start,
    text,
    heading: headingOf(namedStyleType),
    ...(headingId ? {headingId} : {}),
    inTable,
    bullet: paragraph.bullet !== undefined,
    links,
    styleBreaks,
    ...(objects.length === 0 ? {} : {objects}),
  };
}

/** Suggested insertions are in the view for editing, because its indices count them. */
function wordsOf(
  run: docs_v1.Schema$TextRun | undefined,
): string | null | undefined {
  const suggested = (run?.suggestedInsertionIds ?? []).length > 0;
  return suggested ? run?.content?.replace(/[^\n]/g, SUGGESTED) : run?.content;
}

function headingOf(style: string | null | undefined): number {
  if (style === 'TITLE') return 1;
  const level = /^HEADING_([1-6])$/.exec(style ?? '');
  return level ? Number(level[1]) : 0;
}

export function rangesOf(tab: docs_v1.Schema$Tab): NamedRange[] {
  const tabId = tab.tabProperties?.tabId ?? '';
  return Object.values(tab.documentTab?.namedRanges ?? {}).flatMap(named =>
    (named.namedRanges ?? []).map(range => ({
      id: range.namedRangeId ?? '',
      name: range.name ?? '',
      spans: (range.ranges ?? []).map(part => spanFrom(tabId, part)),
    })),
  );
}

function spanFrom(tabId: string, range: docs_v1.Schema$Range): Span {
  return {
    tabId,
    segmentId: range.segmentId ?? '',
    start: range.startIndex ?? 0,
    end: range.endIndex ?? 0,
  };
}
