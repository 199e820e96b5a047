import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {googleClients, refusal} from '../../google-client';
import {at, DriveDesk} from '../drive-desk';

const DAY = 86_400_000;

function setUp() {
  const desk = new DriveDesk();
  const {clock} = desk.workspace.ground;
  const clients = googleClients(desk.workspace);
  const {files, revisions} = clients.drive(at('writer'));
  const here = {rootUrl: 'http://localhost/'};
  const media = (body: string) => ({mimeType: 'text/plain', body});
  const upload = async (fileId: string, content: string) => {
    clock.advance(1000);
    await files.update({fileId, media: media(content)}, here);
  };
  const blob = async (...contents: string[]) => {
    const [first, ...rest] = contents;
    const made = await files.create({media: media(first)}, here);
    const fileId = made.data.id ?? '';
    for (const content of rest) await upload(fileId, content);
    return fileId;
  };
  const list = async (fileId: string): Promise<drive_v3.Schema$Revision[]> =>
    (await revisions.list({fileId, fields: '*', pageSize: 1000})).data
      .revisions ?? [];
  const keep = (fileId: string, revisionId: string) =>
    revisions.update({fileId, revisionId, requestBody: {keepForever: true}});
  const type = (fileId: string, who = 'writer') =>
    desk.workspace.request(
      at(who),
      'POST',
      `/v1/documents/${fileId}:batchUpdate`,
      {requests: [{insertText: {location: {index: 1}, text: 'x'}}]},
    );
  return {desk, clock, clients, revisions, upload, blob, list, keep, type};
}

describe('revisions of bytes', () => {
  it('are one for each upload, oldest first', async () => {
    const {blob, list} = setUp();
    const sizes = (await list(await blob('a', 'bb', 'ccc'))).map(r => r.size);
    expect(sizes).toEqual(['1', '2', '3']);
  });

  it('can be deleted, but neither the newest nor the last', async () => {
    const {blob, list, revisions} = setUp();
    const fileId = await blob('a', 'bb');
    const [old, head] = await list(fileId);
    const remove = (revisionId = '') => revisions.delete({fileId, revisionId});
    expect((await refusal(remove(head.id ?? ''))).status).toBe(403);
    expect((await remove(old.id ?? '')).status).toBe(204);
    expect(await refusal(remove(head.id ?? ''))).toMatchObject({
      status: 403,
      reason: 'cannotDeleteOnlyRevision',
    });
    expect((await list(fileId)).map(({id}) => id)).toEqual([head.id]);
    expect((await refusal(remove(old.id ?? ''))).status).toBe(404);
  });

  it('go 30 days after they were superseded, unless kept forever', async () => {
    const {blob, list, keep, clock} = setUp();
    const fileId = await blob('a', 'bb', 'ccc');
    const [first] = await list(fileId);
    await keep(fileId, first.id ?? '');
    clock.advance(30 * DAY - 2000);
    expect(await list(fileId)).toHaveLength(3);
    clock.advance(DAY);
    expect((await list(fileId)).map(({size}) => size)).toEqual(['1', '3']);
  });

  it('go earlier when there are more than a hundred of them', async () => {
    const {blob, list} = setUp();
    const contents = Array.from({length: 103}, (_, n) => 'x'.repeat(n + 1));
    const sizes = (await list(await blob(...contents))).map(r => r.size);
    expect(sizes).toHaveLength(101);
    expect(sizes[0]).toBe('3');
  });

  it('are kept forever two hundred times at most', async () => {
    const {blob, list, keep, upload} = setUp();
    const fileId = await blob('0');
    for (let n = 1; n <= 200; n++) {
      const [head] = (await list(fileId)).slice(-1);
      await keep(fileId, head.id ?? '');
      await upload(fileId, String(n));
    }
    const [head] = (await list(fileId)).slice(-1);
    expect((await refusal(keep(fileId, head.id ?? ''))).status).toBe(403);
    expect(await list(fileId)).toHaveLength(201);
  });

  it('stay kept once they are', async () => {
    const {blob, list, keep, revisions} = setUp();
    const fileId = await blob('a');
    const [{id}] = await list(fileId);
    await keep(fileId, id ?? '');
    const undo = revisions.update({
      fileId,
      revisionId: id ?? '',
      requestBody: {keepForever: false},
    });
    expect((await refusal(undo)).status).toBe(400);
  });
});

describe('revisions of a document', () => {
  it('merge what one person does in a row', async () => {
    const {desk, type, list, clock} = setUp();
    const fileId = desk.file('writer');
    desk.shareWith('writer', fileId, 'writer', 'sme');
    clock.advance(DAY);
    type(fileId);
    type(fileId);
    type(fileId, 'sme');
    const history = await list(fileId);
    expect(history.map(r => r.lastModifyingUser?.emailAddress)).toEqual([
      at('writer'),
      at('writer'),
      at('sme'),
    ]);
    expect(history[1]).not.toHaveProperty('keepForever');
  });

  it('can be neither deleted, downloaded, kept nor published', async () => {
    const {desk, type, list, revisions, clock} = setUp();
    const fileId = desk.file('writer');
    clock.advance(DAY);
    type(fileId);
    const [{id: revisionId = ''}] = await list(fileId);
    const asked = {fileId, revisionId: revisionId ?? ''};
    expect(await refusal(revisions.delete(asked))).toMatchObject({
      status: 403,
      reason: 'revisionDeletionNotSupported',
    });
    const media = revisions.get({...asked, alt: 'media'});
    expect((await refusal(media)).reason).toBe('fileNotDownloadable');
    const {data} = await revisions.update({
      ...asked,
      requestBody: {keepForever: true},
      fields: '*',
    });
    expect(data.keepForever).toBeUndefined();
    const publish = revisions.update({
      ...asked,
      requestBody: {published: true},
    });
    expect((await refusal(publish)).status).toBe(501);
  });

  it('are for writers only', async () => {
    const {desk, clients} = setUp();
    const fileId = desk.file('writer');
    desk.shareWith('writer', fileId, 'commenter', 'legal');
    const {revisions} = clients.drive(at('legal'));
    expect((await refusal(revisions.list({fileId}))).status).toBe(403);
  });
});
