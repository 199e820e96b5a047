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
import {AdminsMachine, NUMBER} from './admins-machine';

/** Each test goes on where the one before has ended: one admin, one account, one afternoon. */
describe('npm run deploy, with the unmodified clasp (live findings 5, 9, 18, 24)', () => {
  let admin: AdminsMachine;
  beforeAll(async () => {
    admin = await AdminsMachine.start();
  });
  afterAll(() => admin.end());

  it('names what is missing, a line each, and touches nothing', async () => {
    const {ok, said} = await admin.deploy();
    expect(ok).toBe(false);
    expect(said).toMatch(/^Nothing was deployed\. Missing:$/m);
    expect(said).toMatch(/^- Login: none\. Run `npx clasp login`\.$/m);
    expect(said).toMatch(/^- Cloud project: no number\./m);
    expect(admin.scripts()).toEqual([]);
  }, 120_000);

  it('makes the script project, named as its menu will be (live finding 23), publishes it, and says what is left to click', async () => {
    admin.prepare();
    const {ok, said} = await admin.deploy('--cloud-project', NUMBER);
    expect([ok, said]).toEqual([true, expect.any(String)]);
    const [script, ...others] = admin.scripts();
    expect(others).toEqual([]);
    expect(script.title).toBe('Incident Comms');
    const {webApp, deploymentId} = admin.kept('deployment.json');
    expect(admin.kept('.clasp.json').scriptId).toBe(script.scriptId);
    expect(said).toContain(webApp);
    expect(said).toContain(deploymentId);
    expect(said).toMatch(/Account +admin@example\.com/);
    expect(said).toContain('It asks for 12 permissions');
    expect(said).toContain(`Change project, ${NUMBER}`);
    // One deployment beside the one every project has: the second version, which knows its address, went to it, too.
    expect(script.deployments).toHaveLength(2);
    expect(script.deployments[1].versionNumber).toBe(2);
    expect(JSON.stringify(script.versions[1].files)).toContain(webApp);
  }, 120_000);

  it('is a working review after set-up: declared, asked, signed from the address in the mail', () => {
    const [{scriptId}] = admin.scripts();
    const {workspace} = admin.server;
    workspace.scripts.addOns.install(scriptId);
    const office = new Office(workspace, scriptId);
    // Before the number is pasted into Project settings no API is there, and set-up says so.
    expect(office.answer(ADMIN, 'setupView').ok).toBe(true);
    workspace.scripts.runtime.projects.useCloudProject(scriptId, NUMBER);
    setUpForReviews(office);
    declareWritten(office);
    valueIn(ask(office));
    const {webApp} = admin.kept('deployment.json');
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
