import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {ApiCall, Handler, Handlers} from '../../kernel/contracts';
import {withDefaultFields} from '../../kernel/mask';
import {fileFor} from '../access/access';
import {page} from '../paging';
import {pageSize, required, who} from '../request';
import type {DriveState} from '../state';
import {approvalResource} from './approval-resource';
import {approvalsOf, openedApproval} from './approval-file';
import type {ApprovalRecord} from './records';
import {reassign} from './reassign';
import {cancel, comment, respond} from './respond';
import {startApproval} from './start';

/**
 * The `approvals` collection: a review that every reviewer has to approve, and that one refusal ends.
 * Source: https://developers.google.com/workspace/drive/api/guides/approvals
 */
export function approvalHandlers(state: DriveState): Handlers {
  const answering =
    (act: (state: DriveState, call: ApiCall) => ApprovalRecord): Handler =>
    call =>
      approvalResource(state, act(state, call), who(call));
  return {
    'drive.approvals.start': answering(startApproval),
    'drive.approvals.approve': answering((on, call) =>
      respond(on, call, 'APPROVED'),
    ),
    'drive.approvals.decline': answering((on, call) =>
      respond(on, call, 'DECLINED'),
    ),
    'drive.approvals.cancel': answering(cancel),
    'drive.approvals.comment': answering(comment),
    'drive.approvals.reassign': answering(reassign),
    'drive.approvals.get': answering(
      (on, call) => openedApproval(on, call).approval,
    ),
    // Items come only when they are asked for by `fields`.
    'drive.approvals.list': withDefaultFields('kind,nextPageToken', call =>
      list(state, call),
    ),
  };
}

/** Newest first, which is an assumption; so is that a page has at most 100. */
function list(state: DriveState, call: ApiCall): drive_v3.Schema$ApprovalList {
  const file = fileFor(state, call.caller, required(call, 'fileId'));
  const all = [...approvalsOf(state, file.id)].reverse();
  const {items, ...token} = page(call, all, pageSize(call, 100, 100));
  return {
    kind: 'drive#approvalList',
    ...token,
    items: items.map(item => approvalResource(state, item, who(call))),
  };
}
