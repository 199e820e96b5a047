import {invalid} from '../../kernel/errors';
import type {Caller, Directory, DriveGate} from '../../kernel/contracts';
import type {Book, Protection, Sheet} from '../model/book';
import {
  areaOf,
  contains,
  intersects,
  type Area,
  type Dimension,
  type SheetRange,
} from '../model/range';

export const REFUSAL =
  'You are trying to edit a protected cell or object. ' +
  'Please contact the spreadsheet owner to remove protection if you need to edit.';

/** What decides who may edit a protected range. */
export interface Rights {
  readonly caller: Caller;
  readonly gate: DriveGate;
  readonly directory: Directory;
  readonly domain: string;
}

/** The file's owner always may; its other editors when listed by themselves, a group or the domain. */
export function mayEdit(
  book: Book,
  protection: Protection,
  {caller, gate, directory, domain}: Rights,
): boolean {
  const role = gate.roleOf(caller.email, book.id);
  if (role === 'owner') return true;
  if (role === null || role === 'reader' || role === 'commenter') return false;
  if (protection.warningOnly) return true;
  return (
    protection.users.includes(caller.email) ||
    protection.groups.some(group =>
      directory.group(group)?.includes(caller.email),
    ) ||
    (protection.domainUsersCanEdit === true &&
      caller.email.endsWith(`@${domain}`))
  );
}

/** Where a protection lies now: its own range, or that of the named range or table behind it. */
export function protectedRangeOf(
  book: Book,
  protection: Protection,
): SheetRange | undefined {
  if (protection.namedRangeId !== undefined) {
    return book.namedRanges.find(
      ({namedRangeId}) => namedRangeId === protection.namedRangeId,
    )?.range;
  }
  if (protection.tableId !== undefined) {
    return book.sheets
      .flatMap(({tables}) => tables)
      .find(({tableId}) => tableId === protection.tableId)?.range;
  }
  return protection.range;
}

/** Refuses writing into an area of which a cell is protected from the caller. Editors listed elsewhere do not help. */
export function guardArea(
  book: Book,
  sheet: Sheet,
  area: Area,
  rights: Rights,
): void {
  for (const protection of sheet.protections) {
    const range = protectedRangeOf(book, protection);
    if (!range || !intersects(areaOf(range, sheet.grid), area)) continue;
    if (mayEdit(book, protection, rights)) continue;
    const free = (protection.unprotectedRanges ?? []).some(open =>
      contains(areaOf(open, sheet.grid), area),
    );
    if (!free) throw invalid(REFUSAL);
  }
}

/** Refuses changes of the sheet as a whole (delete, rename, resize) when anything on it is protected from the caller. */
export function guardSheet(book: Book, sheet: Sheet, rights: Rights): void {
  for (const protection of sheet.protections) {
    if (!mayEdit(book, protection, rights)) throw invalid(REFUSAL);
  }
}

function coversSheet(range: SheetRange): boolean {
  return Object.keys(range).length === 1;
}

/**
 * Refuses changes of a sheet that is protected as a whole: its name and place, lines, groups, filters, looks.
 * Deviation, on the strict side: Google documents this for the editor, not for each request.
 */
export function guardSheetItself(
  book: Book,
  sheet: Sheet,
  rights: Rights,
): void {
  for (const protection of sheet.protections) {
    const range = protectedRangeOf(book, protection);
    if (!range || !coversSheet(range)) continue;
    if (!mayEdit(book, protection, rights)) throw invalid(REFUSAL);
  }
}

/** Refuses lines put inside a range that is protected from the caller. */
export function guardInsertion(
  book: Book,
  sheet: Sheet,
  dimension: Dimension,
  at: number,
  rights: Rights,
): void {
  guardSheetItself(book, sheet, rights);
  for (const protection of sheet.protections) {
    const range = protectedRangeOf(book, protection);
    if (!range || mayEdit(book, protection, rights)) continue;
    const {top, bottom, left, right} = areaOf(range, sheet.grid);
    const [start, end] = dimension === 'ROWS' ? [top, bottom] : [left, right];
    if (at > start && at < end) throw invalid(REFUSAL);
  }
}
