import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'preact/hooks';
import {useLive} from '../kit/live';
import {type Area, letters, type Point, within} from './a1';
import {Charts} from './charts';
import {entered} from './entry';
import {type CellActs, GridCell} from './grid-cell';
import {Offsets} from './offsets';
import {grown} from './row-heights';
import type {SpreadsheetSession} from './session';

const HEADER = 24;
const ROW_HEADER = 48;

/**
 * The cells of one sheet. An own grid and not a library: frozen lines, hidden rows, per-cell formats and
 * links all come ready from the Sheets answer, and 10,000 rows need no more than drawing the ones in view.
 */
export function Grid({
  session,
  selection,
  editing,
  onSelect,
  acts,
}: {
  readonly session: SpreadsheetSession;
  readonly selection: Area;
  /** Text being typed into the active cell; null when nothing is. */
  readonly editing: string | null;
  readonly onSelect: (area: Area) => void;
  readonly acts: CellActs;
}) {
  const {heights, widths} = useLive(session.lines);
  useLive(session.loaded);
  const sheet = session.sheet;
  const grid = sheet.properties?.gridProperties;
  const frozenRows = grid?.frozenRowCount ?? 0;
  const frozenColumns = grid?.frozenColumnCount ?? 0;
  const rows = useMemo(
    () =>
      new Offsets(
        heights.map((height, row) => grown(session, row, height, widths)),
      ),
    [heights, widths, session.loaded.value],
  );
  const columns = useMemo(() => new Offsets(widths), [widths]);
  const scroller = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(700);
  const frozenHeight = rows.startOf(frozenRows);
  const first = Math.max(frozenRows, rows.at(top + frozenHeight) - 4);
  const last = Math.min(
    heights.length - 1,
    rows.at(top + frozenHeight + height) + 6,
  );
  useEffect(() => {
    if (heights.length === 0) return;
    if (frozenRows > 0) session.need(0, frozenRows - 1);
    session.need(first, last);
  }, [first, last, heights.length, sheet.properties?.sheetId]);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const watch = new ResizeObserver(() => setHeight(box.clientHeight));
    watch.observe(box);
    return () => watch.disconnect();
  }, []);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || selection.row < frozenRows) return;
    const y = rows.startOf(selection.row) - frozenHeight;
    const bottom = y + rows.sizeOf(selection.row);
    const room = box.clientHeight - HEADER - frozenHeight;
    if (y < box.scrollTop) box.scrollTop = y;
    else if (bottom > box.scrollTop + room) box.scrollTop = bottom - room + 12;
    const x = columns.startOf(selection.column);
    const right = x + columns.sizeOf(selection.column);
    if (x < box.scrollLeft) box.scrollLeft = x;
    else if (right > box.scrollLeft + box.clientWidth - ROW_HEADER) {
      box.scrollLeft = right - box.clientWidth + ROW_HEADER + 12;
    }
  }, [selection.row, selection.column]);

  const point = (event: MouseEvent): Point | null => {
    const target = event.target;
    const cell =
      target instanceof Element
        ? target.closest<HTMLElement>('[data-row]')
        : null;
    return cell
      ? {row: Number(cell.dataset.row), column: Number(cell.dataset.column)}
      : null;
  };
  const anchor = useRef<Point | null>(null);
  const spread = (from: Point, to: Point): Area => ({
    row: from.row,
    column: from.column,
    lastRow: to.row,
    lastColumn: to.column,
  });

  const width = ROW_HEADER + columns.total;
  const frozenAt = (column: number): number | null =>
    column < frozenColumns ? ROW_HEADER + columns.startOf(column) : null;
  const drawRow = (row: number, y: number | null) => (
    <div
      key={row}
      class="grid-row"
      role="row"
      aria-rowindex={row + 1}
      style={{
        width: `${width}px`,
        height: `${rows.sizeOf(row)}px`,
        ...(y === null ? {} : {position: 'absolute', top: `${y}px`}),
      }}
    >
      <div
        role="rowheader"
        class="row-header"
        aria-label={`Row ${row + 1}`}
        onClick={() =>
          onSelect({
            row,
            column: 0,
            lastRow: row,
            lastColumn: widths.length - 1,
          })
        }
      >
        {row + 1}
      </div>
      {widths.map((size, column) =>
        size === 0 ? null : (
          <GridCell
            key={column}
            session={session}
            at={{row, column}}
            width={size}
            frozenAt={frozenAt(column)}
            chosen={within(selection, row, column)}
            active={row === selection.row && column === selection.column}
            editing={editing}
            acts={acts}
          />
        ),
      )}
    </div>
  );
  const visible: number[] = [];
  for (let row = first; row <= last; row++) {
    if (rows.sizeOf(row) > 0) visible.push(row);
  }
  return (
    <div
      ref={scroller}
      class="grid"
      role="grid"
      aria-label={sheet.properties?.title ?? 'Sheet'}
      aria-rowcount={heights.length}
      aria-colcount={widths.length}
      tabIndex={0}
      onScroll={event => setTop(event.currentTarget.scrollTop)}
      onKeyDown={acts.onKey}
      onMouseDown={event => {
        const at = point(event);
        if (!at || (event.target as Element).closest('textarea')) return;
        if (event.shiftKey) {
          onSelect(spread(selection, at));
        } else {
          anchor.current = at;
          onSelect(spread(at, at));
        }
      }}
      onMouseMove={event => {
        const at = anchor.current && event.buttons === 1 ? point(event) : null;
        if (at && anchor.current) onSelect(spread(anchor.current, at));
      }}
      onMouseUp={() => (anchor.current = null)}
      onDblClick={event => {
        const at = point(event);
        if (at) acts.onEdit(entered(session, at));
      }}
    >
      <div class="grid-top" style={{width: `${width}px`}}>
        <div class="grid-row" role="row" style={{height: `${HEADER}px`}}>
          <span class="corner" role="columnheader" aria-label="Rows" />
          {widths.map((size, column) =>
            size === 0 ? null : (
              <ColumnHeader
                key={column}
                column={column}
                width={size}
                frozenAt={frozenAt(column)}
                onSelect={() =>
                  onSelect({
                    row: 0,
                    column,
                    lastRow: heights.length - 1,
                    lastColumn: column,
                  })
                }
              />
            ),
          )}
        </div>
        {Array.from({length: frozenRows}, (_, row) => drawRow(row, null))}
      </div>
      <div
        class="grid-body"
        style={{
          width: `${width}px`,
          height: `${rows.total - frozenHeight}px`,
        }}
      >
        {visible.map(row => drawRow(row, rows.startOf(row) - frozenHeight))}
        <Charts
          session={session}
          rows={rows}
          columns={columns}
          left={ROW_HEADER}
          top={frozenHeight}
        />
      </div>
    </div>
  );
}

function ColumnHeader({
  column,
  width,
  frozenAt,
  onSelect,
}: {
  readonly column: number;
  readonly width: number;
  readonly frozenAt: number | null;
  readonly onSelect: () => void;
}) {
  return (
    <div
      role="columnheader"
      aria-label={`Column ${letters(column)}`}
      class={frozenAt === null ? 'column-header' : 'column-header frozen'}
      style={{
        width: `${width}px`,
        ...(frozenAt !== null && {left: `${frozenAt}px`}),
      }}
      onClick={onSelect}
    >
      {letters(column)}
    </div>
  );
}
