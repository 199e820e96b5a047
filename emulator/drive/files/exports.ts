import {type ApiCall, Media} from '../../kernel/contracts';
import {atLeast, fileFor, roleOn} from '../access/access';
import {bareType, bytesOf} from './blobs';
import {conversionsOf} from './conversions';
import type {FileRecord} from '../records';
import {badRequest, forbidden, notEmulated} from '../refusals';
import {required, who} from '../request';
import {mayCopyContent} from '../resources/capabilities';
import type {DriveState} from '../state';

/** Source: https://developers.google.com/workspace/drive/api/guides/manage-downloads#export-content */
const MAX_EXPORT = 10 * 1024 * 1024;

/** `drive.files.export`: an editor's file as another type. */
export function exportFile(state: DriveState, call: ApiCall): Media {
  const file = downloadable(state, call);
  const kind = state.kinds.get(file.mimeType);
  if (!kind) {
    throw forbidden(
      'fileNotExportable',
      'Export only supports Docs Editors files.',
    );
  }
  const target = bareType(required(call, 'mimeType'));
  const write = kind.exports[target];
  if (!write) {
    if (target in conversionsOf(file.mimeType).exports) {
      throw notEmulated(`Export of ${file.mimeType} as ${target}`);
    }
    throw badRequest(
      'badRequest',
      'The requested conversion is not supported.',
    );
  }
  const bytes = write(file.id);
  if (bytes.length > MAX_EXPORT) {
    throw forbidden(
      'exportSizeLimitExceeded',
      'This file is too large to be exported.',
    );
  }
  return new Media(target, bytes);
}

/** `drive.files.get` with `alt=media`: stored bytes, or the part a `Range` header asks for. */
export function downloadFile(state: DriveState, call: ApiCall): Media {
  const file = downloadable(state, call);
  if (!file.blob) {
    throw forbidden(
      'fileNotDownloadable',
      'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
      'alt',
    );
  }
  return new Media(file.mimeType, bytesOf(state, file.blob.revisionId));
}

function downloadable(state: DriveState, call: ApiCall): FileRecord {
  const file = fileFor(state, call.caller, required(call, 'fileId'));
  const writes = atLeast(roleOn(state, file, who(call)), 'writer');
  if (!mayCopyContent(file, writes)) {
    throw forbidden(
      'cannotDownloadFile',
      'This file cannot be downloaded by the user.',
    );
  }
  return file;
}
