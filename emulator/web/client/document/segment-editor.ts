import {baseKeymap, chainCommands, toggleMark} from 'prosemirror-commands';
import {history, redo, undo} from 'prosemirror-history';
import {InputRule, inputRules} from 'prosemirror-inputrules';
import {keymap} from 'prosemirror-keymap';
import type {Node} from 'prosemirror-model';
import {
  type Command,
  EditorState,
  Plugin,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import {goToNextCell, tableEditing} from 'prosemirror-tables';
import {EditorView} from 'prosemirror-view';
import {
  changeLevel,
  leaveList,
  lineBreak,
  newParagraph,
  setStyle,
  toggleList,
} from './commands';
import {
  type Highlight,
  highlights,
  highlightsIn,
  setHighlights,
} from './highlights';
import {apply, differences} from './differences';
import {listMarkers} from './list-markers';
import type {Block} from './model';
import {toEditor} from './prosemirror';
import type {Lists} from './read-docs';
import {positionOf} from './places';
import {schema} from './schema';
import {TypedOver} from './typed-over';
import {
  type SuggestedText,
  setSuggestions,
  suggestionMarks,
} from './suggestion-marks';

export interface SegmentOptions {
  readonly editable: boolean;
  readonly lists: () => Lists;
  /** A person's edit, not one that came from the server. */
  readonly onEdit: () => void;
  readonly onSelect: () => void;
  readonly onLinkKey: () => void;
  readonly label: string;
}

/** An editor for one segment: the body, a header or a footer. */
export class SegmentEditor {
  readonly view: EditorView;
  private readonly typedOver = new TypedOver();
  /** What the server has, as last read. */
  blocks: readonly Block[];
  /** The same, as the editor showed it. */
  base: Node;

  constructor(
    readonly segmentId: string,
    place: HTMLElement,
    blocks: readonly Block[],
    options: SegmentOptions,
  ) {
    this.blocks = blocks;
    this.base = toEditor(blocks);
    this.view = new EditorView(place, {
      state: EditorState.create({doc: this.base, plugins: plugins(options)}),
      editable: () => options.editable,
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': options.label,
        spellcheck: 'true',
      },
      dispatchTransaction: tr => {
        this.view.updateState(this.view.state.apply(tr));
        if (tr.docChanged && !tr.getMeta('from-server')) {
          this.typedOver.note(tr);
          options.onEdit();
        }
        options.onSelect();
      },
      handleClick: (_view, _pos, event) => followLink(event, options.editable),
    });
  }

  get doc(): Node {
    return this.view.state.doc;
  }

  /** Whether the person has typed something the server has not. */
  get dirty(): boolean {
    return !this.doc.eq(this.base);
  }

  /** What the server has, to be compared with what stands here: with what was typed over marked. */
  get before(): readonly Block[] {
    return this.typedOver.markedOn(this.blocks, this.base);
  }

  /** What stands here is on its way to the server. */
  sent(): void {
    this.base = this.doc;
    this.typedOver.forget();
  }

  /** Takes over a new state of the server where nothing is unsaved; selection and undo history stay. */
  accept(blocks: readonly Block[]): void {
    this.acceptMerged(blocks, toEditor(blocks));
  }

  /** Takes over the server's state with unsaved edits already put on top of it. */
  acceptMerged(blocks: readonly Block[], merged: Node): void {
    this.blocks = blocks;
    this.base = toEditor(blocks);
    this.typedOver.forget();
    const found = differences(this.doc, merged);
    if (found.length === 0) return;
    const tr: Transaction = apply(this.view.state.tr, found);
    this.view.dispatch(
      tr.setMeta('from-server', true).setMeta('addToHistory', false),
    );
  }

  run(command: Command): void {
    command(this.view.state, this.view.dispatch, this.view);
    this.view.focus();
  }

  select(from: number, to: number): void {
    const selection = TextSelection.create(this.doc, from, to);
    this.view.dispatch(this.view.state.tr.setSelection(selection));
    this.view.focus();
    const {node} = this.view.domAtPos(from);
    const element = node instanceof Element ? node : node.parentElement;
    element?.scrollIntoView({block: 'center'});
  }

  mark(found: readonly Highlight[]): void {
    const tr = setHighlights(this.view.state.tr, found);
    const after = highlightsIn(this.view.state.apply(tr));
    const before = highlightsIn(this.view.state);
    // A needless update could put back a selection the browser has just moved.
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    this.view.dispatch(tr);
  }

  /** Colours suggested text, given in Docs indices; nothing may be unsaved. */
  showSuggestions(found: readonly SuggestedText[]): void {
    const {doc, blocks} = this;
    const placed = found.map(each => ({
      ...each,
      from: positionOf(each.from, blocks, doc),
      to: positionOf(each.to, blocks, doc),
    }));
    this.view.dispatch(setSuggestions(this.view.state.tr, placed));
  }

  destroy(): void {
    this.view.destroy();
  }
}

