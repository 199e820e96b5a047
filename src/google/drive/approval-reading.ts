import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {NativeApproval} from '../../world/approvals';
import {toTheSecond} from '../rest/instant';

const STATUS: Readonly<Record<string, NativeApproval['status']>> = {
  IN_PROGRESS: 'in-progress',
  APPROVED: 'approved',
  DECLINED: 'declined',
  CANCELLED: 'cancelled',
};

type Response = NativeApproval['responses'][number]['response'];

const RESPONSE: Readonly<Record<string, Response>> = {
  APPROVED: 'approved',
  DECLINED: 'declined',
};

/** A status Google may add later counts for nothing. */
export function approvalFrom(
  approval: drive_v3.Schema$Approval,
): NativeApproval {
  return {
    id: approval.approvalId ?? '',
    status: STATUS[approval.status ?? ''] ?? 'cancelled',
    completedAt: toTheSecond(approval.completeTime),
    responses: (approval.reviewerResponses ?? []).flatMap(
      ({reviewer, response}) => {
        const email = reviewer?.emailAddress?.toLowerCase();
        return email
          ? [{email, response: RESPONSE[response ?? ''] ?? 'none'}]
          : [];
      },
    ),
  };
}
