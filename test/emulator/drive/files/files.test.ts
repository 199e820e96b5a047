import {DOCUMENT, DriveDesk, FOLDER} from '../drive-desk';

describe('a new file', () => {
  it('answers kind, id, name and type unless fields are asked for', () => {
    const desk = new DriveDesk();
    const made = desk.ok('writer', 'POST', '/files', {
      name: 'Plan',
      mimeType: DOCUMENT,
    });
    expect(made).toEqual({
      kind: 'drive#file',
      id: expect.stringMatching(/^1[\w-]{43}$/),
      name: 'Plan',
      mimeType: DOCUMENT,
    });
  });

  it('lies in the root of its maker, who owns it alone', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer', {name: 'Plan'});
    const root = desk.get('writer', 'root', 'id,name');
    expect(root.name).toBe('My Drive');
    expect(
      desk.get('writer', id, 'parents,ownedByMe,shared,owners,permissions'),
    ).toMatchObject({
      parents: [root.id],
      ownedByMe: true,
      shared: false,
      owners: [{emailAddress: 'writer@example.com', me: true}],
      permissions: [{role: 'owner', emailAddress: 'writer@example.com'}],
    });
  });

  it('is not found by anybody else', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    expect(desk.refused('legal', 'GET', `/files/${id}`)).toEqual({
      code: 404,
      message: `File not found: ${id}.`,
      reason: 'notFound',
      location: 'fileId',
    });
  });

  it('goes into one folder, which its maker may write to', () => {
    const desk = new DriveDesk();
    const mine = desk.folder('writer');
    const other = desk.folder('writer');
    const read = desk.folder('legal');
    desk.shareWith('legal', read, 'reader', 'writer');
    const id = desk.file('writer', {parents: [mine]});
    expect(desk.get('writer', id).parents).toEqual([mine]);
    const into = (parents: string[]) =>
      desk.refused('writer', 'POST', '/files', {mimeType: DOCUMENT, parents});
    expect(into([mine, other]).code).toBe(400);
    expect(into([read]).reason).toBe('insufficientFilePermissions');
    expect(into(['nowhere']).reason).toBe('notFound');
    expect(into([id]).code).toBe(403);
  });

  it('takes a made-up name and type when none are given', () => {
    const desk = new DriveDesk();
    const made = desk.ok('writer', 'POST', '/files', {});
    expect(made).toMatchObject({
      name: 'Untitled',
      mimeType: 'application/octet-stream',
    });
  });

  it('fails by name for a Google type nobody emulates', () => {
    const refusal = new DriveDesk().refused('writer', 'POST', '/files', {
      mimeType: 'application/vnd.google-apps.form',
    });
    expect(refusal.code).toBe(501);
    expect(refusal.message).toContain('application/vnd.google-apps.form');
  });
});

describe('an id made beforehand', () => {
  const reserve = (desk: DriveDesk) =>
    desk.ok<{ids: string[]}>('writer', 'GET', '/files/generateIds?count=2').ids;

  it('makes a folder once; the second time says it exists', () => {
    const desk = new DriveDesk();
    const [id] = reserve(desk);
    const make = {id, mimeType: FOLDER, name: 'F'};
    expect(desk.ok('writer', 'POST', '/files', make).id).toBe(id);
    expect(desk.refused('writer', 'POST', '/files', make)).toMatchObject({
      code: 409,
      reason: 'fileIdInUse',
    });
  });

  it('is refused for documents, and when Drive did not make it', () => {
    const desk = new DriveDesk();
    const [id] = reserve(desk);
    const refused = (what: object) =>
      desk.refused('writer', 'POST', '/files', what);
    expect(refused({id, mimeType: DOCUMENT})).toMatchObject({
      code: 403,
      message: 'Generated IDs are not supported for Docs Editors formats.',
    });
    expect(refused({id: 'made-up', mimeType: FOLDER})).toMatchObject({
      code: 400,
      location: 'file.id',
    });
  });
});

