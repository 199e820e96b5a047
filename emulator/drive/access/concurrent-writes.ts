import type {FileRecord, Grant} from '../records';

/**
 * "Concurrent permissions operations on the same file aren't supported; only the last update is applied."
 *
 * Calls of one wave start from the same access list, so each write after the first begins with the list as it
 * was before the wave, and what the earlier ones did to it is lost.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-sharing
 */
export class ConcurrentWrites {
  private readonly last = new Map<
    string,
    {wave: string; grants: Grant[]; owner: string}
  >();

  /** To be called with the record that is about to be written, before the write. */
  begin(record: FileRecord, wave: string | undefined): void {
    if (wave === undefined) {
      this.last.delete(record.id);
      return;
    }
    const known = this.last.get(record.id);
    if (known?.wave === wave) {
      record.grants = [...known.grants];
      record.owner = known.owner;
      return;
    }
    this.last.set(record.id, {
      wave,
      grants: [...record.grants],
      owner: record.owner,
    });
  }
}
