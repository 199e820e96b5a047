import {AdminsMachine, NUMBER} from './admins-machine';

/** Each test goes on where the one before has ended. */
describe('npm run deploy once more, with the unmodified clasp', () => {
  let admin: AdminsMachine;
  beforeAll(async () => {
    admin = await AdminsMachine.start();
    admin.prepare();
    await admin.deploy('--cloud-project', NUMBER);
  }, 120_000);
  afterAll(() => admin.end());

  it('has nothing to do the second time, and succeeds', async () => {
    const before = admin.kept('deployment.json');
    const {ok, said} = await admin.deploy();
    expect([ok, said]).toEqual([
      true,
      expect.stringContaining('Nothing has changed'),
    ]);
    expect(admin.kept('deployment.json')).toEqual(before);
  }, 120_000);

  it('brings the card add-on when asked, and keeps it (live finding 11)', async () => {
    const [script] = admin.scripts();
    const manifest = () =>
      script.versions.at(-1)?.files.find(({name}) => name === 'appsscript')
        ?.source;
    expect(manifest()).not.toContain('onHomepage');
    expect((await admin.deploy('--card', 'on')).ok).toBe(true);
    expect(manifest()).toContain('onHomepage');
    expect((await admin.deploy()).said).toContain('Nothing has changed');
    expect(script.deployments).toHaveLength(2);
  }, 120_000);
});
