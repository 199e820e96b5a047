/** Where a record of chained rows ends. */
export interface RecordHead {
  readonly seq: number;
  /** Over all rows up to that number. */
  readonly digest: string;
}

/** Null where nothing is kept of a record. */
export type HeadsTaken = (record: string) => RecordHead | null;
