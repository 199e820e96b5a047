import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {ApiCall, Handlers} from '../../kernel/contracts';
import {withDefaultFields} from '../../kernel/mask';
import {
  effectiveGrants,
  type EffectiveGrant,
  fileFor,
  higher,
  mayShare,
} from './access';
import {page} from '../paging';
import type {FileRecord, Grant} from '../records';
import {forbidden, insufficient, notFound, notWritable} from '../refusals';
import {body, flag, pageSize, required, who} from '../request';
import {permissionResource} from '../resources/permission-resource';
import type {DriveState} from '../state';
import {changeGrants, putGrant} from './change-grants';
import {ConcurrentWrites} from './concurrent-writes';
import {sendShareNotice} from './share-notice';
import {
  expiry,
  grantAsked,
  notificationNotApplicable,
  notifies,
  refuseTransfer,
  roleAsked,
} from './sharing-rules';

type PermissionBody = drive_v3.Schema$Permission;

const DEFAULT_FIELDS = 'kind,id,type,role';

const LESS_THAN_INHERITED =
  'Cannot modify a permission on an item to be less than the inherited access from a direct or indirect parent. Leverage limited access (https://developers.google.com/workspace/drive/api/guides/limited-expansive-access).';

/** The `permissions` collection, in My Drive and in shared drives. */
export function permissionHandlers(state: DriveState): Handlers {
  const permissions = new Permissions(state);
  const one = (act: (call: ApiCall) => EffectiveGrant) =>
    withDefaultFields(DEFAULT_FIELDS, call => {
      const grant = act(call);
      const fileId = state.resolve(who(call), required(call, 'fileId'));
      const record = state.files.get(fileId);
      return record && permissionResource(state, grant, record);
    });
  return {
    'drive.permissions.create': one(call => permissions.create(call)),
    'drive.permissions.update': one(call => permissions.update(call)),
    'drive.permissions.get': one(call => permissions.get(call)),
    'drive.permissions.list': withDefaultFields(
      `kind,nextPageToken,permissions(${DEFAULT_FIELDS})`,
      call => permissions.list(call),
    ),
    'drive.permissions.delete': call => permissions.delete(call),
  };
}

class Permissions {
  private readonly concurrent = new ConcurrentWrites();

  constructor(private readonly state: DriveState) {}

  /**
   * A person, group or domain that holds more already keeps it: the answer reads as asked, and nothing changed.
   * What the link gives is replaced either way.
   * Source: https://github.com/odeke-em/drive/issues/793, https://github.com/tidyverse/googledrive/issues/318.
   * That the answer names the role asked for, and not the one held, is the harsher reading of both.
   */
  create(call: ApiCall): EffectiveGrant {
    const {state} = this;
    const file = this.shareable(call);
    const asked = body<PermissionBody>(call);
    const grant = grantAsked(state, file, call, asked);
    const addressed = grant.email !== undefined;
    if (!addressed && call.params.sendNotificationEmail === true) {
      throw notificationNotApplicable();
    }
    if (grant.role === 'owner') {
      this.transfer(file, grant, call);
    } else if (!holdsMore(file, grant)) {
      this.write(file, call, record => putGrant(record, grant));
    }
    if (addressed && notifies(call)) sendShareNotice(state, call, file, grant);
    const found = this.found(file, grant.id);
    return {...found, grant: {...found.grant, role: grant.role}};
  }

  update(call: ApiCall): EffectiveGrant {
    const {state} = this;
    const file = this.shareable(call);
    const known = this.found(file, required(call, 'permissionId'));
    const asked = body<PermissionBody>(call);
    refuseUnchangeable(asked, known.grant);
    const {type} = known.grant;
    const role = asked.role
      ? roleAsked(asked.role, file, type)
      : known.grant.role;
    if (known.grant.role === 'owner' && role !== 'owner') {
      throw forbidden(
        'cannotModifyOwner',
        'The owner of a file cannot be changed to another role.',
      );
    }
    if (known.inherited && higher(known.inherited.role, role)) {
      throw lessThanInherited(file, 'cannotModifyInheritedPermission');
    }
    // Raising an inherited permission makes a direct one of the caller's.
    const {expiresAt: current, ...rest} = known.direct ?? {
      ...known.grant,
      expiresAt: undefined,
      givenBy: who(call),
      givenAt: state.now(),
    };
    const kept =
      current === undefined || flag(call, 'removeExpiration')
        ? {}
        : {expiresAt: current};
    const next = {
      ...rest,
      role,
      ...kept,
      ...expiry(state, file, rest.type, role, asked.expirationTime),
    };
    if (role === 'owner') this.transfer(file, next, call);
    else this.write(file, call, record => putGrant(record, next));
    return this.found(file, next.id);
  }

