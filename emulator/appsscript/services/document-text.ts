import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';

/**
 * One stretch of text as DocumentApp shows it: what a paragraph holds between chips, breaks and images, whatever
 * its styles. Without the paragraph's line break.
 */
export interface TextElement {
  readonly section: 'body' | 'header' | 'footer';
  readonly segmentId: string;
  /** UTF-16 index of the Docs API of its first character. */
  readonly startIndex: number;
  readonly text: string;
}

type Content = readonly docs_v1.Schema$StructuralElement[];

/** The texts of a tab in reading order: body, then headers, then footers. */
export function textElements(
  document: docs_v1.Schema$Document,
  tabId: string | undefined,
): readonly TextElement[] {
  const tab = tabsOf(document.tabs ?? []).find(
    ({tabProperties}) => tabId === undefined || tabProperties?.tabId === tabId,
  );
  const {body, headers, footers} = tab?.documentTab ?? {};
  return [
    ...inSection(body?.content ?? [], 'body', ''),
    ...Object.entries(headers ?? {}).flatMap(([id, header]) =>
      inSection(header.content ?? [], 'header', id),
    ),
    ...Object.entries(footers ?? {}).flatMap(([id, footer]) =>
      inSection(footer.content ?? [], 'footer', id),
    ),
  ];
}

/** The id of the tab a document opens with. */
export function firstTab(document: docs_v1.Schema$Document): string {
  return document.tabs?.[0]?.tabProperties?.tabId ?? '';
}

function tabsOf(
  tabs: readonly docs_v1.Schema$Tab[],
): readonly docs_v1.Schema$Tab[] {
  return tabs.flatMap(tab => [tab, ...tabsOf(tab.childTabs ?? [])]);
}

function inSection(
  content: Content,
  section: TextElement['section'],
  segmentId: string,
): readonly TextElement[] {
  return content.flatMap(element => {
    if (element.paragraph) {
      return inParagraph(element.paragraph).map(found => ({
        section,
        segmentId,
        ...found,
      }));
    }
    const inner = [
      ...(element.table?.tableRows ?? []).flatMap(row =>
        (row.tableCells ?? []).flatMap(cell => cell.content ?? []),
      ),
      ...(element.tableOfContents?.content ?? []),
    ];
    return inSection(inner, section, segmentId);
  });
}

function inParagraph({
  elements,
}: docs_v1.Schema$Paragraph): readonly {startIndex: number; text: string}[] {
  const found: {startIndex: number; text: string}[] = [];
  let open = false;
  for (const {textRun, startIndex} of elements ?? []) {
    const content = textRun?.content;
    if (typeof content !== 'string') {
      open = false;
      continue;
    }
    const text = content.replace(/\n$/, '');
    const last = found[found.length - 1];
    if (open && last) last.text += text;
    else if (text !== '') found.push({startIndex: startIndex ?? 0, text});
    open = text !== '';
  }
  return found;
}
