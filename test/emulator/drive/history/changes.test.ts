import {googleClients, refusal} from '../../google-client';
import {at, DriveDesk} from '../drive-desk';

function setUp() {
  const desk = new DriveDesk();
  const clients = googleClients(desk.workspace);
  const mark = async (who: string): Promise<string> => {
    const {changes} = clients.drive(at(who));
    return (await changes.getStartPageToken()).data.startPageToken ?? '';
  };
  const since = async (who: string, pageToken: string, more = {}) =>
    (await clients.drive(at(who)).changes.list({pageToken, ...more})).data;
  const told = async (who: string, from: string) =>
    ((await since(who, from)).changes ?? []).map(({fileId, removed}) => [
      fileId,
      removed,
    ]);
  return {desk, clients, mark, since, told};
}

describe('changes', () => {
  it('tell each changed file once, with its present state', async () => {
    const {desk, mark, since} = setUp();
    const old = desk.file('writer');
    const from = await mark('writer');
    desk.ok('writer', 'PATCH', `/files/${old}`, {name: 'A'});
    desk.ok('writer', 'PATCH', `/files/${old}`, {name: 'B'});
    const {changes, newStartPageToken} = await since('writer', from);
    expect(changes).toMatchObject([
      {fileId: old, removed: false, changeType: 'file', file: {name: 'B'}},
    ]);
    expect((await since('writer', newStartPageToken ?? '')).changes).toEqual(
      [],
    );
  });

  it('begin with sharing and end with a removal', async () => {
    const {desk, mark, told} = setUp();
    const id = desk.file('writer');
    const from = await mark('legal');
    const grant = desk.shareWith('writer', id, 'reader', 'legal');
    expect(await told('legal', from)).toEqual([[id, false]]);
    expect(await told('exec', from)).toEqual([]);
    const shared = await mark('legal');
    desk.ok('writer', 'DELETE', `/files/${id}/permissions/${grant}`);
    expect(await told('legal', shared)).toEqual([[id, true]]);
    expect(await told('writer', shared)).toEqual([[id, false]]);
    const gone = await mark('legal');
    desk.ok('writer', 'PATCH', `/files/${id}`, {name: 'Unseen'});
    expect(await told('legal', gone)).toEqual([]);
  });

  it('tell a deletion to everybody who had the file, unless they leave removals out', async () => {
    const {desk, mark, told, since} = setUp();
    const id = desk.file('writer');
    desk.shareWith('writer', id, 'reader', 'legal');
    const from = await mark('legal');
    desk.ok('writer', 'DELETE', `/files/${id}`);
    expect(await told('legal', from)).toEqual([[id, true]]);
    expect(await told('exec', from)).toEqual([]);
    const kept = await since('legal', from, {includeRemoved: false});
    expect(kept.changes).toEqual([]);
  });

  it('tell edits through another API, and locks', async () => {
    const {desk, mark, told} = setUp();
    const [document, locked] = [desk.file('writer'), desk.file('writer')];
    const from = await mark('writer');
    desk.workspace.request(
      at('writer'),
      'POST',
      `/v1/documents/${document}:batchUpdate`,
      {requests: [{insertText: {location: {index: 1}, text: 'x'}}]},
    );
    const contentRestrictions = [{readOnly: true}];
    desk.ok('writer', 'PATCH', `/files/${locked}`, {contentRestrictions});
    expect(await told('writer', from)).toEqual([
      [document, false],
      [locked, false],
    ]);
  });

  it('come page by page, with the next start only on the last', async () => {
    const {desk, mark, since} = setUp();
    desk.file('writer');
    const from = await mark('writer');
    const made = [1, 2, 3].map(() => desk.file('writer'));
    const first = await since('writer', from, {pageSize: 2});
    expect(first.newStartPageToken).toBeUndefined();
    const second = await since('writer', first.nextPageToken ?? '');
    expect(second.nextPageToken).toBeUndefined();
    expect(second.newStartPageToken).toBe(await mark('writer'));
    const all = [...(first.changes ?? []), ...(second.changes ?? [])];
    expect(all.map(({fileId}) => fileId)).toEqual(made);
  });

  it('refuse a token that was never given', async () => {
    const {since} = setUp();
    for (const token of ['x', '0', '999999']) {
      expect((await refusal(since('writer', token))).status).toBe(400);
    }
  });
});