  get(call: ApiCall): EffectiveGrant {
    return this.found(this.readable(call), required(call, 'permissionId'));
  }

  list(call: ApiCall): drive_v3.Schema$PermissionList {
    const file = this.readable(call);
    const all = effectiveGrants(this.state, file);
    // Without a page size the list of a My Drive item comes whole.
    const whole =
      call.params.pageSize === undefined && file.driveId === undefined;
    const size = whole ? all.length : pageSize(call, 100, 100);
    const {items, ...token} = page(call, all, size);
    return {
      kind: 'drive#permissionList',
      ...token,
      permissions: items.map(item =>
        permissionResource(this.state, item, file),
      ),
    };
  }

  /** People may also give up their own access. */
  delete(call: ApiCall): void {
    const {state} = this;
    const file = fileFor(state, call.caller, required(call, 'fileId'));
    const id = required(call, 'permissionId');
    const own = effectiveGrants(state, file).some(
      ({grant}) => grant.id === id && grant.email === who(call),
    );
    if (!own && !mayShare(state, file, who(call))) throw insufficient(file.id);
    const known = this.found(file, id);
    if (known.grant.role === 'owner') {
      throw forbidden(
        'cannotRemoveOwner',
        'The owner of a file cannot be removed.',
      );
    }
    if (!known.direct) {
      throw lessThanInherited(file, 'cannotDeletePermission');
    }
    this.write(file, call, record => {
      record.grants = record.grants.filter(grant => grant.id !== id);
    });
  }

  private shareable(call: ApiCall): FileRecord {
    const file = fileFor(this.state, call.caller, required(call, 'fileId'));
    const ownRoot = file.parent === null && file.driveId === undefined;
    if (ownRoot || !mayShare(this.state, file, who(call))) {
      throw insufficient(file.id);
    }
    return file;
  }

  /** Who has access is told to writers only. */
  private readable(call: ApiCall): FileRecord {
    const fileId = required(call, 'fileId');
    return fileFor(this.state, call.caller, fileId, 'writer');
  }

  private found(file: FileRecord, id: string): EffectiveGrant {
    const known = effectiveGrants(this.state, file).find(
      ({grant}) => grant.id === id,
    );
    if (!known) throw notFound('Permission', id, 'permissionId');
    return known;
  }

  private write(
    file: FileRecord,
    call: ApiCall,
    edit: (record: FileRecord) => void,
  ): void {
    changeGrants(this.state, file, who(call), record => {
      this.concurrent.begin(record, call.wave);
      edit(record);
    });
  }

  /** The former owner stays as a writer; the file moves only when asked to. */
  private transfer(file: FileRecord, grant: Grant, call: ApiCall): void {
    const {state} = this;
    const email = grant.email ?? '';
    refuseTransfer(state, file, call, email);
    if (email === file.owner) return;
    this.write(file, call, record => {
      const former = record.grants.find(({role}) => role === 'owner');
      if (former) putGrant(record, {...former, role: 'writer'});
      putGrant(record, grant);
      record.owner = email;
      if (flag(call, 'moveToNewOwnersRoot')) {
        record.parent = state.root(email).id;
      }
    });
  }
}

function lessThanInherited({driveId}: FileRecord, reason: string) {
  return driveId === undefined
    ? forbidden(reason, LESS_THAN_INHERITED)
    : forbidden(
        'cannotModifyInheritedTeamDrivePermission',
        'Cannot update or delete an inherited permission on a shared drive item.',
      );
}

function holdsMore(file: FileRecord, {id, type, role}: Grant): boolean {
  const held = type === 'anyone' ? [] : file.grants;
  return held.some(grant => grant.id === id && higher(grant.role, role));
}

function refuseUnchangeable(asked: PermissionBody, known: Grant): void {
  const fixed: readonly [unknown, unknown][] = [
    [asked.id, known.id],
    [asked.type, known.type],
    [asked.emailAddress?.toLowerCase(), known.email],
    [asked.domain?.toLowerCase(), known.domain],
    [asked.allowFileDiscovery, known.allowFileDiscovery],
  ];
  if (fixed.some(([value, is]) => (value ?? is) !== is)) {
    throw notWritable();
  }
}
