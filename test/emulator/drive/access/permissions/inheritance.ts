import {DriveDesk} from '../../drive-desk';

describe('inherited access', () => {
  const setUp = () => {
    const desk = new DriveDesk();
    const folder = desk.folder('writer');
    const inner = desk.folder('writer', {parents: [folder]});
    const id = desk.file('writer', {parents: [inner]});
    const permission = desk.shareWith('writer', folder, 'commenter', 'legal');
    return {desk, folder, inner, id, permission};
  };

  it('comes down from every folder above, under the same id', () => {
    const {desk, id, permission} = setUp();
    expect(desk.get('legal', id).capabilities?.canComment).toBe(true);
    const path = `/files/${id}/permissions/${permission}?fields=*`;
    expect(desk.ok('writer', 'GET', path)).toMatchObject({
      role: 'commenter',
      permissionDetails: [{permissionType: 'file', inherited: true}],
    });
  });

  it('can be raised below, not lowered and not removed', () => {
    const {desk, id, permission} = setUp();
    const path = `/files/${id}/permissions/${permission}`;
    expect(desk.refused('writer', 'PATCH', path, {role: 'reader'}).reason).toBe(
      'cannotModifyInheritedPermission',
    );
    expect(desk.refused('writer', 'DELETE', path).reason).toBe(
      'cannotDeletePermission',
    );
    desk.ok('writer', 'PATCH', path, {role: 'writer'});
    expect(desk.get('legal', id).capabilities?.canEdit).toBe(true);
    desk.ok('writer', 'DELETE', path);
    const {capabilities: left} = desk.get('legal', id);
    expect([left?.canEdit, left?.canComment]).toEqual([false, true]);
  });

  it('ends with the folder’s permission and with moving away', () => {
    const {desk, folder, inner, id, permission} = setUp();
    const other = desk.file('writer', {parents: [folder]});
    desk.ok(
      'writer',
      'PATCH',
      `/files/${id}?addParents=root&removeParents=${inner}`,
      {},
    );
    expect(desk.refused('legal', 'GET', `/files/${id}`).code).toBe(404);
    expect(desk.get('legal', other).id).toBe(other);
    desk.ok('writer', 'DELETE', `/files/${folder}/permissions/${permission}`);
    expect(desk.refused('legal', 'GET', `/files/${other}`).code).toBe(404);
  });

  it('makes the owner of a folder a writer of what others put there', () => {
    const {desk, folder} = setUp();
    desk.shareWith('writer', folder, 'writer', 'sme');
    const theirs = desk.file('sme', {parents: [folder]});
    const {ownedByMe, capabilities} = desk.get('writer', theirs);
    expect([ownedByMe, capabilities?.canEdit, capabilities?.canTrash]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('stops at a folder with limited access', () => {
    const {desk, inner, id} = setUp();
    const limited = {inheritedPermissionsDisabled: true};
    desk.ok('writer', 'PATCH', `/files/${inner}`, limited);
    expect(desk.refused('legal', 'GET', `/files/${id}`).code).toBe(404);
  });
});
