/**
 * Cells as people type them. A cell that can mean two things means neither: whoever reads it names it, and nothing is
 * guessed.
 */
import type {Cell} from './table-plan';

/** Nothing typed, or something that cannot be read. */
export type Unread = 'nothing' | 'unclear';

const YES = ['yes', 'y', 'true', 'ja', 'j', 'oui', 'si', 'sí', 'sim', 'x', '✓'];
const NO = ['no', 'n', 'false', 'nein', 'non', 'não', '-', '–'];

/** A box to tick, or a word pasted over it. */
export function yesOrNo(cell: Cell | undefined): boolean | Unread {
  if (typeof cell === 'boolean') return cell;
  const typed = oneOfLine(cell).toLowerCase();
  if (typed === '') return 'nothing';
  if (YES.includes(typed) || typed === '1' || typed === '✔') return true;
  return NO.includes(typed) || typed === '0' ? false : 'unclear';
}

/**
 * A share in per cent: `40`, `40 %`, `12,5`. The add-on writes it as text. A number up to 1 is unclear: Sheets keeps
 * 40 % as 0.4 in a cell it formats itself.
 */
export function percent(cell: Cell | undefined): number | Unread {
  if (typeof cell === 'number') return cell > 0 && cell <= 1 ? 'unclear' : cell;
  const typed = oneOfLine(cell);
  if (typed === '') return 'nothing';
  const share = /^(\d{1,3}(?:[.,]\d{1,6})?)\s*%?$/.exec(typed);
  return share ? Number(share[1].replace(',', '.')) : 'unclear';
}

/** `2026-01-05 08:10`, as somebody typed a time without its zone; null for anything else. */
export function withoutZone(cell: Cell | undefined): string | null {
  const typed =
    typeof cell === 'number' && cell > 20_000 && cell < 80_000
      ? fromSerial(cell)
      : oneOfLine(cell);
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2}))?$/.exec(
    typed,
  );
  return parts ? `${parts[1]}T${parts[2]}:${parts[3] ?? '00'}Z` : null;
}

/** An address as it was pasted: blanks and signs nobody sees come along from web pages and chats. */
export function address(cell: Cell | undefined): string {
  return String(cell ?? '')
    .replace(UNSEEN, '')
    .trim()
    .toLowerCase();
}

/** Soft hyphens, joiners, marks of direction and the blanks that are none. */
const UNSEEN = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Words as they are compared: small letters, one kind of dash, hyphens and underscores as blanks. */
export function folded(cell: Cell): string {
  return oneOfLine(cell)
    .toLowerCase()
    .replace(/[\s_\u2010-\u2015-]+/g, ' ')
    .trim();
}

function oneOfLine(cell: Cell | undefined): string {
  return String(cell ?? '')
    .replace(UNSEEN, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();
}

/**
 * Days since 30 December 1899, without a zone, to the minute.
 * Source: https://developers.google.com/workspace/sheets/api/reference/rest/v4/DateTimeRenderOption
 */
function fromSerial(days: number): string {
  const minutes = Math.round((days - 25_569) * 1440);
  return new Date(minutes * 60_000).toISOString().slice(0, 16);
}

/** How often a row was saved. Anybody can type there: what would not rise by one at the next save counts as nothing. */
export function revision(cell: Cell | undefined): number {
  const typed = Number(cell);
  return Number.isInteger(typed) && typed > 0 && typed < 1e9 ? typed : 0;
}
