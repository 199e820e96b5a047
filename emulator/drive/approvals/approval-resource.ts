import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {userResource} from '../resources/user-resource';
import type {DriveState} from '../state';
import type {ApprovalRecord} from './records';

/**
 * An approval as the viewer sees it. That initiator and reviewers come with their addresses, as the people of
 * a file do and authors of comments do not, is an assumption: the reference says only that they are users.
 * Source: https://developers.google.com/workspace/drive/api/reference/rest/v3/approvals
 */
export function approvalResource(
  state: DriveState,
  approval: ApprovalRecord,
  viewer: string,
): drive_v3.Schema$Approval {
  const {dueAt, completedAt} = approval;
  const user = (email: string) => userResource(state.directory, email, viewer);
  return {
    kind: 'drive#approval',
    approvalId: approval.id,
    targetFileId: approval.fileId,
    createTime: iso(approval.createdAt),
    modifyTime: iso(approval.modifiedAt),
    ...(completedAt === undefined ? {} : {completeTime: iso(completedAt)}),
    ...(dueAt === undefined ? {} : {dueTime: iso(dueAt)}),
    status: approval.status,
    initiator: user(approval.initiator),
    reviewerResponses: approval.reviewers.map(({email, response}) => ({
      kind: 'drive#reviewerResponse',
      reviewer: user(email),
      response,
    })),
    fileContentChangeBehavior: approval.onContentChange,
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
