import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {
  CREDENTIALS_FILE,
  readCredentials,
  type Credentials,
  type Role,
} from '../../scripts/live/credentials';
import {clientsOf, type Clients} from './clients';
import {
  EXAMPLE_CREDENTIALS,
  startEmulator,
  type EmulatorProcess,
} from './emulator-process';
import {Recorder} from './recorder';

/** `google` when `npm run test:live` runs the suite. */
export const TARGET =
  process.env.LIVE_TARGET === 'google' ? 'google' : 'emulator';

export const CREDENTIALS: Credentials =
  TARGET === 'google'
    ? readCredentials(process.env.LIVE_CREDENTIALS ?? CREDENTIALS_FILE)
    : EXAMPLE_CREDENTIALS;

const FOLDER = 'application/vnd.google-apps.folder';

/** How long Google may take until what was written shows everywhere, in ms. */
const PATIENCE = TARGET === 'google' ? 120_000 : 10_000;
const BETWEEN = TARGET === 'google' ? 2_000 : 50;

/** Google, or the emulator behind the same clients, and a folder of the test's own. */
export class Target {
  private emulator: EmulatorProcess | undefined;
  private readonly clients = new Map<Role, Clients>();
  private recorder: Recorder | undefined;
  private madeFolder = '';

  get rootUrl(): string | undefined {
    return this.emulator?.url;
  }

  /** The folder of the running test, the owner's; whatever a test makes goes into it. */
  get folder(): string {
    return this.madeFolder;
  }

  /** A person signed in. */
  as(role: Role): Clients {
    const known = this.clients.get(role);
    if (known) return known;
    const made = clientsOf(
      CREDENTIALS,
      role,
      this.rootUrl,
      (input, init) =>
        this.recorder?.fetch(role, input, init) ?? fetch(input, init),
    );
    this.clients.set(role, made);
    return made;
  }

  /** A file in the test's folder, the owner's unless somebody else makes it. */
  async file(
    mimeType: string,
    more: {readonly name?: string; readonly by?: Role} = {},
  ): Promise<string> {
    const {name = 'Live test', by = 'owner'} = more;
    const {data} = await this.as(by).drive.files.create({
      requestBody: {name, mimeType, parents: [this.folder]},
      fields: 'id',
    });
    return data.id ?? '';
  }

  /** @throws Error when nothing but `undefined` comes within two minutes (on the emulator: ten seconds). */
  async waitFor<T>(
    what: string,
    ask: () => Promise<T | undefined>,
  ): Promise<T> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const before = this.recorder?.length;
      const found = await ask();
      if (found !== undefined) return found;
      // How often it was looked for in vain depends on the day.
      if (before !== undefined) this.recorder?.forgetFrom(before);
      if (Date.now() > end) {
        throw new Error(`${what}: not seen within ${PATIENCE / 1000} s.`);
      }
      await pause(BETWEEN);
    }
  }

  async start(): Promise<void> {
    if (TARGET === 'emulator') this.emulator = await startEmulator();
  }

  async stop(): Promise<void> {
    await this.emulator?.stop();
  }

  /** @param name of the test; a recording is called so */
  async begin(name: string): Promise<void> {
    const into = process.env.LIVE_RECORD;
    if (into) this.recorder = new Recorder(CREDENTIALS, name, into);
    const {data} = await this.as('owner').drive.files.create({
      requestBody: {name: `Live test: ${name}`, mimeType: FOLDER},
      fields: 'id',
    });
    this.madeFolder = data.id ?? '';
  }

  /** Removes the test's folder with all that is in it. */
  async end(): Promise<void> {
    if (this.madeFolder) {
      await this.as('owner').drive.files.delete({fileId: this.madeFolder});
    }
    this.madeFolder = '';
    const recorded = this.recorder?.finished();
    this.recorder = undefined;
    if (!recorded) return;
    mkdirSync(recorded.folder, {recursive: true});
    writeFileSync(join(recorded.folder, recorded.file), recorded.text);
  }
}
