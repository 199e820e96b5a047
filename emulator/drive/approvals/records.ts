import type {Millis} from '../../kernel/clock';

export type Response = 'NO_RESPONSE' | 'APPROVED' | 'DECLINED';

export interface ReviewerResponse {
  /** Lower case. */
  readonly email: string;
  readonly response: Response;
}

/** A formal review of one file. Addresses are lower case. */
export interface ApprovalRecord {
  readonly id: string;
  readonly fileId: string;
  readonly initiator: string;
  readonly createdAt: Millis;
  readonly modifiedAt: Millis;
  readonly dueAt?: Millis;
  /** Set once it is over. */
  readonly completedAt?: Millis;
  readonly status: 'IN_PROGRESS' | 'APPROVED' | 'CANCELLED' | 'DECLINED';
  readonly onContentChange: 'RESET_APPROVAL' | 'NO_APPROVAL_ACTION';
  readonly reviewers: readonly ReviewerResponse[];
}
