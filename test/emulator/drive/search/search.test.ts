import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {at, DOCUMENT, DriveDesk, FOLDER} from '../drive-desk';

describe('a search', () => {
  it('answers as recorded: kind, then files with default fields', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer', {name: 'Plan'});
    expect(desk.ok('writer', 'GET', '/files')).toEqual({
      kind: 'drive#fileList',
      incompleteSearch: false,
      files: [{kind: 'drive#file', id, name: 'Plan', mimeType: DOCUMENT}],
    });
  });

  it('finds only what the caller may see', () => {
    const desk = new DriveDesk();
    desk.file('writer', {name: 'Mine'});
    const shared = desk.file('legal', {name: 'Shared'});
    desk.file('legal', {name: 'Private'});
    desk.shareWith('legal', shared, 'reader', 'writer');
    expect(desk.search('writer', '').sort()).toEqual(['Mine', 'Shared']);
    expect(desk.search('writer', 'sharedWithMe')).toEqual(['Shared']);
    expect(desk.search('writer', "'me' in owners")).toEqual(['Mine']);
    expect(desk.search('writer', `'${at('legal')}' in owners`)).toEqual([
      'Shared',
    ]);
  });

  it('finds link-shared files once opened, and by their folder', () => {
    const desk = new DriveDesk();
    const folder = desk.folder('writer', {name: 'Folder'});
    const open = {type: 'domain', role: 'reader', domain: 'example.com'};
    desk.share('writer', folder, open);
    const id = desk.file('writer', {name: 'Linked', parents: [folder]});
    const all = () => desk.search('legal', "name = 'Linked'");
    expect(all()).toEqual([]);
    expect(desk.search('legal', `'${folder}' in parents`)).toEqual(['Linked']);
    desk.workspace.gate.opened(at('legal'), id);
    expect(all()).toEqual(['Linked']);
  });

  it('finds discoverable files of the domain in its corpus', () => {
    const desk = new DriveDesk();
    const id = desk.file('writer', {name: 'Handbook'});
    desk.share('writer', id, {
      type: 'domain',
      role: 'reader',
      domain: 'example.com',
      allowFileDiscovery: true,
    });
    expect(desk.search('legal', '')).toEqual([]);
    expect(desk.search('legal', '', '&corpora=domain')).toEqual(['Handbook']);
  });
});

describe('a query', () => {
  const desk = new DriveDesk();
  const folder = desk.folder('writer', {name: 'Incident 42'});
  desk.file('writer', {name: "Valentine's Day", parents: [folder]});
  desk.file('writer', {
    name: 'HelloWorld notes',
    description: 'Quarterly review of replication',
    properties: {mass: '1.3kg'},
    appProperties: {opKey: 'a/b'},
    starred: true,
  });
  const gone = desk.file('writer', {name: 'Gone', parents: [folder]});
  desk.ok('writer', 'PATCH', `/files/${gone}`, {trashed: true});

  it.each([
    [`mimeType = '${FOLDER}'`, ['Incident 42']],
    [`mimeType="${FOLDER}"`, ['Incident 42']],
    ["name contains 'Hello'", ['HelloWorld notes']],
    ["name contains 'World'", []],
    ["name contains 'notes'", ['HelloWorld notes']],
    ["name = 'Valentine\\'s Day'", ["Valentine's Day"]],
    ["fullText contains 'replication'", ['HelloWorld notes']],
    ["fullText contains 'replic'", []],
    ['fullText contains \'"review of"\'', ['HelloWorld notes']],
    ['fullText contains \'"of review"\'', []],
    ['starred = true', ['HelloWorld notes']],
    ["properties has { key='mass' and value='1.3kg' }", ['HelloWorld notes']],
    ["appProperties has {key='opKey' and value='a/b'}", ['HelloWorld notes']],
    ["appProperties has {key='opKey' and value='a'}", []],
    [`'${folder}' in parents and trashed = false`, ["Valentine's Day"]],
    [`'${folder}' in parents and trashed != false`, ['Gone']],
    ["'root' in parents", ['HelloWorld notes', 'Incident 42']],
    ["'writer@example.com' in writers and name = 'Gone'", ['Gone']],
    ["modifiedTime > '2012-06-04T12:00:00' and name = 'Gone'", ['Gone']],
    ["modifiedTime < '2012-06-04T12:00:00'", []],
    [
      "not name contains 'Hello' and trashed = false",
      ['Incident 42', "Valentine's Day"],
    ],
    // From left to right: (gone or starred) and folder.
    [`name = 'Gone' or starred = true and mimeType = '${FOLDER}'`, []],
    [`name = 'Gone' or (starred = true and mimeType = '${FOLDER}')`, ['Gone']],
  ])('%s', (q, names) => {
    expect(desk.search('writer', q).sort()).toEqual([...names].sort());
  });

  it.each([
    'name',
    "name > 'a'",
    "name = 'a",
    "title = 'a'",
    "name = 'a' and",
    "(name = 'a'",
    'trashed',
    "trashed = 'true'",
    "modifiedTime > 'yesterday'",
    "'a' in name",
    "appProperties has { key='a' }",
    "name = 'a' AND name = 'b'",
    "visibility = 'secret'",
  ])('%s is refused as an invalid value', q => {
    expect(
      desk.refused('writer', 'GET', `/files?q=${encodeURIComponent(q)}`),
    ).toEqual({
      code: 400,
      message: 'Invalid Value',
      reason: 'invalid',
      location: 'q',
    });
  });

  it('with full text cannot be sorted', () => {
    const q = encodeURIComponent("fullText contains 'a'");
    expect(
      desk.refused('writer', 'GET', `/files?orderBy=name&q=${q}`),
    ).toMatchObject({code: 400, reason: 'badRequest', location: 'orderBy'});
  });
});

