import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {Call} from '../../world/ask/call';
import type {ContentLock} from '../../world/content-lock';
import {DRIVE} from './files';
import {getting, jsonCall, withQuery} from '../rest/http';

/** `contentRestrictions` of Drive v3 files. */
export class DriveContentLock implements ContentLock {
  isLocked(fileId: string): Call<boolean> {
    return jsonCall(
      'look at the lock',
      getting(url(fileId, 'contentRestrictions(readOnly)')),
      (file: drive_v3.Schema$File) =>
        (file.contentRestrictions ?? []).some(({readOnly}) => readOnly),
    );
  }

  lockedSince(fileId: string): Call<string | null> {
    return jsonCall(
      'look since when it is locked',
      getting(url(fileId, 'contentRestrictions(readOnly,restrictionTime)')),
      (file: drive_v3.Schema$File) => {
        const lock = (file.contentRestrictions ?? []).find(
          ({readOnly}) => readOnly,
        );
        return lock ? (lock.restrictionTime ?? '') : null;
      },
    );
  }

  lock(fileId: string, reason: string): Call<void> {
    return restricted('lock', fileId, {readOnly: true, reason});
  }

  unlock(fileId: string): Call<void> {
    return restricted('unlock', fileId, {readOnly: false});
  }
}

function restricted(
  label: string,
  fileId: string,
  restriction: drive_v3.Schema$ContentRestriction,
): Call<void> {
  return jsonCall(
    label,
    {
      method: 'patch',
      url: url(fileId, 'id'),
      body: {contentRestrictions: [restriction]} satisfies drive_v3.Schema$File,
      repeatable: true,
    },
    () => undefined,
  );
}

function url(fileId: string, fields: string): string {
  return withQuery(`${DRIVE}/${fileId}`, {fields, supportsAllDrives: true});
}
