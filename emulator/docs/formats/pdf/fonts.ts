import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {jsPDF} from 'jspdf';

export type Face =
  'Sans' | 'Sans-Bold' | 'Sans-Oblique' | 'Sans-BoldOblique' | 'SansMono';

const loaded = new Map<Face, string>();

/** A font file in base64, read once. */
function fontFile(face: Face): string {
  const known = loaded.get(face);
  if (known !== undefined) return known;
  const folder = dirname(require.resolve('dejavu-fonts-ttf/package.json'));
  const bytes = readFileSync(join(folder, 'ttf', `DejaVu${face}.ttf`));
  const text = bytes.toString('base64');
  loaded.set(face, text);
  return text;
}

interface FontMetadata {
  characterToGlyph(code: number): number;
}

/** The fonts of one PDF; each is embedded when first used, with the glyphs that are used. */
export class Fonts {
  private readonly known = new Set<Face>();
  private readonly covered = new Map<string, boolean>();

  constructor(private readonly pdf: jsPDF) {}

  use(face: Face, size: number): void {
    if (!this.known.has(face)) {
      this.pdf.addFileToVFS(`${face}.ttf`, fontFile(face));
      this.pdf.addFont(`${face}.ttf`, face, 'normal');
      this.known.add(face);
    }
    this.pdf.setFont(face, 'normal');
    this.pdf.setFontSize(size);
  }

  /**
   * Text with a box for every character the current font cannot draw, so that nothing vanishes: emoji, Chinese,
   * Japanese and Korean are such. Arabic and Hebrew are drawn, but neither joined nor put right to left.
   */
  drawable(text: string): string {
    const face = this.pdf.getFont().fontName;
    const metadata = (this.pdf.getFont() as unknown as {metadata: FontMetadata})
      .metadata;
    return Array.from(text, letter => {
      const key = face + letter;
      let covered = this.covered.get(key);
      if (covered === undefined) {
        // The PDF writer takes UTF-16 units one by one and so cannot reach beyond the basic plane.
        covered =
          letter.length === 1 &&
          metadata.characterToGlyph(letter.charCodeAt(0)) > 0;
        this.covered.set(key, covered);
      }
      return covered ? letter : '□';
    }).join('');
  }
}
