import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {at, FOLDER} from '../drive-desk';
import {ALL, SharedDrive} from './shared-drive';

describe('a shared drive', () => {
  it('is made once for a request id, and seen by its members alone', () => {
    const {desk, id} = new SharedDrive();
    expect(
      desk.refused('writer', 'POST', '/drives?requestId=r1', {name: 'Again'}),
    ).toMatchObject({code: 409});
    const drives = (who: string) =>
      desk
        .ok<drive_v3.Schema$DriveList>(who, 'GET', '/drives')
        .drives?.map(({name}) => name);
    expect(drives('csm')).toEqual(['Incidents']);
    expect(drives('press')).toEqual([]);
    expect(desk.refused('press', 'GET', `/drives/${id}`)).toMatchObject({
      code: 404,
      message: `Shared drive not found: ${id}.`,
    });
  });

  it('is changed by organizers alone, and deleted when empty', () => {
    const drive = new SharedDrive();
    const {desk, id} = drive;
    const path = `/drives/${id}`;
    expect(desk.refused('exec', 'PATCH', path, {name: 'X'}).code).toBe(403);
    desk.ok('writer', 'PATCH', path, {name: 'War room'});
    expect(
      desk.ok<drive_v3.Schema$Drive>('csm', 'GET', `${path}?fields=name`),
    ).toEqual({name: 'War room'});
    const file = drive.file('sme');
    expect(desk.refused('writer', 'DELETE', path).code).toBe(403);
    expect(drive.status('exec', file, '', {trashed: true})).toBe(200);
    desk.ok('writer', 'DELETE', path);
    expect(desk.refused('writer', 'GET', path).code).toBe(404);
  });

  it('owns what is in it: no owners, no sharing of its own, but a drive', () => {
    const drive = new SharedDrive();
    const file = drive.get('csm', drive.file('sme'));
    expect(file).toMatchObject({
      driveId: drive.id,
      parents: [drive.id],
      hasAugmentedPermissions: false,
    });
    for (const absent of [
      'owners',
      'ownedByMe',
      'shared',
      'permissions',
      'writersCanShare',
      'folderColorRgb',
    ]) {
      expect(file).not.toHaveProperty(absent);
    }
    const {desk} = drive;
    const trashed = drive.file('sme');
    drive.status('exec', trashed, '', {trashed: true});
    expect(drive.get('csm', trashed)).toMatchObject({
      trashed: true,
      trashingUser: {emailAddress: at('exec')},
      trashedTime: expect.any(String),
    });
    expect(desk.get('writer', desk.file('writer'))).not.toHaveProperty(
      'driveId',
    );
  });

  it('does not exist for programs that do not say they support it', () => {
    const drive = new SharedDrive();
    const {desk} = drive;
    const file = drive.file('sme');
    for (const [method, path, body] of [
      ['GET', `/files/${file}`],
      ['PATCH', `/files/${file}`, {name: 'X'}],
      ['DELETE', `/files/${file}`],
      ['POST', `/files/${file}/copy`, {}],
      ['GET', `/files/${file}/permissions`],
      ['POST', '/files', {parents: [drive.id]}],
    ] as const) {
      const id = path === '/files' ? drive.id : file;
      expect(desk.refused('writer', method, path, body)).toMatchObject({
        code: 404,
        message: `File not found: ${id}.`,
      });
    }
  });

  it.each([
    // edit, comment, add, share a file, share a folder, move, trash, delete
    ['writer', [1, 1, 1, 1, 1, 1, 1, 1]],
    ['exec', [1, 1, 1, 1, 0, 1, 1, 0]],
    ['sme', [1, 1, 1, 1, 0, 0, 0, 0]],
    ['legal', [0, 1, 0, 0, 0, 0, 0, 0]],
    ['csm', [0, 0, 0, 0, 0, 0, 0, 0]],
  ])('gives %s what the role says and not more', (who, allowed) => {
    const drive = new SharedDrive();
    const file = drive.can(who, drive.file('sme'));
    const folder = drive.can(who, drive.folder('exec'));
    expect(
      [
        file.canEdit,
        file.canComment,
        folder.canAddChildren,
        file.canShare,
        folder.canShare,
        file.canMoveItemWithinDrive,
        file.canTrash,
        file.canDelete,
      ].map(Number),
    ).toEqual(allowed);
  });

  it('means what it says about trashing, deleting and moving', () => {
    const drive = new SharedDrive();
    const [a, b] = [drive.folder('exec'), drive.folder('exec')];
    const file = drive.file('sme', a);
    const move = `addParents=${b}&removeParents=${a}`;
    expect(drive.status('sme', file, move)).toBe(403);
    expect(drive.status('exec', file, `removeParents=${a}`)).toBe(403);
    expect(drive.status('exec', file, move)).toBe(200);
    expect(drive.get('csm', file).parents).toEqual([b]);
    expect(drive.status('sme', file, '', {trashed: true})).toBe(403);
    const remove = `/files/${b}?${ALL}`;
    expect(drive.desk.refused('exec', 'DELETE', remove).code).toBe(403);
    drive.desk.ok('writer', 'DELETE', remove);
    expect(
      drive.desk.refused('writer', 'GET', `/files/${file}?${ALL}`).code,
    ).toBe(404);
  });
});

