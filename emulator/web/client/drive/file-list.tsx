import {EllipsisVertical, Users} from 'lucide';
import {useState} from 'preact/hooks';
import {Icon} from '../kit/icon';
import {type Entry, Menu} from '../kit/menu';
import {day} from './details-pane';
import {type DriveFile, addressOf} from './files';
import {KindIcon} from './kind-icon';

/** The files of a place; one is chosen by a click, opened by Enter or a second click. */
export function FileList({
  files,
  chosen,
  onChoose,
  entriesFor,
}: {
  readonly files: readonly DriveFile[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly entriesFor: (file: DriveFile) => readonly Entry[];
}) {
  const [menu, setMenu] = useState<{
    file: DriveFile;
    x: number;
    y: number;
  } | null>(null);
  return (
    <>
      <table class="files">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Owner</th>
            <th scope="col">Last modified</th>
            <th scope="col">
              <span class="hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {files.map(file => (
            <tr
              key={file.id}
              aria-selected={file.id === chosen}
              onClick={() => onChoose(file.id)}
              onDblClick={() => location.assign(addressOf(file))}
              onContextMenu={event => {
                event.preventDefault();
                onChoose(file.id);
                setMenu({file, x: event.clientX, y: event.clientY});
              }}
            >
              <td>
                <span class="file-name">
                  <KindIcon type={file.mimeType} />
                  <a href={addressOf(file)} title={file.name}>
                    {file.name}
                  </a>
                  {file.shared && (
                    <span class="shared" title="Shared">
                      <Icon of={Users} size={15} />
                    </span>
                  )}
                </span>
              </td>
              <td>
                {file.owners?.[0]?.me ? 'me' : file.owners?.[0]?.displayName}
              </td>
              <td>{day(file.modifiedTime)}</td>
              <td>
                <button
                  class="icon"
                  aria-label={`Actions for ${file.name}`}
                  aria-haspopup="menu"
                  onClick={event => {
                    event.stopPropagation();
                    onChoose(file.id);
                    const box = event.currentTarget.getBoundingClientRect();
                    setMenu({file, x: box.left - 160, y: box.bottom});
                  }}
                >
                  <Icon of={EllipsisVertical} size={18} />
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {menu && (
        <div>
          <Menu
            at={menu}
            entries={entriesFor(menu.file)}
            onClose={() => setMenu(null)}
          />
        </div>
      )}
    </>
  );
}
