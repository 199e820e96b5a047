/** Remembers the five-minute sweep, the same for everybody. */
export interface SweepLog {
  /** When it last ran to its end, UTC ISO; '' never, or when it could not look at this document then. */
  lastEnd(fileId: string): string;
  /** @param missed Documents under review it could not look at. */
  ended(at: string, missed: readonly string[]): void;
  /** Up to where this account has looked at Drive's log of changes; '' never. */
  changesFrom(account: string): string;
  changesSeen(account: string, upTo: string): void;
}
