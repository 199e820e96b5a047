import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {driveactivity_v2} from 'googleapis/build/src/apis/driveactivity/v2';
import type {Settings} from '../../../emulator/kernel/contracts';
import {at, DriveDesk} from '../drive/drive-desk';
import {googleClients, refusal} from '../google-client';

type Query = driveactivity_v2.Schema$QueryDriveActivityRequest;
type Activity = driveactivity_v2.Schema$DriveActivity;

function setUp(settings: Partial<Settings> = {}) {
  const desk = new DriveDesk(settings);
  const clients = googleClients(desk.workspace);
  const {clock} = desk.workspace.ground;
  const page = async (who: string, requestBody: Query) =>
    (await clients.activity(at(who)).activity.query({requestBody})).data;
  const query = async (who: string, requestBody: Query): Promise<Activity[]> =>
    (await page(who, requestBody)).activities ?? [];
  const kinds = async (who: string, requestBody: Query): Promise<string[]> =>
    (await query(who, requestBody)).map(kindOf);
  const personName = (who: string) =>
    `people/${desk.workspace.directory.person(at(who))?.id}`;
  const type = (who: string, fileId: string) =>
    desk.workspace.request(
      at(who),
      'POST',
      `/v1/documents/${fileId}:batchUpdate`,
      {requests: [{insertText: {location: {index: 1}, text: 'x'}}]},
    );
  const say = (who: string, fileId: string, content = 'Hm.') =>
    desk.ok(who, 'POST', `/files/${fileId}/comments?fields=id`, {content})
      .id as string;
  const reply = (who: string, fileId: string, thread: string, body: object) =>
    desk.ok(
      who,
      'POST',
      `/files/${fileId}/comments/${thread}/replies?fields=id`,
      body,
    ).id as string;
  return {
    desk,
    clock,
    page,
    query,
    kinds,
    personName,
    type,
    say,
    reply,
  };
}

function kindOf({primaryActionDetail}: Activity): string {
  return Object.keys(primaryActionDetail ?? {})[0];
}

const item = (id: string) => `items/${id}`;

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

