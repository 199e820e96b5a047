import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {ApiCall, Handlers} from '../../kernel/contracts';
import {withDefaultFields} from '../../kernel/mask';
import {appliesTo, roleOn} from '../access/access';
import {appReaches, WHOLE_DRIVE} from '../access/app-access';
import type {ChangeRecord} from '../records';
import {invalidValue} from '../refusals';
import {flag, pageSize, required, text, who} from '../request';
import {fileResource} from '../resources/file-resource';
import {includes} from '../shared-drives/support';
import type {DriveState} from '../state';

const DEFAULT_FIELDS =
  'kind,nextPageToken,newStartPageToken,changes(kind,removed,fileId,time,changeType,type,file(kind,id,name,mimeType))';

/**
 * Polling for changes. Tokens are positions in one log of the whole Workspace; each file is told once a page,
 * at its latest change. A folder that is shared, closed or moved is one change; whether Google also tells those
 * of the files below it is not published. Comments and approvals are no changes here, nor is what happens to a shared
 * drive itself.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-changes
 */
export function changeHandlers(state: DriveState): Handlers {
  return {
    'drive.changes.getStartPageToken': () => ({
      kind: 'drive#startPageToken',
      startPageToken: String(state.nextChange()),
    }),
    'drive.changes.list': withDefaultFields(DEFAULT_FIELDS, call =>
      listChanges(state, call),
    ),
  };
}

function listChanges(
  state: DriveState,
  call: ApiCall,
): drive_v3.Schema$ChangeList {
  const token = required(call, 'pageToken');
  if (!/^[1-9]\d*$/.test(token) || Number(token) > state.nextChange()) {
    throw invalidValue('pageToken');
  }
  const removals =
    text(call, 'includeRemoved') === undefined || flag(call, 'includeRemoved');
  const latest = new Map<string, ChangeRecord>();
  for (const change of state.changesFrom(Number(token))) {
    const before = change.before ?? latest.get(change.fileId)?.before;
    latest.delete(change.fileId);
    latest.set(change.fileId, {...change, before});
  }
  const told: {sequence: number; change: drive_v3.Schema$Change}[] = [];
  for (const record of latest.values()) {
    const change = changeFor(state, call, record);
    if (!change || (change.removed && !removals)) continue;
    told.push({sequence: record.sequence, change});
  }
  const page = told.slice(0, pageSize(call, 100, 1000));
  const rest = told.slice(page.length);
  return {
    kind: 'drive#changeList',
    ...(rest.length > 0
      ? {nextPageToken: String(page[page.length - 1].sequence + 1)}
      : {newStartPageToken: String(state.nextChange())}),
    changes: page.map(({change}) => change),
  };
}

/** Undefined when the change is none of the caller's business. */
function changeFor(
  state: DriveState,
  call: ApiCall,
  {fileId, at, before}: ChangeRecord,
): drive_v3.Schema$Change | undefined {
  const email = who(call);
  const file = state.files.get(fileId);
  if (file?.driveId !== undefined && !includes(call)) return undefined;
  const driveId = text(call, 'driveId');
  if (driveId !== undefined && file?.driveId !== driveId) return undefined;
  const seen =
    file !== undefined &&
    roleOn(state, file, email) !== null &&
    appReaches(call.caller, file, WHOLE_DRIVE);
  // What a program never reached is not lost to it; of a deleted file nobody can tell any more.
  const reached = !file || appReaches(call.caller, file, WHOLE_DRIVE);
  const lost =
    !seen &&
    reached &&
    before?.some(grant => appliesTo(state, grant, email)) === true;
  if (!seen && !lost) return undefined;
  return {
    kind: 'drive#change',
    type: 'file',
    changeType: 'file',
    time: new Date(at).toISOString(),
    removed: lost,
    fileId,
    ...(seen ? {file: fileResource(state, file, call.caller)} : {}),
  };
}
