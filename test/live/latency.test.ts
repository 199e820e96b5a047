import {summary, type Sample} from './latency-rows';
import {Target} from './target';

/** How often each method is called; nothing is measured without it. */
const TIMES = Number(process.env.LIVE_BENCH ?? 0);

const DOCUMENT = 'application/vnd.google-apps.document';
const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

/** Docs and Sheets take 60 writes a minute from one person; a little slower is never refused. */
const PAUSE = TIMES >= 40 ? 1100 : 0;

/** A minute for each method, and half as much again. */
const MOST = 25 * 90_000;

(TIMES > 0 ? describe : describe.skip)('latencies of a live tenant', () => {
  const target = new Target();
  beforeAll(() => target.start());
  afterAll(() => target.stop());
  beforeEach(() => target.begin('latencies'));
  afterEach(() => target.end());

  it(
    'are printed in the form the setting `latencies` takes',
    async () => {
      const {drive, docs, sheets, people, activity} = target.as('owner');
      const {email} = target.as('colleague');
      const fileId = await target.file(DOCUMENT);
      const documentId = fileId;
      const spreadsheetId = await target.file(SPREADSHEET);
      const parents = [target.folder];
      const copies: string[] = [];
      const permissions: string[] = [];
      const calls: Readonly<Record<string, () => Promise<unknown>>> = {
        'drive.files.get': () => drive.files.get({fileId}),
        'drive.files.list': () => drive.files.list({pageSize: 10}),
        'drive.files.generateIds': () => drive.files.generateIds({count: 1}),
        'drive.files.update': () =>
          drive.files.update({fileId, requestBody: {name: 'Renamed'}}),
        'drive.files.export': () =>
          drive.files.export({fileId, mimeType: 'application/pdf'}),
        'drive.files.copy': async () => {
          const {data} = await drive.files.copy({
            fileId,
            requestBody: {parents},
          });
          copies.push(data.id ?? '');
        },
        'drive.files.delete': () =>
          drive.files.delete({fileId: copies.pop() ?? ''}),
        'drive.permissions.create': async () => {
          const {data} = await drive.permissions.create({
            fileId: copies[permissions.length] ?? fileId,
            sendNotificationEmail: false,
            requestBody: {type: 'user', role: 'reader', emailAddress: email},
          });
          permissions.push(data.id ?? '');
        },
        'drive.permissions.list': () => drive.permissions.list({fileId}),
        'drive.comments.create': () =>
          drive.comments.create({
            fileId,
            fields: 'id',
            requestBody: {content: 'Measured'},
          }),
        'drive.comments.list': () =>
          drive.comments.list({fileId, fields: 'comments(id)'}),
        'docs.documents.get': () => docs.documents.get({documentId}),
        'docs.documents.batchUpdate': () =>
          docs.documents.batchUpdate({
            documentId,
            requestBody: {
              requests: [{insertText: {text: 'x', location: {index: 1}}}],
            },
          }),
        'sheets.spreadsheets.get': () =>
          sheets.spreadsheets.get({spreadsheetId}),
        'sheets.spreadsheets.batchUpdate': () =>
          sheets.spreadsheets.batchUpdate({
            spreadsheetId,
            requestBody: {
              requests: [
                {findReplace: {find: 'a', replacement: 'b', allSheets: true}},
              ],
            },
          }),
        'sheets.spreadsheets.values.batchGet': () =>
          sheets.spreadsheets.values.batchGet({
            spreadsheetId,
            ranges: ['A1:J100'],
          }),
        'driveactivity.activity.query': () =>
          activity.activity.query({requestBody: {itemName: `items/${fileId}`}}),
        'people.people.searchDirectoryPeople': () =>
          people.people.searchDirectoryPeople({
            query: email.slice(0, 3),
            readMask: 'names',
            sources: ['DIRECTORY_SOURCE_TYPE_DOMAIN_PROFILE'],
          }),
      };
      const samples: Sample[] = [];
      for (const [method, call] of Object.entries(calls)) {
        const times: number[] = [];
        for (let n = 0; n < TIMES; n++) {
          const started = performance.now();
          await call();
          times.push(performance.now() - started);
          await new Promise(done => setTimeout(done, PAUSE));
        }
        samples.push({method, times});
      }
      const rows = samples.map(summary);
      console.log(JSON.stringify({latencies: rows}, null, 1));
      expect(rows.every(({median, p95}) => median > 0 && p95 >= median)).toBe(
        true,
      );
    },
    MOST,
  );
});
