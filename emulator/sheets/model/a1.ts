import type {Area, SheetRange} from './range';

/** Sheets ends at column ZZZ; longer letter runs are names. */
const COLUMN_LETTERS = 3;

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

/** Edges of a range without its sheet; a missing one is open. */
export type Edges = Omit<SheetRange, 'sheetId'>;

export interface Reference {
  /** Undefined when the text names no sheet. */
  readonly sheet?: string;
  /** The sheet stood in quotes, so it can be nothing but a sheet. */
  readonly quoted: boolean;
  /** Undefined when the text is a bare name: a sheet or a named range. */
  readonly edges?: Edges;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) {
    number = number * 26 + letter.charCodeAt(0) - 64;
  }
  return number - 1;
}

function cornerOf(text: string): Corner | null {
  const a1 = /^\$?([A-Za-z]{1,})?\$?([1-9]\d*)?$/.exec(text);
  if (a1 && text !== '' && text !== '$') {
    const [, letters, digits] = a1;
    if (letters && letters.length > COLUMN_LETTERS) return null;
    return {
      ...(digits && {row: Number(digits) - 1}),
      ...(letters && {column: columnNumber(letters)}),
    };
  }
  const r1c1 = /^[Rr]([1-9]\d*)[Cc]([1-9]\d*)$/.exec(text);
  return r1c1 ? {row: Number(r1c1[1]) - 1, column: Number(r1c1[2]) - 1} : null;
}

/** Both ends given: from the smaller to the larger. One given: open from there. None: everything. */
function side(
  a: number | undefined,
  b: number | undefined,
): readonly [start: number | undefined, end: number | undefined] {
  if (a === undefined || b === undefined) return [a ?? b, undefined];
  return [Math.min(a, b), Math.max(a, b) + 1];
}

/** The edges `A1`, `B2:C`, `A:A`, `3:4` or `R1C1:R2C2` stand for; null when the text is nothing of that kind. */
export function parseEdges(text: string): Edges | null {
  const parts = text.split(':');
  if (parts.length > 2) return null;
  const first = cornerOf(parts[0]);
  const last = parts.length === 2 ? cornerOf(parts[1]) : first;
  if (!first || !last) return null;
  if (parts.length === 1 && (first.row ?? first.column) === undefined) {
    return null;
  }
  if (
    parts.length === 1 &&
    (first.row === undefined || first.column === undefined)
  ) {
    return null;
  }
  const [startRowIndex, endRowIndex] = side(first.row, last.row);
  const [startColumnIndex, endColumnIndex] = side(first.column, last.column);
  return {
    ...(startRowIndex !== undefined && {startRowIndex}),
    ...(endRowIndex !== undefined && {endRowIndex}),
    ...(startColumnIndex !== undefined && {startColumnIndex}),
    ...(endColumnIndex !== undefined && {endColumnIndex}),
  };
}

/**
 * Reads A1 notation: `Sheet1!A1:B2`, `'It''s'!A:A`, `A1`, `Sheet1`. Null when it cannot be one.
 * Source: https://developers.google.com/workspace/sheets/api/guides/concepts#cell
 */
export function parseReference(text: string): Reference | null {
  const quoted = /^'((?:[^']|'')+)'(?:!(.*))?$/s.exec(text);
  if (quoted) {
    const sheet = quoted[1].replace(/''/g, "'");
    if (quoted[2] === undefined) return {sheet, quoted: true};
    const edges = parseEdges(quoted[2]);
    return edges && {sheet, quoted: true, edges};
  }
  const bang = text.lastIndexOf('!');
  if (bang < 0) {
    const edges = parseEdges(text);
    if (edges) return {quoted: false, edges};
    return text === '' ? null : {sheet: text, quoted: false};
  }
  const edges = parseEdges(text.slice(bang + 1));
  return edges && {sheet: text.slice(0, bang), quoted: false, edges};
}

/** Source: recorded answers: `'A1'!A1:B2` with quotes, `Raw!A1:A5` without. */
function needsQuotes(title: string): boolean {
  return (
    !/^[A-Za-z_][A-Za-z0-9_]*$/.test(title) ||
    cornerOf(title)?.row !== undefined ||
    /^[Rr]\d*[Cc]\d*$/.test(title)
  );
}

export function quoteTitle(title: string): string {
  return needsQuotes(title) ? `'${title.replace(/'/g, "''")}'` : title;
}

/** `Sheet1!A1:B2`, one cell as `Sheet1!A1`; quotes only where the title needs them. */
export function formatArea(title: string, area: Area): string {
  const first = `${columnLetters(area.left)}${area.top + 1}`;
  const last = `${columnLetters(area.right - 1)}${area.bottom}`;
  const cells = first === last ? first : `${first}:${last}`;
  return `${quoteTitle(title)}!${cells}`;
}
