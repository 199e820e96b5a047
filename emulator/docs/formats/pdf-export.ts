import {Numbering} from '../model/numbering';
import {allTabs, contentOfTab} from '../model/segments';
import type {Block, DocumentTab, Tab} from '../model/types';
import type {Piece, Setting} from './pdf/layout';
import {PADDING, heightOf, layOut} from './pdf/layout';
import {Pages} from './pdf/page';

/**
 * A PDF with text that can be selected: headings, lists, tables, links, headers, footers and footnotes, tab
 * after tab. Simpler than Google's: one font family, no colours behind text, no pictures, footnotes at the end
 * of their tab, a table row is never split between pages. The same document gives the same bytes.
 */
export function writePdf(tabs: readonly Tab[], title: string): Buffer {
  const pages = new Pages(contentOfTab(tabs[0]), title);
  allTabs(tabs).forEach((tab, at) => {
    if (at > 0) pages.breakPage();
    const first = pages.pdf.getNumberOfPages();
    writeTab(contentOfTab(tab), pages);
    const last = pages.pdf.getNumberOfPages();
    for (let page = first; page <= last; page++) {
      pages.pdf.setPage(page);
      writeMargins(contentOfTab(tab), pages);
    }
  });
  return Buffer.from(pages.pdf.output('arraybuffer'));
}

function settingOf(tab: DocumentTab, {fonts, pdf}: Pages): Setting {
  return {tab, numbering: new Numbering(tab), fonts, pdf};
}

function writeTab(tab: DocumentTab, pages: Pages): void {
  const write = (blocks: readonly Block[]) =>
    drawAll(layOut(blocks, pages.width, settingOf(tab, pages)), pages);
  write(tab.body?.content ?? []);
  const notes = Object.values(tab.footnotes ?? {});
  if (notes.length > 0) drawAll([{kind: 'rule'}], pages);
  for (const note of notes) write(note.content ?? []);
}

/** Header and footer of a page that is already written; they may not run into its text. */
function writeMargins(tab: DocumentTab, pages: Pages): void {
  const style = tab.documentStyle ?? {};
  const header = tab.headers?.[style.defaultHeaderId ?? '']?.content;
  const footer = tab.footers?.[style.defaultFooterId ?? '']?.content;
  const stand = pages.y;
  if (header) {
    pages.y = style.marginHeader?.magnitude ?? 36;
    drawOnPage(layOut(header, pages.width, settingOf(tab, pages)), pages);
  }
  if (footer) {
    const pieces = layOut(footer, pages.width, settingOf(tab, pages));
    const height = pages.pdf.internal.pageSize.getHeight();
    pages.y = height - (style.marginFooter?.magnitude ?? 36) - heightOf(pieces);
    drawOnPage(pieces, pages);
  }
  pages.y = stand;
}

function drawAll(pieces: readonly Piece[], pages: Pages): void {
  for (const piece of pieces) {
    if (piece.kind === 'page') pages.breakPage();
    else if (piece.kind === 'lines') {
      if (pages.y > pages.top) pages.y += piece.space / 2;
      for (const line of piece.lines) {
        pages.reserve(line.height);
        pages.draw(line.words, pages.left + line.indent, pages.y + line.ascent);
        pages.y += line.height;
      }
      pages.y += piece.space / 2;
    } else {
      pages.reserve(heightOf([piece]));
      drawOnPage([piece], pages);
    }
  }
}

/** Draws without ever starting a new page: rows, headers and footers. */
function drawOnPage(
  pieces: readonly Piece[],
  pages: Pages,
  left = pages.left,
): void {
  const {pdf} = pages;
  for (const piece of pieces) {
    if (piece.kind === 'lines') {
      pages.y += piece.space / 2;
      for (const line of piece.lines) {
        pages.draw(line.words, left + line.indent, pages.y + line.ascent);
        pages.y += line.height;
      }
      pages.y += piece.space / 2;
    } else if (piece.kind === 'row') {
      const top = pages.y;
      pdf.setDrawColor(0, 0, 0);
      pdf.setLineWidth(0.75);
      for (const cell of piece.cells) {
        pdf.rect(left + cell.x, top, cell.width, piece.height);
      }
      for (const cell of piece.cells) {
        pages.y = top + PADDING;
        drawOnPage(cell.pieces, pages, left + cell.x + PADDING);
      }
      pages.y = top + piece.height;
    } else if (piece.kind === 'rule') {
      pdf.setDrawColor(128, 128, 128);
      pdf.setLineWidth(0.75);
      pdf.line(left, pages.y + 6, left + pages.width, pages.y + 6);
      pages.y += 12;
    }
  }
}
