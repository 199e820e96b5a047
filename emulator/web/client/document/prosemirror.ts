import type {Mark, Node} from 'prosemirror-model';
import {
  type Block,
  type Bullet,
  type Cell,
  type InlineObject,
  type Paragraph,
  type Piece,
  type TextLook,
} from './model';
import {joined} from './read-docs';
import {LOOK_FIELDS, schema} from './schema';

/** Docs writes a line break inside a paragraph as a vertical tab. */
const LINE_BREAK = '\u000b';

/** A segment as the editor shows it; never empty, as ProseMirror and Docs both demand. */
export function toEditor(blocks: readonly Block[]): Node {
  return schema.node('doc', null, nodesOf(blocks));
}

function nodesOf(blocks: readonly Block[]): Node[] {
  const nodes = blocks.map(nodeOf);
  return nodes.length > 0 ? nodes : [schema.node('paragraph')];
}

function nodeOf(block: Block): Node {
  if (block.kind === 'fixture') {
    return schema.node('fixture', {label: block.label});
  }
  if (block.kind === 'paragraph') {
    const {style, align, bullet, indent, emptySize} = block.look;
    return schema.node(
      'paragraph',
      {
        style,
        align: align ?? null,
        bullet: bullet ?? null,
        indent: indent ?? null,
        emptySize: emptySize ?? null,
      },
      block.pieces.flatMap(inlineNodes),
    );
  }
  return schema.node(
    'table',
    null,
    block.rows.map(row => schema.node('table_row', null, row.map(cellNode))),
  );
}

function cellNode({blocks, style}: Cell): Node {
  return schema.node(
    'table_cell',
    {
      colspan: style.columnSpan ?? 1,
      rowspan: style.rowSpan ?? 1,
      colwidth: style.width
        ? [
            Math.round((style.width * 4) / 3),
            ...Array<number>((style.columnSpan ?? 1) - 1).fill(0),
          ]
        : null,
      background: style.background ?? null,
      borderless: style.borderless ?? false,
    },
    nodesOf(blocks),
  );
}

function inlineNodes(piece: Piece): Node[] {
  const marks = marksOf(piece.style);
  if ('object' in piece) {
    return [schema.node('object', {object: piece.object}, undefined, marks)];
  }
  return piece.text
    .split(LINE_BREAK)
    .flatMap((text, at) => [
      ...(at > 0 ? [schema.node('line_break', null, undefined, marks)] : []),
      ...(text ? [schema.text(text, marks)] : []),
    ]);
}

function marksOf(look: TextLook): Mark[] {
  return LOOK_FIELDS.flatMap(field =>
    look[field] === undefined ? [] : [schema.mark(field, {value: look[field]})],
  );
}

/** What the editor holds now, without indices: `start` and `end` are 0. */
export function fromEditor(doc: Node): readonly Block[] {
  return children(doc).map(blockOf);
}

function blockOf(node: Node): Block {
  if (node.type.name === 'fixture') {
    return {kind: 'fixture', start: 0, end: 0, label: String(node.attrs.label)};
  }
  if (node.type.name === 'paragraph') return paragraphOf(node);
  return {
    kind: 'table',
    start: 0,
    end: 0,
    rows: children(node).map(row => children(row).map(cellOf)),
  };
}

function cellOf(node: Node): Cell {
  const {colspan, rowspan, colwidth, background, borderless} = node.attrs;
  const width = (colwidth as number[] | null)?.[0];
  return {
    blocks: fromEditor(node),
    style: {
      ...(background ? {background: String(background)} : {}),
      ...(colspan > 1 ? {columnSpan: Number(colspan)} : {}),
      ...(rowspan > 1 ? {rowSpan: Number(rowspan)} : {}),
      ...(width ? {width: (width * 3) / 4} : {}),
      ...(borderless ? {borderless: true} : {}),
    },
  };
}

function paragraphOf(node: Node): Paragraph {
  const {style, align, bullet, indent} = node.attrs;
  return {
    kind: 'paragraph',
    start: 0,
    look: {
      style: String(style),
      ...(align ? {align: String(align)} : {}),
      ...(bullet ? {bullet: bullet as Bullet} : {}),
      ...(indent ? {indent: Number(indent)} : {}),
    },
    pieces: joined(children(node).map(pieceOf)),
  };
}

function pieceOf(node: Node): Piece {
  const style = lookOf(node.marks);
  if (node.type.name === 'object') {
    return {object: node.attrs.object as InlineObject, style};
  }
  return {
    text: node.type.name === 'line_break' ? LINE_BREAK : (node.text ?? ''),
    style,
  };
}

/** Fields in the order of the schema, so that equal looks are equal JSON. */
function lookOf(marks: readonly Mark[]): TextLook {
  return Object.fromEntries(
    LOOK_FIELDS.flatMap(field => {
      const mark = marks.find(({type}) => type.name === field);
      return mark ? [[field, mark.attrs.value]] : [];
    }),
  );
}

export function children(node: Node): readonly Node[] {
  return Array.from({length: node.childCount}, (_, at) => node.child(at));
}
