import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {roleOn} from './access';
import {FOLDER, type FileRecord} from './records';
import {badRequest, forbidden, insufficient} from './refusals';
import type {DriveState} from './state';

/**
 * Sets, replaces or lifts the content restriction. Any writer may, unless it is the owner's.
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
  if (record.mimeType === FOLDER) {
    throw forbidden(
      'contentRestrictionNotSupported',
      'Content restrictions are not supported for this file type.',
    );
  }
  const owns = roleOn(state, record, email) === 'owner';
  const ownersMatter =
    record.lock?.ownerRestricted || restriction.ownerRestricted;
  if (ownersMatter && !owns) throw insufficient(record.id);
  if (!restriction.readOnly) {
    delete record.lock;
    return;
  }
  record.lock = {
    ...(restriction.reason ? {reason: restriction.reason} : {}),
    ownerRestricted: restriction.ownerRestricted ?? false,
    by: email,
    at: state.now(),
  };
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
