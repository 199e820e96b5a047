import {Info, PanelRight, Search, Users} from 'lucide';
import {useEffect, useState} from 'preact/hooks';
import {Refusal, explain} from '../api';
import {CardPanel} from '../cards/card-panel';
import {Crumbs} from '../drive/crumbs';
import {DetailsPane} from '../drive/details-pane';
import {Empty} from '../drive/empty';
import {fileEntries} from '../drive/file-entries';
import {FileList} from '../drive/file-list';
import {type DriveFile, get, list, move, path} from '../drive/files';
import {FolderPicker} from '../drive/folder-picker';
import {NewMenu} from '../drive/new-menu';
import {PLACES, here} from '../drive/where';
import {NoAccess} from '../frame/no-access';
import {TopBar} from '../frame/top-bar';
import {mount} from '../kit/mount';
import {Icon} from '../kit/icon';
import {poll} from '../kit/polling';
import {SharingDialog} from '../sharing/sharing-dialog';

function Drive() {
  const [where] = useState(here);
  const [files, setFiles] = useState<readonly DriveFile[] | null>(null);
  const [trail, setTrail] = useState<readonly DriveFile[]>([]);
  const [root, setRoot] = useState('root');
  const [chosen, setChosen] = useState<string | null>(null);
  const [details, showDetails] = useState(false);
  const [cards, showCards] = useState(false);
  const [sharing, setSharing] = useState<string | null>(null);
  const [moving, setMoving] = useState<DriveFile | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [problem, setProblem] = useState('');
  const [said, setSaid] = useState('');

  const load = async (): Promise<void> => {
    setFiles(await list(where.place, where.detail));
    if (where.place === 'folder') setTrail(await path(where.detail));
  };
  useEffect(() => {
    document.title = 'Drive';
    load().catch(setFailure);
    get('root').then(({id}) => setRoot(id), setFailure);
    if (where.place === 'folder' && where.detail !== 'root') {
      get(where.detail).catch(setFailure);
    }
    // A failure of the network passes; that of rights stays.
    const again = (failed: unknown): unknown =>
      failed instanceof Refusal ? failed : null;
    return poll(5000, () => load().then(() => setFailure(again)));
  }, []);

  if (failure instanceof Refusal && [403, 404].includes(failure.status)) {
    return <NoAccess />;
  }
  const attempt = (work: Promise<unknown>): void =>
    void work
      .then(
        () => setProblem(''),
        (error: unknown) => {
          setSaid('');
          setProblem(explain(error));
        },
      )
      .then(load)
      .catch((error: unknown) => setProblem(explain(error)));
  const entriesFor = (file: DriveFile) =>
    fileEntries(file, {
      attempt,
      share: () => setSharing(file.id),
      move: () => setMoving(file),
      details: () => {
        setChosen(file.id);
        showDetails(true);
      },
      copied: () => setSaid(`Link to “${file.name}” copied.`),
    });
  const parent = where.place === 'folder' ? (trail.at(-1)?.id ?? root) : root;
  const folder = trail.at(-1);
  const selected = files?.find(({id}) => id === chosen) ?? folder;
  return (
    <div class="drive">
      <TopBar>
        <h1 class="place">Drive</h1>
        <form class="search-form" action="/drive/search" role="search">
          <Icon of={Search} size={18} />
          <input
            class="search"
            name="q"
            type="search"
            aria-label="Search in Drive"
            placeholder="Search in Drive"
            defaultValue={where.place === 'search' ? where.detail : ''}
          />
        </form>
      </TopBar>
      <div class="drive-body">
        <nav class="places" aria-label="Places">
          <NewMenu
            parent={parent}
            onDone={() => attempt(Promise.resolve())}
            onFailure={error => setProblem(explain(error))}
          />
          {PLACES.map(([place, label, icon]) => (
            <a
              key={place}
              href={place === 'folder' ? '/' : `/drive/${place}`}
              aria-current={place === where.place ? 'page' : undefined}
            >
              <Icon of={icon} /> {label}
            </a>
          ))}
        </nav>
        <main class="drive-main">
          <div class="drive-head">
            <Crumbs where={where} trail={trail} />
            <span class="drive-tools">
              {folder && folder.id !== root && where.place === 'folder' && (
                <button
                  class="icon"
                  title="Share this folder"
                  aria-label="Share this folder"
                  onClick={() => setSharing(folder.id)}
                >
                  <Icon of={Users} />
                </button>
              )}
              <button
                class="icon"
                title="Details"
                aria-label="Details"
                aria-pressed={details}
                onClick={() => showDetails(!details)}
              >
                <Icon of={Info} />
              </button>
              <button
                class="icon"
                title="Add-ons"
                aria-label="Add-ons"
                aria-pressed={cards}
                onClick={() => showCards(!cards)}
              >
                <Icon of={PanelRight} />
              </button>
            </span>
          </div>
          {(problem || failure !== null) && (
            <p class="problem" role="alert">
              {problem || explain(failure)}
            </p>
          )}
          <p class="hint" role="status">
            {files === null && !failure ? 'Loading…' : said}
          </p>
          {files?.length === 0 && <Empty place={where.place} />}
          {files && files.length > 0 && (
            <FileList
              files={files}
              chosen={chosen}
              onChoose={setChosen}
              entriesFor={entriesFor}
            />
          )}
        </main>
        {details && selected && (
          <DetailsPane
            file={selected}
            onClose={() => showDetails(false)}
            onShare={() => setSharing(selected.id)}
          />
        )}
        {cards && <CardPanel host="drive" onClose={() => showCards(false)} />}
      </div>
      {sharing && (
        <SharingDialog
          fileId={sharing}
          onClose={() => {
            setSharing(null);
            attempt(Promise.resolve());
          }}
        />
      )}
      {moving && (
        <FolderPicker
          title={`Move “${moving.name}”`}
          root={root}
          onClose={() => setMoving(null)}
          onPick={to => {
            attempt(move(moving, to));
            setMoving(null);
          }}
        />
      )}
    </div>
  );
}

mount(<Drive />);
