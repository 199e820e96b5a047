import type {Millis} from '../kernel/clock';
import type {Role} from '../kernel/contracts';

/** Whom a permission change speaks about. Addresses are lower case. */
export interface Grantee {
  readonly type: 'user' | 'group' | 'domain' | 'anyone';
  readonly role: Role;
  readonly email?: string;
  readonly domain?: string;
  readonly allowFileDiscovery?: boolean;
}

/** What happened to a thread: a plain one, one with somebody assigned, or a suggestion. */
export type CommentEvent =
  | {
      readonly form: 'post';
      readonly subtype:
        | 'ADDED'
        | 'DELETED'
        | 'REPLY_ADDED'
        | 'REPLY_DELETED'
        | 'RESOLVED'
        | 'REOPENED';
    }
  | {
      readonly form: 'assignment';
      readonly subtype:
        | 'ADDED'
        | 'DELETED'
        | 'REPLY_ADDED'
        | 'REPLY_DELETED'
        | 'RESOLVED'
        | 'REOPENED'
        | 'REASSIGNED';
      readonly assignee: string;
    }
  | {
      readonly form: 'suggestion';
      readonly subtype:
        | 'ADDED'
        | 'DELETED'
        | 'REPLY_ADDED'
        | 'REPLY_DELETED'
        | 'ACCEPTED'
        | 'REJECTED'
        | 'ACCEPT_DELETED'
        | 'REJECT_DELETED';
    };

/** What somebody did to an item. */
export type Action =
  | {readonly kind: 'create'; readonly origin: 'new' | 'upload'}
  | {
      readonly kind: 'create';
      readonly origin: 'copy';
      /** File id. */
      readonly original: string;
    }
  | {readonly kind: 'edit'}
  | {
      readonly kind: 'move';
      /** Folder ids. */
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  | {
      readonly kind: 'rename';
      readonly oldTitle: string;
      readonly newTitle: string;
    }
  | {readonly kind: 'delete'; readonly type: 'TRASH' | 'PERMANENT_DELETE'}
  | {readonly kind: 'restore'}
  | {
      readonly kind: 'permissionChange';
      readonly added: readonly Grantee[];
      readonly removed: readonly Grantee[];
    }
  | {
      readonly kind: 'settingsChange';
      readonly feature: 'READERS_CAN_DOWNLOAD';
      readonly restricted: boolean;
    }
  | {
      readonly kind: 'comment';
      readonly event: CommentEvent;
      /** The thread; `commentId` is the post itself, the same for a thread's first. */
      readonly discussionId: string;
      readonly commentId: string;
      readonly mentioned?: readonly string[];
    };

/** An action as it is kept, with the item as it was right after it. */
export interface ActivityRecord {
  /** Counts up from 1. */
  readonly sequence: number;
  readonly at: Millis;
  /** Address, lower case. */
  readonly by: string;
  readonly fileId: string;
  readonly title: string;
  readonly mimeType: string;
  /** '' in a shared drive. */
  readonly owner: string;
  readonly driveId?: string;
  /** Null for a My Drive root. */
  readonly parent: string | null;
  readonly action: Action;
}
