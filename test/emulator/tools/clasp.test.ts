import {execFile} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {type EmulatorServer, startServer} from '../../../emulator/server';

const OWNER = 'admin@example.com';
const CLASP = resolve('node_modules/@google/clasp/build/src/index.js');
const REDIRECT = resolve('emulator/tools/redirect.js');

const MANIFEST = JSON.stringify({
  timeZone: 'Etc/UTC',
  runtimeVersion: 'V8',
  executionApi: {access: 'MYSELF'},
});

const CODE = `function hello(whom) { return 'hello ' + (whom || 'you'); }
function fail() { throw new Error('nothing to say'); }
`;

describe('clasp, unmodified', () => {
  let server: EmulatorServer;
  let folder: string;
  let scriptId: string;

  const run = (...args: string[]) =>
    promisify(execFile)(
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
  const clasp = async (...args: string[]) => (await run(...args)).stdout;

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
    write('appsscript.json', MANIFEST);
    write('Code.js', CODE);
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
    expect(outcome).toEqual({ok: true, value: 'hello you'});
  }, 60_000);

  it('runs a function of the head, and shows what it returned', async () => {
    expect(
      await clasp('run-function', 'hello', '--params', '["night shift"]'),
    ).toContain('hello night shift');
  }, 60_000);

  it('shows what a function threw', async () => {
    const {stderr} = await run('run-function', 'fail');
    expect(stderr).toContain('Error: nothing to say');
  }, 60_000);

  it('runs a deployed version, not the head', async () => {
    expect(await clasp('create-deployment', '-d', 'first')).toContain(
      'Deployed',
    );
    server.workspace.request(OWNER, 'PUT', `/v1/projects/${scriptId}/content`, {
      files: [
        {name: 'appsscript', type: 'JSON', source: MANIFEST},
        {
          name: 'Code',
          type: 'SERVER_JS',
          source: 'function hello() { return "later"; }',
        },
      ],
    });
    expect(await clasp('run-function', 'hello')).toContain('later');
    expect(await clasp('run-function', 'hello', '--nondev')).toContain(
      'hello you',
    );
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
