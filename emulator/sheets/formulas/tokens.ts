import {parseEdges, type Edges} from '../model/a1';

/** Cells a formula names. `text` is the reference without its sheet, as written. */
export interface CellReference {
  /** Undefined when the formula's own sheet is meant. */
  readonly sheet?: string;
  readonly text: string;
  readonly edges: Edges;
}

export type Token =
  | {readonly kind: 'number'; readonly text: string; readonly value: number}
  | {readonly kind: 'text'; readonly text: string; readonly value: string}
  | {
      readonly kind: 'reference';
      readonly text: string;
      readonly reference: CellReference;
    }
  /** A function, a named range, TRUE or FALSE. */
  | {readonly kind: 'name'; readonly text: string}
  | {readonly kind: 'error'; readonly text: string}
  | {readonly kind: 'sign'; readonly text: string}
  | {readonly kind: 'space'; readonly text: string};

const CELL = /\$?[A-Za-z]{1,3}\$?[1-9]\d*/.source;
const END = /\$?[A-Za-z]{1,3}(?:\$?[1-9]\d*)?/.source;
const COLUMNS = /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?:\$?[1-9]\d*)?/.source;
const ROWS = /\$?[1-9]\d*:\$?[1-9]\d*/.source;
const CELLS = `(?:${CELL}(?::${END})?|${COLUMNS}|${ROWS})(?![\\w.(])`;
const SHEET = /(?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!/.source;

const PARTS = {
  space: /\s+/,
  text: /"(?:[^"]|"")*"/,
  error: /#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|ERROR!)/,
  reference: new RegExp(`(?:${SHEET})?${CELLS}`),
  number: /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/,
  name: /[A-Za-z_][\w.]*/,
  sign: /<=|>=|<>|[-+*/^&%=<>(){},;]/,
} as const;

const TOKEN = new RegExp(
  Object.entries(PARTS)
    .map(([kind, {source}]) => `(?<${kind}>${source})`)
    .join('|'),
  'y',
);

function referenceOf(text: string): CellReference | undefined {
  const bang = text.lastIndexOf('!');
  const cells = text.slice(bang + 1);
  const edges = parseEdges(cells);
  if (!edges) return undefined;
  if (bang < 0) return {text: cells, edges};
  const title = text.slice(0, bang);
  const sheet = title.startsWith("'")
    ? title.slice(1, -1).replace(/''/g, "'")
    : title;
  return {sheet, text: cells, edges};
}

function tokenOf(groups: Record<string, string | undefined>): Token {
  const {space, text, error, reference, number, name, sign} = groups;
  if (space !== undefined) return {kind: 'space', text: space};
  if (text !== undefined) {
    const value = text.slice(1, -1).replace(/""/g, '"');
    return {kind: 'text', text, value};
  }
  if (error !== undefined) return {kind: 'error', text: error};
  if (number !== undefined) {
    return {kind: 'number', text: number, value: Number(number)};
  }
  const cells = reference === undefined ? undefined : referenceOf(reference);
  if (reference !== undefined && cells) {
    return {kind: 'reference', text: reference, reference: cells};
  }
  if (name !== undefined) return {kind: 'name', text: name};
  return {kind: 'sign', text: sign ?? reference ?? ''};
}

/** The parts of a formula, with its leading `=` left out; undefined where something is no part of any. */
export function tokensOf(formula: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < formula.length) {
    const found = TOKEN.exec(formula);
    if (!found?.groups) return undefined;
    tokens.push(tokenOf(found.groups));
  }
  return tokens;
}
