import {at, DriveDesk} from '../drive-desk';

const user = (role: string, name: string) => ({
  type: 'user',
  role,
  emailAddress: at(name),
});

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

describe('access that ends', () => {
  const expires = (desk: DriveDesk, ms: number) =>
    new Date(desk.workspace.ground.clock.now() + ms).toISOString();

  it('is over at its time and cannot be passed on', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    const expirationTime = expires(desk, 60_000);
    desk.share('writer', id, {...user('writer', 'legal'), expirationTime});
    expect(desk.get('legal', id).capabilities?.canShare).toBe(false);
    desk.workspace.ground.clock.advance(59_999);
    expect(desk.get('legal', id).id).toBe(id);
    desk.workspace.ground.clock.advance(1);
    expect(desk.refused('legal', 'GET', `/files/${id}`).code).toBe(404);
  });

  it.each([
    ['in the past', user('reader', 'legal'), -1],
    ['over a year away', user('reader', 'legal'), 367 * 86_400_000],
    ['for everybody', {type: 'anyone', role: 'reader'}, 1000],
  ])('is refused %s', (_, grant, ms) => {
    const desk = new DriveDesk();
    const path = `/files/${desk.file('writer')}/permissions`;
    const expirationTime = expires(desk, ms);
    expect(
      desk.refused('writer', 'POST', path, {...grant, expirationTime}).code,
    ).toBe(403);
  });

  it('is for readers only on folders', () => {
    const desk = new DriveDesk();
    const path = `/files/${desk.folder('writer')}/permissions`;
    const until = {expirationTime: expires(desk, 1000)};
    desk.ok('writer', 'POST', path, {...user('reader', 'legal'), ...until});
    expect(
      desk.refused('writer', 'POST', path, {...user('writer', 'sme'), ...until})
        .reason,
    ).toBe('cannotSetExpiration');
  });
});

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

describe('ownership', () => {
  const transfer = 'transferOwnership=true';

  it('passes to a colleague by its owner, who stays a writer', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    const path = `/files/${id}/permissions`;
    desk.ok('writer', 'POST', `${path}?${transfer}`, user('owner', 'legal'));
    expect(desk.get('legal', id).ownedByMe).toBe(true);
    const former = desk.get('writer', id);
    expect([former.ownedByMe, former.capabilities?.canEdit]).toEqual([
      false,
      true,
    ]);
  });

  it('needs the parameter, the mail, the owner and the same organisation', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    desk.shareWith('writer', id, 'writer', 'sme');
    const path = `/files/${id}/permissions`;
    const refused = (who: string, query: string, to: string) =>
      desk.refused(who, 'POST', `${path}?${query}`, user('owner', to));
    expect(refused('writer', '', 'legal').location).toBe('transferOwnership');
    expect(
      refused('writer', `${transfer}&sendNotificationEmail=false`, 'legal')
        .location,
    ).toBe('sendNotificationEmail');
    expect(refused('sme', transfer, 'sme').code).toBe(403);
    expect(
      refused('writer', transfer, 'outsider@elsewhere.example').reason,
    ).toBe('consentRequiredForOwnershipTransfer');
  });

  it('cannot be taken away', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    const owner = desk.get('writer', id).permissionIds?.[0];
    const path = `/files/${id}/permissions/${owner}`;
    expect(desk.refused('writer', 'DELETE', path).message).toBe(
      'The owner of a file cannot be removed.',
    );
  });
});

describe('permission writes side by side', () => {
  const write = (desk: DriveDesk, id: string, name: string, wave?: number) =>
    desk.workspace.dispatch(
      {
        method: 'POST',
        url: `/drive/v3/files/${id}/permissions?sendNotificationEmail=false`,
        headers: {
          authorization: 'Bearer user:writer@example.com',
          'content-type': 'application/json',
        },
        body: Buffer.from(JSON.stringify(user('reader', name))),
      },
      wave === undefined ? {} : {executionId: 'e1', wave},
    ).status;
  const readers = (desk: DriveDesk, id: string) =>
    desk
      .get('writer', id)
      .permissions?.filter(({role}) => role === 'reader')
      .map(({emailAddress}) => emailAddress);

  it('all answer well, and only the last one on a file stays', () => {
    const desk = new DriveDesk();
    const [a, b] = [desk.file('writer'), desk.file('writer')];
    expect(write(desk, a, 'legal', 1)).toBe(200);
    expect(write(desk, b, 'legal', 1)).toBe(200);
    expect(write(desk, a, 'exec', 1)).toBe(200);
    expect(readers(desk, a)).toEqual([at('exec')]);
    expect(readers(desk, b)).toEqual([at('legal')]);
  });

  it('stay both when one follows the other', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    write(desk, id, 'legal', 1);
    write(desk, id, 'exec', 2);
    write(desk, id, 'sme');
    expect(readers(desk, id)).toEqual(['legal', 'exec', 'sme'].map(at));
  });
});
