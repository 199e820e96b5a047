import type {Call} from './ask/call';

export interface NativeApproval {
  readonly id: string;
  readonly status: 'in-progress' | 'approved' | 'declined' | 'cancelled';
  /** UTC ISO, seconds; '' while it is in progress. */
  readonly completedAt: string;
  readonly responses: readonly {
    /** Lower case. */
    readonly email: string;
    readonly response: 'none' | 'approved' | 'declined';
  }[];
}

/**
 * Drive's own approvals. An edit takes responses back as long as one is in progress; everybody asked has to approve; one
 * decline ends it. One that has ended keeps its responses, whatever becomes of the text.
 * Source: https://developers.google.com/workspace/drive/api/guides/approvals
 */
export interface Approvals {
  /** False where edition, admin or role does not allow it. */
  canStart(fileId: string): Call<boolean>;
  /** Google writes to everybody asked; the file has to be shared with them before. Fails as `conflict` while one is in progress. */
  start(
    fileId: string,
    approval: {
      readonly reviewers: readonly string[];
      readonly dueAt: string;
      readonly message: string;
    },
  ): Call<string>;
  /** Newest first. */
  list(fileId: string): Call<readonly NativeApproval[]>;
  /** One that has ended already stays as it is. */
  cancel(fileId: string, approvalId: string): Call<void>;
}
