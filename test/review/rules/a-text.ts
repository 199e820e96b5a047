import type {
  DocumentText,
  NamedRange,
  Paragraph,
} from '../../../src/core/documents/document-text';
import {rangeName} from '../../../src/core/documents/range-name';
import {
  canonicalText,
  type CanonicalText,
} from '../../../src/review/rules/text/canonical-text';
import {readerOf} from '../../scenery/fakes/reader-of';
import {shortHash} from '../../../src/core/base/short-hash';

type Line = string | (Partial<Omit<Paragraph, 'text'>> & {text: string});

/** A document of paragraphs; `# ` begins a heading, `| ` a table line. */
export function aText(
  lines: readonly Line[],
  around: {
    readonly header?: readonly Line[];
    readonly footer?: readonly Line[];
    readonly ranges?: readonly NamedRange[];
  } = {},
): DocumentText {
  const segment = (
    place: 'body' | 'header' | 'footer',
    content: readonly Line[],
  ) => ({
    tabId: 't.0',
    segmentId: place === 'body' ? '' : `${place}.1`,
    place,
    paragraphs: paragraphs(content),
  });
  return {
    fileId: 'file-1',
    title: 'Title',
    revision: 'r1',
    segments: [
      segment('body', lines),
      ...(around.header ? [segment('header', around.header)] : []),
      ...(around.footer ? [segment('footer', around.footer)] : []),
    ],
    ranges: around.ranges ?? [],
  };
}

export function canonicalOf(document: DocumentText): CanonicalText {
  return canonicalText(readerOf(document), document);
}

/** A stamp over the n-th occurrence of a text in the body or a header. */
export function stampOver(
  document: DocumentText,
  text: string,
  field: string,
  place: 'body' | 'header' = 'body',
): DocumentText {
  const segment = document.segments.find(one => one.place === place);
  const paragraph = segment?.paragraphs.find(one => one.text.includes(text));
  if (!segment || !paragraph)
    throw new Error(`"${text}" does not stand there.`);
  const start = paragraph.start + paragraph.text.indexOf(text);
  const {tabId, segmentId} = segment;
  const name = rangeName({
    field,
    textHash: shortHash(text),
    refused: '',
    link: null,
  });
  return {
    ...document,
    ranges: [
      ...document.ranges,
      {
        id: `range-${document.ranges.length}`,
        name: name ?? '',
        spans: [{tabId, segmentId, start, end: start + text.length}],
      },
    ],
  };
}

function paragraphs(lines: readonly Line[]): readonly Paragraph[] {
  let start = 1;
  return lines.map(line => {
    const given = typeof line === 'string' ? {text: line} : line;
    const heading = /^(#+) /.exec(given.text)?.[1].length ?? 0;
    const text = `${given.text.replace(/^(#+|\|) /, '')}\n`;
    const paragraph: Paragraph = {
      start,
      heading,
      inTable: given.text.startsWith('| '),
      bullet: false,
      links: [],
      styleBreaks: [],
      ...given,
      text,
    };
    start += text.length;
    return paragraph;
  });
}
