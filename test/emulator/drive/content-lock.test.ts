import {ApiError} from '../../../emulator/kernel/errors';
import {at, DriveDesk} from './drive-desk';

const lock = (ownerRestricted = false) => ({
  contentRestrictions: [
    {readOnly: true, reason: 'Approved text.', ownerRestricted},
  ],
});
const lift = {contentRestrictions: [{readOnly: false}]};

function setUp(): {desk: DriveDesk; id: string} {
  const desk = new DriveDesk();
  const id = desk.file('writer', {name: 'Final'});
  desk.shareWith('writer', id, 'writer', 'sme');
  desk.shareWith('writer', id, 'commenter', 'legal');
  return {desk, id};
}

describe('a content restriction', () => {
  it('says who set it, when and why', () => {
    const {desk, id} = setUp();
    desk.ok('sme', 'PATCH', `/files/${id}`, lock());
    expect(desk.get('writer', id).contentRestrictions).toEqual([
      expect.objectContaining({
        readOnly: true,
        reason: 'Approved text.',
        ownerRestricted: false,
        restrictingUser: expect.objectContaining({
          emailAddress: at('sme'),
        }),
        restrictionTime: expect.any(String),
      }),
    ]);
  });

  it('stops titles, comments and content even for the owner', () => {
    const {desk, id} = setUp();
    desk.ok('writer', 'PATCH', `/files/${id}`, lock());
    expect(
      desk.refused('writer', 'PATCH', `/files/${id}`, {name: 'Other'}).code,
    ).toBe(403);
    expect(
      desk.refused('legal', 'POST', `/files/${id}/comments?fields=id`, {
        content: 'Late',
      }).code,
    ).toBe(403);
    const caller = {
      email: at('writer'),
      project: 'p',
      scopes: 'all' as const,
    };
    const edit = () => desk.workspace.gate.require(caller, id, 'edit');
    expect(edit).toThrow(ApiError);
    expect(edit).toThrow('The caller does not have permission');
    expect(() => desk.workspace.gate.require(caller, id, 'read')).not.toThrow();
    const {capabilities: can} = desk.get('writer', id);
    expect([can?.canEdit, can?.canModifyContent, can?.canRename]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('leaves sharing, moving and stars alone', () => {
    const {desk, id} = setUp();
    desk.ok('writer', 'PATCH', `/files/${id}`, lock());
    desk.shareWith('writer', id, 'reader', 'exec');
    const folder = desk.folder('writer');
    const move = `/files/${id}?addParents=${folder}&removeParents=root`;
    desk.ok('writer', 'PATCH', move, {starred: true});
    expect(desk.get('exec', id).name).toBe('Final');
  });

  it('is lifted by any writer, and together with a new title', () => {
    const {desk, id} = setUp();
    desk.ok('writer', 'PATCH', `/files/${id}`, lock());
    expect(desk.refused('legal', 'PATCH', `/files/${id}`, lift).code).toBe(403);
    desk.ok('sme', 'PATCH', `/files/${id}`, {...lift, name: 'Open again'});
    expect(desk.get('legal', id).name).toBe('Open again');
    expect(desk.get('legal', id).contentRestrictions).toBeUndefined();
  });

  it('of the owner is the owner’s to set and lift', () => {
    const {desk, id} = setUp();
    expect(desk.refused('sme', 'PATCH', `/files/${id}`, lock(true)).code).toBe(
      403,
    );
    desk.ok('writer', 'PATCH', `/files/${id}`, lock(true));
    expect(desk.refused('sme', 'PATCH', `/files/${id}`, lift).code).toBe(403);
    expect(desk.get('sme', id).capabilities?.canRemoveContentRestriction).toBe(
      false,
    );
    desk.ok('writer', 'PATCH', `/files/${id}`, lift);
    desk.ok('sme', 'PATCH', `/files/${id}`, {name: 'Edited'});
  });
});
