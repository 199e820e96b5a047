import type {Browser, BrowserContext, Page} from 'playwright-core';
import {startServer, type EmulatorServer} from '../../../emulator/server';
import {createPages} from '../../../emulator/web/pages';
import {openBrowser} from '../../scenery/browser/shared-browser';

const LEAD = 'comms.lead@example.com';
const LEGAL = 'legal@example.com';

let browser: Browser;
let context: BrowserContext;
let server: EmulatorServer;
let page: Page;
let id: string;

beforeAll(async () => {
  server = await startServer({
    port: 0,
    pages: workspace => createPages(workspace, {firstPerson: LEAD}),
  });
  browser = await openBrowser();
  context = await browser.newContext();
  context.setDefaultTimeout(15_000);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  server.workspace.reset();
  const made = call(LEAD, '/v1/documents', {title: 'Statement'});
  id = (made as {documentId: string}).documentId;
  call(LEAD, `/drive/v3/files/${id}/permissions?sendNotificationEmail=false`, {
    type: 'user',
    role: 'commenter',
    emailAddress: LEGAL,
  });
  batch(LEAD, [insert(1, 'We lost your mail.')]);
  batch(LEGAL, [remove(4, 8), insert(4, 'delayed')], 'SUGGEST');
  page = await context.newPage();
});

afterEach(() => page.close());

function call(email: string, url: string, body: unknown): unknown {
  const answer = server.workspace.request(email, 'POST', url, body);
  expect(answer.status).toBe(200);
  return answer.body;
}

function batch(email: string, requests: unknown[], writeMode = 'EDIT'): void {
  const body = {requests, writeControl: {writeMode}};
  call(email, `/v1/documents/${id}:batchUpdate`, body);
}

function insert(index: number, text: string) {
  return {insertText: {text, location: {index}}};
}

function remove(startIndex: number, endIndex: number) {
  return {deleteContentRange: {range: {startIndex, endIndex}}};
}

describe('the page of a document with suggestions', () => {
  it('colours what is suggested and lets an editor accept it', async () => {
    await page.goto(`${server.url}/document/d/${id}/edit`);
    const text = page.locator('.page-text');
    await text.locator('.suggested-insertion').getByText('delayed').waitFor();
    expect(await text.locator('.suggested-deletion').innerText()).toBe('lost');
    await page.getByText('Replace: “lost” with “delayed”').waitFor();
    // On a phone the decision stands below the text, which can still be read.
    const wide = page.viewportSize() ?? {width: 1280, height: 720};
    await page.setViewportSize({width: 300, height: 700});
    const words = await page.locator('.canvas').boundingBox();
    const card = await page.locator('.comments-beside').boundingBox();
    expect(words?.width).toBe(300);
    expect(words?.height).toBeGreaterThan(150);
    expect(card?.y).toBeGreaterThanOrEqual(
      (words?.y ?? 0) + (words?.height ?? 0),
    );
    await page.setViewportSize(wide);
    await page.getByRole('button', {name: 'Accept suggestion'}).click();
    await page.getByText('Replace: “lost” with “delayed”').waitFor({
      state: 'detached',
    });
    expect((await text.innerText()).trim()).toBe('We delayed your mail.');
    await page.locator('.suggested-insertion').waitFor({state: 'detached'});
  });

  it('keeps the marks on their words, and what is being typed when one is decided', async () => {
    await page.goto(`${server.url}/document/d/${id}/edit`);
    await page.locator('.suggested-deletion').waitFor();
    await page.getByRole('textbox', {name: 'Text'}).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Sorry! ');
    await page.getByText('Sorry! We').waitFor();
    expect(await page.locator('.suggested-deletion').innerText()).toBe('lost');
    await page.getByRole('button', {name: 'Reject suggestion'}).click();
    await page.locator('.suggested-insertion').waitFor({state: 'detached'});
    expect((await page.locator('.page-text').innerText()).trim()).toBe(
      'Sorry! We lost your mail.',
    );
  });
});
