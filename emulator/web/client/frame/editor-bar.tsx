import {MessageSquare, PanelRight, Share2} from 'lucide';
import type {ComponentChildren} from 'preact';
import {useState} from 'preact/hooks';
import {Icon} from '../kit/icon';
import {useLive} from '../kit/live';
import {type Entry, MenuButton} from '../kit/menu';
import {SharingDialog} from '../sharing/sharing-dialog';
import {extensionEntries, topLevelMenus} from './addon-menus';
import {Approvals} from './approvals';
import {type FileDialog, fileMenu} from './file-menu';
import type {FileMeta, Mode} from './file-meta';
import type {ScriptBridge} from './script-bridge';
import {Title} from './title';
import {TopBar} from './top-bar';
import {VersionHistory} from './version-history';

/** A menu of the menu bar. */
export interface Extra {
  readonly label: string;
  readonly entries: readonly Entry[];
}

/** Ways of writing to choose from, and the one in use. */
export interface Writing {
  readonly shown: string;
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
  readonly writing?: Writing;
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
  const [dialog, open] = useState<FileDialog | null>(null);
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
            <MenuButton
              label="File"
              entries={fileMenu(meta, mode, fileEntries, open)}
            />
            {mode === 'Editing' && (
              <EditingMenus menus={menus} bridge={bridge} />
            )}
          </div>
        </div>
        <div class="editor-actions">
          {children}
          <ModeMenu mode={mode} writing={writing} />
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
          <button class="primary share" onClick={() => open('sharing')}>
            <Icon of={Share2} size={16} /> Share
          </button>
        </div>
      </TopBar>
      {dialog && (
        <OpenDialog dialog={dialog} meta={meta} onClose={() => open(null)} />
      )}
    </>
  );
}

/** The editor's own menus, and those add-ons have made: only who may edit has them. */
function EditingMenus({
  menus,
  bridge,
}: {
  readonly menus: readonly Extra[];
  readonly bridge: ScriptBridge;
}) {
  const addons = useLive(bridge.menus);
  const all = [
    ...menus,
    {label: 'Extensions', entries: extensionEntries(addons, bridge)},
    ...topLevelMenus(addons, bridge),
  ];
  return (
    <>
      {all.map(({label, entries}) => (
        <MenuButton key={label} label={label} entries={entries} />
      ))}
    </>
  );
}

/** What the person may do here, and how they write where there is a choice. */
function ModeMenu({
  mode,
  writing,
}: {
  readonly mode: Mode;
  readonly writing: Writing | undefined;
}) {
  if (!writing) {
    return <span class={`mode mode-${mode.toLowerCase()}`}>{mode}</span>;
  }
  return (
    <MenuButton
      class={`mode mode-${writing.shown.toLowerCase()}`}
      name={`Mode: ${writing.shown}`}
      label={writing.shown}
      entries={writing.entries}
    />
  );
}

function OpenDialog({
  dialog,
  meta,
  onClose,
}: {
  readonly dialog: FileDialog;
  readonly meta: FileMeta;
  readonly onClose: () => void;
}) {
  switch (dialog) {
    case 'sharing':
      return <SharingDialog fileId={meta.id} onClose={onClose} />;
    case 'versions':
      return <VersionHistory fileId={meta.id} onClose={onClose} />;
    case 'approvals':
      return (
        <Approvals
          fileId={meta.id}
          mayEdit={meta.capabilities?.canEdit === true}
          onClose={onClose}
        />
      );
  }
}
