import {ApiError} from '../../../../emulator/kernel/errors';
import {at, DriveDesk} from '../drive-desk';

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

  it('becomes any writer’s again when the owner takes only that flag away', () => {
    const {desk, id} = setUp();
    desk.ok('writer', 'PATCH', `/files/${id}`, lock(true));
    const {capabilities: theirs} = desk.get('sme', id);
    expect([
      theirs?.canModifyContentRestriction,
      theirs?.canModifyEditorContentRestriction,
      theirs?.canModifyOwnerContentRestriction,
    ]).toEqual([false, false, false]);
    const flag = {contentRestrictions: [{ownerRestricted: false}]};
    expect(desk.refused('sme', 'PATCH', `/files/${id}`, flag).code).toBe(403);
    desk.ok('writer', 'PATCH', `/files/${id}`, flag);
    expect(desk.get('sme', id).contentRestrictions).toMatchObject([
      {readOnly: true, ownerRestricted: false, reason: 'Approved text.'},
    ]);
    desk.ok('sme', 'PATCH', `/files/${id}`, lift);
  });

  it('stops the editors’ own methods, add-ons’ included, and new bytes', () => {
    const {desk, id} = setUp();
    const sheet = desk.file('writer', {
      mimeType: 'application/vnd.google-apps.spreadsheet',
    });
    for (const file of [id, sheet]) {
      desk.ok('writer', 'PATCH', `/files/${file}`, lock());
    }
    const calls: [string, string, unknown][] = [
      [
        'POST',
        `/v1/documents/${id}:batchUpdate`,
        {requests: [{insertText: {location: {index: 1}, text: 'x'}}]},
      ],
      [
        'PUT',
        `/v4/spreadsheets/${sheet}/values/A1?valueInputOption=RAW`,
        {values: [['x']]},
      ],
      [
        'POST',
        `/v4/spreadsheets/${sheet}:batchUpdate`,
        {requests: [{addSheet: {}}]},
      ],
    ];
    for (const [method, url, body] of calls) {
      const answer = desk.workspace.request(at('writer'), method, url, body);
      expect(answer).toMatchObject({
        status: 403,
        body: {error: {message: 'The caller does not have permission'}},
      });
    }
    const read = desk.workspace.request(
      at('writer'),
      'GET',
      `/v1/documents/${id}`,
    );
    expect(read.status).toBe(200);
  });

  it('takes nothing that only the server writes', () => {
    const {desk, id} = setUp();
    desk.ok('sme', 'PATCH', `/files/${id}`, {
      contentRestrictions: [
        {
          readOnly: true,
          systemRestricted: true,
          restrictionTime: '2020-01-01T00:00:00Z',
        },
      ],
    });
    const [restriction] = desk.get('sme', id).contentRestrictions ?? [];
    expect(restriction).toMatchObject({
      systemRestricted: false,
      type: 'globalContentRestriction',
      restrictingUser: {emailAddress: at('sme')},
    });
    expect(restriction.restrictionTime).not.toMatch(/^2020/);
  });

  it('of the system is nobody’s to change, not even the owner’s', () => {
    const {desk, id} = setUp();
    desk.workspace.gate.restrictBySystem(id, 'Signature requested.');
    expect(desk.get('writer', id).contentRestrictions).toMatchObject([
      {systemRestricted: true, reason: 'Signature requested.'},
    ]);
    for (const body of [lift, lock(true)]) {
      const {code} = desk.refused('writer', 'PATCH', `/files/${id}`, body);
      expect(code).toBe(403);
    }
    const {capabilities: can} = desk.get('writer', id);
    expect([
      can?.canModifyContentRestriction,
      can?.canModifyOwnerContentRestriction,
      can?.canRemoveContentRestriction,
      can?.canComment,
    ]).toEqual([false, false, false, false]);
  });

  it('stops replies, and resolving too', () => {
    const {desk, id} = setUp();
    const path = `/files/${id}/comments`;
    const said = desk.ok('legal', 'POST', `${path}?fields=id`, {content: 'A'});
    desk.ok('writer', 'PATCH', `/files/${id}`, lock());
    const replies = `${path}/${said.id}/replies?fields=id`;
    const resolve = {action: 'resolve'};
    expect(desk.refused('writer', 'POST', replies, resolve).code).toBe(403);
    const edit = {content: 'B'};
    const own = `${path}/${said.id}?fields=id`;
    expect(desk.refused('legal', 'PATCH', own, edit).code).toBe(403);
    expect(desk.ok('legal', 'GET', `${path}?fields=comments(id)`)).toEqual({
      comments: [{id: said.id}],
    });
  });
});
