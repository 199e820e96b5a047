import type {Store} from '../kernel/store';

/**
 * Changes whenever a file's content, metadata or comments do. Read from the records and not over REST, so
 * that pages which look for news neither count as calls nor use up a quota.
 */
export function fileVersion(store: Store, fileId: string): string {
  const file = store
    .collection<{readonly version: number}>('drive.files')
    .get(fileId);
  const threads =
    store
      .collection<
        readonly {
          readonly modifiedTime?: string | number;
          readonly replies?: readonly unknown[];
        }[]
      >('drive.comments')
      .get(fileId) ?? [];
  const comments = threads.map(
    ({modifiedTime, replies}) => `${modifiedTime}/${replies?.length ?? 0}`,
  );
  return [file?.version ?? 0, ...comments].join(' ');
}
