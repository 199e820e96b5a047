import {splitBlockAs} from 'prosemirror-commands';
import type {Node} from 'prosemirror-model';
import type {Command, EditorState, Transaction} from 'prosemirror-state';
import {
  type Bullet,
  NEW_BULLETS,
  NEW_NUMBERS,
  type ParagraphLook,
} from './model';
import {schema} from './schema';

/** Changes the attributes of every paragraph the selection touches. */
function paragraphs(
  change: (attrs: Node['attrs']) => Partial<ParagraphAttrs> | null,
): Command {
  return (state, dispatch) => {
    const found = touched(state).flatMap(({node, pos}) => {
      const next = change(node.attrs);
      return next ? [{pos, attrs: {...node.attrs, ...next}}] : [];
    });
    if (found.length === 0) return false;
    if (dispatch) {
      const tr = state.tr;
      for (const {pos, attrs} of found) {
        tr.setNodeMarkup(pos, undefined, attrs);
      }
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

interface ParagraphAttrs {
  readonly style: string;
  readonly align: string | null;
  readonly bullet: Bullet | null;
}

function touched(
  state: EditorState,
): readonly {readonly node: Node; readonly pos: number}[] {
  const found: {node: Node; pos: number}[] = [];
  for (const {$from, $to} of state.selection.ranges) {
    state.doc.nodesBetween($from.pos, $to.pos, (node, pos) => {
      if (node.type.name === 'paragraph') found.push({node, pos});
      return !node.isTextblock;
    });
  }
  return found;
}

/** The look of the paragraph the selection begins in. */
export function currentLook(state: EditorState): ParagraphLook {
  const {style, align, bullet} = state.selection.$from.parent.attrs;
  return {
    style: String(style ?? 'NORMAL_TEXT'),
    ...(align ? {align: String(align)} : {}),
    ...(bullet ? {bullet: bullet as Bullet} : {}),
  };
}

export function setStyle(style: string): Command {
  return paragraphs(() => ({style}));
}

export function setAlign(align: string | null): Command {
  return paragraphs(() => ({align}));
}

/** Makes the paragraphs a list of that kind, or plain text when they are one already. */
export function toggleList(ordered: boolean): Command {
  return (state, dispatch, view) => {
    const all = touched(state);
    const on = all.every(
      ({node}) => (node.attrs.bullet as Bullet | null)?.ordered === ordered,
    );
    return paragraphs(attrs => {
      if (on) return {bullet: null};
      const bullet = attrs.bullet as Bullet | null;
      return {
        bullet: {
          listId: ordered ? NEW_NUMBERS : NEW_BULLETS,
          level: bullet?.level ?? 0,
          ordered,
        },
      };
    })(state, dispatch, view);
  };
}

export function changeLevel(by: 1 | -1): Command {
  return paragraphs(attrs => {
    const bullet = attrs.bullet as Bullet | null;
    const level = (bullet?.level ?? 0) + by;
    if (!bullet || level < 0 || level > 8) return null;
    return {bullet: {...bullet, level}};
  });
}

/** Enter: a heading is followed by normal text, an empty list item ends the list. */
export const newParagraph: Command = (state, dispatch, view) => {
  const {$from, $to, empty} = state.selection;
  const {bullet, style} = $from.parent.attrs;
  if (bullet && $from.parent.content.size === 0) {
    return paragraphs(() => ({bullet: null}))(state, dispatch, view);
  }
  const heading = /^(HEADING|TITLE|SUBTITLE)/.test(String(style));
  const atEnd = empty && $to.parentOffset === $to.parent.content.size;
  return splitBlockAs(() => ({
    type: schema.nodes.paragraph,
    attrs: heading && atEnd ? {style: 'NORMAL_TEXT'} : {...$from.parent.attrs},
  }))(state, dispatch, view);
};

/** Backspace at the start of a list item takes the bullet away before it takes text. */
export const leaveList: Command = (state, dispatch, view) => {
  const {$from, empty} = state.selection;
  if (!empty || $from.parentOffset > 0 || !$from.parent.attrs.bullet) {
    return false;
  }
  return paragraphs(() => ({bullet: null}))(state, dispatch, view);
};

export const lineBreak: Command = (state, dispatch) => {
  dispatch?.(
    state.tr
      .replaceSelectionWith(schema.nodes.line_break.create(), true)
      .scrollIntoView(),
  );
  return true;
};

/** Links the selected text; '' takes the link and its look away. */
export function setLink(url: string): Command {
  return (state, dispatch) => {
    const {from, to, empty} = state.selection;
    if (empty) return false;
    if (!dispatch) return true;
    let tr: Transaction = state.tr;
    for (const name of ['link', 'color', 'underline'] as const) {
      if (url === '' || name === 'link') {
        tr = tr.removeMark(from, to, schema.marks[name]);
      }
    }
    if (url !== '') {
      const value = JSON.stringify({url});
      tr = tr.addMark(from, to, schema.marks.link.create({value}));
    }
    dispatch(tr);
    return true;
  };
}
