import {createPages} from '../../../emulator/web/pages';
import {withScriptHost} from '../../../emulator/web/frames';
import {createWorkspace} from '../../../emulator/workspace';

const LEAD = 'comms.lead@example.com';
const OUTSIDER = 'outsider@elsewhere.example';

function stage() {
  const workspace = createWorkspace();
  const pages = createPages(workspace, {firstPerson: LEAD});
  const ask = async (
    method: string,
    url: string,
    {
      headers = {},
      body,
    }: {headers?: Record<string, string>; body?: object} = {},
  ) => {
    const answer = await pages.handle({
      method,
      url,
      headers: {host: 'localhost:8080', ...headers},
      body: Buffer.from(body ? JSON.stringify(body) : ''),
    });
    return {
      status: answer?.status,
      headers: answer?.headers ?? {},
      text: answer?.body.toString('utf8') ?? '',
    };
  };
  const as = (email: string) => ({authorization: `Bearer user:${email}`});
  const file = (title: string): string =>
    (
      workspace.request(LEAD, 'POST', '/v1/documents', {title}).body as {
        documentId: string;
      }
    ).documentId;
  return {workspace, ask, as, file};
}

/** Installs a script as the domain's add-on. */
function install(
  workspace: ReturnType<typeof createWorkspace>,
  source: string,
) {
  const {scriptId} = workspace.request(LEAD, 'POST', '/v1/projects', {
    title: 'Demo',
  }).body as {scriptId: string};
  workspace.request(LEAD, 'PUT', `/v1/projects/${scriptId}/content`, {
    files: [
      {
        name: 'appsscript',
        type: 'JSON',
        source: JSON.stringify({
          timeZone: 'Etc/UTC',
          runtimeVersion: 'V8',
          oauthScopes: [
            'https://www.googleapis.com/auth/script.container.ui',
            'https://www.googleapis.com/auth/documents.currentonly',
            'https://www.googleapis.com/auth/userinfo.email',
          ],
          webapp: {access: 'DOMAIN', executeAs: 'USER_ACCESSING'},
        }),
      },
      {name: 'Code', type: 'SERVER_JS', source},
    ],
  });
  workspace.scripts.addOns.install(scriptId);
  return scriptId;
}

const PANEL = `
function onOpen() {
  DocumentApp.getUi().createAddonMenu().addItem('Open', 'open').addToUi();
}
function open() {
  DocumentApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>panel</p>').setTitle('Panel'));
}
function who() { return Session.getActiveUser().getEmail(); }
function fail() { throw new Error('On purpose.'); }
`;

describe('the pages of the emulator', () => {
  it('say nothing about a file, to anybody, before REST has let them', async () => {
    const {ask, file} = stage();
    const id = file('Very secret title');
    const known = await ask('GET', `/document/d/${id}/edit`);
    const unknown = await ask('GET', `/document/d/${id.slice(0, -1)}x/edit`);
    expect(known.text).not.toContain('secret');
    expect(known.text.split(id).join('ID')).toBe(
      unknown.text.split(`${id.slice(0, -1)}x`).join('ID'),
    );
  });

  it('let a tester choose a person with ?as, and remember it', async () => {
    const {ask} = stage();
    const chosen = await ask('GET', '/?as=legal@example.com');
    expect(chosen).toMatchObject({status: 302, headers: {location: '/'}});
    const cookie = String(chosen.headers['set-cookie']).split(';')[0];
    const page = await ask('GET', '/', {headers: {cookie}});
    expect(page.text).toContain('"me":"legal@example.com"');
  });

  it('refuse a person who does not exist', async () => {
    const {ask} = stage();
    expect(await ask('GET', '/?as=nobody@example.com')).toMatchObject({
      status: 404,
    });
  });

  it('start with the first person when none was chosen', async () => {
    const {ask} = stage();
    expect((await ask('GET', '/')).text).toContain(`"me":"${LEAD}"`);
  });

  it('take the first of several accounts in one browser, and another by its number (live finding 25)', async () => {
    const {ask, file} = stage();
    const both = `${OUTSIDER},${LEAD}`;
    const cookie = `act_as=${encodeURIComponent(both)}`;
    const me = async (url: string) => {
      const {text} = await ask('GET', url, {headers: {cookie}});
      return /"me":"([^"]*)"/.exec(text)?.[1];
    };
    const id = file('Plan');
    expect(await me(`/document/d/${id}/edit`)).toBe(OUTSIDER);
    expect(await me(`/document/u/1/d/${id}/edit`)).toBe(LEAD);
    expect(await me('/drive/u/1/my-drive')).toBe(LEAD);
    expect(await me(`/document/d/${id}/edit?authuser=1`)).toBe(LEAD);
    expect(await me('/?authuser=7')).toBe(OUTSIDER);
    const chosen = await ask('GET', `/?as=${both}`);
    expect(chosen.headers['set-cookie']).toContain(cookie);
  });

  it('leave paths of others to others', async () => {
    const {ask} = stage();
    expect(await ask('GET', '/drivel')).toMatchObject({status: undefined});
  });
});

