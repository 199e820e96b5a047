import {createHash} from 'node:crypto';
import type {Media} from '../../kernel/contracts';
import type {Blob, FileRecord} from '../records';
import type {DriveState} from '../state';

/** A stored type without its parameters: `text/plain` of `text/plain; charset=UTF-8`. */
export function bareType(mimeType: string): string {
  return mimeType.split(';')[0].trim().toLowerCase();
}

/** Keeps bytes as the file's new head revision. Older revisions stay until the file is deleted. */
export function storeBytes(
  state: DriveState,
  record: FileRecord,
  media: Media,
  by: string,
  keepForever: boolean,
): Blob {
  const hash = (name: string) =>
    createHash(name).update(media.bytes).digest('hex');
  const blob: Blob = {
    size: media.bytes.length,
    md5: hash('md5'),
    sha1: hash('sha1'),
    sha256: hash('sha256'),
    revisionId: `0B${state.ground.ids.text(40)}PQ`,
    originalFilename: record.blob?.originalFilename ?? record.name,
  };
  state.content.set(blob.revisionId, media.bytes.toString('base64'));
  const history = state.revisions.get(record.id) ?? [];
  state.revisions.set(record.id, [
    ...history,
    {
      id: blob.revisionId,
      fileId: record.id,
      modifiedAt: state.now(),
      by,
      mimeType: record.mimeType,
      blob,
      keepForever,
    },
  ]);
  return blob;
}

export function bytesOf(state: DriveState, revisionId: string): Buffer {
  return Buffer.from(state.content.get(revisionId) ?? '', 'base64');
}
