import type {Access, FileFacts} from '../../world/files';
import {because} from '../../world/ask/explain';
import {all, orNull} from '../../world/ask/waves';
import {SetUpRun} from './build-up';

export interface There {
  readonly files: readonly FileFacts[];
  readonly folder: boolean;
  readonly access: readonly Access[];
}

/** Null when it could not be seen what is there: then nothing may be made. */
export function lookAround(run: SetUpRun): There | null {
  const {fresh, world, incident} = run.start;
  if (fresh) return {files: [], folder: false, access: []};
  const [looked] = run.wave([
    all({
      files: world.files.find({incident: incident.id}),
      access: orNull(world.files.accessOf(incident.folderId), 'notFound'),
    }),
  ]);
  if (!looked.ok) {
    run.board.failed('folder', because(looked.error));
    return null;
  }
  const {files, access} = looked.value;
  return {
    files: files.filter(({mark}) => mark?.operation === incident.operation),
    folder: access !== null,
    access: access ?? [],
  };
}
