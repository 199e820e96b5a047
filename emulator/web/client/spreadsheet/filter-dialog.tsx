import {useEffect, useState} from 'preact/hooks';
import {query, rest} from '../api';
import {Dialog} from '../kit/dialog';
import {rangeName} from './a1';
import type {SpreadsheetSession} from './session';

/** Chooses which values of a column a basic filter shows. */
export function FilterDialog({
  session,
  column,
  onClose,
  onFailure,
}: {
  readonly session: SpreadsheetSession;
  readonly column: number;
  readonly onClose: () => void;
  readonly onFailure: (error: unknown) => void;
}) {
  const filter = session.sheet.basicFilter;
  const hiddenNow = filter?.criteria?.[String(column)]?.hiddenValues ?? [];
  const [values, setValues] = useState<readonly string[] | null>(null);
  const [hidden, setHidden] = useState<readonly string[]>(hiddenNow);
  useEffect(() => {
    const range = filter?.range;
    const title = session.sheet.properties?.title ?? '';
    const rows = session.lines.value.heights.length;
    const name = rangeName(title, {
      row: (range?.startRowIndex ?? 0) + 1,
      column,
      lastRow: (range?.endRowIndex ?? rows) - 1,
      lastColumn: column,
    });
    rest<{values?: string[][]}>(
      'GET',
      query(
        `/v4/spreadsheets/${session.fileId}/values/${encodeURIComponent(name)}`,
        {},
      ),
    ).then(answer => {
      const all = new Set((answer.values ?? []).map(([text = '']) => text));
      setValues([...all, ...hiddenNow.filter(text => !all.has(text))].sort());
    }, onFailure);
  }, []);
  const apply = (chosen: readonly string[]): void => {
    const criteria = {...filter?.criteria};
    if (chosen.length > 0) {
      criteria[String(column)] = {hiddenValues: [...chosen]};
    } else delete criteria[String(column)];
    session
      .batch([{setBasicFilter: {filter: {range: filter?.range, criteria}}}])
      .catch(onFailure);
    onClose();
  };
  return (
    <Dialog title="Filter by values" onClose={onClose}>
      {values === null && <p class="hint">Loading…</p>}
      <ul class="filter-values">
        {(values ?? []).map(value => (
          <li key={value}>
            <label class="check">
              <input
                type="checkbox"
                checked={!hidden.includes(value)}
                onChange={event =>
                  setHidden(
                    event.currentTarget.checked
                      ? hidden.filter(text => text !== value)
                      : [...hidden, value],
                  )
                }
              />
              {value || '(Blanks)'}
            </label>
          </li>
        ))}
      </ul>
      <footer>
        <button class="primary" onClick={() => apply(hidden)}>
          OK
        </button>
        <button onClick={() => apply([])}>Show all</button>
      </footer>
    </Dialog>
  );
}
