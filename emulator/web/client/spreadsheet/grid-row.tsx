import {type Area, within} from './a1';
import {type CellActs, GridCell} from './grid-cell';
import {type GridLines, ROW_HEADER} from './grid-lines';
import type {SpreadsheetSession} from './session';

/** One row: its number and its cells. `top` is where it stands in the body; null for a frozen one. */
export function GridRow({
  row,
  top,
  lines: {rows, columns, frozenAt},
  session,
  selection,
  editing,
  onSelect,
  acts,
}: {
  readonly row: number;
  readonly top: number | null;
  readonly lines: GridLines;
  readonly session: SpreadsheetSession;
  readonly selection: Area;
  readonly editing: string | null;
  readonly onSelect: (area: Area) => void;
  readonly acts: CellActs;
}) {
  const {widths} = session.lines.value;
  return (
    <div
      class="grid-row"
      role="row"
      aria-rowindex={row + 1}
      style={{
        width: `${ROW_HEADER + columns.total}px`,
        height: `${rows.sizeOf(row)}px`,
        ...(top !== null && {position: 'absolute', top: `${top}px`}),
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
}
