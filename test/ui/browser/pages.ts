import type {Browser} from 'playwright-core';
import type {Answers} from './fake-server';
import {closePages, launchBrowser, type OpenPage, openPage} from './open-page';

/** As `openPage`, without the browser. */
export type Opener = (
  name: string,
  answers: Answers,
  options?: Parameters<typeof openPage>[3],
) => Promise<OpenPage>;

/** One browser for the tests of a file, a context of its own for each page; all is closed by itself. */
export function pages(): Opener {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(() => closePages(browser));
  afterAll(() => browser.close());
  return (name, answers, options) => openPage(browser, name, answers, options);
}
