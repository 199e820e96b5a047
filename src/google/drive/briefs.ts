import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {Briefs} from '../../world/briefs';
import type {Call} from '../../world/ask/call';
import type {Mark} from '../../world/files';
import {DRIVE, UPLOAD} from './files';
import {getting, HttpCall, withQuery} from '../rest/http';
import {propertiesOf} from './mark';
import {lookWhenTaken, requireOurs} from './ours';
import {multipart} from '../rest/multipart';

const JSON_TYPE = 'application/json';

/** JSON files through Drive v3. */
export class DriveBriefs implements Briefs {
  /** The id is ours and made once: a 409 means a lost answer's file is there. */
  create(brief: {
    readonly id: string;
    readonly name: string;
    readonly parent: string;
    readonly mark: Mark;
    readonly content: string;
  }): Call<boolean> {
    const metadata: drive_v3.Schema$File = {
      id: brief.id,
      name: brief.name,
      mimeType: JSON_TYPE,
      parents: [brief.parent],
      appProperties: propertiesOf(brief.mark),
    };
    return new HttpCall(
      'keep the brief',
      [
        {
          method: 'post',
          url: withQuery(UPLOAD, {
            uploadType: 'multipart',
            supportsAllDrives: true,
            fields: 'id',
          }),
          ...multipart(metadata, JSON_TYPE, brief.content),
          repeatable: true,
          accept: [409],
        },
      ],
      answers => {
        requireOurs('keep the brief', answers, brief.mark);
        return answers[0].status !== 409;
      },
      {then: lookWhenTaken(brief.id)},
    );
  }

  read(fileId: string): Call<string> {
    const url = withQuery(`${DRIVE}/${fileId}`, {
      alt: 'media',
      supportsAllDrives: true,
    });
    return new HttpCall('read the brief', [getting(url)], ([{text}]) => text);
  }

  /** Source: https://developers.google.com/workspace/drive/api/reference/rest/v3/files/update (simple upload) */
  write(fileId: string, content: string): Call<void> {
    return new HttpCall(
      'renew the brief',
      [
        {
          method: 'patch',
          url: withQuery(`${UPLOAD}/${fileId}`, {
            uploadType: 'media',
            supportsAllDrives: true,
            fields: 'id',
          }),
          body: content,
          contentType: JSON_TYPE,
          repeatable: true,
        },
      ],
      () => undefined,
    );
  }
}
