import {Plus} from 'lucide';
import {Icon} from '../kit/icon';
import {useLive} from '../kit/live';
import {MenuButton} from '../kit/menu';
import type {SpreadsheetSession} from './session';
import {tabEntries} from './structure';

/** The sheets of the spreadsheet, below the grid. */
export function SheetTabs({
  session,
  mayEdit,
  onChoose,
}: {
  readonly session: SpreadsheetSession;
  readonly mayEdit: boolean;
  readonly onChoose: (sheetId: number) => void;
}) {
  const sheetId = useLive(session.sheetId);
  return (
    <nav class="sheet-tabs" aria-label="Sheets">
      {mayEdit && (
        <button
          class="icon"
          title="Add sheet"
          aria-label="Add sheet"
          onClick={() => void session.batch([{addSheet: {}}])}
        >
          <Icon of={Plus} />
        </button>
      )}
      {session.sheets.map(sheet => {
        const id = sheet.properties?.sheetId ?? 0;
        const current = id === sheetId;
        return (
          <span key={id} class={current ? 'sheet-tab current' : 'sheet-tab'}>
            <button aria-current={current} onClick={() => onChoose(id)}>
              {sheet.properties?.title}
            </button>
            {current && mayEdit && (
              <MenuButton
                class="tab-menu"
                name={`Actions for ${sheet.properties?.title ?? ''}`}
                label="▾"
                entries={tabEntries(session, sheet)}
              />
            )}
          </span>
        );
      })}
    </nav>
  );
}