describe('custom properties', () => {
  it('are cleared by null and kept when not named', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer', {properties: {a: '1', b: '2'}});
    desk.ok('writer', 'PATCH', `/files/${id}`, {
      properties: {a: null, c: '3'},
    });
    expect(desk.get('writer', id).properties).toEqual({b: '2', c: '3'});
  });

  it('hold 124 bytes of key and value, and not one more', () => {
    const desk = new DriveDesk();
    const fits = {key: 'é'.repeat(60) + 'x'};
    const id = desk.file('writer', {appProperties: fits});
    expect(desk.get('writer', id).appProperties).toEqual(fits);
    const over = {key: 'é'.repeat(61)};
    const refused = desk.refused('writer', 'PATCH', `/files/${id}`, {
      appProperties: over,
    });
    expect(refused.code).toBe(403);
    expect(desk.get('writer', id).appProperties).toEqual(fits);
  });

  it('number 30 at most', () => {
    const desk = new DriveDesk();
    const many = (n: number) =>
      Object.fromEntries(Array.from({length: n}, (_, i) => [`k${i}`, 'v']));
    expect(desk.file('writer', {properties: many(30)})).toBeTruthy();
    const refused = desk.refused('writer', 'POST', '/files', {
      properties: many(31),
    });
    expect(refused.code).toBe(403);
  });
});

describe('an update', () => {
  it('refuses output-only fields and parents in the body', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    for (const body of [{ownedByMe: true}, {parents: ['root']}]) {
      expect(desk.refused('writer', 'PATCH', `/files/${id}`, body).reason).toBe(
        'fieldNotWritable',
      );
    }
  });

  it('moves by adding and removing a parent, never to two parents', () => {
    const desk = new DriveDesk();
    const [a, b, c] = ['a', 'b', 'c'].map(() => desk.folder('writer'));
    const id = desk.file('writer', {parents: [a]});
    const both = `/files/${id}?fields=parents&addParents=${b},${c}`;
    expect(desk.refused('writer', 'PATCH', both, {}).reason).toBe(
      'cannotAddParent',
    );
    const path = `/files/${id}?fields=parents&addParents=${b}`;
    expect(
      desk.ok('writer', 'PATCH', `${path}&removeParents=${a}`, {}).parents,
    ).toEqual([b]);
  });

  it('is moved by an editor only out of a folder they see', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    const folder = desk.folder('sme');
    desk.shareWith('writer', id, 'writer', 'sme');
    const root = desk.get('writer', 'root').id;
    const path = `/files/${id}?addParents=${folder}&removeParents=${root}`;
    expect(desk.refused('sme', 'PATCH', path, {})).toMatchObject({
      code: 404,
      message: `File not found: ${root}.`,
    });
  });

  it('moves for the owner without saying from where, for nobody else', () => {
    const desk = new DriveDesk();
    const [a, b] = [desk.folder('writer'), desk.folder('writer')];
    const id = desk.file('writer', {parents: [a]});
    for (const folder of [a, b])
      desk.shareWith('writer', folder, 'writer', 'sme');
    const path = `/files/${id}?fields=parents&addParents=${b}`;
    expect(desk.refused('sme', 'PATCH', path, {}).reason).toBe(
      'cannotAddParent',
    );
    expect(desk.ok('writer', 'PATCH', path, {}).parents).toEqual([b]);
  });

  it('cannot put a folder into itself', () => {
    const desk = new DriveDesk();
    const outer = desk.folder('writer');
    const inner = desk.folder('writer', {parents: [outer]});
    const path = `/files/${outer}?addParents=${inner}&removeParents=root`;
    expect(desk.refused('writer', 'PATCH', path, {}).code).toBe(400);
  });

  it('tells the title and the content from other changes by modifiedTime', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer', {name: 'Old'});
    const made = desk.get('writer', id);
    desk.workspace.ground.clock.advance(1000);
    desk.ok('writer', 'PATCH', `/files/${id}`, {starred: true});
    const starred = desk.get('writer', id);
    expect(starred.modifiedTime).toBe(made.modifiedTime);
    expect(Number(starred.version)).toBeGreaterThan(Number(made.version));
    desk.ok('writer', 'PATCH', `/files/${id}`, {name: 'New'});
    expect(Date.parse(desk.get('writer', id).modifiedTime ?? '')).toBe(
      Date.parse(made.modifiedTime ?? '') + 1000,
    );
  });

  it('lets readers star for themselves and nothing else', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    desk.shareWith('writer', id, 'reader', 'legal');
    desk.ok('legal', 'PATCH', `/files/${id}`, {starred: true});
    expect(desk.get('legal', id).starred).toBe(true);
    expect(desk.get('writer', id).starred).toBe(false);
    expect(
      desk.refused('legal', 'PATCH', `/files/${id}`, {name: 'Mine'}),
    ).toMatchObject({code: 403, reason: 'insufficientFilePermissions'});
  });
});

