import type {Browser, Frame, Page} from 'playwright-core';
import {type EmulatorServer, startServer} from '../../../emulator/server';
import {createPages} from '../../../emulator/web/pages';
import {openBrowser} from '../../scenery/browser/shared-browser';

const LEAD = 'comms.lead@example.com';

const SCRIPT = `
function onOpen() {
  DocumentApp.getUi().createAddonMenu().addItem('Panel', 'panel').addItem('Break', 'breakIt').addItem('Ask', 'dialog').addToUi();
}
function html(text) {
  return HtmlService.createHtmlOutput('<!doctype html><html><head><title>x</title></head><body>' + text + '<a id="out" target="_blank" href="https://docs.google.com/document/d/abc/edit">doc</a></body></html>');
}
function panel() { DocumentApp.getUi().showSidebar(html('the panel').setTitle('My panel')); }
function dialog() { DocumentApp.getUi().showModalDialog(html('the dialog').setWidth(400).setHeight(200), 'My dialog'); }
function breakIt() { throw new Error('Broken on purpose.'); }
function echo(value) { return value; }
function fail() { throw new Error('No.'); }
function hidden_() { return 1; }
`;

let browser: Browser;
let server: EmulatorServer;
let page: Page;

beforeAll(async () => {
  server = await startServer({
    port: 0,
    pages: workspace => createPages(workspace, {firstPerson: LEAD}),
  });
  browser = await openBrowser();
  const {workspace} = server;
  const {scriptId} = workspace.request(LEAD, 'POST', '/v1/projects', {
    title: 'Demo',
  }).body as {scriptId: string};
  const manifest = {
    timeZone: 'Etc/UTC',
    runtimeVersion: 'V8',
    oauthScopes: [
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/documents.currentonly',
    ],
    addOns: {
      common: {name: 'Demo add-on', logoUrl: 'https://example.com/l.png'},
    },
  };
  workspace.request(LEAD, 'PUT', `/v1/projects/${scriptId}/content`, {
    files: [
      {name: 'appsscript', type: 'JSON', source: JSON.stringify(manifest)},
      {name: 'Code', type: 'SERVER_JS', source: SCRIPT},
    ],
  });
  workspace.scripts.addOns.install(scriptId);
  const {documentId} = workspace.request(LEAD, 'POST', '/v1/documents', {
    title: 'Plan',
  }).body as {documentId: string};
  page = await browser.newPage({viewport: {width: 1024, height: 700}});
  await page.goto(`${server.url}/document/d/${documentId}/edit`);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

async function choose(item: string): Promise<void> {
  await page.getByRole('button', {name: 'Extensions'}).click();
  await page.getByRole('menuitem', {name: 'Demo'}).hover();
  await page.getByRole('menuitem', {name: item, exact: true}).click();
}

let shown: Frame | undefined;

/** The panel that is open, or a new one: for tests that leave it as they found it. */
async function anySidebar(): Promise<Frame> {
  return shown && !shown.isDetached() ? shown : sidebar();
}

async function sidebar(): Promise<Frame> {
  await Promise.all([
    page.waitForResponse(answer => answer.url().includes('/_web/frame/')),
    choose('Panel'),
  ]);
  const frame = page.frameLocator('.script-sidebar iframe');
  await frame.getByText('the panel').waitFor();
  const handle = await page.locator('.script-sidebar iframe').elementHandle();
  const found = await handle?.contentFrame();
  if (!found) throw new Error('The sidebar has no frame.');
  shown = found;
  return found;
}

/** Runs code in a frame that has `run` and gives what its handlers were called with. */
function inFrame(frame: Frame, code: string): Promise<unknown> {
  return frame.evaluate(
    `new Promise(done => {
      const run = google.script.run
        .withSuccessHandler((value, user) => done({value, user}))
        .withFailureHandler(error => done({failed: error.message}));
      try { ${code} } catch (error) { done({threw: error.message}); }
    })`,
  );
}

describe('a sidebar', () => {
  it('is 300 px wide and lives on another origin', async () => {
    const frame = await anySidebar();
    expect(await frame.evaluate('innerWidth')).toBe(300);
    expect(new URL(frame.url()).hostname).toBe('script.localhost');
    await expect(frame.evaluate('parent.document.title')).rejects.toThrow(
      /cross-origin/,
    );
  });

  it('has a clock that shows the Workspace’s time, and moves on with it', async () => {
    const frame = await anySidebar();
    const apart = async () => {
      const told = await frame.evaluate<number[]>(
        '[Date.now(), new Date().getTime(), Date.parse(Date())]',
      );
      const {clock} = server.workspace.ground;
      return told.map(ms => Math.floor(Math.abs(ms - clock.now()) / 60_000));
    };
    expect(await apart()).toEqual([0, 0, 0]);
    await page.getByRole('button', {name: /the Workspace's time/}).click();
    await Promise.all([
      page.waitForResponse(answer => answer.request().method() === 'POST'),
      page.getByRole('menuitem', {name: 'Move on by 1 day'}).click(),
    ]);
    await frame.waitForFunction(
      `Date.now() >= ${server.workspace.ground.clock.now()} - 60000`,
    );
    expect(await apart()).toEqual([0, 0, 0]);
    expect(await frame.evaluate('new Date(0) instanceof Date')).toBe(true);
  });

  it('calls any function and passes a user object through', async () => {
    const frame = await anySidebar();
    expect(
      await inFrame(
        frame,
        "run.withUserObject('mine').echo({a: [1, undefined]})",
      ),
    ).toEqual({value: {a: [1, null]}, user: 'mine'});
  });

  it.each([
    ['a date', 'run.echo(new Date())'],
    ['a function', 'run.echo({deep: [() => 1]})'],
    ['an element', 'run.echo(document.body)'],
    ['a circle', 'const a = {}; a.a = a; run.echo(a)'],
    [
      'a form beside another argument',
      "run.echo(document.createElement('form'), 1)",
    ],
  ])('refuses %s as an argument', async (_, code) => {
    const frame = await anySidebar();
    expect(await inFrame(frame, code)).toEqual({
      threw: expect.stringMatching(
        /^Failed due to illegal value in property: /,
      ),
    });
  });

  it('sends a form that stands alone as its fields', async () => {
    const frame = await anySidebar();
    const code = `
      const form = document.createElement('form');
      form.innerHTML = '<input name=a value=1><input name=b value=2><input name=b value=3>';
      run.echo(form)`;
    expect(await inFrame(frame, code)).toMatchObject({
      value: {a: '1', b: ['2', '3']},
    });
  });

  it('hears of a failure, and cannot call a private function', async () => {
    const frame = await anySidebar();
    expect(await inFrame(frame, 'run.fail()')).toEqual({failed: 'Error: No.'});
    expect(await inFrame(frame, 'run.hidden_()')).toEqual({
      failed: expect.stringMatching(/not found: hidden_/),
    });
  });

  it('has ten calls under way at most, and answers the eleventh too', async () => {
    const frame = await anySidebar();
    let most = 0;
    let now = 0;
    await page.route('**/_web/run', async route => {
      most = Math.max(most, ++now);
      await new Promise(done => setTimeout(done, 80));
      const answer = await route.fetch();
      now--;
      await route.fulfill({response: answer});
    });
    const sum = await frame.evaluate(
      `new Promise(done => {
        let left = 14, sum = 0;
        for (let i = 1; i <= 14; i++) google.script.run.withSuccessHandler(v => {
          sum += v;
          if (--left === 0) done(sum);
        }).echo(i);
      })`,
    );
    await page.unroute('**/_web/run');
    expect(sum).toBe(105);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(10);
  });

  it('gives way to the next one, and closes itself', async () => {
    await sidebar();
    const frame = await sidebar();
    expect(await page.locator('.script-sidebar').count()).toBe(1);
    await frame.evaluate('google.script.host.close()');
    await page.locator('.script-sidebar').waitFor({state: 'detached'});
    shown = undefined;
  });

  it("leads links to Google's editors to the emulator's", async () => {
    const frame = await anySidebar();
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      frame.click('#out'),
    ]);
    expect(opened.url()).toBe(`${server.url}/document/d/abc/edit`);
    await opened.close();
  });
});

describe('a dialog', () => {
  it('has the size the script gave it, dims the page, and Esc closes it', async () => {
    await choose('Ask');
    const frame = page.frameLocator('.script-dialog iframe');
    await frame.getByText('the dialog').waitFor();
    const box = await page.locator('.script-dialog iframe').boundingBox();
    expect(box).toMatchObject({width: 400, height: 200});
    await page.keyboard.press('Escape');
    await page.locator('.script-dialog').waitFor({state: 'detached'});
  });
});

describe('a menu function that fails', () => {
  it('shows its message in the red bar', async () => {
    await choose('Break');
    await page.getByRole('alert').getByText('Broken on purpose.').waitFor();
    await page.getByRole('button', {name: 'Dismiss'}).click();
  });
});
