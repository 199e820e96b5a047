import {jsPDF} from 'jspdf';
import type {DocumentTab} from '../../model/types';
import {Fonts} from './fonts';
import type {Word} from './words';

/** A stack of pages in points, with a pen that moves down and starts a new page when it has to. */
export class Pages {
  readonly pdf: jsPDF;
  readonly fonts: Fonts;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly width: number;
  y: number;

  constructor(tab: DocumentTab, title: string) {
    const style = tab.documentStyle ?? {};
    const size = style.pageSize;
    const pageWidth = size?.width?.magnitude ?? 612;
    const pageHeight = size?.height?.magnitude ?? 792;
    this.pdf = new jsPDF({
      unit: 'pt',
      format: [pageWidth, pageHeight],
      orientation: pageWidth > pageHeight ? 'landscape' : 'portrait',
      compress: true,
    });
    // Fixed, so that the same document gives the same bytes.
    this.pdf.setCreationDate(new Date(0));
    this.pdf.setFileId('0'.repeat(32));
    this.pdf.setProperties({title});
    this.fonts = new Fonts(this.pdf);
    this.left = style.marginLeft?.magnitude ?? 0;
    this.top = style.marginTop?.magnitude ?? 0;
    this.width = pageWidth - this.left - (style.marginRight?.magnitude ?? 0);
    this.bottom = pageHeight - (style.marginBottom?.magnitude ?? 0);
    this.y = this.top;
  }

  /** Starts a new page unless that much still fits; something taller than a page is not split. */
  reserve(height: number): void {
    if (this.y + height > this.bottom && this.y > this.top) this.breakPage();
  }

  breakPage(): void {
    this.pdf.addPage();
    this.y = this.top;
  }

  draw(words: readonly Word[], x: number, baseline: number): void {
    let at = x;
    for (const word of words) {
      this.drawWord(word, at, baseline);
      at += word.width;
    }
  }

  private drawWord(word: Word, x: number, baseline: number): void {
    const {pdf} = this;
    this.fonts.use(word.face, word.size);
    pdf.setTextColor(...word.color);
    pdf.setDrawColor(...word.color);
    pdf.setLineWidth(word.size / 18);
    pdf.text(word.text, x, baseline - word.rise);
    const rule = (y: number) => pdf.line(x, y, x + word.width, y);
    if (word.underline) rule(baseline + word.size * 0.12);
    if (word.strike) rule(baseline - word.size * 0.3);
    if (word.url) {
      const y = baseline - word.size;
      pdf.link(x, y, word.width, word.size * 1.2, {url: word.url});
    }
  }
}
