/**
 * What was seen at the last look, by file id, so that what has not changed need not be read again. It may be forgotten
 * at any time: that costs time, nothing else.
 */
export interface Looks {
  read(fileIds: readonly string[]): ReadonlyMap<string, string>;
  keep(looks: ReadonlyMap<string, string>): void;
}
