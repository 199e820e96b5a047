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
import type {CheckView} from '../../../src/setup/contract';
import {ADMIN, Office} from '../../scenery/bundle/office';
import {
  ask,
  declareWritten,
  EXEC,
  LEGAL,
  page,
  press,
  setUpForReviews,
  valueIn,
} from '../../scenery/bundle/review-office';

const NUMBER = '123456789012';
const REDIRECT = path.resolve('emulator/tools/redirect.js');

/** Each test goes on where the one before has ended: one admin, one account, one afternoon. */
describe('npm run deploy, with the unmodified clasp (live findings 5, 9, 18, 24)', () => {
  let server: EmulatorServer;
  let home: string;

  const deploy = async (...args: string[]) => {
    try {
      const {stdout} = await promisify(execFile)(
        process.execPath,
        ['--import', 'tsx', 'scripts/deploy.ts', '--home', home, ...args],
        {
          env: {
            ...process.env,
            clasp_config_auth: path.join(home, 'login.json'),
            WORKSPACE_EMULATOR: server.url,
            NODE_OPTIONS: `--require ${REDIRECT}`,
          },
        },
      );
      return {ok: true, said: stdout};
    } catch (error) {
      return {ok: false, said: (error as {stderr: string}).stderr};
    }
  };
  const kept = (name: string) =>
    JSON.parse(readFileSync(path.join(home, name), 'utf8')) as Readonly<
      Record<string, string>
    >;
  const logIn = () =>
    writeFileSync(
      path.join(home, 'login.json'),
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
  const scripts = () => [
    ...server.workspace.scripts.runtime.projects.records.values(),
  ];

  beforeAll(async () => {
    server = await startServer({port: 0});
    home = mkdtempSync(path.join(tmpdir(), 'deploy-'));
    cpSync('dist', path.join(home, 'dist'), {recursive: true});
  });
  afterAll(async () => {
    await server.close();
    rmSync(home, {recursive: true});
  });

  it('names what is missing, a line each, and touches nothing', async () => {
    const {ok, said} = await deploy();
    expect(ok).toBe(false);
    expect(said).toMatch(/^Nothing was deployed\. Missing:$/m);
    expect(said).toMatch(/^- Login: none\. Run `npx clasp login`\.$/m);
    expect(said).toMatch(/^- Cloud project: no number\./m);
    expect(scripts()).toEqual([]);
  }, 120_000);

  it('makes the script project, named as its menu will be (live finding 23), publishes it, and says what is left to click', async () => {
    server.workspace.configure({
      cloudProjects: [{number: NUMBER, owner: ADMIN}],
    });
    logIn();
    const {ok, said} = await deploy('--cloud-project', NUMBER);
    expect([ok, said]).toEqual([true, expect.any(String)]);
    const [script, ...others] = scripts();
    expect(others).toEqual([]);
    expect(script.title).toBe('Incident Comms');
    const {webApp, deploymentId} = kept('deployment.json');
    expect(kept('.clasp.json').scriptId).toBe(script.scriptId);
    expect(said).toContain(webApp);
    expect(said).toContain(deploymentId);
    expect(said).toContain('It asks for 12 permissions');
    expect(said).toContain(`Change project, ${NUMBER}`);
    // One deployment beside the one every project has: the second version, which knows its address, went to it, too.
    expect(script.deployments).toHaveLength(2);
    expect(script.deployments[1].versionNumber).toBe(2);
    expect(JSON.stringify(script.versions[1].files)).toContain(webApp);
  }, 120_000);

  it('has nothing to do the second time, and succeeds', async () => {
    const before = kept('deployment.json');
    const {ok, said} = await deploy();
    expect([ok, said]).toEqual([
      true,
      expect.stringContaining('Nothing has changed'),
    ]);
    expect(kept('deployment.json')).toEqual(before);
  }, 120_000);

  it('brings the card add-on when asked, and keeps it (live finding 11)', async () => {
    const [script] = scripts();
    const manifest = () =>
      script.versions.at(-1)?.files.find(({name}) => name === 'appsscript')
        ?.source;
    expect(manifest()).not.toContain('onHomepage');
    expect((await deploy('--card', 'on')).ok).toBe(true);
    expect(manifest()).toContain('onHomepage');
    expect((await deploy()).said).toContain('Nothing has changed');
    expect(script.deployments).toHaveLength(2);
  }, 120_000);

  it('is a working review after set-up: declared, asked, signed from the address in the mail', () => {
    const [{scriptId}] = scripts();
    const {workspace} = server;
    workspace.scripts.addOns.install(scriptId);
    const office = new Office(workspace, scriptId);
    // Before the number is pasted into Project settings no API is there, and set-up says so.
    expect(office.answer(ADMIN, 'setupView').ok).toBe(true);
    workspace.scripts.runtime.projects.useCloudProject(scriptId, NUMBER);
    setUpForReviews(office);
    declareWritten(office);
    valueIn(ask(office));
    const {webApp} = kept('deployment.json');
    const letter = workspace.ground.store
      .collection<{to: readonly string[]; text: string}>('mail.outbox')
      .values();
    expect(
      [...letter].filter(({text}) => text.includes(`${webApp}?`)).length,
    ).toBeGreaterThan(0);
    valueIn(press(office, EXEC, 'leadership'));
    expect(page(office, LEGAL).lanes.length).toBeGreaterThan(0);
    expect(
      office.value<CheckView>(ADMIN, 'checkPolicy').checked.length,
    ).toBeGreaterThan(0);
  }, 60_000);
});