function plugins({lists, onLinkKey}: SegmentOptions): Plugin[] {
  const heading = Object.fromEntries(
    [0, 1, 2, 3, 4, 5, 6].map(level => [
      `Mod-Alt-${level}`,
      setStyle(level === 0 ? 'NORMAL_TEXT' : `HEADING_${level}`),
    ]),
  );
  return [
    inputRules({
      rules: [listRule(/^\s*[-*]\s$/, false), listRule(/^\s*1\.\s$/, true)],
    }),
    keymap({
      ...heading,
      'Mod-z': undo,
      'Mod-y': redo,
      'Mod-Shift-z': redo,
      'Mod-b': toggleMark(schema.marks.bold),
      'Mod-i': toggleMark(schema.marks.italic),
      'Mod-u': toggleMark(schema.marks.underline),
      'Mod-k': () => {
        onLinkKey();
        return true;
      },
      'Mod-Shift-7': toggleList(true),
      'Mod-Shift-8': toggleList(false),
      Enter: newParagraph,
      'Shift-Enter': lineBreak,
      Tab: chainCommands(goToNextCell(1), changeLevel(1)),
      'Shift-Tab': chainCommands(goToNextCell(-1), changeLevel(-1)),
      Backspace: leaveList,
    }),
    keymap(baseKeymap),
    history(),
    tableEditing(),
    listMarkers(lists),
    highlights(),
    suggestionMarks(),
    textAfterTables(),
  ];
}

function listRule(pattern: RegExp, ordered: boolean): InputRule {
  return new InputRule(pattern, (state, _match, start, end) => {
    const tr = state.tr.delete(start, end);
    toggleList(ordered)(state.apply(tr), made => {
      for (const step of made.steps) tr.step(step);
    });
    return tr;
  });
}

/** Docs has a paragraph behind every table, and one at the end of every segment and cell. */
function textAfterTables(): Plugin {
  return new Plugin({
    appendTransaction(_transactions, _old, state) {
      const wanted: number[] = [];
      const look = (parent: Node, inside: number): void => {
        parent.forEach((node, offset, at) => {
          if (node.type.name === 'table') {
            node.descendants((inner, pos) => {
              if (inner.type.spec.tableRole !== 'cell') return true;
              look(inner, inside + offset + 1 + pos + 1);
              return false;
            });
          }
          if (node.isTextblock) return;
          const next = parent.maybeChild(at + 1);
          if (!next?.isTextblock) wanted.push(inside + offset + node.nodeSize);
        });
      };
      look(state.doc, 0);
      if (wanted.length === 0) return null;
      const tr = state.tr;
      for (const pos of wanted.reverse()) {
        tr.insert(pos, schema.nodes.paragraph.create());
      }
      return tr;
    },
  });
}

/** In a text one may edit, a plain click sets the cursor; with Ctrl or ⌘ it follows the link, as in Docs. */
function followLink(event: MouseEvent, editable: boolean): boolean {
  const target = event.target;
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link) return false;
  if (editable && !event.ctrlKey && !event.metaKey && !link.matches('.chip')) {
    return false;
  }
  const href = link.getAttribute('href') ?? '';
  if (!href.startsWith('#')) window.open(href, '_blank', 'noopener');
  return true;
}
