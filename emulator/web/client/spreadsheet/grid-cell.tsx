import {ChevronDown, ListFilter} from 'lucide';
import {useLayoutEffect, useRef} from 'preact/hooks';
import {Icon} from '../kit/icon';
import {present} from '../kit/present';
import type {Point} from './a1';
import type {CellData} from './cell-data';
import {cellStyle} from './cell-look';
import {inside, ruleOf} from './rules';
import type {SpreadsheetSession} from './session';

/** What cells do when they are used. */
export interface CellActs {
  readonly onEdit: (text: string | null) => void;
  readonly onDropdown: (point: Point, box: DOMRect) => void;
  readonly onFilter: (column: number) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

export function GridCell({
  session,
  at: {row, column},
  width,
  frozenAt,
  chosen,
  active,
  editing,
  acts: {onEdit, onDropdown, onFilter, onKey},
}: {
  readonly session: SpreadsheetSession;
  readonly at: Point;
  readonly width: number;
  /** From the left, of a column that stays in view; null for one that does not. */
  readonly frozenAt: number | null;
  /** Whether the selection has it. */
  readonly chosen: boolean;
  /** Whether what is typed goes there. */
  readonly active: boolean;
  /** Text being typed into the active cell; null when nothing is. */
  readonly editing: string | null;
  readonly acts: CellActs;
}) {
  const {sheet} = session;
  const cell = session.cell(row, column);
  const listed = ruleOf(sheet, cell, row, column)?.condition?.type?.startsWith(
    'ONE_OF',
  );
  const filter = sheet.basicFilter?.range;
  const filtered =
    inside(filter, row, column) && row === (filter?.startRowIndex ?? 0);
  return (
    <div
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={active}
      data-row={row}
      data-column={column}
      class={[
        'cell',
        active ? 'active' : '',
        chosen ? 'chosen' : '',
        frozenAt === null ? '' : 'frozen',
        spills(session, row, column) ? 'spills' : '',
      ]
        .filter(Boolean)
        .join(' ')}
      title={cell?.note ?? undefined}
      style={{
        width: `${width}px`,
        ...cellStyle(sheet, cell, row, column),
        ...(frozenAt === null ? {} : {left: `${frozenAt}px`}),
      }}
    >
      {active && editing !== null ? (
        <CellInput text={editing} onEdit={onEdit} onKey={onKey} />
      ) : (
        <CellText cell={cell} />
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
      {filtered && (
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
}

function CellText({cell}: {readonly cell: CellData | undefined}) {
  const link = linkOf(cell);
  const text = cell?.formattedValue ?? '';
  return (
    <span class="cell-text">
      {link ? (
        <a href={link} target="_blank" rel="noopener" tabIndex={-1}>
          {text}
        </a>
      ) : (
        text
      )}
    </span>
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