describe('properties of another program', () => {
  const as = (
    desk: DriveDesk,
    project: string,
    method: string,
    url: string,
    body?: object,
  ) => {
    const answer = desk.workspace.dispatch(
      {
        method,
        url: `/drive/v3${url}`,
        headers: {'content-type': 'application/json'},
        body: Buffer.from(body ? JSON.stringify(body) : ''),
      },
      {caller: {email: at('writer'), project, scopes: 'all'}},
    );
    return JSON.parse(answer.body.toString());
  };

  it('are neither seen nor found', () => {
    const desk = new DriveDesk();
    const {id} = as(desk, 'addon', 'POST', '/files', {
      name: 'Copy',
      appProperties: {opKey: '7'},
    });
    const q = encodeURIComponent(
      "appProperties has {key='opKey' and value='7'}",
    );
    const seen = (project: string) => [
      as(desk, project, 'GET', `/files/${id}?fields=appProperties`),
      as(desk, project, 'GET', `/files?q=${q}`).files.length,
    ];
    expect(seen('addon')).toEqual([{appProperties: {opKey: '7'}}, 1]);
    expect(seen('other')).toEqual([{}, 0]);
  });
});

describe('order and pages', () => {
  const desk = new DriveDesk();
  for (const name of ['b', 'a', 'c', 'A2', 'a10']) {
    desk.file('writer', {name});
    desk.workspace.ground.clock.advance(1000);
  }
  desk.folder('writer', {name: 'z'});

  it.each([
    ['name', ['a', 'a10', 'A2', 'b', 'c', 'z']],
    ['name_natural', ['a', 'A2', 'a10', 'b', 'c', 'z']],
    ['folder,name desc', ['z', 'c', 'b', 'A2', 'a10', 'a']],
    ['createdTime asc', ['b', 'a', 'c', 'A2', 'a10', 'z']],
    ['createdTime', ['b', 'a', 'c', 'A2', 'a10', 'z']],
    ['modifiedTime desc', ['z', 'a10', 'A2', 'c', 'a', 'b']],
  ])('%s', (orderBy, names) => {
    const order = `&orderBy=${encodeURIComponent(orderBy)}`;
    expect(desk.search('writer', '', order)).toEqual(names);
  });

  it('go on where the token says, for the same question only', () => {
    const list = (query: string) =>
      desk.ok<drive_v3.Schema$FileList>(
        'writer',
        'GET',
        `/files?orderBy=name&${query}`,
      );
    const first = list('pageSize=4');
    const second = list(`pageSize=4&pageToken=${first.nextPageToken}`);
    expect(
      [...(first.files ?? []), ...(second.files ?? [])].map(f => f.name),
    ).toEqual(['a', 'a10', 'A2', 'b', 'c', 'z']);
    expect(second.nextPageToken).toBeUndefined();
    const other = `/files?orderBy=name%20desc&pageToken=${first.nextPageToken}`;
    expect(desk.refused('writer', 'GET', other).location).toBe('pageToken');
  });

  it.each(['pageSize=0', 'orderBy=size', 'pageToken=x'])(
    '%s is refused',
    query => {
      expect(desk.refused('writer', 'GET', `/files?${query}`).code).toBe(400);
    },
  );
});

describe('search lag', () => {
  it('hides a new file from every search, not from its id', () => {
    const desk = new DriveDesk({searchLag: 2000});
    const folder = desk.folder('writer', {name: 'F'});
    const id = desk.file('writer', {name: 'New', parents: [folder]});
    const found = () => [
      desk.search('writer', "name = 'New'"),
      desk.search('writer', `'${folder}' in parents`),
    ];
    desk.workspace.ground.clock.advance(1999);
    expect(found()).toEqual([[], []]);
    expect(desk.get('writer', id).name).toBe('New');
    desk.workspace.ground.clock.advance(1);
    expect(found()).toEqual([['New'], ['New']]);
  });

  it('keeps the old name, folder and trash findable until it is over', () => {
    const desk = new DriveDesk({searchLag: 2000});
    const id = desk.file('writer', {name: 'Old'});
    const {clock} = desk.workspace.ground;
    clock.advance(2000);
    desk.ok('writer', 'PATCH', `/files/${id}`, {name: 'Newer', trashed: true});
    clock.advance(1000);
    desk.ok('writer', 'PATCH', `/files/${id}`, {name: 'Newest'});
    expect(desk.search('writer', "name = 'Old' and trashed = false")).toEqual([
      'Newest',
    ]);
    clock.advance(1000);
    expect(desk.search('writer', "name = 'Newer' and trashed = true")).toEqual([
      'Newest',
    ]);
    clock.advance(1000);
    expect(desk.search('writer', "name = 'Newer'")).toEqual([]);
    expect(desk.search('writer', "name = 'Newest'")).toEqual(['Newest']);
  });
});
