import type {ApiCall, Directory, DriveGate, Ground} from '../kernel/contracts';
import {ApiError} from '../kernel/errors';
import type {Books} from './model/books';
import {calculate} from './formulas/calculate';
import {serialOf} from './formulas/now';
import type {Edit} from './edit/edit';
import {fork, SPREADSHEET, type Book} from './model/book';
import type {Rights} from './edit/protection';

/** What the handlers of the Sheets API share. */
export interface Desk {
  readonly ground: Ground;
  readonly gate: DriveGate;
  readonly directory: Directory;
  readonly books: Books;
}

export function rightsOf(desk: Desk, caller: ApiCall['caller']): Rights {
  const {gate, directory, ground} = desk;
  return {caller, gate, directory, domain: ground.settings.domain};
}

function bookWithTitle({books, gate}: Desk, id: string): Book {
  const book = books.get(id);
  if (!book) {
    throw new ApiError('NOT_FOUND', 'Requested entity was not found.');
  }
  return {...book, properties: {...book.properties, title: gate.titleOf(id)}};
}

/** The spreadsheet of a call, to be read only. Refuses who may not see it. */
export function opened(desk: Desk, {caller}: ApiCall, id: string): Book {
  desk.gate.require(caller, id, 'read', SPREADSHEET);
  return bookWithTitle(desk, id);
}

/** Changes a spreadsheet as a whole or, when `change` throws, not at all. Refuses who may not edit it. */
export function changed<T>(
  desk: Desk,
  {caller}: ApiCall,
  id: string,
  change: (edit: Edit) => T,
): T {
  desk.gate.require(caller, id, 'edit', SPREADSHEET);
  const before = bookWithTitle(desk, id);
  const book = fork(before);
  const rights = rightsOf(desk, caller);
  const zone = book.properties.timeZone ?? 'Etc/GMT';
  const now = serialOf(desk.ground.clock.now(), zone);
  const result = change({book, rights, ids: desk.ground.ids, now});
  calculate(book, now);
  desk.books.save(book);
  const {title} = book.properties;
  if (title && title !== before.properties.title) {
    desk.gate.rename(caller, id, title);
  }
  desk.gate.touched(id, caller);
  return result;
}

export function spreadsheetId({params}: ApiCall): string {
  return String(params.spreadsheetId);
}
