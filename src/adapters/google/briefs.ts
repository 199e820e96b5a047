import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {Briefs} from '../../ports/briefs';
import type {Call} from '../../ports/call';
import type {Mark} from '../../ports/files';
import {DRIVE, UPLOAD} from './files';
import {getting, HttpCall, jsonCall, withQuery} from './http';
import {propertiesOf} from './mark';
import {multipart} from './multipart';

const TEXT = 'text/plain';

/** Text files in Drive, whole in every request. */
export class DriveBriefs implements Briefs {
  create(brief: {
    readonly id: string;
    readonly name: string;
    readonly parent: string;
    readonly mark: Mark;
    readonly content: string;
  }): Call<boolean> {
    const {id, name, parent, mark, content} = brief;
    const metadata: drive_v3.Schema$File = {
      id,
      name,
      mimeType: TEXT,
      parents: [parent],
      appProperties: propertiesOf(mark),
    };
    return new HttpCall(
      'keep what reviewers may read',
      [
        {
          method: 'post',
          url: withQuery(UPLOAD, {
            uploadType: 'multipart',
            supportsAllDrives: true,
            fields: 'id',
          }),
          ...multipart(metadata, TEXT, content),
          // Sent again after a lost answer it would say "there already" of its own file.
          repeatable: false,
          accept: [409],
        },
      ],
      ([{status}]) => status !== 409,
    );
  }

  read(fileId: string): Call<string> {
    return new HttpCall(
      'read what reviewers may read',
      [
        getting(
          withQuery(`${DRIVE}/${fileId}`, {
            alt: 'media',
            supportsAllDrives: true,
          }),
        ),
      ],
      ([{text}]) => text,
    );
  }

  write(fileId: string, content: string): Call<void> {
    return jsonCall(
      'renew what reviewers may read',
      {
        method: 'patch',
        url: withQuery(`${UPLOAD}/${fileId}`, {
          uploadType: 'media',
          supportsAllDrives: true,
          fields: 'id',
        }),
        body: content,
        contentType: `${TEXT}; charset=UTF-8`,
        repeatable: true,
      },
      () => undefined,
    );
  }
}
