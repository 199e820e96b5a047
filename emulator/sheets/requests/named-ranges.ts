import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {invalid} from '../../kernel/errors';
import {parseEdges} from '../model/a1';
import {sheetRange, type Edit} from '../edit/edit';
import {mayEdit, REFUSAL} from '../edit/protection';
import {names, updatePaths} from '../edit/masks';
import type {Book, NamedRange} from '../model/book';
import {wireRange} from '../model/range';

/** Source: https://support.google.com/docs/answer/63175 (names: letters, digits, underscores; no A1 look-alikes) */
function checkName(book: Book, name: string, self?: string): void {
  const wellFormed =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    name.length <= 250 &&
    parseEdges(name) === null &&
    !/^(true|false)$/i.test(name);
  if (!wellFormed) throw invalid(`Invalid name: ${name}`);
  const taken = book.namedRanges.some(
    range =>
      range.namedRangeId !== self &&
      range.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) {
    throw invalid(
      `Cannot add named range with name: ${name}. A named range with this name already exists.`,
    );
  }
}

function wireNamed({range, ...rest}: NamedRange): sheets_v4.Schema$NamedRange {
  return {...rest, range: wireRange(range)};
}

export function addNamedRange(
  edit: Edit,
  {namedRange}: sheets_v4.Schema$AddNamedRangeRequest,
): sheets_v4.Schema$Response {
  const {book, ids} = edit;
  const name = namedRange?.name ?? '';
  checkName(book, name);
  const namedRangeId = namedRange?.namedRangeId ?? ids.digits(10);
  if (book.namedRanges.some(range => range.namedRangeId === namedRangeId)) {
    throw invalid(`A named range with id ${namedRangeId} already exists.`);
  }
  const added = {
    namedRangeId,
    name,
    range: sheetRange(edit, namedRange?.range),
  };
  book.namedRanges = [...book.namedRanges, added];
  return {addNamedRange: {namedRange: wireNamed(added)}};
}

function requireNamed(book: Book, id: string | null | undefined): NamedRange {
  const found = book.namedRanges.find(range => range.namedRangeId === id);
  if (!found) throw invalid(`No named range with id: ${id}`);
  return found;
}

/** A range protected by its name is lifted or moved only by those who may edit what it protects. */
function guardNamed({book, rights}: Edit, {namedRangeId}: NamedRange): void {
  for (const {protections} of book.sheets) {
    for (const protection of protections) {
      if (protection.namedRangeId !== namedRangeId) continue;
      if (!mayEdit(book, protection, rights)) throw invalid(REFUSAL);
    }
  }
}

export function updateNamedRange(
  edit: Edit,
  {namedRange, fields}: sheets_v4.Schema$UpdateNamedRangeRequest,
): sheets_v4.Schema$Response {
  const {book} = edit;
  const paths = updatePaths(fields, ['name', 'range', 'namedRangeId']);
  const old = requireNamed(book, namedRange?.namedRangeId);
  if (names(paths, 'range')) guardNamed(edit, old);
  const name = names(paths, 'name') ? (namedRange?.name ?? '') : old.name;
  checkName(book, name, old.namedRangeId);
  const range = names(paths, 'range')
    ? sheetRange(edit, namedRange?.range)
    : old.range;
  book.namedRanges = book.namedRanges.map(one =>
    one === old ? {...old, name, range} : one,
  );
  return {};
}

export function deleteNamedRange(
  edit: Edit,
  {namedRangeId}: sheets_v4.Schema$DeleteNamedRangeRequest,
): sheets_v4.Schema$Response {
  const {book} = edit;
  const old = requireNamed(book, namedRangeId);
  guardNamed(edit, old);
  book.namedRanges = book.namedRanges.filter(one => one !== old);
  for (const sheet of book.sheets) {
    sheet.protections = sheet.protections.filter(
      protection => protection.namedRangeId !== old.namedRangeId,
    );
  }
  return {};
}
