import type {Ids} from '../../kernel/ids';
import type {Tab} from '../model/types';
import {readHtml} from './html-import';
import {readMarkdown} from './markdown-import';
import {readText} from './text-import';

/** Readers by the type of what was uploaded. */
export const IMPORTS: Readonly<
  Record<string, (bytes: Buffer, ids: Ids) => Tab[]>
> = {
  'text/html': readHtml,
  'text/markdown': readMarkdown,
  'text/plain': readText,
};
