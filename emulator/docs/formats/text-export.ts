import {Numbering} from '../model/numbering';
import {cellsOf} from '../model/places';
import {allTabs, contentOfTab} from '../model/segments';
import type {Block, Inline, Tab} from '../model/types';

/**
 * Plain text as Drive exports it: UTF-8 with a byte order mark, lines ended by CR LF, list items with a star
 * or their number.
 * Source: the mark, the line ends and the stars are common reports about `files.export`, not documented.
 */
export function writeText(tabs: readonly Tab[]): Buffer {
  const text = allTabs(tabs)
    .map(tab => {
      const content = contentOfTab(tab);
      return textOfBlocks(content.body?.content ?? [], new Numbering(content));
    })
    .join('\n')
    .replace(/\n$/, '');
  return Buffer.from(`\ufeff${text.replace(/\n/g, '\r\n')}`, 'utf8');
}

function textOfBlocks(blocks: readonly Block[], numbering: Numbering): string {
  return blocks
    .map(({paragraph, table, tableOfContents}) => {
      if (paragraph) {
        const marker = numbering.next(paragraph);
        const words = (paragraph.elements ?? []).map(textOfInline).join('');
        if (!marker) return words;
        const sign = marker.ordered ? marker.label : '*';
        return `${'   '.repeat(marker.level)}${sign} ${words}`;
      }
      if (tableOfContents) {
        return textOfBlocks(tableOfContents.content ?? [], numbering);
      }
      return cellsOf(table)
        .map(cell => textOfBlocks(cell.content ?? [], numbering))
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
    inline.dropdown?.dropdownProperties?.displayValue ??
    ''
  );
}