describe('add-ons on the pages', () => {
  it('show their menus to editors, and none to commenters and outsiders', async () => {
    const {workspace, ask, as, file} = stage();
    install(workspace, PANEL);
    const id = file('Plan');
    workspace.request(
      LEAD,
      'POST',
      `/drive/v3/files/${id}/permissions?sendNotificationEmail=false`,
      {type: 'user', role: 'commenter', emailAddress: 'legal@example.com'},
    );
    const menus = async (email: string) =>
      JSON.parse(
        (await ask('GET', `/_web/menus?fileId=${id}`, {headers: as(email)}))
          .text,
      ) as unknown[];
    expect(await menus(LEAD)).toMatchObject([
      {menus: [{kind: 'menu', addon: true, entries: [{label: 'Open'}]}]},
    ]);
    expect(await menus('legal@example.com')).toEqual([]);
    expect(await menus(OUTSIDER)).toEqual([]);
  });

  async function panel() {
    const {workspace, ask, as, file} = stage();
    const scriptId = install(workspace, PANEL);
    const container = {fileId: file('Plan'), kind: 'document'};
    const run = async (email: string, body: object, more: object = {}) =>
      ask('POST', '/_web/run', {
        headers: {...as(email), ...more},
        body: {parameters: [], container, ...body},
      });
    const opened = JSON.parse(
      (await run(LEAD, {scriptId, function: 'open'})).text,
    ) as {effects: {kind: string; title: string; frame: string}[]};
    return {ask, run, effect: opened.effects[0]};
  }

  it('give a sidebar its HTML once, on the script origin only', async () => {
    const {ask, effect} = await panel();
    expect(effect).toMatchObject({kind: 'sidebar', title: 'Panel'});
    const headers = {host: 'script.localhost:8080'};
    expect((await ask('GET', effect.frame)).text).not.toContain('panel</p>');
    const first = await ask('GET', effect.frame, {headers});
    expect(first.text).toContain('<p>panel</p>');
    expect(await ask('GET', effect.frame, {headers})).toMatchObject({
      status: 410,
    });
  });

  it('run what a frame asks for as the person it was made for', async () => {
    const {run, effect} = await panel();
    const own = await run(LEAD, {frame: effect.frame, function: 'who'});
    expect(JSON.parse(own.text)).toMatchObject({
      outcome: {ok: true, value: LEAD},
    });
  });

  it('fail beside a file that is open as another account than the default one (live finding 25)', async () => {
    const {run, effect} = await panel();
    const as = async (accounts: string) => {
      const asked = {frame: effect.frame, function: 'who'};
      const cookie = `act_as=${encodeURIComponent(accounts)}`;
      return JSON.parse((await run(LEAD, asked, {cookie})).text) as unknown;
    };
    expect(await as(`${LEAD},${OUTSIDER}`)).toMatchObject({
      outcome: {ok: true, value: LEAD},
    });
    expect(await as(`${OUTSIDER},${LEAD}`)).toMatchObject({
      outcome: {
        ok: false,
        message: expect.stringContaining('PERMISSION_DENIED'),
      },
    });
  });

  it("refuse to run through somebody else's frame", async () => {
    const {run, effect} = await panel();
    const other = {frame: effect.frame, function: 'who'};
    expect(await run(OUTSIDER, other)).toMatchObject({status: 410});
  });

  it('hand over an error as its message only', async () => {
    const {run, effect} = await panel();
    const failed = await run(LEAD, {frame: effect.frame, function: 'fail'});
    expect(JSON.parse(failed.text)).toMatchObject({
      outcome: {ok: false, message: 'Error: On purpose.'},
    });
  });
});