describe('comments in the history', () => {
  const COMMENTS = 'detail.action_detail_case:COMMENT';

  it('have their kind, thread and post, but no words', async () => {
    const {desk, query, say, reply, personName} = setUp();
    const id = desk.file('writer');
    desk.shareWith('writer', id, 'commenter', 'legal');
    const thread = say('legal', id, 'Is that so?');
    const answer = reply('writer', id, thread, {content: 'Yes.'});
    reply('legal', id, thread, {action: 'resolve'});
    reply('writer', id, thread, {action: 'reopen', content: 'Not yet.'});
    const path = `/files/${id}/comments/${thread}`;
    desk.ok('writer', 'DELETE', `${path}/replies/${answer}`);
    desk.ok('legal', 'DELETE', path);
    const found = await query('writer', {itemName: item(id), filter: COMMENTS});
    expect(
      found.map(({primaryActionDetail}) => primaryActionDetail?.comment),
    ).toEqual(
      [
        'DELETED',
        'REPLY_DELETED',
        'REOPENED',
        'RESOLVED',
        'REPLY_ADDED',
        'ADDED',
      ].map(subtype => ({post: {subtype}})),
    );
    expect(found[4].targets).toMatchObject([
      {
        fileComment: {
          legacyCommentId: answer,
          legacyDiscussionId: thread,
          linkToDiscussion: `https://docs.google.com/${id}/edit?disco=${thread}`,
          parent: {name: item(id)},
        },
      },
    ]);
    expect(found[5].actors).toEqual([
      {user: {knownUser: {personName: personName('legal')}}},
    ]);
    expect(JSON.stringify(found)).not.toMatch(/Is that so|@/);
  });

  it('lead through the People API from an author without address to a person', async () => {
    const {desk, query, say} = setUp();
    const id = desk.file('writer');
    desk.shareWith('writer', id, 'commenter', 'alex.chen');
    desk.shareWith('writer', id, 'commenter', 'sme');
    say('alex.chen', id);
    const [{actors}] = await query('writer', {
      itemName: item(id),
      filter: COMMENTS,
    });
    const resourceName = actors?.[0].user?.knownUser?.personName ?? '';
    const {data} = await googleClients(desk.workspace)
      .people(at('writer'))
      .people.get({resourceName, personFields: 'emailAddresses'});
    expect(data.emailAddresses?.[0].value).toBe(at('alex.chen'));
  });

  it('show no sooner than the history does', async () => {
    const {desk, kinds, say, clock} = setUp({activityLag: 5000});
    const id = desk.file('writer');
    clock.advance(5000);
    say('writer', id);
    expect(await kinds('writer', {itemName: item(id)})).toEqual(['create']);
    clock.advance(4999);
    expect(await kinds('writer', {itemName: item(id)})).toEqual(['create']);
    clock.advance(1);
    expect(await kinds('writer', {itemName: item(id)})).toEqual([
      'comment',
      'create',
    ]);
  });

  it('tell assignments, mentions and suggestions made in a document', async () => {
    const {desk, query, personName} = setUp();
    const id = desk.file('writer');
    desk.shareWith('writer', id, 'commenter', 'legal');
    const batch = (who: string, requests: object[], more = {}) => {
      const url = `/v1/documents/${id}:batchUpdate`;
      const asked = {requests, ...more};
      const {status, body} = desk.workspace.request(
        at(who),
        'POST',
        url,
        asked,
      );
      expect([status, body]).toEqual([200, body]);
      return body as docs_v1.Schema$BatchUpdateDocumentResponse;
    };
    const insertText = {location: {index: 1}, text: 'Some text.'};
    batch('writer', [{insertText}]);
    batch('writer', [
      {
        insertComment: {
          range: {startIndex: 1, endIndex: 5},
          content: `+${at('legal')} is that so?`,
          assigneeEmailAddress: at('legal'),
        },
      },
    ]);
    const suggested = batch(
      'legal',
      [{insertText: {location: {index: 1}, text: 'Maybe '}}],
      {writeControl: {writeMode: 'SUGGEST'}},
    );
    const [response] = suggested.suggestionResponses ?? [];
    const [suggestionId] = response.createdSuggestionIds ?? [];
    batch('writer', [{acceptSuggestion: {suggestionId}}]);
    const found = await query('writer', {itemName: item(id), filter: COMMENTS});
    const user = {knownUser: {personName: personName('legal')}};
    expect(
      found.map(({primaryActionDetail}) => primaryActionDetail?.comment),
    ).toEqual([
      {suggestion: {subtype: 'ACCEPTED'}},
      {suggestion: {subtype: 'ADDED'}},
      {
        assignment: {subtype: 'ADDED', assignedUser: user},
        mentionedUsers: [user],
      },
    ]);
    expect(found[0].targets?.[0].fileComment?.legacyDiscussionId).toBe(
      suggestionId,
    );
  });
});

describe('a filter', () => {
  const asked = async (filter: string) => {
    const {desk, kinds, type, clock} = setUp();
    const id = desk.file('writer');
    clock.advance(60_000);
    type('writer', id);
    clock.advance(60_000);
    desk.ok('writer', 'PATCH', `/files/${id}`, {name: 'Other'});
    return kinds('writer', {itemName: item(id), filter});
  };
  const AT = Date.UTC(2026, 0, 5, 9, 1);

  it.each<[string, string[]]>([
    ['', ['rename', 'edit', 'create']],
    ['detail.action_detail_case:RENAME', ['rename']],
    ['detail.action_detail_case:(CREATE RENAME)', ['rename', 'create']],
    ['-detail.action_detail_case:EDIT', ['rename', 'create']],
    ['-detail.action_detail_case:(EDIT CREATE)', ['rename']],
    [`time > ${AT}`, ['rename']],
    [`time >= ${AT}`, ['rename', 'edit']],
    [`time < ${AT}`, ['create']],
    [`time>${AT - 1} AND time <= ${AT}`, ['edit']],
    ['time >= "2026-01-05T10:01:00+01:00"', ['rename', 'edit']],
    [
      `detail.action_detail_case:(CREATE EDIT) time >= ${AT} -detail.action_detail_case:COMMENT`,
      ['edit'],
    ],
  ])('selects by %p', async (filter, expected) => {
    expect(await asked(filter)).toEqual(expected);
  });

  it.each([
    'detail.action_detail_case:rename',
    'detail.action_detail_case:()',
    'detail.action_detail_case=RENAME',
    'detail.action_detail_case:RENAME OR time > 1',
    'time > yesterday',
    'time > "2026-01-05"',
    '-time > 1',
    'time : 1',
    'title:x',
    'AND time > 1',
    'RENAME',
  ])('refuses %p', async filter => {
    expect((await refusal(asked(filter))).status).toBe(400);
  });
});

