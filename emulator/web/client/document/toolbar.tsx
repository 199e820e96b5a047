import {
  AlignCenter,
  AlignLeft,
  AlignRight,
  Bold,
  Italic,
  Link,
  List,
  ListOrdered,
  Redo2,
  Strikethrough,
  Table,
  Underline,
  Undo2,
} from 'lucide';
import type {IconNode} from 'lucide';
import {toggleMark} from 'prosemirror-commands';
import {redo, undo} from 'prosemirror-history';
import type {Command, EditorState} from 'prosemirror-state';
import {Icon} from '../kit/icon';
import {MenuButton} from '../kit/menu';
import {currentLook, setAlign, setStyle, toggleList} from './commands';
import {schema} from './schema';
import type {SegmentEditor} from './segment-editor';

export const STYLES: readonly (readonly [string, string])[] = [
  ['NORMAL_TEXT', 'Normal text'],
  ['TITLE', 'Title'],
  ['SUBTITLE', 'Subtitle'],
  ...[1, 2, 3, 4].map(
    level => [`HEADING_${level}`, `Heading ${level}`] as const,
  ),
];

/** Formatting of the text in the editor that was used last. */
export function Toolbar({
  editor,
  onLink,
  onTable,
}: {
  readonly editor: SegmentEditor;
  readonly onLink: () => void;
  readonly onTable: () => void;
}) {
  const state = editor.view.state;
  const look = currentLook(state);
  const style = STYLES.find(([id]) => id === look.style)?.[1] ?? 'Normal text';
  const tool = (
    name: string,
    icon: IconNode,
    command: Command,
    on?: boolean,
  ) => (
    <Tool
      name={name}
      icon={icon}
      on={on}
      disabled={!command(state)}
      run={() => editor.run(command)}
    />
  );
  const mark = (name: string, icon: IconNode, type: string) =>
    tool(name, icon, toggleMark(schema.marks[type]), marked(state, type));
  return (
    <div class="toolbar" role="toolbar" aria-label="Formatting">
      {tool('Undo (Ctrl+Z)', Undo2, undo)}
      {tool('Redo (Ctrl+Y)', Redo2, redo)}
      <i class="gap" />
      <MenuButton
        class="style-button"
        name={`Paragraph style: ${style}`}
        label={style}
        entries={STYLES.map(([id, label]) => ({
          label,
          run: () => editor.run(setStyle(id)),
        }))}
      />
      <i class="gap" />
      {mark('Bold (Ctrl+B)', Bold, 'bold')}
      {mark('Italic (Ctrl+I)', Italic, 'italic')}
      {mark('Underline (Ctrl+U)', Underline, 'underline')}
      {mark('Strikethrough', Strikethrough, 'strikethrough')}
      <Tool
        name="Link (Ctrl+K)"
        icon={Link}
        disabled={state.selection.empty}
        run={onLink}
      />
      <i class="gap" />
      {tool('Align left', AlignLeft, setAlign(null), !look.align)}
      {tool('Centre', AlignCenter, setAlign('CENTER'), look.align === 'CENTER')}
      {tool('Align right', AlignRight, setAlign('END'), look.align === 'END')}
      <i class="gap" />
      {tool(
        'Bulleted list',
        List,
        toggleList(false),
        look.bullet?.ordered === false,
      )}
      {tool(
        'Numbered list',
        ListOrdered,
        toggleList(true),
        look.bullet?.ordered === true,
      )}
      <i class="gap" />
      <Tool name="Insert table" icon={Table} run={onTable} />
    </div>
  );
}

function Tool({
  name,
  icon,
  on,
  disabled = false,
  run,
}: {
  readonly name: string;
  readonly icon: IconNode;
  readonly on?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
}) {
  return (
    <button
      type="button"
      class="tool"
      aria-label={name}
      title={name}
      aria-pressed={on}
      disabled={disabled}
      onMouseDown={event => event.preventDefault()}
      onClick={run}
    >
      <Icon of={icon} size={18} />
    </button>
  );
}

function marked({selection, storedMarks, doc}: EditorState, name: string) {
  const type = schema.marks[name];
  if (selection.empty) {
    return Boolean(type.isInSet(storedMarks ?? selection.$from.marks()));
  }
  return doc.rangeHasMark(selection.from, selection.to, type);
}
