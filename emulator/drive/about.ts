import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {ApiCall, Handlers} from '../kernel/contracts';
import {conversionsOf} from './files/conversions';
import {fieldsRequired} from './refusals';
import {text, who} from './request';
import {userResource} from './resources/user-resource';
import type {DriveState} from './state';

const LIMIT = 15 * 1024 ** 3;
const MAX_UPLOAD = 5 * 1024 ** 4;

/** `about.get`, which answers nothing without a field selection. */
export function aboutHandlers(state: DriveState): Handlers {
  return {
    'drive.about.get': call => {
      if (text(call, 'fields') === undefined) throw fieldsRequired();
      return about(state, call);
    },
  };
}

function about(state: DriveState, call: ApiCall): drive_v3.Schema$About {
  const email = who(call);
  const kinds = [...state.kinds.values()];
  const owned = [...state.files.values()].filter(file => file.owner === email);
  const bytes = (files: typeof owned) =>
    String(files.reduce((sum, file) => sum + (file.blob?.size ?? 0), 0));
  const importFormats: Record<string, string[]> = {};
  for (const kind of kinds) {
    for (const source of conversionsOf(kind.mimeType).imports) {
      (importFormats[source] ??= []).push(kind.mimeType);
    }
  }
  return {
    kind: 'drive#about',
    user: userResource(state.directory, email, email),
    storageQuota: {
      limit: String(LIMIT),
      usage: bytes(owned),
      usageInDrive: bytes(owned),
      usageInDriveTrash: bytes(owned.filter(file => state.trashed(file))),
    },
    importFormats,
    exportFormats: Object.fromEntries(
      kinds.map(({mimeType}) => [
        mimeType,
        Object.keys(conversionsOf(mimeType).exports),
      ]),
    ),
    maxUploadSize: String(MAX_UPLOAD),
    appInstalled: true,
    folderColorPalette: ['#8f8f8f', '#ac725e', '#d06b64', '#16a765'],
    canCreateDrives: true,
    canCreateTeamDrives: true,
  };
}
