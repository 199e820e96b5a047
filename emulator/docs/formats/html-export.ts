import type {Marker} from '../model/numbering';
import {Numbering} from '../model/numbering';
import {allTabs, contentOfTab} from '../model/segments';
import type {
  Block,
  DocumentTab,
  Inline,
  Paragraph,
  Tab,
  Table,
  TextStyle,
} from '../model/types';
import {textOfInline} from './text-export';

/** HTML that keeps meaning (headings, lists, tables, links, emphasis) and none of Google's classes and styles. */
export function writeHtml(tabs: readonly Tab[], title: string): Buffer {
  const parts = allTabs(tabs).map(tab => sectionOf(contentOfTab(tab)));
  const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escaped(
    title,
  )}</title></head><body>${parts.join('')}</body></html>`;
  return Buffer.from(html, 'utf8');
}

function sectionOf(tab: DocumentTab): string {
  const {defaultHeaderId, defaultFooterId} = tab.documentStyle ?? {};
  const part = (name: string, content: Block[] | undefined) =>
    content
      ? `<${name}>${blocksOf(content, new Numbering(tab))}</${name}>`
      : '';
  const notes = Object.values(tab.footnotes ?? {}).map(
    note => `<li>${blocksOf(note.content ?? [], new Numbering(tab))}</li>`,
  );
  return [
    part('header', tab.headers?.[defaultHeaderId ?? '']?.content),
    blocksOf(tab.body?.content ?? [], new Numbering(tab)),
    notes.length > 0 ? `<hr><ol>${notes.join('')}</ol>` : '',
    part('footer', tab.footers?.[defaultFooterId ?? '']?.content),
  ].join('');
}

function blocksOf(blocks: readonly Block[], numbering: Numbering): string {
  let html = '';
  const open: Marker[] = [];
  const close = (level: number) => {
    while (open.length > level) {
      html += open.pop()?.ordered ? '</li></ol>' : '</li></ul>';
    }
  };
  for (const {paragraph, table, tableOfContents} of blocks) {
    const marker = paragraph && numbering.next(paragraph);
    if (!paragraph || !marker) {
      close(0);
      if (paragraph) html += paragraphOf(paragraph);
      if (table) html += tableOf(table, numbering);
      html += blocksOf(tableOfContents?.content ?? [], numbering);
      continue;
    }
    const {level, listId} = marker;
    if (open[0] && open[0].listId !== listId) close(0);
    close(level + 1);
    if (open.length === level + 1) html += '</li>';
    while (open.length <= level) {
      html += marker.ordered ? '<ol>' : '<ul>';
      open.push(marker);
      // A level that was skipped still needs an item to hold the next list.
      if (open.length <= level) html += '<li>';
    }
    html += `<li>${inlinesOf(paragraph.elements ?? [])}`;
  }
  close(0);
  return html;
}

function paragraphOf({elements = [], paragraphStyle}: Paragraph): string {
  if (elements.some(each => each.horizontalRule)) return '<hr>';
  const type = paragraphStyle?.namedStyleType ?? '';
  const depth = /^HEADING_(\d)$/.exec(type)?.[1];
  const tag = depth ? `h${depth}` : type === 'TITLE' ? 'h1' : 'p';
  return `<${tag}>${inlinesOf(elements)}</${tag}>`;
}

function tableOf({tableRows = []}: Table, numbering: Numbering): string {
  const rows = tableRows.map(row => {
    const cells = (row.tableCells ?? []).map(cell => {
      const {rowSpan = 1, columnSpan = 1} = cell.tableCellStyle ?? {};
      const spans =
        (rowSpan === 1 ? '' : ` rowspan="${rowSpan}"`) +
        (columnSpan === 1 ? '' : ` colspan="${columnSpan}"`);
      const tag = row.tableRowStyle?.tableHeader ? 'th' : 'td';
      return `<${tag}${spans}>${blocksOf(cell.content ?? [], numbering)}</${tag}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}

function inlinesOf(elements: readonly Inline[]): string {
  return elements.map(inlineOf).join('');
}

function inlineOf(inline: Inline): string {
  if (inline.footnoteReference) {
    return `<sup>${inline.footnoteReference.footnoteNumber ?? ''}</sup>`;
  }
  const {richLinkProperties} = inline.richLink ?? {};
  const link = richLinkProperties
    ? {link: {url: richLinkProperties.uri}}
    : undefined;
  const text = textOfInline(inline).replace(/\n$/, '');
  return styled(escaped(text), link ?? inline.textRun?.textStyle ?? {});
}

function styled(html: string, style: TextStyle): string {
  if (html === '') return '';
  const tags: [boolean, string][] = [
    [Boolean(style.bold), 'strong'],
    [Boolean(style.italic), 'em'],
    [Boolean(style.strikethrough), 's'],
    [Boolean(style.underline) && !style.link, 'u'],
    [style.baselineOffset === 'SUPERSCRIPT', 'sup'],
    [style.baselineOffset === 'SUBSCRIPT', 'sub'],
  ];
  const inner = tags.reduce(
    (text, [on, tag]) => (on ? `<${tag}>${text}</${tag}>` : text),
    html,
  );
  const url = style.link?.url;
  return url ? `<a href="${escaped(url)}">${inner}</a>` : inner;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '<br>');
}
