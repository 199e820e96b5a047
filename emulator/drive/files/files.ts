import type {ApiCall, Handlers} from '../../kernel/contracts';
import {withDefaultFields} from '../../kernel/mask';
import {fileFor} from '../access/access';
import {copyFile} from './copies';
import {createFile} from './creation';
import {downloadFile, exportFile} from './exports';
import type {FileRecord} from '../records';
import {deleteFile, emptyTrash} from './removal';
import {invalidValue} from '../refusals';
import {required, text, who} from '../request';
import {DEFAULT_FILE_FIELDS, fileResource} from '../resources/file-resource';
import {DEFAULT_LIST_FIELDS, listFiles} from '../search/list';
import type {DriveState} from '../state';
import {updateFile} from './updates';

/** The `files` collection. `download`, `watch`, labels and `generateCseToken` are not emulated. */
export function fileHandlers(state: DriveState): Handlers {
  const answering = (act: (state: DriveState, call: ApiCall) => FileRecord) =>
    withDefaultFields(DEFAULT_FILE_FIELDS, call =>
      fileResource(state, act(state, call), call.caller),
    );
  return {
    'drive.files.create': answering(createFile),
    'drive.files.copy': answering(copyFile),
    'drive.files.update': answering(updateFile),
    'drive.files.get': withDefaultFields(DEFAULT_FILE_FIELDS, call =>
      text(call, 'alt') === 'media'
        ? downloadFile(state, call)
        : fileResource(
            state,
            fileFor(state, call.caller, required(call, 'fileId')),
            call.caller,
          ),
    ),
    'drive.files.list': withDefaultFields(DEFAULT_LIST_FIELDS, call =>
      listFiles(state, call),
    ),
    'drive.files.delete': call => deleteFile(state, call),
    'drive.files.emptyTrash': call => emptyTrash(state, call),
    'drive.files.export': call => exportFile(state, call),
    'drive.files.generateIds': call => generateIds(state, call),
  };
}

function generateIds(state: DriveState, call: ApiCall): object {
  const count = Number(call.params.count ?? 10);
  if (!Number.isInteger(count) || count < 1 || count > 1000) {
    throw invalidValue('count');
  }
  const ids = Array.from({length: count}, () => state.ground.ids.file());
  for (const id of ids) state.reservedIds.set(id, who(call));
  const space = text(call, 'space') ?? 'drive';
  return {kind: 'drive#generatedIds', space, ids};
}
