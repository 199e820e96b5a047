import {Numbering} from '../model/numbering';
import {allTabs, contentOfTab} from '../model/segments';
import type {Block, Paragraph, Tab, Table} from '../model/types';
import {markdownOfInlines} from './markdown-runs';

/**
 * Markdown of all tabs, one after the other; headers, footers and pictures are left out, footnotes follow
 * their tab. Braces are not escaped, so placeholders stay readable.
 * Source: https://support.google.com/docs/answer/12014036; Google's exact spacing is not documented.
 */
export function writeMarkdown(tabs: readonly Tab[]): Buffer {
  const parts = allTabs(tabs).map(tab => {
    const content = contentOfTab(tab);
    const notes = Object.values(content.footnotes ?? {}).map((note, at) => {
      const text = blocksOf(note.content ?? [], new Numbering(content));
      return `[^${at + 1}]: ${text.trim()}`;
    });
    return [
      blocksOf(content.body?.content ?? [], new Numbering(content)),
      ...notes,
    ]
      .filter(part => part !== '')
      .join('\n\n');
  });
  return Buffer.from(`${parts.join('\n\n')}\n`, 'utf8');
}

interface Piece {
  readonly text: string;
  readonly listId?: string;
}

/** Blocks with a blank line between, but none inside a list. */
function blocksOf(blocks: readonly Block[], numbering: Numbering): string {
  const pieces = blocks
    .flatMap((block): Piece[] => {
      if (block.paragraph) return [paragraphOf(block.paragraph, numbering)];
      if (block.table) return [{text: tableOf(block.table, numbering)}];
      return [];
    })
    .filter(piece => piece.text !== '');
  return pieces
    .map(({text, listId}, at) => {
      if (at === 0) return text;
      const sameList = listId && pieces[at - 1].listId === listId;
      return (sameList ? '\n' : '\n\n') + text;
    })
    .join('');
}

function paragraphOf(paragraph: Paragraph, numbering: Numbering): Piece {
  const elements = paragraph.elements ?? [];
  const marker = numbering.next(paragraph);
  if (elements.some(each => each.horizontalRule)) return {text: '---'};
  const text = markdownOfInlines(elements);
  if (marker) {
    const sign = marker.ordered ? `${marker.count}.` : '*';
    return {
      text: `${'   '.repeat(marker.level)}${sign} ${text}`,
      listId: marker.listId,
    };
  }
  const type = paragraph.paragraphStyle?.namedStyleType ?? 'NORMAL_TEXT';
  const depth = /^HEADING_(\d)$/.exec(type)?.[1] ?? (type === 'TITLE' ? 1 : 0);
  if (text === '') return {text: ''};
  return {
    text: Number(depth) > 0 ? `${'#'.repeat(Number(depth))} ${text}` : text,
  };
}

function tableOf(table: Table, numbering: Numbering): string {
  const rows = (table.tableRows ?? []).map(row => {
    const cells = (row.tableCells ?? []).map(cell =>
      (cell.content ?? [])
        .map(({paragraph}) => {
          if (!paragraph) return '';
          const marker = numbering.next(paragraph);
          const text = markdownOfInlines(paragraph.elements ?? []);
          return marker ? `${marker.label} ${text}` : text;
        })
        .filter(text => text !== '')
        .join('<br>')
        .replace(/ {2}\n/g, '<br>')
        .replace(/\|/g, '\\|'),
    );
    return `| ${cells.join(' | ')} |`;
  });
  const line = `| ${Array.from({length: table.columns ?? 1}, () => ':----').join(' | ')} |`;
  return [rows[0], line, ...rows.slice(1)].join('\n');
}
