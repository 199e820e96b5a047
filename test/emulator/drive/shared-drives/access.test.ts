import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {DriveDesk} from '../drive-desk';
import {ALL, SharedDrive} from './shared-drive';

type Permission = drive_v3.Schema$Permission;

function permissionOf(drive: SharedDrive, id: string, name: string) {
  const path = `/files/${id}/permissions?${ALL}&fields=*`;
  const {permissions = []} = drive.desk.ok<drive_v3.Schema$PermissionList>(
    'writer',
    'GET',
    path,
  );
  return permissions.find(
    ({emailAddress}) => emailAddress === `${name}@example.com`,
  );
}

const person = (role: string, name: string): Permission => ({
  type: 'user',
  role,
  emailAddress: `${name}@example.com`,
});

describe('permissions in a shared drive', () => {
  it('tell membership from access to a file, and where it comes from', () => {
    const drive = new SharedDrive();
    const file = drive.file('sme');
    const query = `sendNotificationEmail=false&${ALL}`;
    drive.desk.share('sme', file, person('writer', 'legal'), query);
    expect(permissionOf(drive, file, 'legal')).toMatchObject({
      role: 'writer',
      permissionDetails: [
        {permissionType: 'file', role: 'writer', inherited: false},
        {
          permissionType: 'member',
          role: 'commenter',
          inheritedFrom: drive.id,
          inherited: true,
        },
      ],
    });
    expect(permissionOf(drive, drive.id, 'csm')).toMatchObject({
      role: 'reader',
      permissionDetails: [
        {permissionType: 'member', role: 'reader', inherited: false},
      ],
    });
    expect(drive.get('csm', file).hasAugmentedPermissions).toBe(true);
  });

  it('cannot be lowered or taken below the membership', () => {
    const drive = new SharedDrive();
    const file = drive.file('sme');
    const id = permissionOf(drive, file, 'sme')?.id;
    const path = `/files/${file}/permissions/${id}?${ALL}`;
    const reason = 'cannotModifyInheritedTeamDrivePermission';
    expect(
      drive.desk.refused('writer', 'PATCH', path, {role: 'reader'}).reason,
    ).toBe(reason);
    expect(drive.desk.refused('writer', 'DELETE', path).reason).toBe(reason);
    drive.desk.ok(
      'writer',
      'DELETE',
      `/files/${drive.id}/permissions/${id}?${ALL}`,
    );
    expect(drive.desk.refused('sme', 'GET', `/files/${file}?${ALL}`).code).toBe(
      404,
    );
  });

  it.each([
    ['an owner', 'file', {...person('owner', 'press')}],
    ['an organizer of a file', 'file', person('organizer', 'press')],
    ['a content manager of a file', 'file', person('fileOrganizer', 'press')],
    [
      'the domain as a member',
      'drive',
      {type: 'domain', role: 'reader', domain: 'example.com'},
    ],
    ['everybody as members', 'drive', {type: 'anyone', role: 'reader'}],
  ])('do not know %s', (_, where, body) => {
    const drive = new SharedDrive();
    const id = where === 'file' ? drive.file('sme') : drive.id;
    const path = `/files/${id}/permissions?${ALL}&transferOwnership=true`;
    expect(
      drive.desk.refused('writer', 'POST', path, body).code,
    ).toBeGreaterThanOrEqual(400);
  });

  it('chooses members by organizers alone', () => {
    const drive = new SharedDrive();
    const path = `/files/${drive.id}/permissions?${ALL}`;
    expect(
      drive.desk.refused('exec', 'POST', path, person('reader', 'press')).code,
    ).toBe(403);
  });

  it('obeys the restrictions of the drive', () => {
    const drive = new SharedDrive();
    const {desk} = drive;
    const file = drive.file('sme');
    const path = `/files/${file}/permissions?${ALL}`;
    const outsider = {
      ...person('reader', 'x'),
      emailAddress: 'outsider@elsewhere.example',
    };
    desk.ok('writer', 'PATCH', `/drives/${drive.id}`, {
      restrictions: {domainUsersOnly: true},
    });
    expect(desk.refused('sme', 'POST', path, outsider).reason).toBe(
      'teamDriveDomainUsersOnlyRestriction',
    );
    desk.ok('writer', 'PATCH', `/drives/${drive.id}`, {
      restrictions: {driveMembersOnly: true},
    });
    expect(
      desk.refused('sme', 'POST', path, person('reader', 'press')).reason,
    ).toBe('teamDriveTeamMembersOnlyRestriction');
    desk.ok('sme', 'POST', path, person('writer', 'csm'));
  });
});

describe('a folder with limited access', () => {
  it('shows members of the drive that it is there, and nothing in it', () => {
    const drive = new SharedDrive();
    const folder = drive.folder('exec', drive.id, {name: 'Secret'});
    expect(
      drive.status('exec', folder, '', {inheritedPermissionsDisabled: true}),
    ).toBe(403);
    expect(
      drive.status('writer', folder, '', {inheritedPermissionsDisabled: true}),
    ).toBe(200);
    const file = drive.file('writer', folder, {name: 'Inside'});
    const seen = drive.get('sme', folder);
    expect(seen).toMatchObject({
      name: 'Secret',
      inheritedPermissionsDisabled: true,
      capabilities: {canListChildren: false, canEdit: false},
    });
    expect(drive.desk.refused('sme', 'GET', `/files/${file}?${ALL}`).code).toBe(
      404,
    );
    const all = `&${ALL}&includeItemsFromAllDrives=true`;
    const within = `'${folder}' in parents`;
    expect(drive.desk.search('sme', within, all)).toEqual([]);
    expect(drive.desk.search('writer', within, all)).toEqual(['Inside']);
    expect(permissionOf(drive, folder, 'sme')).toMatchObject({
      role: 'reader',
      view: 'metadata',
      inheritedPermissionsDisabled: true,
      permissionDetails: [{inherited: true}],
    });
    const query = `sendNotificationEmail=false&${ALL}`;
    drive.desk.share('writer', folder, person('writer', 'sme'), query);
    expect(permissionOf(drive, folder, 'sme')).not.toHaveProperty('view');
    expect(drive.get('sme', file).name).toBe('Inside');
  });

  it('is the same in My Drive, where its owner always gets in', () => {
    const desk = new DriveDesk();
    const outer = desk.folder('writer');
    const inner = desk.folder('writer', {parents: [outer], name: 'Secret'});
    const file = desk.file('writer', {parents: [inner]});
    const deep = desk.folder('writer', {parents: [inner]});
    desk.shareWith('writer', outer, 'writer', 'sme');
    const limit = {inheritedPermissionsDisabled: true};
    desk.ok('writer', 'PATCH', `/files/${inner}`, limit);
    expect(desk.get('sme', inner)).toMatchObject({
      name: 'Secret',
      capabilities: {canListChildren: false, canAddChildren: false},
    });
    for (const id of [file, deep]) {
      expect(desk.refused('sme', 'GET', `/files/${id}`).code).toBe(404);
    }
    expect(desk.get('writer', file).capabilities?.canEdit).toBe(true);
    expect(desk.refused('writer', 'PATCH', `/files/${file}`, limit).code).toBe(
      403,
    );
  });
});
