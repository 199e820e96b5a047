/** Remembers the five-minute sweep, the same for everybody. */
export interface SweepLog {
  /** When it last ran to its end, UTC ISO; '' never. */
  lastEnd(): string;
  ended(at: string): void;
}
