import {Plus} from 'lucide';
import {useRef, useState} from 'preact/hooks';
import {ask} from '../kit/ask';
import {Icon} from '../kit/icon';
import {MenuButton} from '../kit/menu';
import {DOCUMENT, FOLDER, SPREADSHEET, addressOf, create, put} from './files';

/** Makes and uploads files in one folder. */
export function NewMenu({
  parent,
  onDone,
  onFailure,
}: {
  readonly parent: string;
  readonly onDone: () => void;
  readonly onFailure: (error: unknown) => void;
}) {
  const picker = useRef<HTMLInputElement>(null);
  const [asDocument, setAsDocument] = useState(false);
  const make = async (
    what: string,
    type: string,
    value: string,
  ): Promise<void> => {
    const name = await ask({title: `New ${what}`, action: 'Create', value});
    if (name === null) return;
    try {
      const file = await create(name.trim() || value, type, parent);
      if (type === FOLDER) onDone();
      else location.assign(addressOf(file));
    } catch (error) {
      onFailure(error);
    }
  };
  const pick = (document: boolean): void => {
    setAsDocument(document);
    picker.current?.click();
  };
  return (
    <div class="new">
      <MenuButton
        class="new-button"
        label={
          <>
            <Icon of={Plus} size={22} /> New
          </>
        }
        entries={[
          {
            label: 'Folder',
            run: () => void make('folder', FOLDER, 'Untitled folder'),
          },
          'separator',
          {
            label: 'Document',
            run: () => void make('document', DOCUMENT, 'Untitled document'),
          },
          {
            label: 'Spreadsheet',
            run: () =>
              void make('spreadsheet', SPREADSHEET, 'Untitled spreadsheet'),
          },
          'separator',
          {label: 'Upload file', run: () => pick(false)},
          {label: 'Upload text as document', run: () => pick(true)},
        ]}
      />
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        onChange={event => {
          const input = event.currentTarget;
          const files = [...(input.files ?? [])];
          Promise.all(files.map(file => put(file, parent, asDocument)))
            .then(onDone, onFailure)
            .finally(() => {
              input.value = '';
            });
        }}
      />
    </div>
  );
}
