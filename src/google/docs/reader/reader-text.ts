import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {ReaderPart, ReaderText} from '../../../core/documents/reader-text';
import {rangesOf, tabsOf} from '../document-text';
import {blocksOf, type Reading} from './blocks';
import {ListMarks} from './list-marks';
import {rgbOf, WHITE} from './looks';
import type {Pictures} from './pictures';
import {whatIsLeft} from './what-is-left';

type Tab = docs_v1.Schema$DocumentTab;
type Style = docs_v1.Schema$DocumentStyle;

/** Shown where they are used, or nowhere. */
const TAB = [
  'body',
  'commentAnchors',
  'documentStyle',
  'dropdownDefinitions',
  'footers',
  'footnotes',
  'headers',
  'inlineObjects',
  'lists',
  'namedRanges',
  'namedStyles',
  'positionedObjects',
];

/** Size and margins of pages, what is behind the text, and which header is on which page. */
const PAGE = [
  'background',
  'documentFormat',
  'flipPageOrientation',
  'marginBottom',
  'marginFooter',
  'marginHeader',
  'marginLeft',
  'marginRight',
  'marginTop',
  'pageNumberStart',
  'pageSize',
  'useCustomHeaderFooterMargins',
  'useEvenPageHeaderFooter',
  'useFirstPageHeaderFooter',
  ...['default', 'evenPage', 'firstPage'].flatMap(page => [
    `${page}HeaderId`,
    `${page}FooterId`,
  ]),
];

/**
 * The answer of `documents.get?includeTabsContent=true` as its reader gets it: the one description everything that is
 * signed, shown, compared and handed out is made of.
 *
 * @param pictures Digests of the pictures' bytes, by object id.
 */
export function readerText(
  fileId: string,
  document: docs_v1.Schema$Document,
  pictures: Pictures = new Map(),
): ReaderText {
  const tabs = tabsOf(document);
  return {
    fileId,
    parts: tabs.flatMap(tab => partsOf(tab, tabs.length > 1, pictures)),
    beside: tabs.flatMap(({documentTab: tab}) =>
      [whatIsLeft(tab, TAB), whatIsLeft(tab?.documentStyle, PAGE)].filter(
        one => one !== '',
      ),
    ),
    ranges: tabs.flatMap(rangesOf),
  };
}

function partsOf(
  {tabProperties, documentTab: tab = {}}: docs_v1.Schema$Tab,
  many: boolean,
  pictures: Pictures,
): readonly ReaderPart[] {
  const body = tab.body?.content ?? [];
  const numbers = footnoteNumbers(body);
  const named = namedStyles(tab);
  const of = (
    place: ReaderPart['place'],
    segmentId: string,
    which: string,
    content: readonly docs_v1.Schema$StructuralElement[] | undefined,
  ): ReaderPart => ({
    tabId: tabProperties?.tabId ?? '',
    tab: many
      ? [tabProperties?.iconEmoji, tabProperties?.title]
          .filter(one => one)
          .join(' ')
      : '',
    segmentId,
    place,
    which,
    blocks: blocksOf(content ?? [], reading),
  });
  const reading: Reading = {
    things: {
      inline: tab.inlineObjects ?? {},
      positioned: tab.positionedObjects ?? {},
      pictures,
      footnotes: numbers,
    },
    marks: new ListMarks(tab.lists ?? {}),
    named,
    behind: rgbOf(tab.documentStyle?.background?.color) ?? WHITE,
  };
  return [
    of('body', '', '', body),
    ...inOrder(
      Object.entries(tab.headers ?? {}).map(([id, {content}]) =>
        of('header', id, pagesOf(tab, body, id), content),
      ),
    ),
    ...inOrder(
      Object.entries(tab.footers ?? {}).map(([id, {content}]) =>
        of('footer', id, pagesOf(tab, body, id), content),
      ),
    ),
    ...inOrder(
      Object.entries(tab.footnotes ?? {}).map(([id, {content}]) =>
        of('footnote', id, numbers.get(id) ?? 'without mark', content),
      ),
    ),
  ];
}

/** Google writes headers, footers and footnotes as maps, whose order says nothing. */
function inOrder(parts: readonly ReaderPart[]): readonly ReaderPart[] {
  const key = ({which, segmentId}: ReaderPart): string =>
    `${which.padStart(8, '0')} ${segmentId}`;
  return [...parts].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const PAGES = [
  ['default', null, ''],
  ['firstPage', 'useFirstPageHeaderFooter', 'first page'],
  ['evenPage', 'useEvenPageHeaderFooter', 'even pages'],
] as const;

/** On which pages a header or footer is, in words; '' for all of them. */
function pagesOf(
  {documentStyle = {}}: Tab,
  body: readonly docs_v1.Schema$StructuralElement[],
  id: string,
): string {
  const styles: readonly Style[] = [
    documentStyle,
    ...body.flatMap(({sectionBreak}) => sectionBreak?.sectionStyle ?? []),
  ];
  const held = styles.flatMap(style =>
    PAGES.flatMap(([page, use, words]): readonly string[] => {
      const own =
        style[`${page}HeaderId`] === id || style[`${page}FooterId`] === id;
      if (!own) return [];
      if (use === null) {
        return [
          style.useFirstPageHeaderFooter ? 'all pages but the first' : '',
        ];
      }
      return style[use] ? [words] : [];
    }),
  );
  return held.length === 0 ? 'no page' : [...new Set(held)].sort().join(', ');
}

/** Numbers in the order in which the body refers to them, for answers without them. */
function footnoteNumbers(
  body: readonly docs_v1.Schema$StructuralElement[],
): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const walk = (content: readonly docs_v1.Schema$StructuralElement[]): void => {
    for (const {paragraph, table, tableOfContents} of content) {
      for (const {footnoteReference: note} of paragraph?.elements ?? []) {
        if (!note) continue;
        numbers.set(
          note.footnoteId ?? '',
          note.footnoteNumber || String(numbers.size + 1),
        );
      }
      for (const {tableCells} of table?.tableRows ?? []) {
        for (const cell of tableCells ?? []) walk(cell.content ?? []);
      }
      walk(tableOfContents?.content ?? []);
    }
  };
  walk(body);
  return numbers;
}

/** Every named style lies over normal text. */
function namedStyles(tab: Tab): Reading['named'] {
  const styles = new Map(
    (tab.namedStyles?.styles ?? []).map(({namedStyleType, textStyle}) => [
      namedStyleType ?? '',
      textStyle ?? {},
    ]),
  );
  return type => ({...styles.get('NORMAL_TEXT'), ...styles.get(type)});
}
