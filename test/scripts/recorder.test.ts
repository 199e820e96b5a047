import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fidelityOf} from '../../scripts/fidelity/fidelity';
import {clientsOf} from '../live/clients';
import {
  EXAMPLE_CREDENTIALS,
  startEmulator,
  type EmulatorProcess,
} from '../live/emulator-process';
import {Recorder} from '../live/recorder';

/** Real people, as far as the recorder knows: others of the organisation than those who stand in for them. */
const CREDENTIALS = {
  ...EXAMPLE_CREDENTIALS,
  people: {
    owner: {email: 'cto@example.com', refreshToken: 'user:cto@example.com'},
    colleague: {
      email: 'legal@example.com',
      refreshToken: 'user:legal@example.com',
    },
  },
};

describe('a recording of a live test', () => {
  let emulator: EmulatorProcess;
  let folder: string;
  beforeAll(async () => {
    emulator = await startEmulator();
    folder = mkdtempSync(join(tmpdir(), 'recorded-'));
  });
  afterAll(async () => {
    await emulator.stop();
    rmSync(folder, {recursive: true});
  });

  it('can be replayed, and names nobody who took part', async () => {
    const recorder = new Recorder(CREDENTIALS, 'two people', folder);
    const as = (role: 'owner' | 'colleague') =>
      clientsOf(CREDENTIALS, role, emulator.url, (input, init) =>
        recorder.fetch(role, input, init),
      );
    const [owner, colleague] = [as('owner'), as('colleague')];
    const {data} = await owner.drive.files.create({
      requestBody: {
        name: 'Shared',
        mimeType: 'application/vnd.google-apps.document',
      },
      fields: 'id,owners(displayName,emailAddress)',
    });
    const fileId = data.id ?? '';
    await owner.drive.permissions.create({
      fileId,
      sendNotificationEmail: false,
      fields: 'emailAddress,displayName,role',
      requestBody: {
        type: 'user',
        role: 'commenter',
        emailAddress: colleague.email,
      },
    });
    await colleague.drive.comments.create({
      fileId,
      fields: 'id,author,content',
      requestBody: {content: 'Seen'},
    });

    const {file, text} = recorder.finished();
    writeFileSync(join(folder, file), text);
    expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(
      /cto@|legal@|Rafael|Clarke|Bearer|refresh/,
    );
    const {all, endpoints} = fidelityOf(folder);
    const differing = endpoints.entries().flatMap(([, {first}]) => first);
    expect(differing).toEqual([]);
    expect(all).toMatchObject({total: 3, agreed: 3});
  });
});
