import {type ApiCall, type Caller, Media} from '../../kernel/contracts';
import {atLeast, fileFor, roleOn} from '../access/access';
import {bareType, bytesOf, storeBytes} from './blobs';
import {copyOpenComments} from '../comments/comment-copies';
import {
  addWithContent,
  importInto,
  newFile,
  refuseUnknownGoogleType,
} from './creation';
import {applyMetadata, type FileBody, refuseOutputOnly} from './metadata';
import {parentFor} from './parents';
import {FOLDER, type FileRecord, SHORTCUT} from '../records';
import {forbidden, notEmulated} from '../refusals';
import {body, flag, required, who} from '../request';
import {mayCopyContent} from '../resources/capabilities';
import type {DriveState} from '../state';

/**
 * `drive.files.copy`: the caller owns the copy, and nobody else has access but through its folder. Custom
 * properties go along (those of the calling project), the content restriction, stars and comments do not,
 * unless `copyComments` asks for the open ones. The body is applied as a patch.
 * Source: https://developers.google.com/workspace/drive/api/guides/create-file#copy
 */
export function copyFile(state: DriveState, call: ApiCall): FileRecord {
  const {caller} = call;
  const email = who(call);
  const source = fileFor(state, call.caller, required(call, 'fileId'));
  const writes = atLeast(roleOn(state, source, email), 'writer');
  if (source.mimeType === FOLDER || !mayCopyContent(source, writes)) {
    throw forbidden(
      'cannotCopyFile',
      'This file cannot be copied by the user.',
    );
  }
  const meta = body<FileBody>(call);
  refuseOutputOnly(meta);
  const mimeType = meta.mimeType ?? source.mimeType;
  if ((mimeType === SHORTCUT) !== (source.shortcut !== undefined)) {
    throw notEmulated('A copy that turns a shortcut into a file, or back');
  }
  refuseUnknownGoogleType(state, mimeType);
  const copy = newFile(state, caller, {
    id: meta.id ?? undefined,
    name: meta.name ?? `Copy of ${source.name}`,
    mimeType,
    parent: parentOfCopy(state, source, caller, meta.parents),
  });
  carryProperties(source, copy, caller.project);
  if (source.description !== undefined) copy.description = source.description;
  applyMetadata(state, copy, meta, caller);
  copyContent(state, source, copy, call);
  if (flag(call, 'copyComments')) copyOpenComments(state, source.id, copy.id);
  const action = {kind: 'create', origin: 'copy', original: source.id} as const;
  state.activity.record(email, copy.id, action);
  return copy;
}

/** Without `parents` the copy goes where the source is, when the caller may add files there. */
function parentOfCopy(
  state: DriveState,
  source: FileRecord,
  caller: Caller,
  asked: readonly string[] | null | undefined,
): string {
  if (asked && asked.length > 0) return parentFor(state, caller, asked);
  const email = caller.email.toLowerCase();
  const folder =
    source.parent === null ? undefined : state.files.get(source.parent);
  return folder && atLeast(roleOn(state, folder, email), 'writer')
    ? folder.id
    : state.root(email).id;
}

function carryProperties(
  source: FileRecord,
  copy: FileRecord,
  project: string,
): void {
  copy.properties = {...source.properties};
  const mine = source.appProperties[project];
  if (mine) copy.appProperties = {[project]: {...mine}};
}

function copyContent(
  state: DriveState,
  source: FileRecord,
  copy: FileRecord,
  call: ApiCall,
): void {
  const {caller} = call;
  if (source.shortcut) {
    copy.shortcut = source.shortcut;
    state.add(copy);
    return;
  }
  const kind = state.kinds.get(copy.mimeType);
  const bytes = source.blob
    ? bytesOf(state, source.blob.revisionId)
    : Buffer.alloc(0);
  const media = new Media(bareType(source.mimeType), bytes);
  if (!kind) {
    copy.blob = storeBytes(state, copy, media, who(call), false);
    state.add(copy);
    return;
  }
  addWithContent(state, copy, () => {
    if (copy.mimeType === source.mimeType) {
      kind.copy(source.id, copy.id, caller);
      kind.rename(copy.id, copy.name);
    } else {
      importInto(state, copy, media, caller);
    }
  });
}
