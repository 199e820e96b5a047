import {ScriptBridge} from '../frame/script-bridge';
import type {Live} from '../kit/live';
import {type Area, areaName, readArea, tidy} from './a1';
import type {SpreadsheetSession} from './session';

/** What scripts beside the spreadsheet see and select of it. */
export function bridgeFor(
  fileId: string,
  session: SpreadsheetSession,
  selected: Live<Area>,
): ScriptBridge {
  return new ScriptBridge({
    async container() {
      return {
        fileId,
        kind: 'spreadsheet',
        selection: {
          sheetId: session.sheetId.value,
          range: areaName(tidy(selected.value)),
        },
      };
    },
    select(effect) {
      if (effect.kind !== 'selectCells') return;
      const {sheetId, range} = effect.selection;
      const area = readArea(range);
      void session.reload().then(async () => {
        await session.choose(sheetId);
        if (area) selected.set(area);
      });
    },
    refresh: () => void session.reload().catch(() => undefined),
    focus: () => document.querySelector<HTMLElement>('.grid')?.focus(),
  });
}
