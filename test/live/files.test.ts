import {refusal} from '../emulator/google-client';
import {describeLive} from './describe-live';
import {textOf} from './document-text';

const DOCUMENT = 'application/vnd.google-apps.document';
const FOLDER = 'application/vnd.google-apps.folder';

describeLive('files on a live tenant', (target, assumption) => {
  const drive = () => target.as('owner').drive;
  const copyOf = async (fileId: string, requestBody = {}) => {
    const {data} = await drive().files.copy({
      fileId,
      fields: 'id,appProperties',
      requestBody: {parents: [target.folder], ...requestBody},
    });
    return {...data, id: data.id ?? ''};
  };
  const share = (fileId: string, role: string) =>
    drive().permissions.create({
      fileId,
      sendNotificationEmail: false,
      requestBody: {
        type: 'user',
        role,
        emailAddress: target.as('colleague').email,
      },
    });

  assumption('a copy has none of the sharing of its source', async () => {
    const fileId = await target.file(DOCUMENT);
    await share(fileId, 'reader');
    const {id} = await copyOf(fileId);
    const {data} = await drive().permissions.list({
      fileId: id,
      fields: 'permissions(emailAddress,role)',
    });
    expect(data.permissions).toEqual([
      {emailAddress: target.as('owner').email, role: 'owner'},
    ]);
    const seen = target.as('colleague').drive.files.get({fileId: id});
    expect(await refusal(seen)).toMatchObject({status: 404});
  });

  assumption(
    'a lower role given after a higher one lowers nothing',
    async () => {
      const fileId = await target.file(DOCUMENT);
      await share(fileId, 'writer');
      await share(fileId, 'reader');
      const {data} = await drive().permissions.list({
        fileId,
        fields: 'permissions(emailAddress,role)',
      });
      expect(data.permissions).toContainEqual({
        emailAddress: target.as('colleague').email,
        role: 'writer',
      });
    },
  );

  assumption(
    'a shortcut tells where it leads, and is no document',
    async () => {
      const targetId = await target.file(DOCUMENT);
      const {data} = await drive().files.create({
        fields: 'id,mimeType,shortcutDetails(targetId,targetMimeType)',
        requestBody: {
          mimeType: 'application/vnd.google-apps.shortcut',
          parents: [target.folder],
          shortcutDetails: {targetId},
        },
      });
      expect(data).toMatchObject({
        mimeType: 'application/vnd.google-apps.shortcut',
        shortcutDetails: {targetId, targetMimeType: DOCUMENT},
      });
      const documentId = data.id ?? '';
      const read = target.as('owner').docs.documents.get({documentId});
      expect((await refusal(read)).status).toBeGreaterThanOrEqual(400);
    },
  );

  assumption(
    'marks given with a copy replace those of the source',
    async () => {
      const {data} = await drive().files.create({
        requestBody: {
          name: 'Source',
          mimeType: DOCUMENT,
          parents: [target.folder],
          appProperties: {kind: 'template', operation: 'one'},
        },
        fields: 'id',
      });
      const copy = await copyOf(data.id ?? '', {
        appProperties: {kind: 'copy', operation: 'two'},
      });
      expect(copy.appProperties).toMatchObject({
        kind: 'copy',
        operation: 'two',
      });
    },
  );

  assumption('a file younger than a minute is found by its mark', async () => {
    const value = `live-${Date.now()}`;
    const {data} = await drive().files.create({
      requestBody: {
        name: 'Marked',
        mimeType: DOCUMENT,
        parents: [target.folder],
        appProperties: {operation: value},
      },
      fields: 'id',
    });
    const asked = Date.now();
    const found = await target.waitFor('the new file', async () => {
      const {data: list} = await drive().files.list({
        q: `appProperties has { key='operation' and value='${value}' } and trashed=false`,
        fields: 'files(id)',
      });
      return list.files?.[0]?.id ?? undefined;
    });
    expect(found).toBe(data.id);
    expect(Date.now() - asked).toBeLessThan(60_000);
  });

  assumption(
    'a file younger than a minute is found in its folder',
    async () => {
      const made = await target.file(DOCUMENT);
      const asked = Date.now();
      const found = await target.waitFor('the new file', async () => {
        const {data} = await drive().files.list({
          q: `'${target.folder}' in parents and trashed=false`,
          fields: 'files(id)',
        });
        return data.files?.find(({id}) => id === made)?.id ?? undefined;
      });
      expect(found).toBe(made);
      expect(Date.now() - asked).toBeLessThan(60_000);
    },
  );

  assumption('a document cannot be made with a reserved id', async () => {
    const {data} = await drive().files.generateIds({count: 1});
    const made = drive().files.create({
      requestBody: {
        id: data.ids?.[0],
        name: 'Reserved',
        mimeType: DOCUMENT,
        parents: [target.folder],
      },
    });
    expect([400, 403]).toContain((await refusal(made)).status);
  });

  assumption('a second folder with the same id is a conflict', async () => {
    const {data} = await drive().files.generateIds({count: 1});
    const make = (name: string) =>
      drive().files.create({
        requestBody: {
          id: data.ids?.[0],
          name,
          mimeType: FOLDER,
          parents: [target.folder],
        },
        fields: 'id',
      });
    await make('First');
    expect(await refusal(make('Second'))).toMatchObject({status: 409});
    const fileId = data.ids?.[0] ?? '';
    const {data: kept} = await drive().files.get({fileId, fields: 'name'});
    expect(kept.name).toBe('First');
  });

  assumption('sharing again changes nothing', async () => {
    const fileId = await target.file(DOCUMENT);
    const first = await share(fileId, 'writer');
    const second = await share(fileId, 'writer');
    expect(second.data.id).toBe(first.data.id);
    const {data} = await drive().permissions.list({fileId});
    expect(data.permissions).toHaveLength(2);
  });

  assumption('an export of Markdown imported is the same text', async () => {
    const markdown =
      '# Title\n\nA [link](https://a.example/x).\n\n| One | Two |\n| :---- | :---- |\n| left | right |\n';
    const {data} = await drive().files.create(
      {
        requestBody: {
          name: 'Imported',
          mimeType: DOCUMENT,
          parents: [target.folder],
        },
        media: {mimeType: 'text/markdown', body: markdown},
        fields: 'id',
      },
      target.rootUrl ? {rootUrl: `${target.rootUrl}/`} : {},
    );
    const documentId = data.id ?? '';
    const {data: document} = await target
      .as('owner')
      .docs.documents.get({documentId});
    const blocks = document.body?.content ?? [];
    expect(blocks.some(({table}) => table?.rows === 2)).toBe(true);
    const title = blocks.find(({paragraph}) =>
      paragraph?.elements?.some(one => one.textRun?.content === 'Title\n'),
    );
    expect(title?.paragraph?.paragraphStyle?.namedStyleType).toBe('HEADING_1');
    expect(textOf(document)).toContain('A link.');
    expect(JSON.stringify(document)).toContain('"https://a.example/x"');
  });

  assumption('a read-only restriction blocks edits and comments', async () => {
    const fileId = await target.file(DOCUMENT);
    await drive().files.update({
      fileId,
      requestBody: {
        contentRestrictions: [{readOnly: true, reason: 'Approved'}],
      },
    });
    const edit = () =>
      target.as('owner').docs.documents.batchUpdate({
        documentId: fileId,
        requestBody: {
          requests: [{insertText: {text: 'x', location: {index: 1}}}],
        },
      });
    const comment = () =>
      drive().comments.create({
        fileId,
        fields: 'id',
        requestBody: {content: 'Late'},
      });
    const rename = () =>
      drive().files.update({
        fileId,
        requestBody: {name: 'Other'},
      });
    for (const refused of [edit, comment, rename]) {
      expect((await refusal(refused())).status).toBe(403);
    }
  });

  assumption('only the owner lifts an owner-restricted lock', async () => {
    const fileId = await target.file(DOCUMENT);
    await share(fileId, 'writer');
    const lock = (readOnly: boolean) => ({
      fileId,
      requestBody: {
        contentRestrictions: [
          readOnly ? {readOnly, ownerRestricted: true} : {readOnly},
        ],
      },
    });
    await drive().files.update(lock(true));
    const lifted = target.as('colleague').drive.files.update(lock(false));
    expect((await refusal(lifted)).status).toBe(403);
    await drive().files.update(lock(false));
    const {data} = await drive().files.get({
      fileId,
      fields: 'contentRestrictions',
    });
    expect(data.contentRestrictions?.[0]?.readOnly ?? false).toBe(false);
  });
});
