import {Folder} from 'lucide';
import {useEffect, useState} from 'preact/hooks';
import {Dialog} from '../kit/dialog';
import {Icon} from '../kit/icon';
import {type DriveFile, FOLDER, list, path} from './files';

/** Lets a person walk to a folder. */
export function FolderPicker({
  title,
  root,
  onPick,
  onClose,
}: {
  readonly title: string;
  readonly root: string;
  readonly onPick: (folder: string) => void;
  readonly onClose: () => void;
}) {
  const [here, setHere] = useState(root);
  const [trail, setTrail] = useState<readonly DriveFile[]>([]);
  const [folders, setFolders] = useState<readonly DriveFile[]>([]);
  useEffect(() => {
    void path(here).then(setTrail);
    void list('folder', here).then(files =>
      setFolders(files.filter(({mimeType}) => mimeType === FOLDER)),
    );
  }, [here]);
  return (
    <Dialog title={title} onClose={onClose}>
      <p class="crumbs">
        {trail.map(({id, name}) => (
          <button key={id} class="link" onClick={() => setHere(id)}>
            {name}
          </button>
        ))}
      </p>
      <ul class="picker">
        {folders.map(({id, name}) => (
          <li key={id}>
            <button onClick={() => setHere(id)}>
              <Icon of={Folder} size={18} /> {name}
            </button>
          </li>
        ))}
        {folders.length === 0 && <li class="hint">No folders in here.</li>}
      </ul>
      <footer>
        <button class="primary" onClick={() => onPick(here)}>
          Move here
        </button>
        <button onClick={onClose}>Cancel</button>
      </footer>
    </Dialog>
  );
}
