import {Bold, Italic, PaintBucket, Redo2, Undo2, WrapText} from 'lucide';
import {Icon} from '../kit/icon';
import {useLive} from '../kit/live';
import {MenuButton} from '../kit/menu';
import type {Area} from './a1';
import type {SpreadsheetSession} from './session';
import {format} from './structure';

const COLORS: readonly (readonly [string, number, number, number])[] = [
  ['None', 1, 1, 1],
  ['Grey', 0.92, 0.93, 0.93],
  ['Green', 0.84, 0.93, 0.86],
  ['Yellow', 1, 0.95, 0.77],
  ['Red', 0.98, 0.87, 0.85],
  ['Blue', 0.85, 0.91, 0.97],
];

/** Undo, redo and looks of the selected cells. */
export function Toolbar({
  session,
  selection,
  onTakeBack,
}: {
  readonly session: SpreadsheetSession;
  readonly selection: Area;
  readonly onTakeBack: (again: boolean) => void;
}) {
  const undoable = useLive(session.history.undoable);
  const redoable = useLive(session.history.redoable);
  const style = session.cell(selection.row, selection.column)?.effectiveFormat;
  return (
    <div class="toolbar" role="toolbar" aria-label="Formatting">
      {(
        [
          ['Undo', Undo2, undoable.length, false],
          ['Redo', Redo2, redoable.length, true],
        ] as const
      ).map(([name, icon, count, again]) => (
        <button
          key={name}
          class="tool"
          title={name}
          aria-label={name}
          disabled={count === 0}
          onClick={() => onTakeBack(again)}
        >
          <Icon of={icon} size={18} />
        </button>
      ))}
      {(
        [
          ['Bold', Bold, Boolean(style?.textFormat?.bold), 'bold'],
          ['Italic', Italic, Boolean(style?.textFormat?.italic), 'italic'],
        ] as const
      ).map(([name, icon, on, field]) => (
        <button
          key={name}
          class="tool"
          title={name}
          aria-label={name}
          aria-pressed={on}
          onClick={() =>
            format(
              session,
              selection,
              {textFormat: {[field]: !on}},
              `textFormat.${field}`,
            )
          }
        >
          <Icon of={icon} size={18} />
        </button>
      ))}
      <button
        class="tool"
        title="Wrap text"
        aria-label="Wrap text"
        aria-pressed={style?.wrapStrategy === 'WRAP'}
        onClick={() =>
          format(
            session,
            selection,
            {
              wrapStrategy:
                style?.wrapStrategy === 'WRAP' ? 'OVERFLOW_CELL' : 'WRAP',
            },
            'wrapStrategy',
          )
        }
      >
        <Icon of={WrapText} size={18} />
      </button>
      <MenuButton
        class="tool"
        name="Background"
        label={<Icon of={PaintBucket} size={18} />}
        entries={COLORS.map(([label, red, green, blue]) => ({
          label,
          run: () =>
            format(
              session,
              selection,
              {backgroundColor: {red, green, blue}},
              'backgroundColor',
            ),
        }))}
      />
    </div>
  );
}
