import {Search} from 'lucide';
import type {ComponentChildren} from 'preact';
import {useState} from 'preact/hooks';
import {Refusal, explain} from '../api';
import {CardPanel} from '../cards/card-panel';
import {Crumbs} from '../drive/crumbs';
import {DetailsPane} from '../drive/details-pane';
import {DriveTools} from '../drive/drive-tools';
import {Empty} from '../drive/empty';
import {fileEntries} from '../drive/file-entries';
import {FileList} from '../drive/file-list';
import {type DriveFile, move} from '../drive/files';
import {FolderPicker} from '../drive/folder-picker';
import {NewMenu} from '../drive/new-menu';
import {useListing} from '../drive/use-listing';
import {PLACES, here, type Where} from '../drive/where';
import {NoAccess} from '../frame/no-access';
import {TopBar} from '../frame/top-bar';
import {mount} from '../kit/mount';
import {Icon} from '../kit/icon';
import {SharingDialog} from '../sharing/sharing-dialog';

function Drive() {
  const [where] = useState(here);
  const {files, trail, root, failure, problem, said, say, fail, attempt} =
    useListing(where);
  const [chosen, setChosen] = useState<string | null>(null);
  const [details, showDetails] = useState(false);
  const [cards, showCards] = useState(false);
  const [sharing, setSharing] = useState<string | null>(null);
  const [moving, setMoving] = useState<DriveFile | null>(null);

  if (failure instanceof Refusal && [403, 404].includes(failure.status)) {
    return <NoAccess />;
  }
  const again = (): void => attempt(Promise.resolve());
  const entriesFor = (file: DriveFile) =>
    fileEntries(file, {
      attempt,
      share: () => setSharing(file.id),
      move: () => setMoving(file),
      details: () => {
        setChosen(file.id);
        showDetails(true);
      },
      copied: () => say(`Link to “${file.name}” copied.`),
    });
  const folder = trail.at(-1);
  const shareable = where.place === 'folder' && folder && folder.id !== root;
  const selected = files?.find(({id}) => id === chosen) ?? folder;
  return (
    <div class="drive">
      <TopBar>
        <h1 class="place">Drive</h1>
        <SearchForm where={where} />
      </TopBar>
      <div class="drive-body">
        <Places where={where}>
          <NewMenu
            parent={where.place === 'folder' ? (folder?.id ?? root) : root}
            onDone={again}
            onFailure={fail}
          />
        </Places>
        <main class="drive-main">
          <div class="drive-head">
            <Crumbs where={where} trail={trail} />
            <DriveTools
              details={details}
              cards={cards}
              onDetails={() => showDetails(!details)}
              onCards={() => showCards(!cards)}
              onShare={shareable ? () => setSharing(folder.id) : undefined}
            />
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
            again();
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

/** Where files are looked for; above it what makes a new one. */
function Places({
  where,
  children,
}: {
  readonly where: Where;
  readonly children: ComponentChildren;
}) {
  return (
    <nav class="places" aria-label="Places">
      {children}
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
  );
}

function SearchForm({where}: {readonly where: Where}) {
  return (
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
  );
}

mount(<Drive />);
