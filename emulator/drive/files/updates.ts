import type {ApiCall, Media} from '../../kernel/contracts';
import {atLeast, effectiveGrants, fileFor, roleOn} from '../access/access';
import {bareType, storeBytes} from './blobs';
import {refuseWhenLocked} from '../access/content-lock';
import {importInto} from './creation';
import {contentChanged} from '../history/content-change';
import {applyMetadata, type FileBody, refuseOutputOnly} from './metadata';
import {settleDescendants, settleIn} from '../shared-drives/moves';
import {movedTo} from './parents';
import type {FileRecord, Grant} from '../records';
import {badRequest, forbidden, insufficient, notWritable} from '../refusals';
import {body, flag, required, text, who} from '../request';
import {type DriveState, stampModified} from '../state';
import {recordTouch} from '../history/revisions';

/** What everybody who sees a file may set, because it is theirs alone. */
const PERSONAL: readonly (keyof FileBody)[] = ['starred', 'viewedByMeTime'];

/** `drive.files.update`: metadata patch, move, trash, content restriction and new content in one request. */
export function updateFile(state: DriveState, call: ApiCall): FileRecord {
  const meta = body<FileBody>(call);
  const email = who(call);
  const needed = isPersonal(call, meta) ? 'reader' : 'writer';
  const file = fileFor(state, call.caller, required(call, 'fileId'), needed);
  refuseUnchangeable(file, meta);
  if (file.parent === null && needed === 'writer') throw insufficient(file.id);
  if (typeof meta.trashed === 'boolean') refuseTrashing(state, file, email);
  const parent = movedTo(
    state,
    call.caller,
    file,
    text(call, 'addParents'),
    text(call, 'removeParents'),
  );
  const before = effectiveGrants(state, file).map(({grant}) => grant);

  // A draft, so that a refusal half-way leaves the stored file as it was.
  const draft = structuredClone(file);
  applyMetadata(state, draft, meta, call.caller);
  const retitled = draft.name !== file.name;
  const rewritten = retitled || draft.description !== file.description;
  // A request may lift the restriction and rename at once, or rename and set it.
  if (retitled || call.media) refuseWhenLocked(draft.lock ? file : draft);
  if (call.media) replaceContent(state, draft, call.media, call);
  if ((rewritten || call.media) && !meta.modifiedTime) {
    stampModified(draft, call.caller, state.now());
  }
  if (meta.trashed === true && draft.trashedAt === undefined) {
    draft.trashedAt = state.now();
    draft.trashedBy = email;
  }
  if (meta.trashed === false) delete draft.trashedAt;
  if (parent !== file.parent) settleIn(state, draft, parent, email);

  const losers = parent === file.parent ? undefined : before;
  // The stored record is changed in place.
  const old = {...file};
  const changed = replace(state, draft, losers);
  if (changed.driveId !== old.driveId) settleDescendants(state, changed, email);
  if (retitled) state.kinds.get(file.mimeType)?.rename(file.id, draft.name);
  recordUpdate(state, email, old, changed);
  if (call.media) contentChanged(state, file.id, email);
  return changed;
}

/** One request may be several actions. */
function recordUpdate(
  {activity}: DriveState,
  by: string,
  old: FileRecord,
  {id, name, parent, ...now}: FileRecord,
): void {
  if (name !== old.name) {
    const titles = {oldTitle: old.name, newTitle: name};
    activity.record(by, id, {kind: 'rename', ...titles});
  }
  if (parent !== old.parent) {
    const added = parent === null ? [] : [parent];
    const removed = old.parent === null ? [] : [old.parent];
    activity.record(by, id, {kind: 'move', added, removed});
  }
  const wasTrashed = old.trashedAt !== undefined;
  if (wasTrashed !== (now.trashedAt !== undefined)) {
    activity.record(
      by,
      id,
      wasTrashed ? {kind: 'restore'} : {kind: 'delete', type: 'TRASH'},
    );
  }
  const restricted = now.copyRequiresWriterPermission;
  if (restricted !== old.copyRequiresWriterPermission) {
    const feature = 'READERS_CAN_DOWNLOAD';
    activity.record(by, id, {kind: 'settingsChange', feature, restricted});
  }
}

function isPersonal(call: ApiCall, meta: FileBody): boolean {
  const asked = Object.entries(meta).filter(([, value]) => value !== undefined);
  return (
    asked.length > 0 &&
    asked.every(([field]) => PERSONAL.some(own => own === field)) &&
    !call.media &&
    text(call, 'addParents') === undefined &&
    text(call, 'removeParents') === undefined
  );
}

function refuseUnchangeable(file: FileRecord, meta: FileBody): void {
  refuseOutputOnly(meta);
  if (meta.parents) {
    throw forbidden(
      'fieldNotWritable',
      'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
    );
  }
  if ((meta.id ?? file.id) !== file.id || meta.createdTime) {
    throw notWritable();
  }
  if (meta.mimeType && meta.mimeType !== file.mimeType && !file.blob) {
    throw badRequest('invalid', 'Bad Request. Invalid mime type provided');
  }
}

/**
 * Only the owner puts a My Drive file into the trash or takes it out; in a shared drive content managers do.
 * Source: https://developers.google.com/workspace/drive/api/guides/delete#trash
 */
function refuseTrashing(
  state: DriveState,
  file: FileRecord,
  email: string,
): void {
  const needed = file.driveId === undefined ? 'owner' : 'fileOrganizer';
  if (!atLeast(roleOn(state, file, email), needed)) {
    throw insufficient(file.id);
  }
}

function replaceContent(
  state: DriveState,
  draft: FileRecord,
  media: Media,
  call: ApiCall,
): void {
  if (!draft.blob) {
    importInto(state, draft, media, call.caller, true);
    recordTouch(state, draft, who(call));
    return;
  }
  draft.mimeType = body<FileBody>(call).mimeType ?? bareType(media.mimeType);
  const keep = flag(call, 'keepRevisionForever');
  draft.blob = storeBytes(state, draft, media, who(call), keep);
}

function replace(
  state: DriveState,
  draft: FileRecord,
  before: readonly Grant[] | undefined,
): FileRecord {
  return state.change(
    draft.id,
    record => {
      for (const key of Object.keys(record) as (keyof FileRecord)[]) {
        if (!(key in draft)) delete record[key as 'lock'];
      }
      Object.assign(record, draft);
    },
    before,
  );
}
