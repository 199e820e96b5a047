import {execFile} from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {type EmulatorServer, startServer} from '../../../emulator/server';
import {ADMIN} from '../../scenery/bundle/office';

export const NUMBER = '123456789012';
const REDIRECT = path.resolve('emulator/tools/redirect.js');

/** An admin's machine with a build and a login, before an empty account of a Workspace of its own. */
export class AdminsMachine {
  private constructor(
    readonly server: EmulatorServer,
    private readonly home: string,
  ) {}

  static async start(): Promise<AdminsMachine> {
    const server = await startServer({port: 0});
    const home = mkdtempSync(path.join(tmpdir(), 'deploy-'));
    cpSync('dist', path.join(home, 'dist'), {recursive: true});
    return new AdminsMachine(server, home);
  }

  async end(): Promise<void> {
    await this.server.close();
    rmSync(this.home, {recursive: true});
  }

  /** Runs `npm run deploy` as it stands in package.json. */
  async deploy(
    ...args: string[]
  ): Promise<{readonly ok: boolean; readonly said: string}> {
    try {
      const {stdout} = await promisify(execFile)(
        process.execPath,
        ['--import', 'tsx', 'scripts/deploy.ts', '--home', this.home, ...args],
        {
          env: {
            ...process.env,
            clasp_config_auth: path.join(this.home, 'login.json'),
            WORKSPACE_EMULATOR: this.server.url,
            NODE_OPTIONS: `--require ${REDIRECT}`,
          },
        },
      );
      return {ok: true, said: stdout};
    } catch (error) {
      return {ok: false, said: (error as {stderr: string}).stderr};
    }
  }

  /** What a file beside the build holds, as `deployment.json`. */
  kept(name: string): Readonly<Record<string, string>> {
    return JSON.parse(
      readFileSync(path.join(this.home, name), 'utf8'),
    ) as Readonly<Record<string, string>>;
  }

  scripts() {
    const {projects} = this.server.workspace.scripts.runtime;
    return [...projects.records.values()];
  }

  /** Logs in to clasp, and has the Cloud project the first deployment asks for. */
  prepare(): void {
    this.server.workspace.configure({
      cloudProjects: [{number: NUMBER, owner: ADMIN}],
    });
    writeFileSync(
      path.join(this.home, 'login.json'),
      JSON.stringify({
        tokens: {
          default: {
            type: 'authorized_user',
            client_id: 'id',
            client_secret: 'secret',
            refresh_token: `user:${ADMIN}`,
          },
        },
      }),
    );
  }
}
