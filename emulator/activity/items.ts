/** A folder or file named by an activity, as it is now. */
export interface ItemReference {
  readonly title: string;
  readonly mimeType: string;
  /** Whether it is somebody's My Drive, or the top of a shared drive. */
  readonly root: boolean;
  /** Whether it is in a shared drive. */
  readonly shared: boolean;
}

/** What the history asks of Drive. Addresses are lower case. */
export interface DriveItems {
  /** The id behind a name: `root` is the person's My Drive. */
  resolve(email: string, id: string): string;
  /** Until when the person could see the item: `Infinity` while they can, undefined when they never could. */
  seenUntil(email: string, fileId: string): number | undefined;
  /** Whether an item is a folder or lies below it now; `parent` is where a deleted one was. */
  liesIn(folderId: string, fileId: string, parent: string | null): boolean;
  /** Undefined for what the person cannot see. */
  reference(email: string, id: string): ItemReference | undefined;
}
