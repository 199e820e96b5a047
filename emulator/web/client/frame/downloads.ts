import {download, query} from '../api';
import {tell} from '../kit/ask';
import type {Entry} from '../kit/menu';
import {save} from '../kit/save';
import type {FileMeta} from './file-meta';

/** What an editor's file can be saved as: label, MIME type, ending. */
const FORMATS: Readonly<
  Record<string, readonly (readonly [string, string, string])[]>
> = {
  document: [
    ['PDF document', 'application/pdf', 'pdf'],
    ['Plain text', 'text/plain', 'txt'],
    ['Markdown', 'text/markdown', 'md'],
    ['Web page', 'text/html', 'html'],
  ],
  spreadsheet: [
    ['Comma separated values, first sheet', 'text/csv', 'csv'],
    ['Tab separated values, first sheet', 'text/tab-separated-values', 'tsv'],
  ],
};

export function downloadEntries(meta: FileMeta): readonly Entry[] {
  const kind = meta.mimeType.split('.').pop() ?? '';
  return (FORMATS[kind] ?? []).map(([label, mimeType, ending]) => ({
    label,
    run: () =>
      void download(
        query(`/drive/v3/files/${meta.id}/export`, {mimeType}),
      ).then(bytes => save(bytes, `${meta.name}.${ending}`), tell),
  }));
}
