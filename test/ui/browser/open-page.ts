import {readFileSync} from 'node:fs';
import path from 'node:path';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Page,
} from 'playwright-core';
import {CHROME_FLAGS, findChrome} from '../../../scripts/chrome';
import {type Answers, type Called, FAKE_GOOGLE} from './fake-server';

const ORIGIN = 'http://pages.test';
const DIST = path.resolve(__dirname, '../../../dist/ui');

/** As in a private window: frames of another site may store nothing. */
const NO_STORAGE = `Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); },
});`;

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChrome(),
    args: [...CHROME_FLAGS],
  });
}

export interface OpenPage {
  readonly page: Page;
  /** Every call of the server so far. */
  readonly calls: readonly Called[];
  /** Changed at will during a test. */
  readonly answers: Answers;
  /** Addresses the page asked for beside itself, and its script errors. */
  readonly faults: readonly string[];
  readonly context: BrowserContext;
  callsOf(name: string): readonly Called[];
  shot(name: string): Promise<void>;
}

/** Opens a built page on a server that answers as the test says; with `clock`, the test may move its time. */
export async function openPage(
  browser: Browser,
  name: string,
  answers: Answers,
  {
    width = 300,
    height = 900,
    timezoneId = 'Europe/Berlin',
    storage = true,
    clock = false,
  } = {},
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: {width, height},
    timezoneId,
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const calls: Called[] = [];
  const faults: string[] = [];
  page.on('pageerror', error => faults.push(error.message));
  await context.route('**/*', async route => {
    const url = route.request().url();
    if (url !== `${ORIGIN}/${name}`) {
      faults.push(url);
      return route.abort();
    }
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: readFileSync(path.join(DIST, `${name}.html`), 'utf8'),
    });
  });
  await page.exposeFunction(
    'answerOfTest',
    async (called: string, json: string) => {
      const args = JSON.parse(json) as unknown[];
      calls.push({name: called, args});
      // Names come from the page; what the test does not answer fails.
      const answer = (
        answers as Record<string, ((...all: unknown[]) => unknown) | undefined>
      )[called];
      try {
        if (!answer) throw new Error(`No answer to ${called} in this test.`);
        return JSON.stringify({value: await answer(...args)});
      } catch (error) {
        return JSON.stringify({error: (error as Error).message});
      }
    },
  );
  await page.addInitScript(FAKE_GOOGLE);
  if (clock) await page.clock.install();
  if (!storage) await page.addInitScript(NO_STORAGE);
  await page.goto(`${ORIGIN}/${name}`);
  return {
    page,
    calls,
    answers,
    faults,
    context,
    callsOf: wanted => calls.filter(call => call.name === wanted),
    async shot(shotName) {
      const folder = process.env.SHOTS;
      if (folder)
        await page.screenshot({
          path: path.join(folder, `ui-${shotName}.png`),
          fullPage: true,
        });
    },
  };
}

/** Waits until every call the page has made so far has been noted. */
export async function called(page: Page): Promise<void> {
  // What a page sends arrives in order, so nothing is left before this answer.
  await page.evaluate('0');
}

/** To be called after each test: storage and timers of its pages go. */
export async function closePages(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map(context => context.close()));
}

/** How far the page can be scrolled sideways, in px. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
}

/** A promise to be settled by the test. */
export function later<T>(): {
  readonly promise: Promise<T>;
  readonly settle: (value: T) => void;
} {
  let settle: (value: T) => void = () => {};
  const promise = new Promise<T>(resolve => {
    settle = resolve;
  });
  return {promise, settle};
}
