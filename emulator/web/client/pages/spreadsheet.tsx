import {useEffect, useMemo, useRef, useState} from 'preact/hooks';
import type {AddonMenu} from '../../wire';
import {explain, query, rest} from '../api';
import {boot} from '../boot';
import {CardPanel} from '../cards/card-panel';
import {EditorBar} from '../frame/editor-bar';
import {type FileMeta, modeOf, readMeta} from '../frame/file-meta';
import {OpenedFile} from '../frame/opened-file';
import {ScriptOverlays, ScriptSidebar} from '../frame/script-frames';
import {mount} from '../kit/mount';
import {useLive, Live} from '../kit/live';
import {Menu} from '../kit/menu';
import {type Area, type Point, tidy} from '../spreadsheet/a1';
import {bridgeFor} from '../spreadsheet/bridge';
import {clipboard} from '../spreadsheet/clipboard';
import {enter, entered, tell} from '../spreadsheet/entry';
import {FilterDialog} from '../spreadsheet/filter-dialog';
import {FormulaBar} from '../spreadsheet/formula-bar';
import {Grid} from '../spreadsheet/grid';
import {keyAsk, moved} from '../spreadsheet/keys';
import {choices, ruleOf} from '../spreadsheet/rules';
import {SpreadsheetSession} from '../spreadsheet/session';
import {SheetTabs} from '../spreadsheet/sheet-tabs';
import {lineEntries} from '../spreadsheet/structure';
import {Toolbar} from '../spreadsheet/toolbar';

const fileId = boot.fileId ?? '';
const HOME: Area = {row: 0, column: 0, lastRow: 0, lastColumn: 0};

