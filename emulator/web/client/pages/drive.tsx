import {
  ChevronRight,
  Clock,
  HardDrive,
  Info,
  PanelRight,
  Search,
  Trash2,
  Users,
} from 'lucide';
import type {IconNode} from 'lucide';
import {useEffect, useState} from 'preact/hooks';
import {Refusal, explain} from '../api';
import {boot} from '../boot';
import {CardPanel} from '../cards/card-panel';
import {DetailsPane} from '../drive/details-pane';
import {FileList} from '../drive/file-list';
import {
  type DriveFile,
  FOLDER,
  type Place,
  addressOf,
  change,
  copy,
  erase,
  get,
  list,
  move,
  path,
} from '../drive/files';
import {FolderPicker} from '../drive/folder-picker';
import {NewMenu} from '../drive/new-menu';
import {NoAccess} from '../frame/no-access';
import {TopBar} from '../frame/top-bar';
import {mount} from '../kit/mount';
import {ask} from '../kit/ask';
import {Icon} from '../kit/icon';
import type {Entry} from '../kit/menu';
import {poll} from '../kit/polling';
import {SharingDialog} from '../sharing/sharing-dialog';

const PLACES: readonly (readonly [Place, string, IconNode])[] = [
  ['folder', 'My Drive', HardDrive],
  ['shared', 'Shared with me', Users],
  ['recent', 'Recent', Clock],
  ['trash', 'Trash', Trash2],
];

interface Where {
  readonly place: Place;
  /** A folder's id, or the words searched for. */
  readonly detail: string;
}

/** The address is the place: `/drive/folders/{id}`, `/drive/shared`, `/drive/search?q=`. */
function here(): Where {
  const {pathname, search} = location;
  const folder = /\/folders\/([\w-]+)$/.exec(pathname)?.[1];
  const place = PLACES.find(([id]) => pathname === `/drive/${id}`)?.[0];
  if (pathname === '/drive/search') {
    const detail = new URLSearchParams(search).get('q') ?? '';
    return {place: 'search', detail};
  }
  return {place: place ?? 'folder', detail: folder ?? 'root'};
}

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

  const load = async (): Promise<void> => {
    setFiles(await list(where.place, where.detail));
    if (where.place === 'folder') setTrail(await path(where.detail));
  };
  useEffect(() => {
    document.title = 'Drive';
    load().catch(setFailure);
    void get('root').then(({id}) => setRoot(id));
    if (where.place === 'folder' && where.detail !== 'root') {
      get(where.detail).catch(setFailure);
    }
    return poll(5000, load);
  }, []);

  if (failure instanceof Refusal && [403, 404].includes(failure.status)) {
    return <NoAccess />;
  }
  const attempt = (work: Promise<unknown>): void =>
    void work
      .then(
        () => setProblem(''),
        (error: unknown) => setProblem(explain(error)),
      )
      .then(load);
  const entriesFor = (file: DriveFile): readonly Entry[] => {
    const can = file.capabilities ?? {};
    if (file.trashed) {
      return [
        {
          label: 'Restore',
          run: () => attempt(change(file.id, {trashed: false})),
        },
        {
          label: 'Delete for ever',
          run: () =>
            void forever(file).then(yes => yes && attempt(erase(file.id))),
        },
      ];
    }
    return [
      {label: 'Open', run: () => location.assign(addressOf(file))},
      {label: 'Share', run: () => setSharing(file.id)},
      {
        label: 'Copy link',
        run: () =>
          void navigator.clipboard.writeText(location.origin + addressOf(file)),
      },
      'separator',
      {
        label: 'Rename',
        disabled: !can.canRename,
        run: () =>
          void renamed(file).then(name => {
            if (name) attempt(change(file.id, {name}));
          }),
      },
      {
        label: 'Move to…',
        disabled: !can.canEdit,
        run: () => setMoving(file),
      },
      {
        label: 'Make a copy',
        disabled: !can.canCopy || file.mimeType === FOLDER,
        run: () => attempt(copy(file)),
      },
      {
        label: 'Details',
        run: () => {
          setChosen(file.id);
          showDetails(true);
        },
      },
      'separator',
      {
        label: 'Move to trash',
        disabled: !can.canTrash,
        run: () => attempt(change(file.id, {trashed: true})),
      },
    ];
  };
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
            <span>
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
          {problem && (
            <p class="problem" role="alert">
              {problem}
            </p>
          )}
          {files === null && <p class="hint">Loading…</p>}
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

function Crumbs({
  where,
  trail,
}: {
  readonly where: Where;
  readonly trail: readonly DriveFile[];
}) {
  if (where.place !== 'folder') {
    const name =
      PLACES.find(([place]) => place === where.place)?.[1] ??
      `Found for “${where.detail}”`;
    return <h2 class="crumbs">{name}</h2>;
  }
  return (
    <h2 class="crumbs">
      {trail.length === 0 && <span>My Drive</span>}
      {trail.map((folder, at) => (
        <span key={folder.id}>
          {at > 0 && <Icon of={ChevronRight} size={18} />}
          {at === trail.length - 1 ? (
            folder.name
          ) : (
            <a href={folder.parents ? addressOf(folder) : '/'}>{folder.name}</a>
          )}
        </span>
      ))}
    </h2>
  );
}

function Empty({place}: {readonly place: Place}) {
  const text = {
    folder:
      'Nothing here yet. Use “New” to make a document, a spreadsheet or a folder.',
    shared: `Nobody has shared a file with ${boot.me} yet.`,
    recent: 'No files yet.',
    starred: 'No starred files.',
    trash: 'The trash is empty.',
    search: 'Nothing has that in its name.',
  }[place];
  return <p class="empty">{text}</p>;
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

mount(<Drive />);
