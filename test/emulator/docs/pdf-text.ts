import {inflateSync} from 'node:zlib';

/**
 * The words of a PDF of this emulator, page by page, as a reader would select them: glyph numbers are turned back
 * with each font's own ToUnicode table. Reads what jsPDF writes, not any PDF.
 */
export function pdfPages(pdf: Buffer): string[] {
  const source = pdf.toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id, body] of source.matchAll(
    /(\d+) 0 obj\n([\s\S]*?)\nendobj/g,
  )) {
    objects.set(id, body);
  }
  const stream = (id: string) => {
    const body = objects.get(id) ?? '';
    const start = body.indexOf('stream\n') + 'stream\n'.length;
    const bytes = Buffer.from(
      body.slice(start, body.lastIndexOf('\nendstream')),
      'latin1',
    );
    return body.includes('FlateDecode')
      ? inflateSync(bytes).toString('latin1')
      : bytes.toString('latin1');
  };
  const resources = [...objects.values()].find(body =>
    body.includes('/ProcSet'),
  );
  const fonts = new Map<string, Map<string, string>>();
  for (const [, name, id] of (resources ?? '').matchAll(
    /\/(F\d+) (\d+) 0 R/g,
  )) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1];
    if (table) fonts.set(name, glyphs(stream(table)));
  }
  return [...objects.values()].flatMap(body => {
    const id = /\/Type \/Page\n[\s\S]*\/Contents (\d+) 0 R/.exec(body)?.[1];
    return id ? [words(stream(id), fonts)] : [];
  });
}

function glyphs(table: string): Map<string, string> {
  return new Map(
    [...table.matchAll(/<([0-9a-f]{4})><([0-9a-f]{4})>/gi)].map(
      ([, glyph, code]) => [
        glyph.toLowerCase(),
        String.fromCharCode(parseInt(code, 16)),
      ],
    ),
  );
}

function words(content: string, fonts: Map<string, Map<string, string>>) {
  let font = new Map<string, string>();
  let text = '';
  for (const [, name, hex] of content.matchAll(
    /\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)> Tj/gi,
  )) {
    if (name) font = fonts.get(name) ?? new Map();
    else {
      for (const glyph of hex.toLowerCase().match(/.{4}/g) ?? []) {
        text += font.get(glyph) ?? '?';
      }
    }
  }
  return text;
}
