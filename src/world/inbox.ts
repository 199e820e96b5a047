/** An answer the product has posted as a reply for somebody, and keeps until it is recorded. */
export interface PostedAnswer {
  readonly kind: 'answer';
  readonly id: string;
  readonly fileId: string;
  readonly threadId: string;
  readonly lane: string;
  /** SHA-256 of the reply as it was posted. */
  readonly digest: string;
  /** The same answer signed without its words: they may be those of a restricted incident. */
  readonly content: string;
  readonly at: string;
}

/** What a reviewer who may not write the register has decided: who answers in their place. */
export interface PostedDelegate {
  readonly kind: 'delegate';
  readonly id: string;
  readonly fileId: string;
  readonly lane: string;
  readonly from: string;
  readonly person: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export type Posted = PostedAnswer | PostedDelegate;

/**
 * What people said through the product and is not recorded yet, where only the product writes: a reply in a thread can be
 * deleted, copied or changed by others.
 */
export interface Inbox {
  /** By file id. */
  read(fileIds: readonly string[]): ReadonlyMap<string, readonly Posted[]>;
  /** The same id once. @throws UserError when it cannot be kept. */
  put(posted: Posted): void;
  remove(posted: readonly Posted[]): void;
}
