import {bench, OWNER} from './workspace';

const CODE = `
  function every(minutes) { ScriptApp.newTrigger('tick').timeBased().everyMinutes(minutes).create(); }
  function tick() { console.log(['head', Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()].join()); }
  function doGet() { every(5); return ContentService.createTextOutput(''); }
`;
const VERSION = CODE.replace("'head'", "'version'");

/** A script installed at version 1, whose head has moved on. */
function installed(settings = {}) {
  const made = bench(VERSION, {
    settings,
    manifest: {webapp: {access: 'DOMAIN', executeAs: 'USER_ACCESSING'}},
  });
  const {workspace, scriptId, host} = made;
  const at = `/v1/projects/${scriptId}`;
  workspace.request(OWNER, 'POST', `${at}/versions`, {});
  const {body} = workspace.request(OWNER, 'POST', `${at}/deployments`, {
    versionNumber: 1,
  });
  const {deploymentId} = body as {deploymentId: string};
  const caller = {email: OWNER, project: 'external', scopes: 'all'} as const;
  host.runtime.projects.update(scriptId, caller, project => {
    project.files = project.files.map(file =>
      file.name === 'Code' ? {...file, source: CODE} : file,
    );
  });
  host.addOns.install(scriptId, 1);
  /** What the next run says of itself. */
  const next = () => {
    const [{result}] = host.triggers.advance(61 * 60_000);
    const {outcome, logs} = result;
    return outcome.ok ? logs[0].text : outcome.error.message;
  };
  return {...made, deploymentId, next};
}

describe('a clock trigger (live finding 25)', () => {
  it('made in the editor runs the head, one of a web app what is deployed', () => {
    const editor = installed();
    editor.value('every', {surface: 'api', parameters: [5], version: 'head'});
    expect(editor.next()).toMatch(/^head,/);
    const app = installed();
    app.host.visit({
      id: app.deploymentId,
      way: 'exec',
      method: 'GET',
      visitor: OWNER,
      query: '',
    });
    expect(app.next()).toMatch(/^version,/);
  });

  it('of somebody who may not view the script does not run', () => {
    const as = 'csm@example.com';
    const run = (scriptReaders: 'everybody' | string[]) => {
      const script = installed({scriptReaders});
      script.value('every', {surface: 'api', parameters: [60 / 2], as});
      return script.next();
    };
    expect(run([])).toContain('You do not have permission');
    expect(run([as])).toContain(as);
    expect(run('everybody')).toContain(as);
  });

  it('of an add-on is hourly, and in the editor only where the tenant is that strict', () => {
    const words =
      'The recurrence interval for an Add-on trigger must be at least one hour.';
    const at = (surface: 'api' | 'menu', settings = {}) => {
      const script = installed(settings);
      const {documentId} = script.workspace.request(
        OWNER,
        'POST',
        '/v1/documents',
        {},
      ).body as {documentId: string};
      const container = {fileId: documentId, kind: 'document'} as const;
      return script.run('every', {
        surface,
        parameters: [5],
        ...(surface === 'menu' ? {container} : {}),
      }).outcome;
    };
    expect(at('api')).toMatchObject({ok: true});
    const refused = {ok: false, error: {message: words}};
    expect(at('menu')).toMatchObject(refused);
    expect(at('api', {triggerFloor: 'everywhere'})).toMatchObject(refused);
  });

  it('knows whose it is; whose hand is at the keyboard, only where Google says so', () => {
    const run = (activeUserInTriggers: boolean) => {
      const script = installed({activeUserInTriggers});
      script.value('every', {surface: 'api', parameters: [5]});
      return script.next();
    };
    expect(run(true)).toBe(`head,${OWNER},${OWNER}`);
    expect(run(false)).toBe(`head,,${OWNER}`);
  });
});
