import type {HeldGrant} from '../../core/base/grants';
import type {FileFacts} from '../../world/files';
import {because} from '../../world/ask/explain';
import {DOCUMENTS, isKey} from '../../core/incident/vocabulary';
import {all, allOf, orNull} from '../../world/ask/waves';
import {SetUpRun} from './build-up';

export interface There {
  readonly files: readonly FileFacts[];
  readonly folder: boolean;
  readonly access: readonly HeldGrant[];
}

/** Null when it could not be seen what is there: then nothing may be made. */
export function lookAround(run: SetUpRun): There | null {
  const {fresh, world, incident} = run.start;
  if (fresh) return {files: [], folder: false, access: []};
  const named = Object.entries(run.documents);
  const ours = (file: FileFacts | null): boolean =>
    file?.mark?.incident === incident.id &&
    file.mark.operation === incident.operation;
  const [looked] = run.wave([
    all({
      files: world.files.find({incident: incident.id}),
      access: orNull(world.permissions.held(incident.folderId), 'notFound'),
      folder: orNull(
        world.files.facts(incident.folderId),
        'notFound',
        'forbidden',
      ),
      named: allOf(
        named.map(([, id]) =>
          orNull(world.files.facts(id), 'notFound', 'forbidden', 'refused'),
        ),
      ),
    }),
  ]);
  if (!looked.ok) {
    run.board.failed('folder', because(looked.error));
    return null;
  }
  const {files, access, folder} = looked.value;
  // Ids in cells are no keys: only what the add-on made for this very incident is filled in or shared.
  named.forEach(([kind], at) => {
    if (!ours(looked.value.named[at]) && isKey(DOCUMENTS, kind)) {
      delete run.documents[kind];
    }
  });
  if (folder !== null && !ours(folder)) {
    run.board.failed(
      'folder',
      'The register names a folder that was not made for this incident.',
    );
    return null;
  }
  return {
    files: files.filter(({mark}) => mark?.operation === incident.operation),
    folder: access !== null,
    access: access ?? [],
  };
}
