import {refusal} from '../google-client';
import {item, setUp, type Query} from './activity-desk';

describe('the history of a file', () => {
  it('has everything that was done to it, newest first', async () => {
    const {desk, kinds, type} = setUp();
    const folder = desk.folder('writer');
    const id = desk.file('writer', {name: 'Plan'});
    const path = `/files/${id}`;
    type('writer', id);
    desk.ok('writer', 'PATCH', path, {name: 'Notice'});
    desk.ok(
      'writer',
      'PATCH',
      `${path}?addParents=${folder}&removeParents=root`,
    );
    desk.shareWith('writer', id, 'commenter', 'legal');
    desk.ok('writer', 'PATCH', path, {copyRequiresWriterPermission: true});
    desk.ok('writer', 'PATCH', path, {trashed: true});
    desk.ok('writer', 'PATCH', path, {trashed: false});
    expect(await kinds('writer', {itemName: item(id)})).toEqual([
      'restore',
      'delete',
      'settingsChange',
      'permissionChange',
      'move',
      'rename',
      'edit',
      'create',
    ]);
  });

  it('names people for the People API only, and the item as it was then', async () => {
    const {desk, query, personName, type, clock} = setUp();
    const id = desk.file('writer', {name: 'Plan'});
    desk.shareWith('writer', id, 'writer', 'sme');
    clock.advance(1500);
    type('sme', id);
    desk.ok('writer', 'PATCH', `/files/${id}`, {name: 'Notice'});
    const [renamed, edited] = await query('sme', {itemName: item(id)});
    expect(edited).toEqual({
      primaryActionDetail: {edit: {}},
      actors: [
        {
          user: {
            knownUser: {personName: personName('sme'), isCurrentUser: true},
          },
        },
      ],
      actions: [{detail: {edit: {}}}],
      targets: [
        {
          driveItem: {
            name: item(id),
            title: 'Plan',
            file: {},
            driveFile: {},
            mimeType: 'application/vnd.google-apps.document',
            owner: {
              user: {knownUser: {personName: personName('writer')}},
              domain: {name: 'example.com', legacyId: expect.any(String)},
            },
          },
        },
      ],
      timestamp: '2026-01-05T09:00:01.500Z',
    });
    expect(renamed.primaryActionDetail?.rename).toEqual({
      oldTitle: 'Plan',
      newTitle: 'Notice',
    });
    expect(JSON.stringify([renamed, edited])).not.toContain('@');
  });

  it('tells origins, places and permissions', async () => {
    const {desk, query, personName} = setUp();
    const folder = desk.folder('writer', {name: 'Drafts'});
    const id = desk.file('writer', {name: 'Plan'});
    desk.ok(
      'writer',
      'PATCH',
      `/files/${id}?addParents=${folder}&removeParents=root`,
    );
    const copy = desk.ok('writer', 'POST', `/files/${id}/copy`, {}).id ?? '';
    const grant = desk.shareWith('writer', copy, 'reader', 'legal');
    const path = `/files/${copy}/permissions/${grant}`;
    desk.ok('writer', 'PATCH', path, {role: 'commenter'});
    const [moved] = await query('writer', {itemName: item(id)});
    expect(moved.primaryActionDetail?.move).toMatchObject({
      addedParents: [
        {
          driveItem: {
            name: item(folder),
            title: 'Drafts',
            driveFolder: {type: 'STANDARD_FOLDER'},
          },
        },
      ],
      removedParents: [{driveItem: {driveFolder: {type: 'MY_DRIVE_ROOT'}}}],
    });
    const [raised, shared, created] = await query('writer', {
      itemName: item(copy),
    });
    const user = {knownUser: {personName: personName('legal')}};
    expect(created.primaryActionDetail).toMatchObject({
      create: {copy: {originalObject: {driveItem: {name: item(id)}}}},
    });
    expect(shared.primaryActionDetail).toEqual({
      permissionChange: {addedPermissions: [{role: 'VIEWER', user}]},
    });
    expect(raised.primaryActionDetail).toEqual({
      permissionChange: {
        addedPermissions: [{role: 'COMMENTER', user}],
        removedPermissions: [{role: 'VIEWER', user}],
      },
    });
  });

  it('is not for people who never saw the file', async () => {
    const {desk, query} = setUp();
    const id = desk.file('writer');
    for (const name of [id, 'nothing']) {
      const refused = await refusal(query('legal', {itemName: item(name)}));
      expect(refused.status).toBe(404);
    }
  });

  it('ends for somebody with their access', async () => {
    const {desk, kinds, type, clock} = setUp();
    const id = desk.file('writer');
    const grant = desk.shareWith('writer', id, 'reader', 'legal');
    clock.advance(1000);
    type('writer', id);
    clock.advance(1000);
    desk.ok('writer', 'DELETE', `/files/${id}/permissions/${grant}`);
    clock.advance(1000);
    type('writer', id);
    const asked = {
      itemName: item(id),
      filter: 'detail.action_detail_case:EDIT',
    };
    expect(await kinds('legal', asked)).toEqual(['edit']);
    expect(await kinds('writer', asked)).toEqual(['edit', 'edit']);
  });

  it('outlives the file', async () => {
    const {desk, kinds} = setUp();
    const id = desk.file('writer');
    desk.ok('writer', 'DELETE', `/files/${id}`);
    const found = await kinds('writer', {itemName: item(id)});
    expect(found).toEqual(['delete', 'create']);
  });
});

describe('the history below a folder', () => {
  it('is that of everything in it now, at any depth', async () => {
    const {desk, query} = setUp();
    const outer = desk.folder('writer', {name: 'outer'});
    const inner = desk.folder('writer', {name: 'inner', parents: [outer]});
    desk.file('writer', {name: 'deep', parents: [inner]});
    desk.file('writer', {name: 'beside'});
    const titles = (await query('writer', {ancestorName: item(outer)})).map(
      ({targets}) => targets?.[0].driveItem?.title,
    );
    expect(titles).toEqual(['deep', 'inner', 'outer']);
  });

  it('is that of one’s own drive unless a folder is named', async () => {
    const {desk, query} = setUp();
    const id = desk.file('writer', {name: 'mine'});
    desk.shareWith('writer', id, 'writer', 'sme');
    desk.file('sme', {name: 'theirs'});
    const titles = async (body: Query) =>
      (await query('sme', body)).map(
        ({targets}) => targets?.[0].driveItem?.title,
      );
    expect(await titles({})).toEqual(['theirs']);
    expect(await titles({ancestorName: 'items/root'})).toEqual(['theirs']);
  });

  it('leaves out what the person cannot see', async () => {
    const {desk, query} = setUp();
    const folder = desk.folder('writer');
    desk.shareWith('writer', folder, 'writer', 'sme');
    const hidden = desk.folder('writer', {name: 'hidden', parents: [folder]});
    desk.ok('writer', 'PATCH', `/files/${hidden}`, {
      inheritedPermissionsDisabled: true,
    });
    desk.file('writer', {name: 'shown', parents: [folder]});
    const found = await query('sme', {ancestorName: item(folder)});
    expect(JSON.stringify(found)).toContain('shown');
    expect(JSON.stringify(found)).not.toContain('hidden');
  });
});
