export type Holder =
  | {readonly type: 'user' | 'group'; readonly email: string}
  | {readonly type: 'domain'; readonly domain: string}
  /** Everybody who has the link. */
  | {readonly type: 'anyone'};

export type GrantRole = 'reader' | 'commenter' | 'writer';

export interface Grant {
  readonly who: Holder;
  readonly role: GrantRole;
}

/** A permission as it really is. */
export interface HeldGrant {
  readonly id: string;
  readonly who: Holder;
  /** Managers of the shared drive it lies in count as its owners. */
  readonly role: GrantRole | 'owner';
  /** From a folder or shared drive above; it cannot be taken away or lowered here. */
  readonly inherited: boolean;
}
