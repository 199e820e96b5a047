import type {Caller} from '../../kernel/contracts';
import {atLeast, fileFor, roleOn} from '../access/access';
import {FOLDER, type FileRecord} from '../records';
import {badRequest, forbidden, insufficient} from '../refusals';
import {oneParent, refuseMove} from '../shared-drives/moves';
import type {DriveState} from '../state';

/**
 * The one folder a new file goes into; the person's My Drive when none is named.
 *
 * @throws ApiError 404 for a folder the person cannot see, 403 for one they may not add to.
 */
export function parentFor(
  state: DriveState,
  caller: Caller,
  asked: readonly string[] | null | undefined,
): string {
  if (!asked || asked.length === 0)
    return state.root(caller.email.toLowerCase()).id;
  if (asked.length > 1) {
    throw badRequest(
      'multiParentNotSupported',
      'A file cannot be placed in more than one folder.',
    );
  }
  return folderFor(state, caller, asked[0]).id;
}

function folderFor(
  state: DriveState,
  caller: Caller,
  folderId: string,
): FileRecord {
  const folder = fileFor(state, caller, folderId, 'reader');
  if (folder.mimeType !== FOLDER) {
    throw forbidden(
      'parentNotAFolder',
      'The specified parent is not a folder.',
    );
  }
  if (!atLeast(roleOn(state, folder, caller.email.toLowerCase()), 'writer')) {
    throw insufficient(folder.id);
  }
  return folder;
}

/**
 * The folder a file is in after `addParents` and `removeParents`. A file has exactly one: what its owner adds it
 * to takes it from where it was; anybody else has to say what it leaves, and can name only what they see: the
 * owner's My Drive is closed to them.
 * Source: https://developers.google.com/workspace/drive/api/guides/folder#move-files,
 *   https://developers.google.com/drive/api/guides/ref-single-parent (what owners may leave out)
 */
export function movedTo(
  state: DriveState,
  caller: Caller,
  record: FileRecord,
  add: string | undefined,
  remove: string | undefined,
): string | null {
  const email = caller.email.toLowerCase();
  const ids = (list: string | undefined) =>
    (list ?? '')
      .split(',')
      .map(id => id.trim())
      .filter(id => id !== '')
      .map(id => state.resolve(email, id));
  const added = ids(add).filter(id => id !== record.parent);
  const removed = ids(remove);
  for (const id of removed) {
    if (id !== record.parent || record.owner !== email) {
      fileFor(state, caller, id);
    }
  }
  const leaves = record.parent !== null && removed.includes(record.parent);
  const moves =
    leaves || record.owner === email || record.driveId !== undefined;
  if (added.length > 1 || (added.length === 1 && !moves)) {
    throw forbidden(
      'cannotAddParent',
      'Increasing the number of parents is not allowed',
    );
  }
  if (added.length === 0 && leaves && record.driveId !== undefined) {
    throw oneParent();
  }
  if (added.length === 0) {
    return leaves ? state.root(record.owner).id : record.parent;
  }
  const folder = folderFor(state, caller, added[0]);
  const lineage = [folder, ...state.ancestors(folder)].map(({id}) => id);
  if (lineage.includes(record.id)) {
    throw badRequest(
      'badRequest',
      'Bad Request. Adding this parent would create a cycle.',
    );
  }
  refuseMove(state, record, folder, email);
  return folder.id;
}
