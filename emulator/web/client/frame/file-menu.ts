import {rest} from '../api';
import {ask, tell} from '../kit/ask';
import type {Entry} from '../kit/menu';
import {downloadEntries} from './downloads';
import type {FileMeta, Mode} from './file-meta';

/** What a file's own dialogs are opened by. */
export type FileDialog = 'sharing' | 'versions' | 'approvals';

/** The File menu of an editor; `more` is what only this kind of file has. */
export function fileMenu(
  meta: FileMeta,
  mode: Mode,
  more: readonly Entry[],
  open: (dialog: FileDialog) => void,
): readonly Entry[] {
  return [
    {label: 'Share…', run: () => open('sharing')},
    {label: 'Make a copy', run: () => void copy(meta).catch(tell)},
    {
      label: 'Rename',
      disabled: !meta.capabilities?.canRename,
      run: () =>
        document.querySelector<HTMLInputElement>('input.title')?.select(),
    },
    ...more,
    {label: 'Download', entries: downloadEntries(meta)},
    {label: 'Version history', run: () => open('versions')},
    {label: 'Approvals', run: () => open('approvals')},
    'separator',
    {
      label: 'Move to trash',
      disabled: mode !== 'Editing',
      run: () => void trash(meta).catch(tell),
    },
  ];
}

async function copy(meta: FileMeta): Promise<void> {
  const name = await ask({
    title: 'Make a copy',
    action: 'Make a copy',
    value: `Copy of ${meta.name}`,
  });
  if (name === null) return;
  const {id} = await rest<{id: string}>(
    'POST',
    `/drive/v3/files/${meta.id}/copy?fields=id`,
    {name},
  );
  const kind = meta.mimeType.endsWith('spreadsheet')
    ? 'spreadsheets'
    : 'document';
  window.open(`/${kind}/d/${id}/edit`, '_blank', 'noopener');
}

async function trash(meta: FileMeta): Promise<void> {
  await rest('PATCH', `/drive/v3/files/${meta.id}?fields=id`, {trashed: true});
  location.assign('/');
}
