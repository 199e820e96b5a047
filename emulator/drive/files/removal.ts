import type {ApiCall} from '../../kernel/contracts';
import {commands, effectiveGrants, fileFor, roleOn} from '../access/access';
import {forgetComments} from '../comments/thread-changes';
import {FOLDER, type FileRecord} from '../records';
import {insufficient} from '../refusals';
import {required, text, who} from '../request';
import type {DriveState} from '../state';

/**
 * `drive.files.delete`: the owner's file is gone at once, without trash; a folder with all the owner has in it. In a
 * shared drive organizers delete, and a folder goes with everything.
 * Source: https://developers.google.com/workspace/drive/api/guides/delete
 */
export function deleteFile(state: DriveState, call: ApiCall): void {
  const email = who(call);
  const file = fileFor(state, call.caller, required(call, 'fileId'));
  const rooted = file.parent === null;
  if (rooted || !commands(roleOn(state, file, email))) {
    throw insufficient(file.id);
  }
  erase(state, file, email);
}

/** `drive.files.emptyTrash`: what the caller owns and has trashed, or all that is in the trash of a shared drive. */
export function emptyTrash(state: DriveState, call: ApiCall): void {
  const email = who(call);
  const driveId = text(call, 'driveId');
  if (driveId !== undefined) fileFor(state, call.caller, driveId, 'organizer');
  const trashed = [...state.files.values()].filter(
    file =>
      file.trashedAt !== undefined &&
      (driveId === undefined ? file.owner === email : file.driveId === driveId),
  );
  for (const file of trashed) {
    if (state.files.has(file.id)) erase(state, file, email);
  }
}

/** Children that belong to others are not deleted; they move to their owner's My Drive. */
function erase(state: DriveState, file: FileRecord, email: string): void {
  if (file.mimeType === FOLDER) {
    for (const child of state.childrenOf(file.id)) {
      if (child.driveId !== undefined || child.owner === email) {
        erase(state, child, email);
      } else {
        const before = effectiveGrants(state, child).map(({grant}) => grant);
        const home = state.root(child.owner).id;
        state.change(child.id, record => void (record.parent = home), before);
      }
    }
  }
  const before = effectiveGrants(state, file).map(({grant}) => grant);
  const type = 'PERMANENT_DELETE';
  state.activity.record(email, file.id, {kind: 'delete', type});
  forgetComments(state, file.id);
  state.approvals.delete(file.id);
  state.accessProposals.delete(file.id);
  state.erase(file, before);
}