describe('a request for access', () => {
  it('reaches the owner by mail, and looks the same when there is no such file', async () => {
    const {workspace, ask, as, file} = stage();
    const fileId = file('Plan');
    const send = (id: string) =>
      ask('POST', '/_web/request-access', {
        headers: as(OUTSIDER),
        body: {fileId: id},
      });
    const [real, made] = [await send(fileId), await send('nothing')];
    expect(real).toEqual(made);
    expect(workspace.outbox).toMatchObject([{from: OUTSIDER, to: [LEAD]}]);
  });

  it('leaves a proposal with the role and the words of the person', async () => {
    const {workspace, ask, as, file} = stage();
    const fileId = file('Plan');
    await ask('POST', '/_web/request-access', {
      headers: as(OUTSIDER),
      body: {fileId, role: 'commenter', message: 'For the review.'},
    });
    await ask('POST', '/_web/request-access', {
      headers: as(OUTSIDER),
      body: {fileId, role: 'owner'},
    });
    const path = `/drive/v3/files/${fileId}/accessproposals`;
    expect(workspace.request(LEAD, 'GET', path).body).toMatchObject({
      accessProposals: [
        {
          requesterEmailAddress: OUTSIDER,
          rolesAndViews: [{role: 'commenter'}],
          requestMessage: 'For the review.',
        },
      ],
    });
  });
});

describe('the client side of google.script', () => {
  it('comes before any script of the page', () => {
    const html = withScriptHost(
      '<!DOCTYPE html><html><head><script>use()</script></head></html>',
      'host()',
      'http://localhost:1',
    );
    expect(html.indexOf('host()')).toBeGreaterThan(0);
    expect(html.indexOf('host()')).toBeLessThan(html.indexOf('use()'));
    expect(html).toMatch(/^<!DOCTYPE html>/);
  });

  it('survives a page without a head', () => {
    const html = withScriptHost('<p>hi</p>', 'host()', 'http://localhost:1');
    expect(html).toMatch(/^<!doctype html>.*host\(\).*<p>hi<\/p>$/s);
  });
});

/** @returns the id of a deployment of what the script is now. */
function deploy(
  workspace: ReturnType<typeof createWorkspace>,
  scriptId: string,
): string {
  const at = `/v1/projects/${scriptId}`;
  workspace.request(LEAD, 'POST', `${at}/versions`, {});
  const {body} = workspace.request(LEAD, 'POST', `${at}/deployments`, {
    versionNumber: 1,
    manifestFileName: 'appsscript',
  });
  return (body as {deploymentId: string}).deploymentId;
}

describe('a web app', () => {
  it('E01: answers text that runs nothing on the pages’ origin, also at its address with the domain', async () => {
    const {workspace, ask, as} = stage();
    const scriptId = install(
      workspace,
      `function doGet() {
        return ContentService.createTextOutput('<x/>').setMimeType(ContentService.MimeType.XML);
      }`,
    );
    const id = deploy(workspace, scriptId);
    for (const path of ['/macros', '/a/macros/example.com']) {
      const {text, headers} = await ask('GET', `${path}/s/${id}/exec`, {
        headers: as(LEAD),
      });
      expect(text).toBe('<x/>');
      expect(headers['content-security-policy']).toContain('sandbox');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('asks for the browser’s default account, and shows Google’s refusal where that one is not admitted (live finding 13)', async () => {
    const {workspace, ask} = stage();
    const scriptId = install(
      workspace,
      "function doGet() { return ContentService.createTextOutput('in'); }",
    );
    const at = `/macros/s/${deploy(workspace, scriptId)}/exec`;
    const headers = {cookie: `act_as=${OUTSIDER}%2C${LEAD}`};
    const refused = await ask('GET', at, {headers});
    expect(refused).toMatchObject({
      status: 403,
      text: expect.stringContaining('unable to open the file at this time'),
    });
    const other = await ask('GET', `${at}?authuser=1`, {headers});
    expect(other.text).toBe('in');
  });

  it('H05: takes a cookie nobody here wrote for none', async () => {
    const {ask} = stage();
    const headers = {cookie: 'act_as=%E0%A4%A', referer: 'no address'};
    expect((await ask('GET', '/', {headers})).status).toBe(200);
  });

  it('gets the meta tags it added, and no others', async () => {
    const {workspace, ask, as} = stage();
    const scriptId = install(
      workspace,
      `function doGet(e) {
        const page = HtmlService.createHtmlOutput('<meta name="viewport" content="mine"><p>app</p>');
        return e.parameter.phone ? page.addMetaTag('viewport', 'width=device-width') : page;
      }`,
    );
    const deploymentId = deploy(workspace, scriptId);
    const open = async (query: string) =>
      (
        await ask('GET', `/macros/s/${deploymentId}/exec${query}`, {
          headers: as(LEAD),
        })
      ).text.match(/<meta name="viewport"[^>]*>/g);
    expect(await open('')).toBeNull();
    expect(await open('?phone=1')).toEqual([
      '<meta name="viewport" content="width=device-width">',
    ]);
  });
});