describe('consolidation', () => {
  const legacy = {consolidationStrategy: {legacy: {}}};

  it('groups the edits of several people on one file', async () => {
    const {desk, query, type, clock, personName} = setUp();
    const id = desk.file('writer');
    desk.shareWith('writer', id, 'writer', 'sme');
    type('writer', id);
    clock.advance(1500);
    type('sme', id);
    const asked = {
      itemName: item(id),
      filter: 'detail.action_detail_case:EDIT',
    };
    expect(await query('writer', asked)).toHaveLength(2);
    const [both, ...others] = await query('writer', {...asked, ...legacy});
    expect(others).toEqual([]);
    expect(both.targets).toHaveLength(1);
    expect(both).not.toHaveProperty('timestamp');
    expect(both.timeRange).toEqual({
      startTime: '2026-01-05T09:00:00Z',
      endTime: '2026-01-05T09:00:01.500Z',
    });
    expect(
      both.actions?.map(({actor}) => actor?.user?.knownUser?.personName),
    ).toEqual([personName('sme'), personName('writer')]);
    clock.advance(11 * 60_000);
    type('sme', id);
    expect(await query('writer', {...asked, ...legacy})).toHaveLength(2);
  });

  it('groups files that one person moves to one place', async () => {
    const {desk, query} = setUp();
    const folder = desk.folder('writer');
    const files = [desk.file('writer'), desk.file('writer')];
    for (const id of files) {
      const query = `addParents=${folder}&removeParents=root`;
      desk.ok('writer', 'PATCH', `/files/${id}?${query}`);
    }
    const [moved, ...others] = await query('writer', {
      ancestorName: item(folder),
      filter: 'detail.action_detail_case:MOVE',
      ...legacy,
    });
    expect(others).toEqual([]);
    expect(moved.targets).toHaveLength(2);
    expect(moved.actors).toHaveLength(1);
    expect(moved.timestamp).toBe('2026-01-05T09:00:00Z');
    expect(moved.actions?.[0]).not.toHaveProperty('actor');
  });
});

describe('a query', () => {
  it('goes on where the last page ended, whatever happens in between', async () => {
    const {desk, page, type} = setUp();
    const id = desk.file('writer');
    for (let n = 0; n < 4; n++) type('writer', id);
    const asked = {itemName: item(id), pageSize: 2};
    const first = await page('writer', asked);
    type('writer', id);
    const pageToken = first.nextPageToken ?? '';
    const second = await page('writer', {...asked, pageToken});
    const third = await page('writer', {
      ...asked,
      pageToken: second.nextPageToken,
    });
    const all = [first, second, third].map(({activities = []}) =>
      activities.map(kindOf),
    );
    expect(all).toEqual([['edit', 'edit'], ['edit', 'edit'], ['create']]);
    expect(third.nextPageToken).toBeUndefined();
    for (const other of [
      page('writer', {...asked, filter: 'time > 1', pageToken}),
      page('writer', {...asked, pageToken: 'x'}),
    ]) {
      expect((await refusal(other)).status).toBe(400);
    }
  });

  it('without a result has no list', async () => {
    const {desk, page} = setUp();
    const id = desk.file('writer');
    const found = await page('writer', {
      itemName: item(id),
      filter: 'detail.action_detail_case:COMMENT',
    });
    expect(found).toEqual({});
  });

  it('asks one thing, by its resource name', async () => {
    const {desk, query} = setUp();
    const id = desk.file('writer');
    for (const body of [
      {itemName: item(id), ancestorName: item(id)},
      {itemName: id},
      {consolidationStrategy: {none: {}, legacy: {}}},
      {pageSize: -1},
      {itemId: id},
    ]) {
      expect((await refusal(query('writer', body))).status).toBe(400);
    }
  });

  it('needs a scope of its own', () => {
    const {desk} = setUp();
    const caller = (scope: string) => ({
      email: at('writer'),
      project: 'p',
      scopes: [`https://www.googleapis.com/auth/${scope}`],
    });
    const status = (scope: string) =>
      desk.workspace.dispatch(
        {
          method: 'POST',
          url: '/v2/activity:query',
          headers: {},
          body: Buffer.from('{}'),
        },
        {caller: caller(scope)},
      ).status;
    expect(status('drive')).toBe(403);
    expect(status('drive.activity.readonly')).toBe(200);
  });
});
