import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {atLeast, commands, roleOn} from './access';
import {FOLDER, type FileRecord, SHORTCUT} from '../records';
import {badRequest, forbidden, insufficient} from '../refusals';
import type {DriveState} from '../state';

/** Forms, Sites, Drawings, shortcuts and folders have none; the first three do not exist here. */
export function takesLock({mimeType}: FileRecord): boolean {
  return mimeType !== FOLDER && mimeType !== SHORTCUT;
}

/**
 * Whether the person may set, replace or lift the restriction: any writer, only the owner while it is the
 * owner's (in a shared drive the organizers'), nobody while it is Google's own.
 */
export function mayChangeLock(
  state: DriveState,
  record: FileRecord,
  email: string,
): boolean {
  const {lock} = record;
  if (!takesLock(record) || lock?.system) return false;
  const role = roleOn(state, record, email);
  return commands(role) || (atLeast(role, 'writer') && !lock?.ownerRestricted);
}

/**
 * Sets, replaces or lifts the content restriction. What only the server writes (`restrictingUser`,
 * `restrictionTime`, `type`, `systemRestricted`) is passed over, and so is a reason without `readOnly`.
 * Without `readOnly` an existing restriction stays and takes the new `ownerRestricted`: the guide removes the
 * flag with that field alone.
 * Source: https://developers.google.com/workspace/drive/api/guides/content-restrictions
 */
export function changeLock(
  state: DriveState,
  record: FileRecord,
  asked: readonly drive_v3.Schema$ContentRestriction[],
  email: string,
): void {
  const [restriction] = asked;
  if (asked.length > 1 || !restriction) {
    throw badRequest(
      'invalid',
      'Exactly one content restriction must be specified.',
    );
  }
  if (!takesLock(record)) {
    throw forbidden(
      'contentRestrictionNotSupported',
      'Content restrictions are not supported for this file type.',
    );
  }
  const {readOnly, ownerRestricted, reason} = restriction;
  const owns = commands(roleOn(state, record, email));
  const allowed = mayChangeLock(state, record, email);
  if (!allowed || (ownerRestricted && !owns)) throw insufficient(record.id);
  const {lock} = record;
  if (typeof readOnly !== 'boolean') {
    if (lock && typeof ownerRestricted === 'boolean') {
      record.lock = {...lock, ownerRestricted};
    }
  } else if (readOnly) {
    record.lock = {
      ...(reason ? {reason} : {}),
      ownerRestricted: ownerRestricted ?? false,
      by: email,
      at: state.now(),
    };
  } else {
    delete record.lock;
  }
}

/**
 * Refuses a change of title, content or comments of a locked file. Google publishes that it is refused, not
 * with which words.
 *
 * @throws ApiError 403
 */
export function refuseWhenLocked(record: FileRecord): void {
  if (!record.lock) return;
  throw forbidden(
    'contentRestricted',
    `The file ${record.id} has a content restriction that makes it read-only.`,
  );
}
