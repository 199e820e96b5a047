import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {Call} from '../../ports/call';
import type {Evidence, Pdf} from '../../ports/evidence';
import type {Mark} from '../../ports/files';
import {DRIVE, UPLOAD} from './files';
import {getting, HttpCall, jsonCall, withQuery} from './http';
import {propertiesOf} from './mark';
import {multipartBytes} from './multipart';

export const PDF = 'application/pdf';

/** PDFs through Drive v3. */
export class DriveEvidence implements Evidence {
  /**
   * Beyond 10 MB Google refuses with a 403: `forbidden`.
   * Source: https://developers.google.com/workspace/drive/api/reference/rest/v3/files/export
   */
  exportPdf(fileId: string): Call<Pdf> {
    const url = withQuery(`${DRIVE}/${fileId}/export`, {mimeType: PDF});
    return new HttpCall(
      'make the PDF',
      [{...getting(url), bytes: true}],
      ([{text}]) => ({base64: text}),
    );
  }

  /**
   * `keepForever` keeps its first revision when somebody uploads another over it.
   * Source: https://developers.google.com/workspace/drive/api/guides/manage-revisions
   */
  keepPdf(file: {
    readonly name: string;
    readonly parent: string;
    readonly mark: Mark;
    readonly pdf: Pdf;
  }): Call<string> {
    const {name, parent, mark, pdf} = file;
    const metadata: drive_v3.Schema$File = {
      name,
      mimeType: PDF,
      parents: [parent],
      appProperties: propertiesOf(mark),
    };
    return jsonCall(
      'keep the PDF',
      {
        method: 'post',
        url: withQuery(UPLOAD, {
          uploadType: 'multipart',
          supportsAllDrives: true,
          keepRevisionForever: true,
          fields: 'id',
        }),
        ...multipartBytes(metadata, PDF, pdf.base64),
        repeatable: false,
      },
      ({id}: drive_v3.Schema$File) => id ?? '',
    );
  }
}
