import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {answeredBy, type Call} from '../../world/ask/call';
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

  lock(fileId: string, reason: string): Call<string> {
    return restricted('lock', fileId, {readOnly: true, reason});
  }

  unlock(fileId: string): Call<void> {
    return answeredBy(
      restricted('unlock', fileId, {readOnly: false}),
      () => undefined,
    );
  }
}

function restricted(
  label: string,
  fileId: string,
  restriction: drive_v3.Schema$ContentRestriction,
): Call<string> {
  return jsonCall(
    label,
    {
      method: 'patch',
      url: url(fileId, 'version'),
      body: {contentRestrictions: [restriction]} satisfies drive_v3.Schema$File,
      repeatable: true,
    },
    ({version}: drive_v3.Schema$File) => version ?? '',
  );
}

function url(fileId: string, fields: string): string {
  return withQuery(`${DRIVE}/${fileId}`, {fields, supportsAllDrives: true});
}
