import type {Tab} from '../model/types';
import {writeHtml} from './html-export';
import {writeMarkdown} from './markdown-export';
import {writePdf} from './pdf-export';
import {writeText} from './text-export';

/** Writers by the type that is asked for. */
export const EXPORTS: Readonly<
  Record<string, (tabs: readonly Tab[], title: string) => Buffer>
> = {
  'application/pdf': keptPdf,
  'text/html': writeHtml,
  'text/markdown': writeMarkdown,
  'text/plain': writeText,
};

const KEPT = 8;
const kept = new Map<string, Buffer>();

/** Drawing takes a quarter of a second, and the same document gives the same bytes: the last few stay here. */
function keptPdf(tabs: readonly Tab[], title: string): Buffer {
  const key = JSON.stringify([title, tabs]);
  const pdf = kept.get(key) ?? writePdf(tabs, title);
  kept.delete(key);
  kept.set(key, pdf);
  if (kept.size > KEPT) kept.delete([...kept.keys()][0]);
  return Buffer.from(pdf);
}
