import {execFile} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {type EmulatorServer, startServer} from '../../../emulator/server';

const OWNER = 'admin@example.com';
const CLASP = resolve('node_modules/@google/clasp/build/src/index.js');
const REDIRECT = resolve('emulator/tools/redirect.js');

describe('clasp, unmodified', () => {
  let server: EmulatorServer;
  let folder: string;
  let scriptId: string;

  const clasp = async (...args: string[]) => {
    const {stdout} = await promisify(execFile)(
      process.execPath,
      [CLASP, '-A', join(folder, 'clasprc.json'), ...args],
      {
        cwd: folder,
        env: {
          ...process.env,
          WORKSPACE_EMULATOR: server.url,
          NODE_OPTIONS: `--require ${REDIRECT}`,
        },
      },
    );
    return stdout;
  };

  beforeAll(async () => {
    server = await startServer({port: 0});
    const {body} = server.workspace.request(OWNER, 'POST', '/v1/projects', {
      title: 'Pushed',
    });
    ({scriptId} = body as {scriptId: string});
    folder = mkdtempSync(join(tmpdir(), 'clasp-'));
    const write = (name: string, content: unknown) =>
      writeFileSync(
        join(folder, name),
        typeof content === 'string' ? content : JSON.stringify(content),
      );
    write('.clasp.json', {scriptId, rootDir: folder});
    write('clasprc.json', {
      tokens: {
        default: {
          type: 'authorized_user',
          client_id: 'id',
          client_secret: 'secret',
          refresh_token: `user:${OWNER}`,
        },
      },
    });
    write('appsscript.json', {timeZone: 'Etc/UTC', runtimeVersion: 'V8'});
    write('Code.js', 'function hello() { return "hello"; }\n');
    write('page.html', '<p>hello</p>\n');
  });

  afterAll(async () => {
    await server.close();
    rmSync(folder, {recursive: true});
  });

  it('pushes a folder, which can then be run', async () => {
    expect(await clasp('push', '--force')).toContain('Pushed 3 files');
    const {outcome} = await server.workspace.scripts.run({
      scriptId,
      function: 'hello',
      parameters: [],
      as: OWNER,
      surface: 'api',
      version: 'head',
    });
    expect(outcome).toEqual({ok: true, value: 'hello'});
  }, 60_000);

  it('pulls what somebody else changed', async () => {
    server.workspace.request(OWNER, 'PUT', `/v1/projects/${scriptId}/content`, {
      files: [
        {name: 'appsscript', type: 'JSON', source: '{}'},
        {name: 'Code', type: 'SERVER_JS', source: '// changed\n'},
      ],
    });
    await clasp('pull');
    expect(readFileSync(join(folder, 'Code.js'), 'utf8')).toBe('// changed\n');
  }, 60_000);
});
