import {UserError} from '../../core/base/user-error';
import {ask, type Strand} from '../../world/ask/call';
import {failedAs} from '../../world/ask/explain';
import {makeOnce} from '../../world/ask/make-once';
import type {FileFacts, Mark} from '../../world/files';
import type {World} from '../../world/world';

/** A file that may be there is not made again at once: when set-up is started again, search has caught up and finds it. */
export const ATTEMPTS = 1;

export interface Place {
  readonly value: string;
  readonly detail: string;
}

export function setupMark(kind: Mark['kind'], operation: string): Mark {
  return {incident: '', kind, operation, register: ''};
}

/**
 * The id that is known, if its file is still there, else the oldest file with that mark. A known file that cannot be
 * seen may be there all the same: another in its place would split the installation.
 */
function* findPresent(
  {files}: World,
  known: string | undefined,
  {kind, operation}: Mark,
): Strand<string | null> {
  if (known !== undefined && known !== '') {
    try {
      if (!(yield* ask(files.facts(known))).trashed) return known;
    } catch (error) {
      throw failedAs(error, 'notFound') ? unseen() : error;
    }
  }
  return (yield* ask(files.find({kind, operation})))[0]?.id ?? null;
}

/** @param parent Null for the person's own My Drive. */
export function* findOrMakeFolder(
  world: World,
  known: string | undefined,
  name: string,
  operation: string,
  parent: string | null,
): Strand<Place> {
  const mark = setupMark('folder', operation);
  const there = yield* findPresent(world, known, mark);
  if (there !== null) return {value: there, detail: 'Was there already.'};
  const [id] = yield* ask(world.files.newFolderIds(1));
  yield* ask(world.files.createFolder({id, name, parent, mark}));
  return {value: id, detail: `Folder “${name}” made.`};
}

export function* findOrMakeRegister(
  world: World,
  known: string | undefined,
  parent: string,
): Strand<Place> {
  const mark = setupMark('register', 'setup');
  const there = yield* findPresent(world, known, mark);
  if (there !== null) return {value: there, detail: 'Was there already.'};
  const name = 'Incident register';
  const value = yield* makeOnce(
    world.files.createSpreadsheet({name, parent, mark}),
    world.files.find({kind: mark.kind, operation: mark.operation}),
    () => {},
    ATTEMPTS,
  );
  return {value, detail: `Spreadsheet “${name}” made.`};
}

/** Whether it is a folder into which this person may put things. */
export function* usablePlace(
  {files}: World,
  folderId: string,
): Strand<FileFacts> {
  let facts: FileFacts;
  try {
    facts = yield* ask(files.facts(folderId));
  } catch (error) {
    throw failedAs(error, 'notFound')
      ? unusable('There is no such folder, or you cannot see it.')
      : error;
  }
  if (!facts.folder) throw unusable('The address is no folder’s.');
  if (!facts.canEdit) throw unusable('You may not put anything there.');
  return facts;
}

function unusable(why: string): UserError {
  return new UserError(
    'The place cannot be used.',
    `${why} Give the address of a folder or shared drive you may add files to.`,
    'Ask its managers to make you a content manager, or name another place.',
  );
}

function unseen(): UserError {
  return new UserError(
    'It cannot be seen.',
    'The installation has it already, and your account does not see it.',
    'Ask whoever owns it for access, or take it out of the bin.',
  );
}
