import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {refusal} from '../emulator/google-client';
import {describeLive} from './describe-live';
import {textOf} from './document-text';

const DOCUMENT = 'application/vnd.google-apps.document';

describeLive('documents on a live tenant', (target, assumption) => {
  const docs = () => target.as('owner').docs.documents;
  const batch = async (
    documentId: string,
    requests: docs_v1.Schema$Request[],
    writeControl?: docs_v1.Schema$WriteControl,
  ) => {
    const requestBody = {requests, ...(writeControl && {writeControl})};
    const {data} = await docs().batchUpdate({documentId, requestBody});
    return data;
  };
  const read = async (documentId: string) =>
    (await docs().get({documentId})).data;
  const documentWith = async (text: string) => {
    const id = await target.file(DOCUMENT);
    await batch(id, [{insertText: {text, location: {index: 1}}}]);
    return id;
  };
  const named = (name: string, startIndex: number, endIndex: number) => ({
    createNamedRange: {name, range: {startIndex, endIndex}},
  });
  const spansOf = ({namedRanges}: docs_v1.Schema$Document, name: string) =>
    namedRanges?.[name]?.namedRanges?.[0]?.ranges?.map(
      ({startIndex, endIndex}) => [startIndex, endIndex],
    );

  assumption('named ranges survive files.copy', async () => {
    const fileId = await documentWith('before named after');
    await batch(fileId, [named('ic:title#12', 8, 13)]);
    const {data} = await target.as('owner').drive.files.copy({
      fileId,
      fields: 'id',
      requestBody: {parents: [target.folder]},
    });
    const copy = await read(data.id ?? '');
    expect(spansOf(copy, 'ic:title#12')).toEqual([[8, 13]]);
  });

  assumption('a copy has the places of its source', async () => {
    const fileId = await documentWith('before {{field}} after');
    await batch(fileId, [{createHeader: {type: 'DEFAULT'}}]);
    const {data} = await target.as('owner').drive.files.copy({
      fileId,
      fields: 'id',
      requestBody: {parents: [target.folder]},
    });
    const [source, copy] = [await read(fileId), await read(data.id ?? '')];
    const places = ({body, headers}: docs_v1.Schema$Document) =>
      JSON.stringify([
        Object.keys(headers ?? {}),
        (body?.content ?? []).map(({startIndex, endIndex}) => [
          startIndex,
          endIndex,
        ]),
      ]);
    expect(places(copy)).toBe(places(source));
    expect((await read(fileId)).revisionId).toBe(source.revisionId);
  });

  assumption(
    'replaceAllText finds text across the end of a paragraph',
    async () => {
      const id = await documentWith('one\ntwo');
      const {replies} = await batch(id, [
        {
          replaceAllText: {
            containsText: {text: 'one\ntwo', matchCase: true},
            replaceText: 'three',
          },
        },
      ]);
      expect(replies?.[0]?.replaceAllText?.occurrencesChanged).toBe(1);
      expect(textOf(await read(id))).toBe('three\n');
    },
  );

  assumption('a reader of a document sees no revision', async () => {
    const fileId = await documentWith('text');
    const {email, docs: theirs} = target.as('colleague');
    await target.as('owner').drive.permissions.create({
      fileId,
      sendNotificationEmail: false,
      requestBody: {type: 'user', role: 'reader', emailAddress: email},
    });
    const {data} = await theirs.documents.get({documentId: fileId});
    expect(textOf(data)).toBe('text\n');
    expect(data.revisionId ?? '').toBe('');
    expect((await read(fileId)).revisionId).toBeTruthy();
  });

  assumption(
    'an outdated revision is refused and names the revision',
    async () => {
      const id = await documentWith('one');
      const {revisionId} = await read(id);
      await batch(id, [{insertText: {text: 'two ', location: {index: 1}}}]);
      const late = batch(
        id,
        [{insertText: {text: 'three ', location: {index: 1}}}],
        {requiredRevisionId: revisionId},
      );
      const refused = await refusal(late);
      expect(refused.status).toBe(400);
      expect(refused.message).toMatch(/revision/i);
      expect(textOf(await read(id))).toBe('two one\n');
    },
  );

  assumption('replaceAllText reaches text of mixed styles', async () => {
    const id = await documentWith('say {{incident.id}} now');
    await batch(id, [
      {
        updateTextStyle: {
          range: {startIndex: 5, endIndex: 10},
          textStyle: {bold: true},
          fields: 'bold',
        },
      },
    ]);
    const {replies} = await batch(id, [
      {
        replaceAllText: {
          containsText: {text: '{{incident.id}}', matchCase: true},
          replaceText: 'INC-1',
        },
      },
    ]);
    expect(replies?.[0].replaceAllText?.occurrencesChanged).toBe(1);
    const document = await read(id);
    expect(textOf(document)).toBe('say INC-1 now\n');
    const run = document.body?.content?.[1].paragraph?.elements?.find(one =>
      one.textRun?.content?.includes('INC-1'),
    );
    expect(run?.textRun).toMatchObject({
      content: 'INC-1',
      textStyle: {bold: true},
    });
  });

  assumption(
    'text typed at the end of a named range stays outside',
    async () => {
      const id = await documentWith('a stamp b');
      await batch(id, [named('stamp', 3, 8)]);
      await batch(id, [{insertText: {text: 'XY', location: {index: 8}}}]);
      expect(spansOf(await read(id), 'stamp')).toEqual([[3, 8]]);
    },
  );

  assumption(
    'replaceAllText takes a named range away with its text',
    async () => {
      const id = await documentWith('a stamp b');
      await batch(id, [
        named('stamp', 3, 8),
        {
          replaceAllText: {
            containsText: {text: 'stamp', matchCase: true},
            replaceText: 'XY',
          },
        },
      ]);
      expect(spansOf(await read(id), 'stamp')).toBeUndefined();
    },
  );

  assumption('a person chip is read with its address', async () => {
    const id = await documentWith('who: ');
    const {email} = target.as('colleague');
    await batch(id, [
      {insertPerson: {personProperties: {email}, location: {index: 6}}},
    ]);
    const elements = (await read(id)).body?.content?.[1].paragraph?.elements;
    const chip = elements?.find(({person}) => person);
    expect(chip?.person?.personProperties?.email).toBe(email);
  });
});
