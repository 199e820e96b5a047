import type {HeadsTaken, RecordHead} from '../core/register/record-head';

export type {HeadsTaken} from '../core/register/record-head';

/** Where the record of each document ends, and how often each incident’s row was saved, out of reach of the people who edit the register. Kept under the mutex only. */
export interface RecordHeads {
  /** As they are now, by file id; those nothing is kept of are left out. */
  read(fileIds: readonly string[]): ReadonlyMap<string, RecordHead>;
  /**
   * Where records end, for a look at rows that is taken afterwards: rows come before their head, so a record that goes on
   * between the two is not taken for one that has lost rows. The same until something is kept.
   */
  taken(): HeadsTaken;
  /** Another one after every recording, of whichever document. */
  stand(): string;
  keep(heads: ReadonlyMap<string, RecordHead>): void;
}
