import {MessageSquare, PanelRight, Share2} from 'lucide';
import type {ComponentChildren} from 'preact';
import {useState} from 'preact/hooks';
import {rest} from '../api';
import {ask, tell} from '../kit/ask';
import {Icon} from '../kit/icon';
import {useLive} from '../kit/live';
import {type Entry, MenuButton} from '../kit/menu';
import {SharingDialog} from '../sharing/sharing-dialog';
import {extensionEntries, topLevelMenus} from './addon-menus';
import {Approvals} from './approvals';
import {downloadEntries} from './downloads';
import {type FileMeta, type Mode} from './file-meta';
import type {ScriptBridge} from './script-bridge';
import {Title} from './title';
import {TopBar} from './top-bar';
import {VersionHistory} from './version-history';

export interface Extra {
  readonly label: string;
  readonly entries: readonly Entry[];
}

/** The head of an editor: name, menus, sharing. Documents and spreadsheets share it. */
export function EditorBar({
  meta,
  mode,
  writing,
  bridge,
  status,
  menus,
  onRenamed,
  onComments,
  onCards,
  fileEntries = [],
  children,
}: {
  readonly meta: FileMeta;
  readonly mode: Mode;
  /** Ways of writing to choose from, and the one in use. */
  readonly writing?: {
    readonly shown: string;
    readonly entries: readonly Entry[];
  };
  readonly bridge: ScriptBridge;
  /** Saved, saving, or why not. */
  readonly status: ComponentChildren;
  readonly menus: readonly Extra[];
  readonly onRenamed: (name: string) => void;
  readonly onComments?: () => void;
  /** Shows or hides the cards of Workspace add-ons. */
  readonly onCards: () => void;
  readonly fileEntries?: readonly Entry[];
  readonly children?: ComponentChildren;
}) {
  const addons = useLive(bridge.menus);
  const [sharing, setSharing] = useState(false);
  const [versions, setVersions] = useState(false);
  const [approvals, setApprovals] = useState(false);
  const editing = mode === 'Editing';
  const file: readonly Entry[] = [
    {
      label: 'Share…',
      run: () => setSharing(true),
    },
    {
      label: 'Make a copy',
      run: () => void copy(meta).catch(tell),
    },
    {
      label: 'Rename',
      disabled: !meta.capabilities?.canRename,
      run: () =>
        document.querySelector<HTMLInputElement>('input.title')?.select(),
    },
    ...fileEntries,
    {label: 'Download', entries: downloadEntries(meta)},
    {label: 'Version history', run: () => setVersions(true)},
    {label: 'Approvals', run: () => setApprovals(true)},
    'separator',
    {
      label: 'Move to trash',
      disabled: !editing,
      run: () => void trash(meta).catch(tell),
    },
  ];
  return (
    <>
      <TopBar>
        <div class="editor-head">
          <div class="editor-title">
            <Title meta={meta} onRenamed={onRenamed} />
            <span class="save-state" role="status">
              {status}
            </span>
          </div>
          <div class="menu-bar" role="group" aria-label="Menus">
            <MenuButton label="File" entries={file} />
            {editing &&
              menus.map(({label, entries}) => (
                <MenuButton key={label} label={label} entries={entries} />
              ))}
            {editing && (
              <MenuButton
                label="Extensions"
                entries={extensionEntries(addons, bridge)}
              />
            )}
            {editing &&
              topLevelMenus(addons, bridge).map(({label, entries}) => (
                <MenuButton key={label} label={label} entries={entries} />
              ))}
          </div>
        </div>
        <div class="editor-actions">
          {children}
          {writing ? (
            <MenuButton
              class={`mode mode-${writing.shown.toLowerCase()}`}
              name={`Mode: ${writing.shown}`}
              label={writing.shown}
              entries={writing.entries}
            />
          ) : (
            <span class={`mode mode-${mode.toLowerCase()}`}>{mode}</span>
          )}
          {onComments && (
            <button
              class="icon"
              title="Comments"
              aria-label="Comments"
              onClick={onComments}
            >
              <Icon of={MessageSquare} />
            </button>
          )}
          <button
            class="icon"
            title="Add-ons"
            aria-label="Add-ons"
            onClick={onCards}
          >
            <Icon of={PanelRight} />
          </button>
          <button class="primary share" onClick={() => setSharing(true)}>
            <Icon of={Share2} size={16} /> Share
          </button>
        </div>
      </TopBar>
      {approvals && (
        <Approvals
          fileId={meta.id}
          mayEdit={meta.capabilities?.canEdit === true}
          onClose={() => setApprovals(false)}
        />
      )}
      {versions && (
        <VersionHistory fileId={meta.id} onClose={() => setVersions(false)} />
      )}
      {sharing && (
        <SharingDialog fileId={meta.id} onClose={() => setSharing(false)} />
      )}
    </>
  );
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
