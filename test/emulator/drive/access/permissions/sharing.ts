import {at, DriveDesk} from '../../drive-desk';
import {user} from './user';

describe('sharing a file', () => {
  it('gives what the role says and not more', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    desk.shareWith('writer', id, 'reader', 'legal');
    desk.shareWith('writer', id, 'commenter', 'exec');
    desk.shareWith('writer', id, 'writer', 'sme');
    const can = (who: string) => {
      const c = desk.get(who, id).capabilities ?? {};
      return [c.canEdit, c.canComment, c.canShare, c.canCopy, c.canTrash];
    };
    expect(can('legal')).toEqual([false, false, false, true, false]);
    expect(can('exec')).toEqual([false, true, false, true, false]);
    expect(can('sme')).toEqual([true, true, true, true, false]);
    expect(can('writer')).toEqual([true, true, true, true, true]);
  });

  it('answers kind, id, type and role, and the whole when asked', () => {
    const desk = new DriveDesk();
    const path = `/files/${desk.file('writer')}/permissions`;
    const made = desk.ok('writer', 'POST', path, user('commenter', 'legal'));
    expect(made).toEqual({
      kind: 'drive#permission',
      id: expect.stringMatching(/^\d{20}$/),
      type: 'user',
      role: 'commenter',
    });
    expect(
      desk.ok('writer', 'GET', `${path}/${made.id}?fields=*`),
    ).toMatchObject({
      emailAddress: 'legal@example.com',
      displayName: 'Edmund Clarke',
      permissionDetails: [{permissionType: 'file', inherited: false}],
    });
  });

  it('knows a person by the same id everywhere', () => {
    const desk = new DriveDesk();
    const [a, b] = [desk.file('writer'), desk.file('sme')];
    const id = desk.shareWith('writer', a, 'reader', 'legal');
    expect(desk.shareWith('sme', b, 'writer', 'legal')).toBe(id);
    expect(
      desk.ok<{user: object}>('legal', 'GET', '/about?fields=user').user,
    ).toMatchObject({permissionId: id});
  });

  it('again with more raises the role; with less it changes nothing, though the answer reads so', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    const path = `/files/${id}/permissions?sendNotificationEmail=false`;
    const give = (role: string) =>
      desk.ok('writer', 'POST', path, user(role, 'legal'));
    give('reader');
    expect(give('writer')).toMatchObject({role: 'writer'});
    expect(desk.get('legal', id).capabilities?.canEdit).toBe(true);
    const {id: grant} = give('reader');
    expect(desk.get('writer', id).permissions).toHaveLength(2);
    expect(desk.get('legal', id).capabilities?.canEdit).toBe(true);
    desk.ok('writer', 'PATCH', `/files/${id}/permissions/${grant}`, {
      role: 'reader',
    });
    expect(desk.get('legal', id).capabilities?.canEdit).toBe(false);
  });

  it('lowers what the link gives by giving it again', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    desk.share('writer', id, {type: 'anyone', role: 'writer'});
    desk.share('writer', id, {type: 'anyone', role: 'reader'});
    expect(desk.get('legal', id).capabilities?.canEdit).toBe(false);
  });

  it('reaches members of a group, the domain, or everybody', () => {
    const desk = new DriveDesk();
    const [team, domain, all] = [1, 2, 3].map(() => desk.file('writer'));
    const group = 'comms-team@example.com';
    const given = desk.share('writer', team, {
      type: 'user',
      role: 'reader',
      emailAddress: group,
    });
    expect(given.type).toBe('group');
    desk.share('writer', domain, {
      type: 'domain',
      role: 'reader',
      domain: 'example.com',
    });
    expect(desk.share('writer', all, {type: 'anyone', role: 'reader'}).id).toBe(
      'anyoneWithLink',
    );
    const sees = (who: string, id: string) =>
      desk.workspace.request(at(who), 'GET', `/drive/v3/files/${id}`).status ===
      200;
    const outsider = 'outsider@elsewhere.example';
    expect([sees('press', team), sees('legal', team)]).toEqual([true, false]);
    expect([sees('legal', domain), sees(outsider, domain)]).toEqual([
      true,
      false,
    ]);
    expect(sees(outsider, all)).toBe(true);
  });

  it('names what a request lacks', () => {
    const desk = new DriveDesk();
    const path = `/files/${desk.file('writer')}/permissions`;
    const where = (body: object) =>
      desk.refused('writer', 'POST', path, body).location;
    expect(where({role: 'reader'})).toBe('permission.type');
    expect(where({type: 'user'})).toBe('permission.role');
    expect(where({type: 'user', role: 'reader'})).toBe(
      'permission.emailAddress',
    );
    expect(where({type: 'domain', role: 'reader'})).toBe('permission.domain');
  });

  it('refuses an address without an account unless people are notified', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    const path = `/files/${id}/permissions`;
    const nobody = user('reader', 'nobody@nowhere.example');
    const silent = `${path}?sendNotificationEmail=false`;
    const refused = desk.refused('writer', 'POST', silent, nobody);
    expect(refused.code).toBe(400);
    expect(refused.reason).toBe('invalidSharingRequest');
    expect(refused.message).toContain('nobody@nowhere.example');
    desk.ok('writer', 'POST', path, nobody);
    expect(desk.get('writer', id).permissions).toHaveLength(2);
  });

  it('sends one mail with the message, and none when told not to', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer', {name: 'Plan'});
    const path = `/files/${id}/permissions`;
    desk.shareWith('writer', id, 'reader', 'exec');
    expect(desk.workspace.outbox).toHaveLength(0);
    desk.ok(
      'writer',
      'POST',
      `${path}?emailMessage=Please%20read`,
      user('reader', 'legal'),
    );
    expect(desk.workspace.outbox).toEqual([
      expect.objectContaining({
        from: 'writer@example.com',
        to: ['legal@example.com'],
        subject: expect.stringContaining('Plan'),
        text: expect.stringContaining('Please read'),
        kind: 'drive-share',
      }),
    ]);
  });

  it('is for people who may share', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    desk.shareWith('writer', id, 'commenter', 'legal');
    desk.shareWith('writer', id, 'writer', 'sme');
    const path = `/files/${id}/permissions`;
    const refused = (who: string) =>
      desk.refused(who, 'POST', path, user('reader', 'exec')).reason;
    expect(refused('legal')).toBe('insufficientFilePermissions');
    desk.ok('writer', 'PATCH', `/files/${id}`, {writersCanShare: false});
    expect(refused('sme')).toBe('insufficientFilePermissions');
  });

  it('tells only writers who has access', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    desk.shareWith('writer', id, 'commenter', 'legal');
    expect(desk.get('legal', id).permissions).toBeUndefined();
    expect(desk.refused('legal', 'GET', `/files/${id}/permissions`).code).toBe(
      403,
    );
  });
});
