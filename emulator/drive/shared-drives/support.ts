import type {ApiCall, Handler, Handlers} from '../../kernel/contracts';
import {fileNotFound} from '../refusals';
import {body, flag, text, who} from '../request';
import type {DriveState} from '../state';

/**
 * Methods in which shared drives exist only for who says that they support them.
 * Source: https://developers.google.com/workspace/drive/api/guides/enable-shareddrives
 */
const ASKING = [
  'drive.files.get',
  'drive.files.create',
  'drive.files.update',
  'drive.files.copy',
  'drive.files.delete',
  'drive.permissions.list',
  'drive.permissions.get',
  'drive.permissions.create',
  'drive.permissions.update',
  'drive.permissions.delete',
];

/** To a program that does not say `supportsAllDrives` items of shared drives are not found. */
export function askingForSupport(
  state: DriveState,
  handlers: Handlers,
): Handlers {
  const asking = (handler: Handler): Handler => {
    return call => {
      if (!supports(call)) {
        for (const id of named(call)) refuseShared(state, call, id);
      }
      return handler(call);
    };
  };
  return Object.fromEntries(
    Object.entries(handlers).map(([method, handler]) => [
      method,
      ASKING.includes(method) ? asking(handler) : handler,
    ]),
  );
}

/** The older name is taken as well. */
export function supports(call: ApiCall): boolean {
  return flag(call, 'supportsAllDrives') || flag(call, 'supportsTeamDrives');
}

export function includes(call: ApiCall): boolean {
  return (
    supports(call) &&
    (flag(call, 'includeItemsFromAllDrives') ||
      flag(call, 'includeTeamDriveItems'))
  );
}

/** Files and folders a request names. */
function named(call: ApiCall): readonly string[] {
  const {parents} = body<{parents?: readonly string[] | null}>(call);
  return [
    text(call, 'fileId') ?? '',
    ...(parents ?? []),
    ...(text(call, 'addParents') ?? '').split(',').map(id => id.trim()),
  ].filter(id => id !== '');
}

function refuseShared(state: DriveState, call: ApiCall, id: string): void {
  const record = state.files.get(state.resolve(who(call), id));
  if (record?.driveId !== undefined) throw fileNotFound(id);
}
