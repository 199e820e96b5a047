import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {ApiCall, Handlers, Role} from '../../kernel/contracts';
import {ApiError} from '../../kernel/errors';
import {withDefaultFields} from '../../kernel/mask';
import {atLeast, roleOn} from '../access/access';
import {page} from '../paging';
import {type DriveRecord, type DriveRestrictions, FOLDER} from '../records';
import {badParameter, forbidden, notEmulated, notFound} from '../refusals';
import {body, flag, pageSize, required, text, who} from '../request';
import {blankFile, type DriveState, grantTo} from '../state';
import {driveResource} from './drive-resource';

type DriveBody = drive_v3.Schema$Drive;

const DEFAULT_FIELDS = 'kind,id,name';

/**
 * That folders are the organizers' to share is the stricter of two readings; what a new drive begins with is not
 * published.
 */
const UNRESTRICTED: DriveRestrictions = {
  adminManagedRestrictions: false,
  copyRequiresWriterPermission: false,
  domainUsersOnly: false,
  driveMembersOnly: false,
  sharingFoldersRequiresOrganizerPermission: true,
};

/**
 * The `drives` collection: what members do with their shared drives. Administrators' access is not emulated.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-shareddrives
 */
export function driveHandlers(state: DriveState): Handlers {
  const shown = (call: ApiCall, drive: DriveRecord): DriveBody => {
    const role = roleIn(state, drive.id, who(call)) ?? 'reader';
    return driveResource(drive, role, who(call));
  };
  const one = (
    act: (state: DriveState, call: ApiCall) => DriveRecord,
  ): Handlers[string] =>
    withDefaultFields(DEFAULT_FIELDS, call => shown(call, act(state, call)));
  return {
    'drive.drives.create': one(create),
    'drive.drives.get': one(driveFor),
    'drive.drives.update': one(update),
    'drive.drives.hide': one((_, call) => hide(state, call, true)),
    'drive.drives.unhide': one((_, call) => hide(state, call, false)),
    'drive.drives.delete': call => remove(state, call),
    'drive.drives.list': withDefaultFields(
      `kind,nextPageToken,drives(${DEFAULT_FIELDS})`,
      call => {
        refuseAdmins(call);
        if (text(call, 'q')) throw notEmulated('drives.list with q');
        const mine = [...state.drives.values()].filter(
          ({id}) => roleIn(state, id, who(call)) !== null,
        );
        const {items, ...token} = page(call, mine, pageSize(call, 10, 100));
        const drives = items.map(drive => shown(call, drive));
        return {kind: 'drive#driveList', ...token, drives};
      },
    ),
  };
}

/** The member's role in the drive; null for everybody else. */
function roleIn(state: DriveState, driveId: string, email: string) {
  const top = state.files.get(driveId);
  return top ? roleOn(state, top, email) : null;
}

/** @throws ApiError 404 for who is no member, 403 for who may not. */
function driveFor(
  state: DriveState,
  call: ApiCall,
  needed: Role = 'reader',
): DriveRecord {
  refuseAdmins(call);
  const id = required(call, 'driveId');
  const drive = state.drives.get(id);
  const role = roleIn(state, id, who(call));
  if (!drive || role === null) throw notFound('Shared drive', id, 'driveId');
  if (atLeast(role, needed)) return drive;
  throw forbidden(
    'insufficientFilePermissions',
    'The user does not have sufficient permissions for this shared drive.',
  );
}

function create(state: DriveState, call: ApiCall): DriveRecord {
  const {name, restrictions, colorRgb} = body<DriveBody>(call);
  if (!name) {
    throw badParameter('required', 'The name field is required.', 'drive.name');
  }
  if (restrictions || colorRgb) {
    throw forbidden(
      'fieldNotWritable',
      'Restrictions and colors cannot be set when a shared drive is created.',
    );
  }
  const email = who(call);
  const requestId = required(call, 'requestId');
  for (const known of state.drives.values()) {
    if (known.createdBy !== email || known.requestId !== requestId) continue;
    throw new ApiError(
      'ALREADY_EXISTS',
      'A shared drive already exists with the provided request ID.',
      {reason: 'duplicate'},
    );
  }
  const id = `0A${state.ground.ids.text(12)}Uk9PVA`;
  const top = blankFile(state, id, 'Drive', FOLDER, email, null);
  top.driveId = id;
  top.owner = '';
  top.grants = [grantTo(state, email, 'organizer', email)];
  state.add(top);
  return state.drives.set(id, {
    id,
    name,
    createdBy: email,
    requestId,
    createdAt: state.now(),
    hiddenFor: [],
    restrictions: UNRESTRICTED,
  });
}

function update(state: DriveState, call: ApiCall): DriveRecord {
  const {id} = driveFor(state, call, 'organizer');
  const {name, colorRgb, restrictions} = body<DriveBody>(call);
  return state.drives.update(id, drive => {
    if (name) drive.name = name;
    if (colorRgb) drive.colorRgb = colorRgb;
    drive.restrictions = {
      ...drive.restrictions,
      ...Object.fromEntries(
        Object.entries(restrictions ?? {}).filter(
          ([field, value]) =>
            field in UNRESTRICTED && typeof value === 'boolean',
        ),
      ),
    };
  });
}

function hide(state: DriveState, call: ApiCall, hidden: boolean): DriveRecord {
  const {id} = driveFor(state, call);
  const email = who(call);
  return state.drives.update(id, drive => {
    const others = drive.hiddenFor.filter(by => by !== email);
    drive.hiddenFor = hidden ? [...others, email] : others;
  });
}

/** Only an empty drive is deleted; what is in its trash goes along. */
function remove(state: DriveState, call: ApiCall): void {
  const {id} = driveFor(state, call, 'organizer');
  if (flag(call, 'allowItemDeletion')) {
    throw notEmulated('drives.delete with allowItemDeletion');
  }
  const items = [...state.files.values()].filter(({driveId}) => driveId === id);
  if (items.some(file => file.id !== id && !state.trashed(file))) {
    throw forbidden(
      'cannotDeleteResourceWithChildren',
      'The shared drive contains items that are not in the trash.',
    );
  }
  for (const file of items) state.erase(file, file.grants);
  state.drives.delete(id);
}

function refuseAdmins(call: ApiCall): void {
  if (flag(call, 'useDomainAdminAccess')) {
    throw notEmulated('useDomainAdminAccess');
  }
}
