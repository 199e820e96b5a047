import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {CallFailure, type Call} from '../../world/ask/call';
import type {Evidence, KeptPdf, Pdf} from '../../world/evidence';
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
import {markFrom, propertiesOf} from './mark';
import {multipartBytes} from '../rest/multipart';

export const PDF = 'application/pdf';

/** What one request may carry, in bytes. Source: https://developers.google.com/workspace/drive/api/guides/manage-uploads */
const ONE_REQUEST = 5 * 1024 * 1024;

/** PDFs through Drive v3. */
export class DriveEvidence implements Evidence {
  /**
   * Beyond 10 MB Google refuses with a 403: `too-large`.
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
   * One round trip, beyond 5 MB two, and two more when a lost answer's file is there. `keepForever` keeps every revision, also
   * when somebody uploads another over it.
   * Source: https://developers.google.com/workspace/drive/api/guides/manage-revisions
   */
  keepPdf(file: {
    readonly id: string;
    readonly name: string;
    readonly parent: string;
    readonly mark: Mark;
    readonly pdf: Pdf;
  }): Call<KeptPdf> {
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
      LABEL,
      [
        {
          method: 'post',
          url: withQuery(UPLOAD, {
            ...KEPT,
            uploadType: small ? 'multipart' : 'resumable',
          }),
          ...(small
            ? multipartBytes(metadata, PDF, pdf.base64)
            : {body: metadata}),
          repeatable: true,
          accept: [409],
        },
      ],
      answers => {
        const {md5Checksum = '', id: kept = ''} = json<drive_v3.Schema$File>(
          answers[answers.length - 1],
        );
        if (kept !== id || !md5Checksum) {
          throw new CallFailure('unknown', LABEL, 'kept without a checksum');
        }
        return {id, md5: md5Checksum};
      },
      {
        then: answers => {
          const [first, second] = answers;
          if (answers.length === 1 && first.status === 409) {
            return [
              getting(
                withQuery(`${DRIVE}/${id}`, {
                  fields: 'id,trashed,parents,appProperties',
                  supportsAllDrives: true,
                }),
              ),
            ];
          }
          if (answers.length === 2 && first.status === 409) {
            refuseForeign(second, file);
            return [anew(id, pdf)];
          }
          return small || answers.length > 1 ? [] : [content(first, pdf)];
        },
      },
    );
  }
}

const LABEL = 'keep the PDF';

/** Parameters of every upload of evidence. */
const KEPT = {
  supportsAllDrives: true,
  keepRevisionForever: true,
  fields: 'id,md5Checksum',
};

/** An id in use is not ours for that: our mark can be set by nobody else's program, and the folder is the incident's. */
function refuseForeign(
  answer: HttpAnswer,
  {mark, parent}: {readonly mark: Mark; readonly parent: string},
): void {
  const {appProperties, parents, trashed} = json<drive_v3.Schema$File>(answer);
  const found = markFrom(appProperties);
  const ours =
    !trashed &&
    (parents ?? []).includes(parent) &&
    found?.kind === mark.kind &&
    found.operation === mark.operation;
  if (!ours) throw new CallFailure('conflict', LABEL, 'another file is there');
}

function anew(id: string, {base64}: Pdf): HttpRequest {
  return {
    method: 'patch',
    url: withQuery(`${UPLOAD}/${id}`, {...KEPT, uploadType: 'media'}),
    body: new BytesBetween('', base64, ''),
    contentType: PDF,
    repeatable: true,
  };
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
