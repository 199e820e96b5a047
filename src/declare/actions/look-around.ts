import type {Strand} from '../../world/ask/call';
import type {Access, FileFacts} from '../../world/files';
import {because, failedAs} from '../../world/ask/explain';
import {repeatable} from '../../world/ask/make-once';
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
  const found: {files: readonly FileFacts[]; access: readonly Access[] | null} =
    {
      files: [],
      access: null,
    };
  const [files, access] = run.wave<void>([
    (function* (): Strand<void> {
      found.files = yield* repeatable(
        world.files.find({incident: incident.id}),
      );
    })(),
    (function* (): Strand<void> {
      try {
        found.access = yield* repeatable(
          world.files.accessOf(incident.folderId),
        );
      } catch (error) {
        if (!failedAs(error, 'notFound')) throw error;
      }
    })(),
  ]);
  const failed = [files, access].find(one => !one.ok);
  if (failed && !failed.ok) {
    run.board.failed('folder', because(failed.error));
    return null;
  }
  return {
    files: found.files.filter(
      ({mark}) => mark?.operation === incident.operation,
    ),
    folder: found.access !== null,
    access: found.access ?? [],
  };
}