describe('moving between My Drive and a shared drive', () => {
  it('takes the owner’s file in, and away from its owner', () => {
    const drive = new SharedDrive();
    const file = drive.desk.file('sme');
    expect(drive.status('sme', file, `addParents=${drive.id}`)).toBe(200);
    const moved = drive.get('sme', file);
    expect(moved.driveId).toBe(drive.id);
    expect(moved).not.toHaveProperty('owners');
    expect(drive.can('sme', file).canTrash).toBe(false);
  });

  it('takes no folder in, and nothing of somebody who is no member', () => {
    const drive = new SharedDrive();
    const {desk} = drive;
    const into = (who: string, id: string) =>
      desk.refused(
        who,
        'PATCH',
        `/files/${id}?${ALL}&addParents=${drive.id}`,
        {},
      ).reason;
    expect(into('sme', desk.folder('sme'))).toBe(
      'teamDrivesFolderMoveInNotSupported',
    );
    const theirs = desk.folder('press');
    const file = desk.file('press', {parents: [theirs]});
    desk.shareWith('press', theirs, 'writer', 'sme');
    expect(
      desk.refused(
        'sme',
        'PATCH',
        `/files/${file}?${ALL}&addParents=${drive.id}&removeParents=${theirs}`,
        {},
      ).reason,
    ).toBe('fileOwnerNotMemberOfTeamDrive');
  });

  it('lets organizers take out what then is theirs', () => {
    const drive = new SharedDrive();
    const {desk} = drive;
    const file = drive.file('sme');
    const mine = desk.folder('exec');
    expect(drive.status('exec', file, `addParents=${mine}`)).toBe(403);
    const home = desk.folder('writer');
    expect(drive.status('writer', file, `addParents=${home}`)).toBe(200);
    expect(desk.get('writer', file)).toMatchObject({ownedByMe: true});
    expect(desk.refused('sme', 'GET', `/files/${file}`).code).toBe(404);
  });
});

describe('finding in shared drives', () => {
  const find = (drive: SharedDrive, who: string, query: string) =>
    drive.desk
      .search(who, `mimeType != '${FOLDER}'`, query)
      .sort((a, b) => (a < b ? -1 : 1));

  it('needs a client that supports them, and says where it looks', () => {
    const drive = new SharedDrive();
    drive.file('sme', drive.id, {name: 'Shared'});
    drive.desk.file('csm', {name: 'Mine'});
    const both = `&${ALL}&includeItemsFromAllDrives=true`;
    expect(find(drive, 'csm', '')).toEqual(['Mine']);
    expect(find(drive, 'csm', `&${ALL}`)).toEqual(['Mine']);
    // Never opened, and given by membership alone.
    expect(find(drive, 'csm', both)).toEqual(['Mine']);
    expect(find(drive, 'csm', `${both}&corpora=allDrives`)).toEqual([
      'Mine',
      'Shared',
    ]);
    const one = `${both}&corpora=drive&driveId=${drive.id}`;
    expect(find(drive, 'csm', one)).toEqual(['Shared']);
    expect(find(drive, 'sme', both)).toEqual(['Shared']);
    expect(drive.desk.search('csm', `'${drive.id}' in parents`, both)).toEqual([
      'Shared',
    ]);
  });

  it.each(['corpora=drive', 'driveId=x', 'includeItemsFromAllDrives=true'])(
    'refuses %s alone',
    query => {
      const {desk} = new SharedDrive();
      expect(desk.refused('csm', 'GET', `/files?${query}`).code).toBe(400);
    },
  );

  it('knows no drive to who is no member', () => {
    const {desk, id} = new SharedDrive();
    const query = `corpora=drive&driveId=${id}&${ALL}&includeItemsFromAllDrives=true`;
    expect(desk.refused('press', 'GET', `/files?${query}`).code).toBe(404);
  });
});
