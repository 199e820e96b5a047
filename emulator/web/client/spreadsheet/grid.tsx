import {ChevronDown, ListFilter} from 'lucide';
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'preact/hooks';
import {Icon} from '../kit/icon';
import {useLive} from '../kit/live';
import {present} from '../kit/present';
import {type Area, letters} from './a1';
import {cellStyle} from './cell-look';
import {Charts} from './charts';
import {Offsets} from './offsets';
import {inside, ruleOf} from './rules';
import type {SpreadsheetSession} from './session';
import type {CellData} from './cell-data';

const HEADER = 24;
const ROW_HEADER = 48;

export interface Point {
  readonly row: number;
  readonly column: number;
}

/**
 * The cells of one sheet. An own grid and not a library: frozen lines, hidden rows, per-cell formats and
 * links all come ready from the Sheets answer, and 10,000 rows need no more than drawing the ones in view.
 */
export function Grid({
  session,
  selection,
  editing,
  onSelect,
  onEdit,
  onDropdown,
  onFilter,
  onKey,
}: {
  readonly session: SpreadsheetSession;
  readonly selection: Area;
  /** Text being typed into the active cell; null when nothing is. */
  readonly editing: string | null;
  readonly onSelect: (area: Area) => void;
  readonly onEdit: (text: string | null) => void;
  readonly onDropdown: (point: Point, box: DOMRect) => void;
  readonly onFilter: (column: number) => void;
  readonly onKey: (event: KeyboardEvent) => void;
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
      {widths.map((size, column) => {
        if (size === 0) return null;
        const cell = session.cell(row, column);
        const link = linkOf(cell);
        const active = row === selection.row && column === selection.column;
        const rule = ruleOf(sheet, cell, row, column);
        const listed = rule?.condition?.type?.startsWith('ONE_OF');
        const filter = sheet.basicFilter?.range;
        const filterHead =
          inside(filter, row, column) && row === (filter?.startRowIndex ?? 0);
        return (
          <div
            key={column}
            role="gridcell"
            aria-colindex={column + 1}
            aria-selected={active}
            data-row={row}
            data-column={column}
            class={[
              'cell',
              active ? 'active' : '',
              within(selection, row, column) ? 'chosen' : '',
              column < frozenColumns ? 'frozen' : '',
              spills(session, row, column) ? 'spills' : '',
            ]
              .filter(Boolean)
              .join(' ')}
            title={cell?.note ?? undefined}
            style={{
              width: `${size}px`,
              ...cellStyle(sheet, cell, row, column),
              ...(column < frozenColumns
                ? {left: `${ROW_HEADER + columns.startOf(column)}px`}
                : {}),
            }}
          >
            {active && editing !== null ? (
              <CellInput text={editing} onEdit={onEdit} onKey={onKey} />
            ) : (
              <span class="cell-text">
                {link ? (
                  <a href={link} target="_blank" rel="noopener" tabIndex={-1}>
                    {cell?.formattedValue}
                  </a>
                ) : (
                  (cell?.formattedValue ?? '')
                )}
              </span>
            )}
            {listed && (
              <button
                class="drop"
                tabIndex={-1}
                aria-label="Choose a value"
                onMouseDown={event => event.stopPropagation()}
                onClick={event =>
                  onDropdown(
                    {row, column},
                    event.currentTarget.getBoundingClientRect(),
                  )
                }
              >
                <Icon of={ChevronDown} size={14} />
              </button>
            )}
            {filterHead && (
              <button
                class="drop"
                tabIndex={-1}
                aria-label="Filter this column"
                onMouseDown={event => event.stopPropagation()}
                onClick={() => onFilter(column)}
              >
                <Icon of={ListFilter} size={14} />
              </button>
            )}
          </div>
        );
      })}
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
      onKeyDown={onKey}
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
        if (at) onEdit(entered(session, at));
      }}
    >
      <div class="grid-top" style={{width: `${width}px`}}>
        <div class="grid-row" role="row" style={{height: `${HEADER}px`}}>
          <span class="corner" role="columnheader" aria-label="Rows" />
          {widths.map((size, column) =>
            size === 0 ? null : (
              <div
                role="columnheader"
                key={column}
                aria-label={`Column ${letters(column)}`}
                class={
                  column < frozenColumns
                    ? 'column-header frozen'
                    : 'column-header'
                }
                style={{
                  width: `${size}px`,
                  ...(column < frozenColumns && {
                    left: `${ROW_HEADER + columns.startOf(column)}px`,
                  }),
                }}
                onClick={() =>
                  onSelect({
                    row: 0,
                    column,
                    lastRow: heights.length - 1,
                    lastColumn: column,
                  })
                }
              >
                {letters(column)}
              </div>
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

function CellInput({
  text,
  onEdit,
  onKey,
}: {
  readonly text: string;
  readonly onEdit: (text: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}) {
  const ref = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const input = ref.current;
    if (!input || document.activeElement?.closest('.formula-bar')) return;
    input.focus();
    input.setSelectionRange(text.length, text.length);
  }, []);
  return (
    <textarea
      ref={ref}
      class="cell-input"
      aria-label="Cell content"
      rows={text.split('\n').length}
      cols={Math.max(1, ...text.split('\n').map(line => line.length + 1))}
      value={text}
      onInput={event => onEdit(event.currentTarget.value)}
      onKeyDown={event => {
        event.stopPropagation();
        onKey(event);
      }}
    />
  );
}

export function within(area: Area, row: number, column: number): boolean {
  const {row: r, lastRow, column: c, lastColumn} = area;
  return (
    row >= Math.min(r, lastRow) &&
    row <= Math.max(r, lastRow) &&
    column >= Math.min(c, lastColumn) &&
    column <= Math.max(c, lastColumn)
  );
}

/** What a person typed into a cell, to be edited again. */
export function entered(session: SpreadsheetSession, at: Point): string {
  const cell = session.cell(at.row, at.column);
  return cell?.userEnteredValue?.formulaValue ?? cell?.formattedValue ?? '';
}

/** Sheets makes a link of an address by itself. */
function linkOf(cell: CellData | undefined): string | undefined {
  const text = cell?.hyperlink ?? cell?.formattedValue ?? '';
  return /^(https?:\/\/|mailto:)\S+$/i.test(text) ? text : undefined;
}

/** Text runs over an empty neighbour unless it is wrapped or clipped. */
function spills(
  session: SpreadsheetSession,
  row: number,
  column: number,
): boolean {
  const cell = session.cell(row, column);
  const wrap = cell?.effectiveFormat?.wrapStrategy ?? 'OVERFLOW_CELL';
  return (
    present(cell?.userEnteredValue?.stringValue) &&
    wrap === 'OVERFLOW_CELL' &&
    !session.cell(row, column + 1)?.formattedValue
  );
}

/** A row of the usual height grows with wrapped text; measured in letters, as nothing is drawn yet. */
function grown(
  session: SpreadsheetSession,
  row: number,
  height: number,
  widths: readonly number[],
): number {
  if (height !== 21) return height;
  let lines = 1;
  widths.forEach((width, column) => {
    const cell = session.cell(row, column);
    const text = cell?.formattedValue ?? '';
    if (text === '') return;
    const wraps = cell?.effectiveFormat?.wrapStrategy === 'WRAP';
    const perLine = wraps
      ? Math.max(1, Math.floor((width - 8) / 6.6))
      : Infinity;
    const needed = text
      .split('\n')
      .reduce(
        (sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)),
        0,
      );
    lines = Math.max(lines, needed);
  });
  return lines === 1 ? height : lines * 17 + 5;
}
