import type {NamedRange} from '../../../core/documents/document-text';
import {FIELDS} from '../../../core/documents/fields';
import {overlap} from '../../../core/documents/placeholders';
import {readRangeName} from '../../../core/documents/range-name';
import type {
  Piece,
  ReaderBlock,
  ReaderCell,
  ReaderParagraph,
  ReaderPart,
  ReaderTable,
  ReaderText,
} from '../../../core/documents/reader-text';
import {GUIDANCE_MARK} from '../../../core/documents/sections';
import {clean, MARKS, readable} from './marks';

/** A line of the text: a paragraph, the row of a table, or a break. */
export interface WrittenLine {
  /** Canonical, with its marks. */
  readonly line: string;
  /** 1 … 6 where it opens a section, else 0. */
  readonly heading: number;
  /** A row of a table that is for writers: signed, and not part of the message. */
  readonly forWriters: boolean;
}

export interface WrittenPart {
  readonly part: ReaderPart;
  readonly lines: readonly WrittenLine[];
}

/** The field that tells when the document was stamped last: it says nothing about the incident. */
const UPKEEP = 'stamp.updatedAt';
const INSTANT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC$/;
const FOR_WRITERS = /^for writers\b/i;

/** Everything that is signed, part by part; parts that say nothing are left out. */
export function writtenParts(reader: ReaderText): readonly WrittenPart[] {
  return reader.parts
    .map(part => ({part, lines: withPlace(part, linesOf(part, reader))}))
    .filter(({lines}) => lines.length > 0);
}

/** Whether a paragraph tells the writer what belongs there: it is no part of the text, and may not be left at its release. */
export function isGuidance({heading, pieces}: ReaderParagraph): boolean {
  return heading === 0 && plainText(pieces).trimStart().startsWith(NOTE);
}
const NOTE = GUIDANCE_MARK.trim();

/** Words of pieces, what is no word as U+FFFC. */
export function plainText(pieces: readonly Piece[]): string {
  return pieces
    .map(piece => (piece.kind === 'words' ? clean(piece.text) : '\ufffc'))
    .join('');
}

function isForWriters({rows}: ReaderTable): boolean {
  const first = rows[0]?.[0];
  return first !== undefined && FOR_WRITERS.test(cellText(first));
}

function linesOf(part: ReaderPart, reader: ReaderText): WrittenLine[] {
  const stamps = stampsOf(reader);
  return part.blocks.flatMap((block): readonly WrittenLine[] => {
    if (block.kind === 'table') {
      const forWriters = isForWriters(block);
      return block.rows.map((row, at) => ({
        line: rowLine(block, at, isUpkeep(row, forWriters, part, stamps)),
        heading: 0,
        forWriters,
      }));
    }
    const line = blockLine(block);
    const heading =
      block.kind === 'paragraph' && part.place === 'body' ? block.heading : 0;
    return line === '' ? [] : [{line, heading, forWriters: false}];
  });
}

/** Where a part begins is signed with its first line; a tab of its own is there even when it is empty. */
function withPlace(
  {place, which, tab}: ReaderPart,
  lines: readonly WrittenLine[],
): readonly WrittenLine[] {
  if (place === 'body' && tab === '') return lines;
  const [first = {line: '', heading: 0, forWriters: false}, ...rest] = lines;
  if (lines.length === 0 && place !== 'body') return [];
  const {part, between} = MARKS;
  const mark = [place, clean(which), clean(tab), ''].join(between);
  return [{...first, line: `${part}${mark}${first.line}`}, ...rest];
}

function blockLine(block: Exclude<ReaderBlock, ReaderTable>): string {
  if (block.kind === 'paragraph') return paragraphLine(block);
  return thingMark(block.name, '', block.is);
}

function paragraphLine(paragraph: ReaderParagraph): string {
  if (isGuidance(paragraph)) return '';
  const {heading, mark, level, pieces, beside} = paragraph;
  const words = inline(pieces);
  if (words === '' && (beside === '' || beside === 'rtl')) return '';
  const {item, between} = MARKS;
  return [
    heading > 0 ? `${MARKS.heading}${heading}` : '',
    besideMark(beside),
    mark === '' && level === 0
      ? ''
      : `${item[0]}${clean(mark)}${between}${level}${item[1]}`,
    words,
  ].join('');
}

