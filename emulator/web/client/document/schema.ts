import {type DOMOutputSpec, type MarkSpec, Schema} from 'prosemirror-model';
import {tableNodes} from 'prosemirror-tables';
import type {InlineObject, TextLook} from './model';

const tables = tableNodes({
  tableGroup: 'block',
  cellContent: 'block+',
  cellAttributes: {
    background: {
      default: null,
      setDOMAttr: (value, attrs) => {
        if (typeof value === 'string') {
          attrs.style = `${attrs.style ?? ''};background:${value}`;
        }
      },
    },
    borderless: {
      default: false,
      setDOMAttr: (value, attrs) => {
        if (value) attrs.class = 'borderless';
      },
    },
  },
});

/** One mark for each style field, so that ProseMirror can toggle it. The attribute `value` is the field's. */
function fieldMark(
  css: (value: unknown) => string,
  parse: readonly {tag: string; value: unknown}[] = [],
): MarkSpec {
  return {
    attrs: {value: {default: true}},
    toDOM: mark => ['span', {style: css(mark.attrs.value)}, 0],
    parseDOM: parse.map(({tag, value}) => ({tag, attrs: {value}})),
  };
}

const TAG: Readonly<Record<string, string>> = {
  TITLE: 'h1',
  SUBTITLE: 'p',
  NORMAL_TEXT: 'p',
};

/** The editor's document: flat paragraphs (list items are paragraphs with a bullet, as in Docs) and tables. */
export const schema = new Schema({
  nodes: {
    doc: {content: 'block+'},
    paragraph: {
      group: 'block',
      content: 'inline*',
      attrs: {
        style: {default: 'NORMAL_TEXT'},
        align: {default: null},
        bullet: {default: null},
        indent: {default: null},
        emptySize: {default: null},
      },
      parseDOM: [
        {tag: 'p'},
        {tag: 'li', attrs: {style: 'NORMAL_TEXT'}},
        ...[1, 2, 3, 4, 5, 6].map(level => ({
          tag: `h${level}`,
          attrs: {style: `HEADING_${level}`},
        })),
      ],
      toDOM: node => {
        const {style, align, bullet, indent, emptySize} = node.attrs;
        const css = [
          align ? `text-align:${CSS_ALIGN[String(align)] ?? 'start'}` : '',
          bullet ? `margin-left:${18 + 18 * Number(bullet.level) + 18}pt` : '',
          indent ? `margin-left:${Number(indent)}pt` : '',
          emptySize && node.content.size === 0
            ? `font-size:${Number(emptySize)}pt;${Number(emptySize) > 2 ? '' : 'margin:0'}`
            : '',
        ].filter(Boolean);
        const level = /^HEADING_(\d)$/.exec(String(style))?.[1];
        return [
          level ? `h${level}` : (TAG[String(style)] ?? 'p'),
          {
            class: `style-${String(style)}`,
            ...(css.length > 0 ? {style: css.join(';')} : {}),
          },
          0,
        ];
      },
    },
    fixture: {
      group: 'block',
      atom: true,
      selectable: false,
      attrs: {label: {default: ''}},
      toDOM: node => ['div', {class: 'fixture'}, String(node.attrs.label)],
    },
    table: {...tables.table, group: 'block'},
    table_row: tables.table_row,
    table_cell: tables.table_cell,
    table_header: tables.table_header,
    text: {group: 'inline'},
    line_break: {
      inline: true,
      group: 'inline',
      selectable: false,
      parseDOM: [{tag: 'br'}],
      toDOM: () => ['br'],
    },
    object: {
      inline: true,
      group: 'inline',
      atom: true,
      attrs: {object: {default: null}},
      toDOM: node => objectDom(node.attrs.object as InlineObject),
    },
  },
  marks: {
    link: {
      attrs: {value: {default: '{}'}},
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[href^="http"], a[href^="mailto:"]',
          getAttrs: dom => ({
            value: JSON.stringify({url: dom.getAttribute('href')}),
          }),
        },
      ],
      toDOM: mark => [
        'a',
        {
          href: hrefOf(String(mark.attrs.value)),
          target: '_blank',
          rel: 'noopener',
        },
        0,
      ],
    },
    bold: fieldMark(
      on => `font-weight:${on ? 700 : 400}`,
      [
        {tag: 'strong', value: true},
        {tag: 'b', value: true},
      ],
    ),
    italic: fieldMark(
      on => `font-style:${on ? 'italic' : 'normal'}`,
      [
        {tag: 'em', value: true},
        {tag: 'i', value: true},
      ],
    ),
    underline: fieldMark(
      on => `text-decoration:${on ? 'underline' : 'none'}`,
      [{tag: 'u', value: true}],
    ),
    strikethrough: fieldMark(
      on => `text-decoration:${on ? 'line-through' : 'none'}`,
      [{tag: 's', value: true}],
    ),
    baseline: fieldMark(
      value =>
        `font-size:.75em;vertical-align:${value === 'SUBSCRIPT' ? 'sub' : 'super'}`,
    ),
    color: fieldMark(value => `color:${String(value)}`),
    background: fieldMark(value => `background:${String(value)}`),
    size: fieldMark(value => `font-size:${Number(value)}pt`),
    font: fieldMark(
      value => `font-family:'${String(value).replace(/'/g, '')}',sans-serif`,
    ),
  },
});

/** The names of the marks are the names of the style fields. */
export const LOOK_FIELDS = Object.keys(
  schema.marks,
) as readonly (keyof TextLook)[];

const CSS_ALIGN: Readonly<Record<string, string>> = {
  CENTER: 'center',
  END: 'end',
  JUSTIFIED: 'justify',
  START: 'start',
};

/** Only addresses that are safe to follow; links inside the document become fragments. */
function hrefOf(link: string): string {
  const {url, headingId, bookmarkId} = JSON.parse(link) as {
    url?: string;
    headingId?: string;
    bookmarkId?: string;
  };
  if (url && /^(https?:|mailto:|\/)/i.test(url)) return url;
  return `#${headingId ?? bookmarkId ?? ''}`;
}

function objectDom(object: InlineObject): DOMOutputSpec {
  switch (object.kind) {
    case 'pageBreak':
      return ['span', {class: 'page-break', 'aria-label': 'Page break'}];
    case 'rule':
      return ['span', {class: 'rule', 'aria-label': 'Horizontal line'}];
    case 'image':
      return ['span', {class: 'image'}, 'Image'];
    case 'footnote':
      return ['sup', {class: 'footnote'}, object.label];
    case 'other':
      return ['span', {class: 'chip'}, '…'];
    default:
      return object.url && /^https?:/i.test(object.url)
        ? [
            'a',
            {
              class: `chip ${object.kind}`,
              href: object.url,
              target: '_blank',
              rel: 'noopener',
            },
            object.label,
          ]
        : [
            'span',
            {class: `chip ${object.kind}`, title: object.url ?? ''},
            object.label,
          ];
  }
}
