import {createHash} from 'node:crypto';
import {auth, drive} from 'googleapis/build/src/apis/drive';
import {type EmulatorServer, startServer} from '../../../../emulator/server';
import {at, DOCUMENT} from '../drive-desk';

/** Drive through Google's own client, over HTTP. */
describe('Google’s client', () => {
  let server: EmulatorServer;

  beforeAll(async () => {
    server = await startServer({port: 0, clock: 'manual'});
  });
  afterAll(() => server.close());

  const as = (name: string) => {
    const client = new auth.OAuth2();
    client.setCredentials({access_token: `user:${at(name)}`});
    return drive({
      version: 'v3',
      auth: client,
      rootUrl: `${server.url}/`,
      // The client would import its own, which jest's sandbox does not allow.
      fetchImplementation: fetch,
    });
  };
  /** Uploads ignore the client's `rootUrl`. */
  const here = () => ({rootUrl: `${server.url}/`});

  it('uploads, describes and downloads bytes', async () => {
    const body = 'incident,cause\n42,disk\n';
    const {data: made} = await as('writer').files.create(
      {
        requestBody: {name: 'list.v2.csv'},
        media: {mimeType: 'text/csv', body},
        fields: '*',
      },
      here(),
    );
    expect(made).toMatchObject({
      name: 'list.v2.csv',
      mimeType: 'text/csv',
      size: String(body.length),
      md5Checksum: createHash('md5').update(body).digest('hex'),
      sha256Checksum: createHash('sha256').update(body).digest('hex'),
      fileExtension: 'csv',
      fullFileExtension: 'v2.csv',
      originalFilename: 'list.v2.csv',
    });
    const {data} = await as('writer').files.get(
      {fileId: made.id ?? '', alt: 'media'},
      {responseType: 'text'},
    );
    expect(data).toBe(body);
  });

  it('replaces bytes as a new revision and keeps the old one for who keeps it forever', async () => {
    const mine = as('writer');
    const upload = (body: string) => ({mimeType: 'text/plain', body});
    const {data: made} = await mine.files.create(
      {media: upload('one'), fields: 'id,headRevisionId'},
      here(),
    );
    const fileId = made.id ?? '';
    const {data: next} = await mine.files.update(
      {fileId, media: upload('two!'), fields: 'size,headRevisionId'},
      here(),
    );
    expect(next.size).toBe('4');
    expect(next.headRevisionId).not.toBe(made.headRevisionId);
    const {data: history} = await mine.revisions.list({fileId});
    expect(history.revisions?.map(r => r.id)).toEqual([
      made.headRevisionId,
      next.headRevisionId,
    ]);
    const revisionId = made.headRevisionId ?? '';
    const download = () =>
      mine.revisions.get(
        {fileId, revisionId, alt: 'media'},
        {responseType: 'text'},
      );
    await expect(download()).rejects.toMatchObject({status: 403});
    const requestBody = {keepForever: true};
    await mine.revisions.update({fileId, revisionId, requestBody});
    expect((await download()).data).toBe('one');
  });

  it('converts Markdown into a document and exports its text', async () => {
    const mine = as('writer');
    const {data: made} = await mine.files.create(
      {
        requestBody: {name: 'Notice', mimeType: DOCUMENT},
        media: {mimeType: 'text/markdown', body: '# Title\n\nBody text.\n'},
        fields: 'id,mimeType,size,headRevisionId',
      },
      here(),
    );
    expect(made.mimeType).toBe(DOCUMENT);
    expect(made.headRevisionId).toBeUndefined();
    const fileId = made.id ?? '';
    const {data: text} = await mine.files.export(
      {fileId, mimeType: 'text/plain'},
      {responseType: 'text'},
    );
    expect(text).toContain('Body text.');
    await expect(
      mine.files.export({fileId, mimeType: 'image/png'}),
    ).rejects.toMatchObject({
      code: 400,
      message: 'The requested conversion is not supported.',
    });
    await expect(mine.files.get({fileId, alt: 'media'})).rejects.toMatchObject({
      code: 403,
    });
  });

  it('gives a part of stored bytes when asked for it', async () => {
    const {data: made} = await as('writer').files.create(
      {media: {mimeType: 'text/plain', body: '0123456789'}},
      here(),
    );
    const part = async (range: string) => {
      const answer = await fetch(
        `${server.url}/drive/v3/files/${made.id}?alt=media`,
        {headers: {authorization: `Bearer user:${at('writer')}`, range}},
      );
      return [
        answer.status,
        answer.headers.get('content-range'),
        await answer.text(),
      ];
    };
    expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234']);
    expect(await part('bytes=8-')).toEqual([206, 'bytes 8-9/10', '89']);
    expect(await part('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await part('bytes=9-99')).toEqual([206, 'bytes 9-9/10', '9']);
    expect(await part('bytes=10-')).toEqual([416, 'bytes */10', '']);
  });

  it.each([
    [
      'wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['EPUB', 'application/epub+zip'],
  ])(
    'says by name that it does not export %s, which Google does',
    async (_, mimeType) => {
      const mine = as('writer');
      const {data: made} = await mine.files.create({
        requestBody: {mimeType: DOCUMENT},
        fields: 'id,size,exportLinks',
      });
      expect(made.exportLinks?.[mimeType]).toContain(made.id);
      expect(Number(made.size)).toBeGreaterThan(0);
      await expect(
        mine.files.export({fileId: made.id ?? '', mimeType}),
      ).rejects.toMatchObject({
        code: 501,
        message: expect.stringContaining(mimeType),
      });
      const {data} = await mine.about.get({fields: 'exportFormats'});
      expect(data.exportFormats?.[DOCUMENT]).toContain(mimeType);
    },
  );

  it('says by name which uploads it does not convert', async () => {
    const mimeType = 'application/rtf';
    await expect(
      as('writer').files.create(
        {
          requestBody: {mimeType: DOCUMENT},
          media: {mimeType, body: 'x'},
        },
        here(),
      ),
    ).rejects.toMatchObject({
      code: 501,
      message: expect.stringContaining(mimeType),
    });
  });

  it('takes an empty page token for none', async () => {
    const {status} = await as('writer').files.list({pageToken: ''});
    expect(status).toBe(200);
  });

  it('leaves nothing behind when a conversion is refused', async () => {
    const mine = as('sme');
    await expect(
      mine.files.create(
        {
          requestBody: {name: 'Bad', mimeType: DOCUMENT},
          media: {mimeType: 'video/mp4', body: 'x'},
        },
        here(),
      ),
    ).rejects.toMatchObject({code: 400});
    expect((await mine.files.list({})).data.files).toEqual([]);
  });

  it('does not export bytes nor download what readers may not take', async () => {
    const {data: made} = await as('writer').files.create(
      {
        requestBody: {copyRequiresWriterPermission: true},
        media: {mimeType: 'text/plain', body: 'x'},
      },
      here(),
    );
    const fileId = made.id ?? '';
    const {data: shared} = await as('writer').permissions.create({
      fileId,
      sendNotificationEmail: false,
      requestBody: {type: 'user', role: 'reader', emailAddress: at('legal')},
    });
    expect(shared.role).toBe('reader');
    await expect(
      as('legal').files.get({fileId, alt: 'media'}),
    ).rejects.toMatchObject({code: 403});
    await expect(
      as('writer').files.export({fileId, mimeType: 'text/plain'}),
    ).rejects.toThrow('Export only supports Docs Editors files.');
  });

  it('is told about changes since its token, and about lost access', async () => {
    const [mine, theirs] = [as('writer'), as('legal')];
    const since = async () =>
      (await theirs.changes.getStartPageToken()).data.startPageToken ?? '';
    const changes = async (pageToken: string) => {
      const {data} = await theirs.changes.list({pageToken});
      return {
        next: data.newStartPageToken ?? '',
        told: (data.changes ?? []).map(c => [c.fileId, c.removed]),
      };
    };
    const start = await since();
    const {data: file} = await mine.files.create({requestBody: {name: 'N'}});
    const fileId = file.id ?? '';
    expect((await changes(start)).told).toEqual([]);
    const {data: given} = await mine.permissions.create({
      fileId,
      sendNotificationEmail: false,
      requestBody: {type: 'user', role: 'reader', emailAddress: at('legal')},
    });
    const shared = await changes(start);
    expect(shared.told).toEqual([[fileId, false]]);
    expect((await changes(shared.next)).told).toEqual([]);
    await mine.permissions.delete({fileId, permissionId: given.id ?? ''});
    expect((await changes(shared.next)).told).toEqual([[fileId, true]]);
    await expect(
      theirs.changes.list({pageToken: 'never'}),
    ).rejects.toMatchObject({code: 400});
  });

  it('learns about itself only for named fields', async () => {
    await expect(as('writer').about.get()).rejects.toThrow(
      "The 'fields' parameter is required for this method.",
    );
    const {data} = await as('writer').about.get({
      fields: 'user(emailAddress,me),exportFormats',
    });
    expect(data.user).toEqual({emailAddress: at('writer'), me: true});
    expect(data.exportFormats?.[DOCUMENT]).toContain('text/plain');
    expect((await as('writer').drives.list()).data.drives).toEqual([]);
  });
});