function rowLine(table: ReaderTable, at: number, upkeep: boolean): string {
  return [
    at === 0 ? MARKS.table : MARKS.row,
    at === 0 ? besideMark(table.beside) : '',
    ...table.rows[at].map((cell, column) =>
      [
        MARKS.cell,
        besideMark(cell.span),
        upkeep && column === 1 ? MARKS.stamp : cellLine(cell),
      ].join(''),
    ),
  ].join('');
}

function cellLine({blocks}: ReaderCell): string {
  return blocks
    .map(block =>
      block.kind === 'table'
        ? [
            ...block.rows.map((_, at) => rowLine(block, at, false)),
            MARKS.end,
          ].join('')
        : blockLine(block),
    )
    .filter(line => line !== '')
    .join(MARKS.next);
}

/** A label and nothing but an instant the add-on stamped, where no reader takes it for a time of the incident. */
function isUpkeep(
  row: readonly ReaderCell[],
  forWriters: boolean,
  {tabId, segmentId}: ReaderPart,
  stamps: readonly NamedRange[],
): boolean {
  const [label, value] = row;
  if (row.length !== 2 || value.blocks.length !== 1) return false;
  if (!forWriters && cellText(label) !== FIELDS[UPKEEP].label) return false;
  const [block] = value.blocks;
  if (block.kind !== 'paragraph' || block.heading > 0) return false;
  const text = plainText(block.pieces);
  if (!INSTANT.test(text.trim()) || inline(block.pieces) !== text.trim()) {
    return false;
  }
  const start = block.pieces[0]?.start ?? 0;
  const at = {tabId, segmentId, start, end: start + text.length};
  return stamps.some(({spans}) => spans.some(span => overlap(span, at)));
}

function stampsOf({ranges}: ReaderText): readonly NamedRange[] {
  return ranges.filter(({name}) => readRangeName(name)?.field === UPKEEP);
}

function cellText(cell: ReaderCell): string {
  return readable(cellLine(cell));
}

/** Neighbours that look alike and lead to the same place are one, however Docs has cut them; blanks at either end are gone. */
function inline(pieces: readonly Piece[]): string {
  const joined = trimmed(joinedPieces(pieces));
  let line = '';
  joined.forEach((piece, at) => {
    const {url} = piece;
    const [opens, leads, closes] = MARKS.link;
    if (url !== '' && joined[at - 1]?.url !== url) line += opens;
    line += lookMark(piece, shown(piece));
    if (url !== '' && joined[at + 1]?.url !== url) {
      line += `${leads}${clean(url)}${closes}`;
    }
  });
  return line;
}

function joinedPieces(pieces: readonly Piece[]): Piece[] {
  return pieces.reduce<Piece[]>((all, piece) => {
    const last = all[all.length - 1];
    if (piece.kind !== 'words') return [...all, piece];
    const text = clean(piece.text);
    if (text === '') return all;
    // How a blank looks says nothing.
    const looks = text.trim() === '' ? [] : piece.looks;
    if (
      last?.kind === 'words' &&
      last.url === piece.url &&
      String(last.looks) === String(looks)
    ) {
      return [...all.slice(0, -1), {...last, text: last.text + text}];
    }
    return [...all, {...piece, text, looks}];
  }, []);
}

function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const isBlank = (piece: Piece | undefined): boolean =>
    piece?.kind === 'words' && piece.text.trim() === '';
  let [from, to] = [0, pieces.length];
  while (from < to && isBlank(pieces[from])) from++;
  while (to > from && isBlank(pieces[to - 1])) to--;
  return pieces.slice(from, to).map((piece, at, {length}) => {
    if (piece.kind !== 'words') return piece;
    const start = at === 0 ? piece.text.trimStart() : piece.text;
    return {...piece, text: at === length - 1 ? start.trimEnd() : start};
  });
}

function shown(piece: Piece): string {
  return piece.kind === 'words'
    ? piece.text.normalize('NFC')
    : thingMark(piece.name, piece.shows, piece.is);
}

function thingMark(name: string, shows: string, is: string): string {
  const [opens, closes] = MARKS.thing;
  return `${opens}${[name, shows, is].map(clean).join(MARKS.between)}${closes}`;
}

function lookMark({looks}: Piece, text: string): string {
  if (looks.length === 0) return text;
  const [opens, has, closes] = MARKS.look;
  return `${opens}${clean(looks.join(', '))}${has}${text}${closes}`;
}

function besideMark(beside: string): string {
  const [opens, closes] = MARKS.beside;
  return beside === '' ? '' : `${opens}${clean(beside)}${closes}`;
}
