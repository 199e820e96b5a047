import {at} from '../drive/drive-desk';
import {refusal} from '../google-client';
import {item, kindOf, setUp} from './activity-desk';

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
