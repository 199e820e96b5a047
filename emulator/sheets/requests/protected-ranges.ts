import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {invalid} from '../../kernel/errors';
import {wireProtection} from '../answer/spreadsheet';
import {newNumber, requireGrid, sheetRange, type Edit} from '../edit/edit';
import {names, updatePaths, type Paths} from '../edit/masks';
import type {Book, Protection, Sheet} from '../model/book';
import {mayEdit, protectedRangeOf} from '../edit/protection';
import type {SheetRange} from '../model/range';

type Given = sheets_v4.Schema$ProtectedRange;

const UPDATABLE = [
  'protectedRangeId',
  'range',
  'namedRangeId',
  'tableId',
  'description',
  'warningOnly',
  'requestingUserCanEdit',
  'unprotectedRanges',
  'editors',
];

function coversSheet(range: SheetRange | undefined): boolean {
  return range !== undefined && Object.keys(range).length === 1;
}

/** Where to protect: exactly one of a range, a named range, a table. */
function target(
  edit: Edit,
  given: Given,
): Pick<Protection, 'range' | 'namedRangeId' | 'tableId'> {
  const {range, namedRangeId, tableId} = given;
  if ([range, namedRangeId, tableId].filter(Boolean).length !== 1) {
    throw invalid(
      'Only one of range, namedRangeId or tableId must be set on a protected range.',
    );
  }
  if (range) return {range: sheetRange(edit, range)};
  return namedRangeId ? {namedRangeId} : {tableId: tableId ?? ''};
}

/** Everybody with the owner's role; they and the one who protects can always edit. */
function owners({book, rights}: Edit): readonly string[] {
  const {gate, directory} = rights;
  return directory
    .people()
    .map(({email}) => email)
    .filter(email => gate.roleOf(email, book.id) === 'owner');
}

function editorsOf(
  edit: Edit,
  given: Given,
): Pick<Protection, 'users' | 'groups' | 'domainUsersCanEdit'> {
  const {users, groups, domainUsersCanEdit} = given.editors ?? {};
  return {
    users: [
      ...new Set([...owners(edit), edit.rights.caller.email, ...(users ?? [])]),
    ],
    groups: groups ?? [],
    ...(domainUsersCanEdit && {domainUsersCanEdit}),
  };
}

function checkEditors({warningOnly, editors}: Given): void {
  const named =
    (editors?.users?.length ?? 0) + (editors?.groups?.length ?? 0) > 0;
  if (warningOnly && (named || editors?.domainUsersCanEdit)) {
    throw invalid(
      'ProtectedRange is warningOnly. Editors cannot be set on it.',
    );
  }
}

function checkUnprotected(protection: Protection): void {
  if (protection.unprotectedRanges?.length && !coversSheet(protection.range)) {
    throw invalid('Unprotected ranges are only supported on protected sheets.');
  }
}

function sheetFor(edit: Edit, protection: Protection): Sheet {
  const range = protectedRangeOf(edit.book, protection);
  if (!range) throw invalid('The range to protect does not exist.');
  return requireGrid(edit, range.sheetId);
}

function all(book: Book): readonly Protection[] {
  return book.sheets.flatMap(({protections}) => protections);
}

export function addProtectedRange(
  edit: Edit,
  request: sheets_v4.Schema$AddProtectedRangeRequest,
): sheets_v4.Schema$Response {
  const {book, ids, rights} = edit;
  const given = request.protectedRange ?? {};
  checkEditors(given);
  const taken = (id: number): boolean =>
    all(book).some(({protectedRangeId}) => protectedRangeId === id);
  const protectedRangeId = given.protectedRangeId ?? newNumber(ids, taken);
  if (taken(protectedRangeId)) {
    throw invalid(
      `A protected range with id ${protectedRangeId} already exists.`,
    );
  }
  const protection: Protection = {
    protectedRangeId,
    ...target(edit, given),
    ...(given.description && {description: given.description}),
    ...(given.warningOnly && {warningOnly: true}),
    ...(given.unprotectedRanges?.length && {
      unprotectedRanges: given.unprotectedRanges.map(range =>
        sheetRange(edit, range),
      ),
    }),
    ...editorsOf(edit, given),
  };
  checkUnprotected(protection);
  const sheet = sheetFor(edit, protection);
  if (
    coversSheet(protection.range) &&
    sheet.protections.some(({range}) => coversSheet(range))
  ) {
    throw invalid(`Sheet "${sheet.title}" already has sheet protection.`);
  }
  sheet.protections = [...sheet.protections, protection];
  const {users, groups, domainUsersCanEdit} = given.editors ?? {};
  // The reply repeats the editors of the request; owner and author appear in later answers only.
  const editors = {
    ...(users?.length && {users}),
    ...(groups?.length && {groups}),
    ...(domainUsersCanEdit && {domainUsersCanEdit}),
  };
  return {
    addProtectedRange: {
      protectedRange: {...wireProtection(book, protection, rights), editors},
    },
  };
}

function requireProtection(
  {book, rights}: Edit,
  id: number | null | undefined,
): {readonly sheet: Sheet; readonly protection: Protection} {
  for (const sheet of book.sheets) {
    const protection = sheet.protections.find(
      ({protectedRangeId}) => protectedRangeId === id,
    );
    if (!protection) continue;
    if (!mayEdit(book, protection, rights)) {
      throw invalid(
        'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
      );
    }
    return {sheet, protection};
  }
  throw invalid(`No protected range with id: ${id}`);
}

function updated(
  edit: Edit,
  old: Protection,
  given: Given,
  paths: Paths,
): Protection {
  const next = {...old};
  if (['range', 'namedRangeId', 'tableId'].some(name => names(paths, name))) {
    delete next.range;
    delete next.namedRangeId;
    delete next.tableId;
    Object.assign(next, target(edit, given));
  }
  return {
    ...next,
    ...(names(paths, 'description') && {
      description: given.description ?? undefined,
    }),
    ...(names(paths, 'warningOnly') && {
      warningOnly: given.warningOnly === true,
    }),
    ...(names(paths, 'unprotectedRanges') && {
      unprotectedRanges: (given.unprotectedRanges ?? []).map(range =>
        sheetRange(edit, range),
      ),
    }),
    ...(names(paths, 'editors') && editorsOf(edit, given)),
  };
}

export function updateProtectedRange(
  edit: Edit,
  {protectedRange, fields}: sheets_v4.Schema$UpdateProtectedRangeRequest,
): sheets_v4.Schema$Response {
  const given = protectedRange ?? {};
  const paths = updatePaths(fields, UPDATABLE);
  const {sheet, protection} = requireProtection(edit, given.protectedRangeId);
  const next = updated(edit, protection, given, paths);
  if (names(paths, 'editors')) {
    checkEditors({...given, warningOnly: next.warningOnly});
  }
  checkUnprotected(next);
  sheet.protections = sheet.protections.filter(one => one !== protection);
  const there = sheetFor(edit, next);
  there.protections = [...there.protections, next];
  return {};
}

export function deleteProtectedRange(
  edit: Edit,
  {protectedRangeId}: sheets_v4.Schema$DeleteProtectedRangeRequest,
): sheets_v4.Schema$Response {
  const {sheet, protection} = requireProtection(edit, protectedRangeId);
  sheet.protections = sheet.protections.filter(one => one !== protection);
  return {};
}
