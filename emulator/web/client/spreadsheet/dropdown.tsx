import {useState} from 'preact/hooks';
import {Menu} from '../kit/menu';
import type {Live} from '../kit/live';
import type {Area, Point} from './a1';
import {enter} from './entry';
import {choices, ruleOf} from './rules';
import type {SpreadsheetSession} from './session';

export interface Dropdown {
  readonly at: Point;
  /** Where its list opens, in CSS pixels of the window. */
  readonly x: number;
  readonly y: number;
  readonly values: readonly string[];
}

/** The open list of a cell with choices; null while none is open. */
export function useDropdown(
  fileId: string,
  session: SpreadsheetSession,
  selected: Live<Area>,
) {
  const [dropdown, set] = useState<Dropdown | null>(null);
  const open = async (at: Point, box: DOMRect): Promise<void> => {
    const cell = session.cell(at.row, at.column);
    const rule = ruleOf(session.sheet, cell, at.row, at.column);
    const values = await choices(fileId, rule);
    selected.set({...at, lastRow: at.row, lastColumn: at.column});
    if (values) set({at, x: box.left - 120, y: box.bottom, values});
  };
  return {dropdown, open, close: () => set(null)};
}

export function DropdownList({
  dropdown,
  session,
  onClose,
}: {
  readonly dropdown: Dropdown;
  readonly session: SpreadsheetSession;
  readonly onClose: () => void;
}) {
  const {row, column} = dropdown.at;
  return (
    <div>
      <Menu
        at={dropdown}
        onClose={onClose}
        entries={dropdown.values.map(value => ({
          label: value,
          run: () => {
            void enter(
              session,
              {row, column, lastRow: row, lastColumn: column},
              [[value]],
            );
          },
        }))}
      />
    </div>
  );
}
