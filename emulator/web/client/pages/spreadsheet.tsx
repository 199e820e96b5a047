import {useEffect, useMemo, useState} from 'preact/hooks';
import {boot} from '../boot';
import {CardPanel} from '../cards/card-panel';
import {EditorBar} from '../frame/editor-bar';
import {type FileMeta, modeOf} from '../frame/file-meta';
import {OpenedFile} from '../frame/opened-file';
import {ScriptOverlays, ScriptSidebar} from '../frame/script-frames';
import {useMenus, useMeta} from '../frame/use-file';
import {mount} from '../kit/mount';
import {useLive, Live} from '../kit/live';
import type {Area} from '../spreadsheet/a1';
import {bridgeFor} from '../spreadsheet/bridge';
import {clipboard} from '../spreadsheet/clipboard';
import {DropdownList, useDropdown} from '../spreadsheet/dropdown';
import {entered, tell} from '../spreadsheet/entry';
import {FilterDialog} from '../spreadsheet/filter-dialog';
import {FormulaBar} from '../spreadsheet/formula-bar';
import {Grid} from '../spreadsheet/grid';
import {SpreadsheetSession} from '../spreadsheet/session';
import {SheetTabs} from '../spreadsheet/sheet-tabs';
import {lineEntries} from '../spreadsheet/structure';
import {Toolbar} from '../spreadsheet/toolbar';
import {focusGrid, useTyping} from '../spreadsheet/typing';

const fileId = boot.fileId ?? '';
const HOME: Area = {row: 0, column: 0, lastRow: 0, lastColumn: 0};

function OpenSpreadsheet({
  meta: first,
  session,
}: {
  readonly meta: FileMeta;
  readonly session: SpreadsheetSession;
}) {
  const [meta, setMeta] = useMeta(first);
  const mode = modeOf(meta);
  const mayEdit = mode === 'Editing';
  const [cards, showCards] = useState(false);
  const [filtering, setFiltering] = useState<number | null>(null);
  const selected = useMemo(() => new Live<Area>(HOME), []);
  const bridge = useMemo(() => bridgeFor(fileId, session, selected), []);
  const selection = useLive(selected);
  useLive(session.book);
  useLive(session.loaded);
  const sheetId = useLive(session.sheetId);
  const saving = useLive(session.saving);
  const typing = useTyping(session, selected, mayEdit);
  const {dropdown, open, close} = useDropdown(fileId, session, selected);
  useMenus(fileId, bridge, mayEdit);
  useEffect(() => clipboard(session, selected, mayEdit), [mayEdit]);
  return (
    <div class="editor sheet-editor">
      <EditorBar
        meta={meta}
        mode={mode}
        bridge={bridge}
        onCards={() => showCards(!cards)}
        onRenamed={name => setMeta({...meta, name})}
        status={saving > 0 ? 'Saving…' : 'Saved'}
        menus={[{label: 'Insert', entries: lineEntries(session, selection)}]}
      />
      {mayEdit && (
        <Toolbar
          session={session}
          selection={selection}
          onTakeBack={again => void typing.takeBack(again)}
        />
      )}
      <FormulaBar
        selection={selection}
        text={typing.editing ?? entered(session, selection)}
        mayEdit={mayEdit}
        onGoTo={area => {
          typing.choose(area);
          focusGrid();
        }}
        onEdit={typing.edit}
        onKey={typing.onKey}
      />
      <div class="workplace">
        <div class="sheet-place">
          <Grid
            key={sheetId}
            session={session}
            selection={selection}
            editing={typing.editing}
            onSelect={typing.choose}
            acts={{
              onEdit: typing.edit,
              onDropdown: (at, box) => mayEdit && void open(at, box),
              onFilter: column => mayEdit && setFiltering(column),
              onKey: typing.onKey,
            }}
          />
          <SheetTabs
            session={session}
            mayEdit={mayEdit}
            onChoose={id => {
              typing.stop();
              selected.set(HOME);
              void session.choose(id);
            }}
          />
        </div>
        {cards && <CardPanel host="sheets" onClose={() => showCards(false)} />}
        <ScriptSidebar bridge={bridge} />
      </div>
      {dropdown && (
        <DropdownList dropdown={dropdown} session={session} onClose={close} />
      )}
      {filtering !== null && (
        <FilterDialog
          session={session}
          column={filtering}
          onClose={() => setFiltering(null)}
          onFailure={error => void tell('The filter failed', String(error))}
        />
      )}
      <ScriptOverlays bridge={bridge} />
    </div>
  );
}

mount(
  <OpenedFile
    start={id => new SpreadsheetSession(id)}
    editor={OpenSpreadsheet}
  />,
);