describe('trash and deletion', () => {
  it('is the owner’s alone', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer');
    desk.shareWith('writer', id, 'writer', 'legal');
    const trash = {trashed: true};
    expect(desk.refused('legal', 'PATCH', `/files/${id}`, trash).reason).toBe(
      'insufficientFilePermissions',
    );
    expect(desk.refused('legal', 'DELETE', `/files/${id}`).code).toBe(403);
  });

  it('trashes what is in a folder with it, and brings it back', () => {
    const desk = new DriveDesk();
    const folder = desk.folder('writer');
    const id = desk.file('writer', {parents: [folder]});
    const both = 'trashed,explicitlyTrashed';
    desk.ok('writer', 'PATCH', `/files/${folder}`, {trashed: true});
    expect(desk.get('writer', id, both)).toEqual({
      trashed: true,
      explicitlyTrashed: false,
    });
    desk.ok('writer', 'PATCH', `/files/${folder}`, {trashed: false});
    expect(desk.get('writer', id).trashed).toBe(false);
  });

  it('deletes a folder with the owner’s files and sends others’ home', () => {
    const desk = new DriveDesk();
    const folder = desk.folder('writer');
    desk.shareWith('writer', folder, 'writer', 'legal');
    const mine = desk.file('writer', {parents: [folder]});
    const theirs = desk.file('legal', {parents: [folder]});
    expect(desk.ok('writer', 'DELETE', `/files/${folder}`)).toBeUndefined();
    expect(desk.refused('writer', 'GET', `/files/${mine}`).code).toBe(404);
    const home = desk.get('legal', 'root').id;
    expect(desk.get('legal', theirs).parents).toEqual([home]);
  });

  it('empties only the caller’s trash', () => {
    const desk = new DriveDesk();
    const [mine, kept] = [desk.file('writer'), desk.file('writer')];
    const other = desk.file('legal');
    desk.ok('writer', 'PATCH', `/files/${mine}`, {trashed: true});
    desk.ok('legal', 'PATCH', `/files/${other}`, {trashed: true});
    desk.ok('writer', 'DELETE', '/files/trash');
    expect(desk.refused('writer', 'GET', `/files/${mine}`).code).toBe(404);
    expect(desk.get('writer', kept).trashed).toBe(false);
    expect(desk.get('legal', other).trashed).toBe(true);
  });
});

describe('a shortcut', () => {
  const SHORTCUT = 'application/vnd.google-apps.shortcut';
  const desk = new DriveDesk();
  const team = desk.folder('writer', {name: 'Team'});
  const plan = desk.file('writer', {name: 'Plan'});
  const shortcut = desk.file('writer', {
    mimeType: SHORTCUT,
    parents: [team],
    shortcutDetails: {targetId: plan},
  });

  it('has the name of what it leads to, and says where that is', () => {
    expect(
      desk.get('writer', shortcut, 'name,mimeType,parents,shortcutDetails'),
    ).toEqual({
      name: 'Plan',
      mimeType: SHORTCUT,
      parents: [team],
      shortcutDetails: {targetId: plan, targetMimeType: DOCUMENT},
    });
  });

  it('is no document: it cannot be exported, downloaded, shared or read by Docs', () => {
    const path = `/files/${shortcut}`;
    expect(
      desk.refused('writer', 'GET', `${path}/export?mimeType=text/plain`)
        .reason,
    ).toBe('fileNotExportable');
    expect(desk.refused('writer', 'GET', `${path}?alt=media`).reason).toBe(
      'fileNotDownloadable',
    );
    const reader = {
      type: 'user',
      role: 'reader',
      emailAddress: 'legal@example.com',
    };
    expect(
      desk.refused('writer', 'POST', `${path}/permissions`, reader).code,
    ).toBe(403);
    const {status} = desk.workspace.request(
      'writer@example.com',
      'GET',
      `https://docs.googleapis.com/v1/documents/${shortcut}`,
    );
    expect(status).toBeGreaterThanOrEqual(400);
  });

  it('is copied as a shortcut', () => {
    const copy = desk.ok('writer', 'POST', `/files/${shortcut}/copy`, {});
    expect(
      desk.get('writer', copy.id ?? '', 'shortcutDetails(targetId)'),
    ).toEqual({shortcutDetails: {targetId: plan}});
  });

  it('leads nowhere its maker cannot see', () => {
    const body = {mimeType: SHORTCUT, shortcutDetails: {targetId: plan}};
    expect(desk.refused('legal', 'POST', '/files', body).reason).toBe(
      'notFound',
    );
  });
});