function OpenSpreadsheet({
  meta: first,
  session,
}: {
  readonly meta: FileMeta;
  readonly session: SpreadsheetSession;
}) {
  const [meta, setMeta] = useState(first);
  const mode = modeOf(meta);
  const [cards, showCards] = useState(false);
  const mayEdit = mode === 'Editing';
  const selected = useMemo(() => new Live<Area>(HOME), []);
  const selection = useLive(selected);
  const [editing, setEditing] = useState<string | null>(null);
  /** Where a row that is typed with Tab began; Enter goes back below it. */
  const rowBegan = useRef<number | null>(null);
  const [drop, setDrop] = useState<{
    at: Point;
    x: number;
    y: number;
    values: readonly string[];
  } | null>(null);
  const [filtering, setFiltering] = useState<number | null>(null);
  const bridge = useMemo(() => bridgeFor(fileId, session, selected), []);
  useLive(session.book);
  useLive(session.loaded);
  const sheetId = useLive(session.sheetId);
  const saving = useLive(session.saving);

  useEffect(() => {
    if (!mayEdit) return bridge.menus.set([]);
    void rest<readonly AddonMenu[]>('GET', query('/_web/menus', {fileId})).then(
      menus => bridge.menus.set(menus),
    );
  }, [mayEdit]);
  useEffect(() => {
    const again = (): void => void readMeta(fileId).then(setMeta);
    window.addEventListener('file-changed', again);
    return () => window.removeEventListener('file-changed', again);
  }, []);
  useEffect(() => clipboard(session, selected, mayEdit), [mayEdit]);

  const choose = (area: Area): void => {
    if (editing !== null) void commit(editing);
    rowBegan.current = null;
    selected.set(area);
  };
  const takeBack = async (again: boolean): Promise<void> => {
    try {
      const area = await session.undo(again);
      if (area) selected.set(area);
    } catch (error) {
      await tell('The change was not saved', explain(error));
    }
  };
  const focusGrid = (): void =>
    document.querySelector<HTMLElement>('.grid')?.focus();
  const commit = async (text: string): Promise<void> => {
    const {row, column} = selection;
    setEditing(null);
    if (text === entered(session, selection)) return;
    await enter(session, {row, column, lastRow: row, lastColumn: column}, [
      [text],
    ]);
  };
  const edit = (text: string | null): void => {
    if (mayEdit) setEditing(text);
  };
  const onKey = (event: KeyboardEvent): void => {
    const asked = keyAsk(event, editing !== null);
    if (!asked) return;
    event.preventDefault();
    const {heights, widths} = session.lines.value;
    switch (asked.kind) {
      case 'move':
        if (event.key === 'Tab') rowBegan.current ??= selection.column;
        else rowBegan.current = null;
        return selected.set(moved(selection, asked, heights, widths));
      case 'newline':
        return edit(withNewline(event.target, editing ?? ''));
      case 'undo':
      case 'redo':
        if (mayEdit) void takeBack(asked.kind === 'redo');
        return;
      case 'edit':
        return edit(asked.text ?? entered(session, selection));
      case 'clear':
        if (mayEdit) void enter(session, tidy(selection), blanks(selection));
        return;
      case 'cancel':
        setEditing(null);
        return focusGrid();
      case 'commit':
        if (editing !== null) void commit(editing);
        selected.set(
          moved(
            asked.rows === 0
              ? selection
              : {...selection, column: rowBegan.current ?? selection.column},
            {...asked, extend: false},
            heights,
            widths,
          ),
        );
        if (asked.rows === 0) rowBegan.current ??= selection.column;
        else rowBegan.current = null;
        return focusGrid();
    }
  };
  const open = async (at: Point, box: DOMRect): Promise<void> => {
    if (!mayEdit) return;
    const cell = session.cell(at.row, at.column);
    const rule = ruleOf(session.sheet, cell, at.row, at.column);
    const values = await choices(fileId, rule);
    selected.set({...at, lastRow: at.row, lastColumn: at.column});
    if (values) setDrop({at, x: box.left - 120, y: box.bottom, values});
  };
  const text = editing ?? entered(session, selection);
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
          onTakeBack={again => void takeBack(again)}
        />
      )}
      <FormulaBar
        selection={selection}
        text={text}
        mayEdit={mayEdit}
        onGoTo={area => {
          choose(area);
          focusGrid();
        }}
        onEdit={edit}
        onKey={onKey}
      />
      <div class="workplace">
        <div class="sheet-place">
          <Grid
            key={sheetId}
            session={session}
            selection={selection}
            editing={editing}
            onSelect={choose}
            acts={{
              onEdit: edit,
              onDropdown: (at, box) => void open(at, box),
              onFilter: column => mayEdit && setFiltering(column),
              onKey,
            }}
          />
          <SheetTabs
            session={session}
            mayEdit={mayEdit}
            onChoose={id => {
              setEditing(null);
              selected.set(HOME);
              void session.choose(id);
            }}
          />
        </div>
        {cards && <CardPanel host="sheets" onClose={() => showCards(false)} />}
        <ScriptSidebar bridge={bridge} />
      </div>
      {drop && (
        <div>
          <Menu
            at={drop}
            onClose={() => setDrop(null)}
            entries={drop.values.map(value => ({
              label: value,
              run: () => {
                const {row, column} = drop.at;
                void enter(
                  session,
                  {row, column, lastRow: row, lastColumn: column},
                  [[value]],
                );
              },
            }))}
          />
        </div>
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

/** The text with a new line at the cursor, which follows once the field is drawn again. */
function withNewline(field: EventTarget | null, text: string): string {
  if (!(field instanceof HTMLTextAreaElement)) return `${text}\n`;
  const {selectionStart, selectionEnd} = field;
  requestAnimationFrame(() =>
    field.setSelectionRange(selectionStart + 1, selectionStart + 1),
  );
  return `${text.slice(0, selectionStart)}\n${text.slice(selectionEnd)}`;
}

function blanks(area: Area): string[][] {
  const {row, column, lastRow, lastColumn} = tidy(area);
  return Array.from({length: lastRow - row + 1}, () =>
    Array<string>(lastColumn - column + 1).fill(''),
  );
}

mount(
  <OpenedFile
    start={id => new SpreadsheetSession(id)}
    editor={OpenSpreadsheet}
  />,
);
