import {ask} from '../kit/ask';
import type {Entry} from '../kit/menu';
import {type DriveFile, FOLDER, addressOf, change, copy, erase} from './files';

/** What the page does for an entry. */
export interface Acts {
  /** Shows the places anew afterwards, and a refusal if there is one. */
  readonly attempt: (work: Promise<unknown>) => void;
  readonly share: () => void;
  readonly move: () => void;
  readonly details: () => void;
  readonly copied: () => void;
}

/** What can be done with a file, by its own capabilities. */
export function fileEntries(file: DriveFile, acts: Acts): readonly Entry[] {
  const can = file.capabilities ?? {};
  if (file.trashed) {
    return [
      {
        label: 'Restore',
        run: () => acts.attempt(change(file.id, {trashed: false})),
      },
      {
        label: 'Delete for ever',
        run: () =>
          void forever(file).then(yes => yes && acts.attempt(erase(file.id))),
      },
    ];
  }
  return [
    {label: 'Open', run: () => location.assign(addressOf(file))},
    {label: 'Share', run: () => acts.share()},
    {
      label: 'Copy link',
      run: () =>
        acts.attempt(
          navigator.clipboard
            .writeText(location.origin + addressOf(file))
            .then(acts.copied),
        ),
    },
    'separator',
    {
      label: 'Rename',
      disabled: !can.canRename,
      run: () =>
        void renamed(file).then(name => {
          if (name) acts.attempt(change(file.id, {name}));
        }),
    },
    {
      label: 'Move to…',
      disabled: !can.canEdit,
      run: () => acts.move(),
    },
    {
      label: 'Make a copy',
      disabled: !can.canCopy || file.mimeType === FOLDER,
      run: () => acts.attempt(copy(file)),
    },
    {
      label: 'Details',
      run: () => {
        acts.details();
      },
    },
    'separator',
    {
      label: 'Move to trash',
      disabled: !can.canTrash,
      run: () => acts.attempt(change(file.id, {trashed: true})),
    },
  ];
}

function renamed(file: DriveFile): Promise<string | null> {
  return ask({title: 'Rename', action: 'Rename', value: file.name});
}

async function forever(file: DriveFile): Promise<boolean> {
  const answer = await ask({
    title: `Delete “${file.name}” for ever?`,
    message: 'It cannot be brought back.',
    action: 'Delete',
    danger: true,
  });
  return answer !== null;
}
