export interface Author {
  readonly displayName?: string;
  readonly me?: boolean;
}

/** A thread as the Drive API gives it: authors come without addresses. */
export interface Thread {
  readonly id: string;
  readonly content: string;
  readonly createdTime: string;
  readonly resolved?: boolean;
  /** What ties it to words; comments made through the Drive API have none. */
  readonly anchor?: string;
  readonly author?: Author;
  readonly quotedFileContent?: {readonly value?: string};
  readonly replies?: readonly Reply[];
}

export interface Reply {
  readonly id: string;
  readonly content?: string;
  readonly createdTime: string;
  readonly author?: Author;
  readonly action?: 'resolve' | 'reopen';
}
