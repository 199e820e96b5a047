import {cellsOf} from '../model/places';
import {allTabs, contentOfTab} from '../model/segments';
import type {Block, Inline, Tab} from '../model/types';

/**
 * Plain text as Drive exports it: UTF-8 with a byte order mark, lines ended by CR LF, no marks of style.
 * Source: the mark and the line ends are common reports about `files.export`, not documented.
 */
export function writeText(tabs: readonly Tab[]): Buffer {
  const text = allTabs(tabs)
    .map(tab => textOfBlocks(contentOfTab(tab).body?.content ?? []))
    .join('\n')
    .replace(/\n$/, '');
  return Buffer.from(`\ufeff${text.replace(/\n/g, '\r\n')}`, 'utf8');
}

function textOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .map(({paragraph, table, tableOfContents}) => {
      if (paragraph)
        return (paragraph.elements ?? []).map(textOfInline).join('');
      if (tableOfContents) return textOfBlocks(tableOfContents.content ?? []);
      return cellsOf(table)
        .map(cell => textOfBlocks(cell.content ?? []))
        .join('');
    })
    .join('');
}

/** What a reader sees of an inline; pictures and breaks are nothing. */
export function textOfInline(inline: Inline): string {
  if (inline.textRun)
    return (inline.textRun.content ?? '').replace(/\v/g, '\n');
  if (inline.person) {
    const {name, email} = inline.person.personProperties ?? {};
    return name ?? email ?? '';
  }
  return (
    inline.richLink?.richLinkProperties?.title ??
    inline.dateElement?.dateElementProperties?.displayText ??
    ''
  );
}
