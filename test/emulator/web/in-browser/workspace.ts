import type {Browser, BrowserContext, Page} from 'playwright-core';
import {startServer, type EmulatorServer} from '../../../../emulator/server';
import {createPages} from '../../../../emulator/web/pages';
import {openBrowser} from '../../../scenery/browser/shared-browser';

export const LEAD = 'comms.lead@example.com';

let browser: Browser;
export let context: BrowserContext;
export let server: EmulatorServer;
export let page: Page;
let problems: string[];

beforeAll(async () => {
  server = await startServer({
    port: 0,
    pages: workspace => createPages(workspace, {firstPerson: LEAD}),
  });
  browser = await openBrowser();
  context = await browser.newContext({viewport: {width: 1024, height: 768}});
  context.setDefaultTimeout(15_000);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  server.workspace.reset();
  await context.clearCookies();
  page = await context.newPage();
  problems = [];
  page.on('pageerror', error => problems.push(error.message));
});

afterEach(async () => {
  await page.close();
  expect(problems).toEqual([]);
});

export function call<T>(method: string, url: string, body?: unknown): T {
  const answer = server.workspace.request(LEAD, method, url, body);
  expect(answer.status).toBe(200);
  return answer.body as T;
}

export function document(title: string, text: string): string {
  const {documentId} = call<{documentId: string}>('POST', '/v1/documents', {
    title,
  });
  call('POST', `/v1/documents/${documentId}:batchUpdate`, {
    requests: [{insertText: {text, location: {index: 1}}}],
  });
  return documentId;
}

export const saved = () => page.getByText('Saved', {exact: true}).waitFor();
