import type {EditorState} from 'prosemirror-state';
import type {Entry} from '../kit/menu';
import type {Request} from './changes';
import {sendOrTell} from './insertions';
import type {SegmentEditor} from './segment-editor';
import type {DocumentSession} from './session';

interface CellPlace {
  /** Which block of the segment the table is. */
  readonly block: number;
  readonly row: number;
  readonly column: number;
}

/**
 * The cell the cursor stands in, or null outside tables. Tables within tables, and tables with merged cells,
 * whose columns the API counts otherwise than the editor, are left alone.
 */
function cellAt({selection: {$from}}: EditorState): CellPlace | null {
  const table = $from.depth > 1 ? $from.node(1) : null;
  if (table?.type.name !== 'table' || $from.depth < 3) return null;
  let merged = false;
  let inner = false;
  table.descendants(node => {
    const {colspan, rowspan} = node.attrs as {
      colspan?: number;
      rowspan?: number;
    };
    merged ||= (colspan ?? 1) > 1 || (rowspan ?? 1) > 1;
    inner ||= node.type.name === 'table';
    return !node.isTextblock;
  });
  if (merged || inner) return null;
  return {block: $from.index(0), row: $from.index(1), column: $from.index(2)};
}

/** What can be done to the rows and columns of the table the cursor stands in. */
export function tableEntries(
  session: DocumentSession,
  editor: SegmentEditor | null,
): readonly Entry[] {
  const there = editor !== null && cellAt(editor.view.state) !== null;
  const entry = (
    label: string,
    requestAt: (at: TableCell) => Request,
  ): Entry => ({
    label,
    disabled: !there,
    run: () => void (editor && change(session, editor, requestAt)),
  });
  return [
    entry('Insert row above', at => ({
      insertTableRow: {tableCellLocation: at, insertBelow: false},
    })),
    entry('Insert row below', at => ({
      insertTableRow: {tableCellLocation: at, insertBelow: true},
    })),
    entry('Insert column left', at => ({
      insertTableColumn: {tableCellLocation: at, insertRight: false},
    })),
    entry('Insert column right', at => ({
      insertTableColumn: {tableCellLocation: at, insertRight: true},
    })),
    'separator',
    entry('Delete row', at => ({deleteTableRow: {tableCellLocation: at}})),
    entry('Delete column', at => ({
      deleteTableColumn: {tableCellLocation: at},
    })),
  ];
}

interface TableCell {
  readonly tableStartLocation: {
    readonly index: number;
    readonly segmentId: string;
    readonly tabId: string;
  };
  readonly rowIndex: number;
  readonly columnIndex: number;
}

async function change(
  session: DocumentSession,
  editor: SegmentEditor,
  requestAt: (at: TableCell) => Request,
): Promise<void> {
  await session.flush();
  const cell = cellAt(editor.view.state);
  const table = cell && editor.blocks[cell.block];
  if (!cell || table?.kind !== 'table') return;
  const {row: rowIndex, column: columnIndex} = cell;
  const tableStartLocation = {
    index: table.start,
    segmentId: editor.segmentId,
    tabId: session.tabId.value,
  };
  await sendOrTell(session, [
    requestAt({tableStartLocation, rowIndex, columnIndex}),
  ]);
  editor.view.focus();
}
