import type {RecordHead} from '../core/register/record-head';

/** Where the record of each document ends, out of reach of the people who edit the register. Kept under the mutex only. */
export interface RecordHeads {
  /** By file id; those nothing is kept of are left out. */
  read(fileIds: readonly string[]): ReadonlyMap<string, RecordHead>;
  /** Another one after every recording, of whichever document. */
  stand(): string;
  keep(heads: ReadonlyMap<string, RecordHead>): void;
}
