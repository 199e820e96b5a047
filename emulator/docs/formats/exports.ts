import type {Tab} from '../model/types';
import {writeHtml} from './html-export';
import {writeMarkdown} from './markdown-export';
import {writePdf} from './pdf-export';
import {writeText} from './text-export';

/** Writers by the type that is asked for. */
export const EXPORTS: Readonly<
  Record<string, (tabs: readonly Tab[], title: string) => Buffer>
> = {
  'application/pdf': writePdf,
  'text/html': writeHtml,
  'text/markdown': writeMarkdown,
  'text/plain': writeText,
};
