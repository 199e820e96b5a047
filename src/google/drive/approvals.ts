import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {Approvals, NativeApproval} from '../../world/approvals';
import {CallFailure, type Call} from '../../world/ask/call';
import {DRIVE} from './files';
import {approvalFrom} from './approval-reading';
import {failureOf} from '../rest/failure';
import {
  getting,
  HttpCall,
  json,
  jsonCall,
  pagedCall,
  withQuery,
  type HttpAnswer,
} from '../rest/http';

const FIELDS =
  'approvalId,status,createTime,completeTime,reviewerResponses(reviewer(emailAddress),response)';

/** Drive v3 approvals. Without `fields` a list says next to nothing. */
export class DriveApprovals implements Approvals {
  canStart(fileId: string): Call<boolean> {
    return jsonCall(
      'look whether approvals are there',
      getting(
        withQuery(`${DRIVE}/${fileId}`, {
          fields: 'capabilities(canStartApproval)',
          supportsAllDrives: true,
        }),
      ),
      (file: drive_v3.Schema$File) =>
        file.capabilities?.canStartApproval ?? false,
    );
  }

  /**
   * An edit takes responses back (`RESET_APPROVAL`): otherwise an answer to older words would still stand there when it
   * is read. Google then locks the file once everybody has approved, which our own lock at release finds done. It is not
   * locked at the start, because lanes are answered in comments and a locked file takes none.
   * Source: https://developers.google.com/workspace/drive/api/reference/rest/v3/approvals/start
   */
  start(
    fileId: string,
    approval: {
      readonly reviewers: readonly string[];
      readonly dueAt: string;
      readonly message: string;
    },
  ): Call<string> {
    const {reviewers, dueAt, message} = approval;
    const label = 'start an approval';
    return new HttpCall(
      label,
      [
        {
          method: 'post',
          url: withQuery(`${DRIVE}/${fileId}/approvals:start`, {
            fields: 'approvalId',
          }),
          body: {
            reviewerEmails: [...reviewers],
            ...(dueAt === '' ? {} : {dueTime: dueAt}),
            ...(message === '' ? {} : {message}),
            lockFile: false,
            fileContentChangeBehavior: 'RESET_APPROVAL',
          } satisfies drive_v3.Schema$StartApprovalRequest,
          repeatable: false,
          accept: [400, 409],
        },
      ],
      ([answer]) => {
        if (notInThisState(answer)) {
          throw new CallFailure('conflict', label, 'one is in progress');
        }
        if (answer.status >= 400) throw failureOf(label, answer);
        return json<drive_v3.Schema$Approval>(answer).approvalId ?? '';
      },
    );
  }

  list(fileId: string): Call<readonly NativeApproval[]> {
    return pagedCall(
      'read approvals',
      pageToken =>
        getting(
          withQuery(`${DRIVE}/${fileId}/approvals`, {
            fields: `nextPageToken,items(${FIELDS})`,
            pageSize: 100,
            pageToken,
          }),
        ),
      (pages: readonly drive_v3.Schema$ApprovalList[]) =>
        pages
          .flatMap(({items}) => items ?? [])
          .sort((a, b) =>
            (b.createTime ?? '').localeCompare(a.createTime ?? '', 'en'),
          )
          .map(approvalFrom),
    );
  }

  cancel(fileId: string, approvalId: string): Call<void> {
    const label = 'cancel an approval';
    return new HttpCall(
      label,
      [
        {
          method: 'post',
          url: withQuery(`${DRIVE}/${fileId}/approvals/${approvalId}:cancel`, {
            fields: 'approvalId',
          }),
          body: {},
          repeatable: true,
          accept: [400, 409],
        },
      ],
      ([answer]) => {
        if (answer.status >= 400 && !notInThisState(answer)) {
          throw failureOf(label, answer);
        }
      },
    );
  }
}

/** How Google says that an approval is not, or is still, in progress is not published: as a conflict or as a precondition. */
function notInThisState({status, text}: HttpAnswer): boolean {
  return (
    status === 409 || (status === 400 && /failed.?precondition/i.test(text))
  );
}
