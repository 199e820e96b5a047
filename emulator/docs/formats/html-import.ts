import type {DefaultTreeAdapterTypes} from 'parse5';
import {parse} from 'parse5';
import type {Ids} from '../../kernel/ids';
import {LINK_LOOKS} from '../model/link-looks';
import {textRun} from '../model/runs';
import type {Block, Inline, Tab, TextStyle} from '../model/types';
import type {BulletPreset, ParagraphLooks} from './composer';
import {Composer} from './composer';
import {MONOSPACE} from './markdown-inlines';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What an element does to the text inside it. */
const STYLES: Readonly<Record<string, TextStyle>> = {
  b: {bold: true},
  strong: {bold: true},
  th: {bold: true},
  i: {italic: true},
  em: {italic: true},
  u: {underline: true},
  s: {strikethrough: true},
  del: {strikethrough: true},
  code: MONOSPACE,
  pre: MONOSPACE,
  sup: {baselineOffset: 'SUPERSCRIPT'},
  sub: {baselineOffset: 'SUBSCRIPT'},
};

const SILENT = new Set(['head', 'script', 'style', 'template', 'title']);

/**
 * A document from HTML: headings, paragraphs, lists, tables, links and emphasis. Style sheets, attributes and
 * pictures are not read; Google reads many of them.
 */
export function readHtml(bytes: Buffer, ids: Ids): Tab[] {
  const composer = new Composer(ids);
  const reader = new Reader(composer);
  const document = parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
  return composer.tabs(reader.blocksOf(document.childNodes as Node[], {}, {}));
}

interface ListPlace {
  readonly listId: string;
  readonly level: number;
}

class Reader {
  constructor(private readonly composer: Composer) {}

  /** Blocks of nodes; loose inline content between them gathers into paragraphs. */
  blocksOf(
    nodes: readonly Node[],
    style: TextStyle,
    looks: ParagraphLooks,
    list?: ListPlace,
  ): Block[] {
    const blocks: Block[] = [];
    let loose: Inline[] = [];
    let next = looks;
    const flush = () => {
      const words = trimmed(loose);
      loose = [];
      if (words.length === 0) return;
      blocks.push(this.composer.paragraph(words, next));
      // Only the first paragraph of an item has its bullet.
      next = {...next, bullet: undefined};
    };
    for (const node of nodes) {
      const inlines = this.inlineOf(node, style);
      if (inlines) loose.push(...inlines);
      else {
        flush();
        blocks.push(...this.blockOf(node as Element, style, next, list));
        if (blocks.length > 0) next = {...next, bullet: undefined};
      }
    }
    flush();
    return blocks;
  }

  private blockOf(
    element: Element,
    outer: TextStyle,
    looks: ParagraphLooks,
    list?: ListPlace,
  ): Block[] {
    const style = {...outer, ...STYLES[element.tagName]};
    const {tagName, childNodes} = element;
    const depth = /^h([1-6])$/.exec(tagName)?.[1];
    if (depth) {
      const namedStyleType = `HEADING_${depth}`;
      return this.blocksOf(childNodes, style, {...looks, namedStyleType});
    }
    if (tagName === 'hr') {
      return [this.composer.paragraph([{horizontalRule: {textStyle: {}}}])];
    }
    if (tagName === 'ul' || tagName === 'ol') {
      return this.listOf(element, style, list);
    }
    if (tagName === 'table') return [this.tableOf(element, style)];
    if (tagName === 'blockquote') {
      const indent = {magnitude: 36, unit: 'PT'};
      return this.blocksOf(childNodes, style, {
        ...looks,
        style: {indentStart: indent, indentFirstLine: indent},
      });
    }
    return this.blocksOf(childNodes, style, looks, list);
  }

  private listOf(
    element: Element,
    style: TextStyle,
    outer?: ListPlace,
  ): Block[] {
    const preset: BulletPreset =
      element.tagName === 'ol'
        ? 'NUMBERED_DECIMAL_ALPHA_ROMAN'
        : 'BULLET_DISC_CIRCLE_SQUARE';
    const level = outer ? outer.level + 1 : 0;
    const place = {listId: this.composer.list(preset), level};
    return element.childNodes
      .filter(isElement)
      .flatMap(item =>
        this.blocksOf(item.childNodes, style, {bullet: place}, place),
      );
  }

  private tableOf(table: Element, style: TextStyle): Block {
    const rows = descendants(table, 'tr').map(row =>
      row.childNodes.filter(isElement).map(cell => {
        const own = {...style, ...STYLES[cell.tagName]};
        return this.blocksOf(cell.childNodes, own, {});
      }),
    );
    return this.composer.table(rows);
  }

  /** Runs of an inline node; undefined for a block. */
  private inlineOf(node: Node, style: TextStyle): Inline[] | undefined {
    if (node.nodeName === '#text' && 'value' in node) {
      return [textRun(node.value.replace(/\s+/g, ' '), style)];
    }
    if (!isElement(node)) return [];
    if (SILENT.has(node.tagName)) return [];
    if (node.tagName === 'br') return [textRun('\v', style)];
    const isInline =
      node.tagName === 'a' ||
      node.tagName === 'span' ||
      (node.tagName in STYLES && !['th', 'pre'].includes(node.tagName));
    if (!isInline) return undefined;
    const url = node.attrs.find(each => each.name === 'href')?.value;
    const own =
      node.tagName === 'a' && url
        ? {...style, ...LINK_LOOKS, link: {url}}
        : {...style, ...STYLES[node.tagName]};
    return node.childNodes.flatMap(child => this.inlineOf(child, own) ?? []);
  }
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function descendants(element: Element, tagName: string): Element[] {
  return element.childNodes
    .filter(isElement)
    .flatMap(child =>
      child.tagName === tagName ? [child] : descendants(child, tagName),
    );
}

/** White space at both ends of a paragraph means nothing in HTML. */
function trimmed(inlines: readonly Inline[]): Inline[] {
  const words = inlines.map(inline => ({...inline}));
  const cut = (at: number, edge: RegExp) => {
    const run = words[at]?.textRun;
    if (!run) return false;
    words[at].textRun = {...run, content: run.content?.replace(edge, '')};
    return words[at].textRun?.content === '';
  };
  while (words.length > 0 && cut(0, /^ +/)) words.shift();
  while (words.length > 0 && cut(words.length - 1, / +$/)) words.pop();
  return words;
}
