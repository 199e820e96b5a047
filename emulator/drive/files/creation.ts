import {type ApiCall, type Caller, Media} from '../../kernel/contracts';
import {ApiError} from '../../kernel/errors';
import {fileFor} from '../access/access';
import {authorize} from '../access/app-access';
import {bareType, storeBytes} from './blobs';
import {conversionsOf} from './conversions';
import {
  applyMetadata,
  type FileBody,
  refuseOutputOnly,
  requireInstant,
} from './metadata';
import {parentFor} from './parents';
import {FOLDER, type FileRecord, GOOGLE_TYPE, SHORTCUT} from '../records';
import {badParameter, badRequest, forbidden, notEmulated} from '../refusals';
import {recordTouch} from '../history/revisions';
import {body, flag} from '../request';
import {blankFile, type DriveState} from '../state';

/** `drive.files.create`: a folder, an editor's file, an upload, or an upload converted to an editor's file. */
export function createFile(state: DriveState, call: ApiCall): FileRecord {
  const record = stored(state, call);
  const origin = call.media ? 'upload' : 'new';
  state.activity.record(record.modifiedBy, record.id, {kind: 'create', origin});
  return record;
}

function stored(state: DriveState, call: ApiCall): FileRecord {
  const meta = body<FileBody>(call);
  refuseOutputOnly(meta);
  const uploaded = call.media && bareType(call.media.mimeType);
  const mimeType = meta.mimeType ?? uploaded ?? 'application/octet-stream';
  refuseUnknownGoogleType(state, mimeType);
  const target =
    mimeType === SHORTCUT ? targetFor(state, call.caller, meta) : undefined;
  const record = newFile(state, call.caller, {
    id: meta.id ?? undefined,
    name: meta.name ?? target?.name ?? 'Untitled',
    mimeType,
    parent: parentFor(state, call.caller, meta.parents),
  });
  if (meta.createdTime) record.createdAt = requireInstant(meta.createdTime);
  applyMetadata(state, record, meta, call.caller);
  const kind = state.kinds.get(mimeType);
  if (kind) {
    return addWithContent(state, record, () => {
      if (call.media) importInto(state, record, call.media, call.caller);
      else kind.create(record.id, record.name, call.caller);
    });
  }
  if (target) {
    record.shortcut = {targetId: target.id, targetMimeType: target.mimeType};
  } else if (mimeType !== FOLDER) {
    const media = call.media ?? new Media(mimeType, Buffer.alloc(0));
    const keep = flag(call, 'keepRevisionForever');
    record.blob = storeBytes(state, record, media, record.modifiedBy, keep);
  }
  return state.add(record);
}

/**
 * What a shortcut leads to: a file its maker can see. What Drive says of a shortcut to a shortcut is not published.
 * Source: https://developers.google.com/workspace/drive/api/guides/shortcuts
 */
function targetFor(
  state: DriveState,
  caller: Caller,
  {shortcutDetails}: FileBody,
): FileRecord {
  const targetId = shortcutDetails?.targetId;
  if (!targetId) throw notEmulated('A shortcut without a target');
  const target = fileFor(state, caller, targetId);
  if (target.shortcut) throw notEmulated('A shortcut to a shortcut');
  return target;
}

/** Stores an editor's file and then lets the editor fill it; when that fails nothing stays behind. */
export function addWithContent(
  state: DriveState,
  record: FileRecord,
  fill: () => void,
): FileRecord {
  state.add(record);
  try {
    fill();
    recordTouch(state, record, record.modifiedBy);
  } catch (error) {
    state.erase(record, []);
    throw error;
  }
  return record;
}

/** A file that is not stored yet, so that a refusal further on leaves nothing behind. */
export function newFile(
  state: DriveState,
  caller: Caller,
  what: {id?: string; name: string; mimeType: string; parent: string},
): FileRecord {
  const id =
    what.id === undefined
      ? state.ground.ids.file()
      : reserved(state, what.id, what.mimeType);
  const owner = caller.email.toLowerCase();
  const {name, mimeType, parent} = what;
  const record = blankFile(state, id, name, mimeType, owner, parent);
  authorize(record, caller.project, owner);
  return record;
}

/**
 * Ids made beforehand work for folders and blobs only, once.
 * Source: https://developers.google.com/workspace/drive/api/guides/create-file#pregenerated-ids
 */
function reserved(state: DriveState, id: string, mimeType: string): string {
  if (mimeType.startsWith(GOOGLE_TYPE) && mimeType !== FOLDER) {
    throw forbidden(
      'generatedIdNotSupported',
      'Generated IDs are not supported for Docs Editors formats.',
    );
  }
  if (state.files.has(id)) {
    throw new ApiError(
      'ALREADY_EXISTS',
      'A file already exists with the provided ID.',
      {reason: 'fileIdInUse'},
    );
  }
  if (!state.reservedIds.has(id)) {
    throw badParameter(
      'invalid',
      'The provided file ID is not usable.',
      'file.id',
    );
  }
  return id;
}

/**
 * Converts an upload into an editor's file.
 *
 * @param existing Whether there is content to be replaced as a whole.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-uploads#import-docs
 */
export function importInto(
  state: DriveState,
  record: FileRecord,
  media: Media,
  caller: Caller,
  existing = false,
): void {
  const kind = state.kinds.get(record.mimeType);
  const convert = kind?.imports[bareType(media.mimeType)];
  if (!kind || !convert) {
    const source = bareType(media.mimeType);
    if (conversionsOf(record.mimeType).imports.includes(source)) {
      throw notEmulated(`Conversion of ${source} to ${record.mimeType}`);
    }
    throw badRequest(
      'badRequest',
      'The requested conversion is not supported.',
    );
  }
  if (existing) kind.remove(record.id);
  kind.create(record.id, record.name, caller);
  convert(record.id, media.bytes, caller);
}

/** Google's own types other than folders and shortcuts exist here only when their editor is registered. */
export function refuseUnknownGoogleType(
  state: DriveState,
  mimeType: string,
): void {
  if (!mimeType.startsWith(GOOGLE_TYPE)) return;
  if (mimeType === FOLDER || mimeType === SHORTCUT) return;
  if (!state.kinds.has(mimeType)) throw notEmulated(`A file of ${mimeType}`);
}
