import {type Area, letters} from './a1';
import {Charts} from './charts';
import {entered} from './entry';
import type {CellActs} from './grid-cell';
import {type GridLines, HEADER, ROW_HEADER, useGridLines} from './grid-lines';
import {GridRow} from './grid-row';
import {useGridWindow} from './grid-window';
import {pointOf, usePointing} from './pointing';
import type {SpreadsheetSession} from './session';

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
  const lines = useGridLines(session);
  const {rows, columns, frozenRows, frozenHeight} = lines;
  const window = useGridWindow(session, lines, selection);
  const pointing = usePointing(selection, onSelect);
  const {heights, widths} = session.lines.value;
  const width = ROW_HEADER + columns.total;
  const row = (at: number, top: number | null) => (
    <GridRow
      key={at}
      row={at}
      top={top}
      lines={lines}
      session={session}
      selection={selection}
      editing={editing}
      onSelect={onSelect}
      acts={acts}
    />
  );
  return (
    <div
      ref={window.scroller}
      class="grid"
      role="grid"
      aria-label={session.sheet.properties?.title ?? 'Sheet'}
      aria-rowcount={heights.length}
      aria-colcount={widths.length}
      tabIndex={0}
      onScroll={window.onScroll}
      onKeyDown={acts.onKey}
      {...pointing}
      onDblClick={event => {
        const at = pointOf(event);
        if (at) acts.onEdit(entered(session, at));
      }}
    >
      <div class="grid-top" style={{width: `${width}px`}}>
        <Letters lines={lines} session={session} onSelect={onSelect} />
        {Array.from({length: frozenRows}, (_, at) => row(at, null))}
      </div>
      <div
        class="grid-body"
        style={{
          width: `${width}px`,
          height: `${rows.total - frozenHeight}px`,
        }}
      >
        {window.visible.map(at => row(at, rows.startOf(at) - frozenHeight))}
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

/** The line of letters over the columns. */
function Letters({
  lines: {frozenAt},
  session,
  onSelect,
}: {
  readonly lines: GridLines;
  readonly session: SpreadsheetSession;
  readonly onSelect: (area: Area) => void;
}) {
  const {heights, widths} = session.lines.value;
  return (
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
