import type {Millis} from '../../kernel/clock';

/** The roles somebody may ask for. */
export type ProposedRole = 'reader' | 'commenter' | 'writer';

/** Somebody's wish to get access to a file. Addresses are lower case. */
export interface AccessProposal {
  readonly id: string;
  readonly fileId: string;
  readonly requester: string;
  /** Who would get the access; the requester, as a rule. */
  readonly recipient: string;
  readonly role: ProposedRole;
  readonly message?: string;
  readonly at: Millis;
}
