import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {Call} from '../../world/ask/call';
import type {Evidence, Pdf} from '../../world/evidence';
import type {Mark} from '../../world/files';
import {DRIVE, UPLOAD} from './files';
import {
  BytesBetween,
  getting,
  HttpCall,
  json,
  withQuery,
  type HttpAnswer,
  type HttpRequest,
} from '../rest/http';
import {propertiesOf} from './mark';
import {multipartBytes} from '../rest/multipart';

export const PDF = 'application/pdf';

/** What one request may carry, in bytes. Source: https://developers.google.com/workspace/drive/api/guides/manage-uploads */
const ONE_REQUEST = 5 * 1024 * 1024;

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
   * One round trip, beyond 5 MB two. `keepForever` keeps its first revision when somebody uploads another over it.
   * Source: https://developers.google.com/workspace/drive/api/guides/manage-revisions
   */
  keepPdf(file: {
    readonly id?: string;
    readonly name: string;
    readonly parent: string;
    readonly mark: Mark;
    readonly pdf: Pdf;
  }): Call<string> {
    const {id, name, parent, mark, pdf} = file;
    const metadata: drive_v3.Schema$File = {
      id,
      name,
      mimeType: PDF,
      parents: [parent],
      appProperties: propertiesOf(mark),
    };
    const small = pdf.base64.length * 0.75 <= ONE_REQUEST;
    return new HttpCall(
      'keep the PDF',
      [
        {
          method: 'post',
          url: withQuery(UPLOAD, {
            uploadType: small ? 'multipart' : 'resumable',
            supportsAllDrives: true,
            keepRevisionForever: true,
            fields: 'id',
          }),
          ...(small
            ? multipartBytes(metadata, PDF, pdf.base64)
            : {body: metadata}),
          repeatable: id !== undefined,
          // A lost answer's file is there.
          ...(id === undefined ? {} : {accept: [409]}),
        },
      ],
      answers => {
        if (id !== undefined && answers[0].status === 409) return id;
        const last = answers[answers.length - 1];
        return json<drive_v3.Schema$File>(last).id ?? '';
      },
      {
        then: answers =>
          small || answers.length > 1 || answers[0].status === 409
            ? []
            : [content(answers[0], pdf)],
      },
    );
  }
}

/** The second request of an upload in two. */
function content({location = ''}: HttpAnswer, {base64}: Pdf): HttpRequest {
  return {
    method: 'put',
    url: location,
    body: new BytesBetween('', base64, ''),
    contentType: PDF,
    repeatable: false,
  };
}
