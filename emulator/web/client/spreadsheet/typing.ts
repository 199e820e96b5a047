import {useRef, useState} from 'preact/hooks';
import {explain} from '../api';
import {type Live, useLive} from '../kit/live';
import {type Area, tidy} from './a1';
import {enter, entered, tell} from './entry';
import {keyAsk, moved} from './keys';
import type {SpreadsheetSession} from './session';

/** Who types into the grid: what stands in the active cell, and what keys do to it. */
export interface Typing {
  /** Text being typed into the active cell; null when nothing is. */
  readonly editing: string | null;
  readonly edit: (text: string | null) => void;
  readonly stop: () => void;
  /** Selects, and saves what was being typed. */
  readonly choose: (area: Area) => void;
  readonly takeBack: (again: boolean) => Promise<void>;
  readonly onKey: (event: KeyboardEvent) => void;
}

export function useTyping(
  session: SpreadsheetSession,
  selected: Live<Area>,
  mayEdit: boolean,
): Typing {
  const selection = useLive(selected);
  const [editing, setEditing] = useState<string | null>(null);
  /** Where a row that is typed with Tab began; Enter goes back below it. */
  const rowBegan = useRef<number | null>(null);

  const commit = async (text: string): Promise<void> => {
    const {row, column} = selection;
    setEditing(null);
    if (text === entered(session, selection)) return;
    await enter(session, {row, column, lastRow: row, lastColumn: column}, [
      [text],
    ]);
  };
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
  return {
    editing,
    edit,
    stop: () => setEditing(null),
    choose,
    takeBack,
    onKey,
  };
}

export function focusGrid(): void {
  document.querySelector<HTMLElement>('.grid')?.focus();
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
