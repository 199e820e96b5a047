import path from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {type Answers, type Called, FAKE_GOOGLE} from './fake-server';
import {EMPTY, requirePage} from './page-server';

const SUITE_LOADED = Date.now();

/** As in a private window: frames of another site may store nothing. */
const NO_STORAGE = `Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); },
});`;

export interface OpenPage {
  readonly page: Page;
  /** Every call of the server so far. */
  readonly calls: readonly Called[];
  /** Changed at will during a test. */
  readonly answers: Answers;
  /** Addresses the page asked for beside itself, and its script errors. */
  readonly faults: readonly string[];
  callsOf(name: string): readonly Called[];
  shot(name: string): Promise<void>;
}

export interface Window {
  readonly width?: number;
  readonly height?: number;
  readonly timezoneId?: string;
  /** False where the browser refuses storage. */
  readonly storage?: boolean;
  /** True when the test moves the time. */
  readonly clock?: boolean;
}

/** A browser window in which one page after the other can be opened. */
export interface Stage {
  /** @param name A web page is told its place as `review-page?file=…`, with `app=…` where the web app is. */
  open(name: string, answers: Answers): Promise<OpenPage>;
}

/** Costs a context and a renderer process, two thirds of a short test. */
export async function openStage(
  browser: Browser,
  origin: string,
  {
    width = 300,
    height = 900,
    timezoneId = 'Europe/Berlin',
    storage = true,
    clock = false,
  }: Window = {},
): Promise<Stage> {
  const context = await browser.newContext({
    viewport: {width, height},
    timezoneId,
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const act = {current: newAct({})};
  page.on('pageerror', error => act.current.faults.push(error.message));
  await context.route(
    url => url.origin !== origin,
    route => {
      act.current.faults.push(route.request().url());
      return route.abort();
    },
  );
  await page.exposeFunction('answerOfTest', (name: string, json: string) =>
    answered(act.current, name, JSON.parse(json) as unknown[]),
  );
  await page.addInitScript(FAKE_GOOGLE);
  if (clock) await page.clock.install();
  if (!storage) await page.addInitScript(NO_STORAGE);
  return {
    async open(name, answers) {
      // Ends the page before with its timers, so that none of its calls is
      // counted for this one.
      await page.setViewportSize({width, height});
      requirePage(name);
      await page.goto(origin + EMPTY);
      if (storage) await page.evaluate('localStorage.clear()');
      act.current = newAct(answers);
      // Views tell minutes from when the suite was loaded; a slow machine must not make them later.
      if (!clock) await page.clock.setSystemTime(SUITE_LOADED);
      const {calls, faults} = act.current;
      await page.goto(`${origin}/${name}`);
      return {
        page,
        calls,
        answers,
        faults,
        callsOf: wanted => calls.filter(call => call.name === wanted),
        shot: shotName => shot(page, shotName),
      };
    },
  };
}

/** What happens to one page. */
interface Act {
  readonly answers: Answers;
  readonly calls: Called[];
  readonly faults: string[];
}

const newAct = (answers: Answers): Act => ({answers, calls: [], faults: []});
const NOTHING: Readonly<Record<string, unknown>> = {
  wordsView: {ok: true, value: null},
  faqView: {
    ok: true,
    value: {
      fileId: '',
      answers: [],
      questions: [],
      canEdit: false,
      deskUrl: '',
      now: '2026-11-21T09:00:00Z',
    },
  },
  messagesView: {
    ok: true,
    value: {
      messages: [],
      next: [],
      last: null,
      stale: [],
      canMake: false,
      standing: 'level-1; triage',
      now: '2026-11-21T09:00:00Z',
    },
  },
  statusEntryView: {ok: true, value: null},
  handoverView: {ok: true, value: {promises: [], drafts: []}},
  connectionsView: {
    ok: true,
    value: {owner: false, services: [], log: []},
  },
  clockBoard: {
    ok: true,
    value: {
      me: '',
      rows: [],
      more: 0,
      grid: [],
      promises: {open: 0, kept: 0, late: 0, broken: 0},
      now: '2026-11-21T09:00:00Z',
    },
  },
};

async function answered(
  {answers, calls}: Act,
  name: string,
  args: unknown[],
): Promise<string> {
  // Groups of other capabilities stand on the same page: what a test says nothing of is empty.
  const nothing = NOTHING[name];
  if (nothing !== undefined && !(name in answers)) {
    return JSON.stringify({value: nothing});
  }
  calls.push({name, args});
  // Names come from the page; what the test does not answer fails.
  const answer = (
    answers as Record<string, ((...all: unknown[]) => unknown) | undefined>
  )[name];
  try {
    if (!answer) throw new Error(`No answer to ${name} in this test.`);
    return JSON.stringify({value: await answer(...args)});
  } catch (error) {
    return JSON.stringify({error: (error as Error).message});
  }
}

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (!folder) return;
  const file = path.join(folder, `ui-${name}.png`);
  await page.screenshot({path: file, fullPage: true});
}

/** Waits until every call the page has made so far has been noted. */
export async function called(page: Page): Promise<void> {
  // What a page sends arrives in order, so nothing is left before this answer.
  await page.evaluate('0');
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
